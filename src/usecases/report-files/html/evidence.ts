import type { Evidence } from '../../../model/citation.ts';
import { html, type Markup, nothing } from './markup.ts';
import { type Pictures, placeKey } from './pictures.ts';

/** "page 12, printed 10" */
export const pageOf = ({ page, printedPage }: Evidence): string =>
  printedPage !== null && printedPage !== String(page)
    ? `page ${page}, printed ${printedPage}`
    : `page ${page}`;

/** The pages of some places, each once: "pages 3, 6, 7". */
export const pagesOf = (evidence: readonly Evidence[]): string => {
  const names = [...new Set(evidence.map(pageOf))];
  const numbers = names.map((name) => name.replace('page ', ''));
  if (names.length < 2 || numbers.some((number) => /\D/.test(number))) return names.join('; ');
  return `pages ${numbers.join(', ')}`;
};

export const pages = (evidence: readonly Evidence[]): Markup => html`<cite>${pagesOf(evidence)}</cite>`;

/** The words, the pages they stand on, and where there is one the picture of their place; equal words once. */
export const quotations = (evidence: readonly Evidence[], pictures: Pictures): Markup[] =>
  [...Map.groupBy(evidence, ({ quote }) => quote)].map(
    ([quote, places]) =>
      html`<figure><blockquote>${quote}</blockquote>${places.slice(0, 1).map((place) => picture(place, pictures))}<figcaption>${pagesOf(places)}</figcaption></figure>`,
  );

const picture = (place: Evidence, pictures: Pictures): Markup => {
  const found = pictures.get(placeKey(place));
  return found
    ? html`<img src="${found.address}" width="${found.width}" height="${found.height}" alt="${place.quote}">`
    : nothing;
};
