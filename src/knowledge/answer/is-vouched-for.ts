import type { Answer } from '../../model/answer.ts';
import type { Statement } from './compose-answer.ts';
import { verifyClaim } from './verify-claim.ts';

/** The number of a quotation, which closes what is said in its words. */
const MARK = /\[\d+\]/;
const VERDICT = /^\s*(?:Yes|No|Partially|Not applicable)\.(?=\s|$)/;

/**
 * The last look at an answer before it is given, whoever put it together: its quotations stand word for word in the
 * entries that they name, and what is said is what they say.
 */
export const isVouchedFor = (
  { answer, citations }: Pick<Answer, 'answer' | 'citations'>,
  statements: readonly Statement[],
): boolean => {
  const entries = new Map(statements.flatMap((one) => one.quotations).map(({ entry }) => [entry.id, entry]));
  const quotes = citations.map(({ quote }) => quote);
  const claims = (answer ?? '').split(MARK).map((claim) => claim.replace(VERDICT, '').trim());
  return (
    citations.every(({ entry, quote }) => entries.get(entry)?.text.includes(quote)) &&
    claims.every((claim) => quotes.includes(claim) || verifyClaim(claim, quotes).length === 0)
  );
};
