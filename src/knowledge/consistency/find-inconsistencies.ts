import { type Answer, wholeQuestion } from '../../model/answer.ts';
import type { Commitment } from '../../model/commitment.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { likeness, wantedBy } from '../search/ranking-features.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { findPeriods, findRates } from '../verdict/find-durations.ts';
import { findPolarity } from '../verdict/find-polarity.ts';

/** What was said before, as far as a later answer is compared with it. */
export type Said = Pick<Commitment, 'question' | 'statement' | 'verdict' | 'quotes'>;

/**
 * An answer that says something else than what was said before: another verdict, another period or frequency, other
 * words out of the same entry, or nothing any more.
 */
export type Inconsistency<Before extends Said = Said> = {
  readonly answer: Answer;
  readonly before: Before;
  readonly kind: 'verdict' | 'period' | 'words' | 'nothing';
};

/** Two questions this alike (rarity-weighted overlap of their words) ask the same. */
const SAME = 0.75;
/** Sharing less than this of their words, counted plainly, they need not be weighed. */
const FAR = 0.5;

const overlap = (one: TextAnalysis, other: TextAnalysis): number => {
  let shared = 0;
  for (const stem of one.topic.keys()) if (other.topic.has(stem)) shared += 1;
  return shared / Math.max(1, Math.min(one.topic.size, other.topic.size));
};

const timesIn = (text: string): ReadonlySet<number> =>
  new Set([...findPeriods(text).map(({ hours }) => hours), ...findRates(text)]);

const isWithdrawn = ({ outcome, answer }: Answer): boolean => outcome === 'abstained' && answer === null;

const compare = (answer: Answer, before: Said): Inconsistency['kind'] | null => {
  if (isWithdrawn(answer)) return 'nothing';
  const verdicts = [answer.verdict, before.verdict];
  if (verdicts.every((verdict) => verdict === 'yes' || verdict === 'no')) {
    // An inverted question expects the inverted verdict.
    const turned = findPolarity(wholeQuestion(answer)).sign !== findPolarity(before.question).sign;
    if ((answer.verdict === before.verdict) === turned) return 'verdict';
  }
  const [now, then] = [timesIn(answer.answer ?? ''), timesIn(before.statement)];
  if (now.size > 0 && then.size > 0 && ![...now].some((hours) => then.has(hours))) return 'period';
  const changed = answer.citations.some(
    ({ entry, quote }) =>
      before.quotes.some((old) => old.entry === entry) &&
      !before.quotes.some(
        (old) => old.entry === entry && (old.quote.includes(quote) || quote.includes(old.quote)),
      ),
  );
  return changed ? 'words' : null;
};

/**
 * Answers that differ from what was said to the same question before. `said` is newest first: only the newest saying
 * on a question counts, it has replaced those before it.
 */
export const findInconsistencies = <Before extends Said>(
  answers: readonly Answer[],
  { said, index }: { said: readonly Before[]; index: KnowledgeIndex },
): Inconsistency<Before>[] => {
  const analysed = said.map((before) => ({ before, text: analyseText(before.question, index.lexicon) }));
  return answers.flatMap((answer) => {
    const text = analyseText(wholeQuestion(answer), index.lexicon);
    const wanted = wantedBy(text, index);
    const last = analysed.find(
      (one) => overlap(text, one.text) >= FAR && likeness(wanted, one.text, index) >= SAME,
    );
    const kind = last ? compare(answer, last.before) : null;
    return last && kind ? [{ answer, before: last.before, kind }] : [];
  });
};

/** Two answers of one questionnaire that cannot both be right; `before` stands first. */
export type Disagreement = { readonly answer: Answer; readonly before: Answer };

const statementOf = (answer: Answer): Said => ({
  question: wholeQuestion(answer),
  statement: answer.answer ?? '',
  verdict: answer.verdict,
  quotes: [],
});

/** Answers that give another verdict or period than an earlier one to the same question in other words. */
export const findDisagreements = (answers: readonly Answer[], index: KnowledgeIndex): Disagreement[] => {
  const given = answers
    .filter((answer) => answer.answer !== null)
    .map((answer) => ({ answer, text: analyseText(wholeQuestion(answer), index.lexicon) }));
  return given.flatMap(({ answer, text }, i) => {
    const wanted = wantedBy(text, index);
    const before = given
      .slice(0, i)
      .find(
        (other) =>
          overlap(text, other.text) >= FAR &&
          likeness(wanted, other.text, index) >= SAME &&
          compare(answer, statementOf(other.answer)) !== null,
      );
    return before ? [{ answer, before: before.answer }] : [];
  });
};
