import type { Evidence } from '../../src/model/citation.ts';
import type { RenderedPage } from './document.ts';

/**
 * Finds the pages that a quote stands on, at most four; of several wordings the first that is found counts.
 * Notes in `missing` what is found nowhere.
 */
export type Locate = (...quotes: string[]) => Evidence[];

const squeeze = (text: string) => text.replace(/[\s\u00ad]+/g, '');

/** A locator over rendered pages. A quote broken over two pages is given as its two parts. */
export function locator(pages: readonly RenderedPage[], missing: string[]): Locate {
  const texts = pages.map((page) => page.texts.map(squeeze));
  const onPage = (index: number, quote: string) => {
    const sought = squeeze(quote);
    return texts[index]?.some((text) => text.includes(sought)) || texts[index]?.join('').includes(sought);
  };
  const evidence = (index: number, quote: string): Evidence => ({
    page: index + 1,
    printedPage: pages[index]?.printedPage ?? null,
    quote,
  });
  const find = (quote: string): Evidence[] => {
    const whole = pages.flatMap((_, index) => (onPage(index, quote) ? [evidence(index, quote)] : []));
    if (whole.length > 0) return whole.slice(0, 4);
    for (const { head, tail } of splits(quote))
      for (let index = 0; index + 1 < pages.length; index += 1)
        if (onPage(index, head) && onPage(index + 1, tail))
          return [evidence(index, head), evidence(index + 1, tail)];
    return [];
  };
  return (...quotes) => {
    for (const quote of quotes) {
      const found = find(quote);
      if (found.length > 0) return found;
    }
    missing.push(quotes[0] ?? '');
    return [];
  };
}

function splits(quote: string): { head: string; tail: string }[] {
  const words = quote.split(' ');
  return words.slice(1).map((_, index) => ({
    head: words.slice(0, index + 1).join(' '),
    tail: words.slice(index + 1).join(' '),
  }));
}
