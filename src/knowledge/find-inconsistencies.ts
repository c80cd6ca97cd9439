import type { Answer } from '../model/answer.ts';
import type { Entry } from '../model/entry.ts';
import { analyseText } from './analyse-text.ts';
import { findPolarity } from './find-polarity.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { likeness, wantedBy } from './ranking-features.ts';

/** What a customer was told: one line of the commitment register. */
export type Commitment = {
  readonly customer: string;
  readonly question: string;
  readonly verdict: Answer['verdict'];
  /** Entries quoted, with the words as they were then. */
  readonly quotes: readonly { readonly entry: string; readonly quote: string }[];
  readonly told: string;
};

/** An answer that says something else than what was told before, and why it is thought so. */
export type Inconsistency = {
  readonly answer: Answer;
  readonly before: Commitment;
  readonly kind: 'verdict' | 'words';
};

const SAME = 0.75;

const sameQuestion = (answer: Answer, before: Commitment, index: KnowledgeIndex): boolean =>
  likeness(
    wantedBy(analyseText(answer.question, index.lexicon), index),
    analyseText(before.question, index.lexicon),
    index,
  ) >= SAME;

/**
 * Answers that differ from what this customer was told to the same question: another verdict (an inverted question
 * expects the inverted verdict), or other words out of the same entry.
 */
export const findInconsistencies = (
  answers: readonly Answer[],
  { told, index }: { told: readonly Commitment[]; index: KnowledgeIndex },
): Inconsistency[] =>
  answers.flatMap((answer) =>
    told
      .filter((before) => sameQuestion(answer, before, index))
      .flatMap((before): Inconsistency[] => {
        const turned = findPolarity(answer.question).sign !== findPolarity(before.question).sign;
        const verdicts = [answer.verdict, before.verdict];
        if (verdicts.every((verdict) => verdict === 'yes' || verdict === 'no'))
          return (answer.verdict === before.verdict) === turned ? [{ answer, before, kind: 'verdict' }] : [];
        const changed = answer.citations.some(({ entry, quote }) =>
          before.quotes.some((old) => old.entry === entry && old.quote !== quote),
        );
        return changed ? [{ answer, before, kind: 'words' }] : [];
      }),
  );

/** Commitments that quote an entry in words it no longer holds: whom to tell when it changes. A retired entry holds none. */
export const findStaleCommitments = (entry: Entry, told: readonly Commitment[]): Commitment[] =>
  told.filter(({ quotes }) =>
    quotes.some(({ entry: id, quote }) => id === entry.id && (entry.retired || !entry.text.includes(quote))),
  );
