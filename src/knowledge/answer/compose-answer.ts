import type { Answer, Citation } from '../../model/answer.ts';
import { type Entry, isExpired } from '../../model/entry.ts';
import type { Span } from '../text/split-sentences.ts';
import type { Verdict } from '../verdict/judge-verdict.ts';

/** A verbatim span and the entry it stands in. */
export type Quotation = { readonly entry: Entry; readonly span: Span };

/** The whole text of an entry as one quotation. */
export const quoteWhole = (entry: Entry): Quotation => ({
  entry,
  span: { text: entry.text, start: 0, end: entry.text.length },
});

/** What is said to one part of a question. */
export type Statement = { readonly verdict: Verdict; readonly quotations: readonly Quotation[] };

const VERDICT_WORDS: Record<Exclude<Verdict, null>, string> = {
  yes: 'Yes.',
  no: 'No.',
  partial: 'Partially.',
  'not-applicable': 'Not applicable.',
};

const cite = ({ entry, span }: Quotation, n: number, today: string): Citation => ({
  n,
  entry: entry.id,
  title: entry.title,
  source: entry.source,
  section: entry.section,
  quote: span.text,
  reviewed: entry.reviewed,
  expired: isExpired(entry, today),
});

/**
 * The words for the customer: for each part the verdict, where it is certain, then verbatim quotations with their
 * marks. Nothing else is ever written. A quotation used twice keeps its number.
 */
export const composeAnswer = (
  statements: readonly Statement[],
  today: string,
): Pick<Answer, 'answer' | 'citations'> => {
  const citations: Citation[] = [];
  const numberOf = (quotation: Quotation): number => {
    const known = citations.find(
      ({ entry, quote }) => entry === quotation.entry.id && quote === quotation.span.text,
    );
    if (known) return known.n;
    citations.push(cite(quotation, citations.length + 1, today));
    return citations.length;
  };
  const texts = statements.flatMap(({ verdict, quotations }) => {
    const before = citations.length;
    const marked = quotations.map((quotation) => `${quotation.span.text} [${numberOf(quotation)}]`);
    // What stands above already need not be said again without a verdict of its own.
    if (verdict === null && citations.length === before) return [];
    return [[...(verdict === null ? [] : [VERDICT_WORDS[verdict]]), ...marked].join(' ')];
  });
  return { answer: texts.length === 0 ? null : [...new Set(texts)].join('\n'), citations };
};
