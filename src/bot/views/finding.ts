import type { Finding } from '../../model/finding.ts';
import type { Block } from '../card.ts';
import { shortQuote } from './short-quote.ts';

/** One red flag with at most three places that show it, each at most 25 words; a detail that is a quotation stands there only. */
export const findingBlock = ({ severity, title, detail, ask, evidence }: Finding): Block => ({
  type: 'finding',
  severity,
  title,
  detail: evidence.some(({ quote }) => quote === detail) ? '' : detail,
  ask,
  quotes: evidence
    .slice(0, 3)
    .map(({ page, printedPage, quote }) => ({ page, printedPage, text: shortQuote(quote) })),
});

const weight = { critical: 0, high: 1, medium: 2, low: 3 } as const;

/** Worst first, otherwise in the order of the checks. */
export const bySeverity = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((one, other) => weight[one.severity] - weight[other.severity]);
