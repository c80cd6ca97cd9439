import { randomUUID } from 'node:crypto';
import type { Answer } from '../../model/answer.ts';
import { classifyQuestion } from '../question/classify-question.ts';
import { type Dependence, findDependences } from '../question/find-dependence.ts';
import { analyseText } from '../text/analyse-text.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { findPolarity } from '../verdict/find-polarity.ts';
import { type Asked, answer } from './answer-question.ts';

/** Equal for questions that ask the same in the same content words, of the same kind and pointing the same way. */
const sameKey = (question: string, lexicon: Lexicon): string => {
  const { topic } = analyseText(question, lexicon);
  return [classifyQuestion(question), findPolarity(question).sign, ...[...topic.keys()].sort()].join(' ');
};

const LEVELS: readonly Answer['confidence'][] = ['low', 'medium', 'high'];

/** A dependent answer is no surer than what it hangs on: one wrong root must not make a row of confident errors. */
const noSurer = (dependent: Answer, parent: Answer): Answer => {
  const level = Math.min(LEVELS.indexOf(dependent.confidence), LEVELS.indexOf(parent.confidence));
  return {
    ...dependent,
    dependsOn: parent.question,
    score: Math.min(dependent.score, parent.score),
    confidence: LEVELS[level] ?? 'low',
    auto: dependent.auto === true && parent.auto === true,
  };
};

/** What a dependent question gets: nothing to add, nothing to say, or its own answer. */
const followParent = (fresh: Answer, parent: Answer, { kind, afterNo }: Dependence): Answer => {
  const dependent = noSurer(fresh, parent);
  const moot = parent.verdict === 'not-applicable' || parent.verdict === (afterNo ? 'yes' : 'no');
  if (moot && parent.citations.length > 0)
    return {
      ...dependent,
      outcome: parent.outcome,
      answer: parent.answer,
      verdict: 'not-applicable',
      citations: parent.citations,
      missing: [],
      reason: `It depends on an earlier question, which is answered with ${parent.verdict}.`,
    };
  const open = parent.outcome === 'abstained' || parent.outcome === 'routed';
  // What names its own matter may be known where the question above it is not.
  if (!open || kind === 'numbered') return dependent;
  return {
    ...dependent,
    outcome: 'abstained',
    answer: null,
    verdict: null,
    citations: [],
    confidence: 'low',
    missing: [fresh.question],
    reason: 'It depends on an earlier question, which could not be answered.',
  };
};

/**
 * The questions' numbers where they stand beside them; answers given before, by place in the list, which are not asked
 * for again; and what keeps a new one before the next is asked.
 */
type Course = {
  readonly numbers?: readonly (string | null)[];
  readonly given?: ReadonlyMap<number, Answer>;
  readonly keep?: (answer: Answer, number: number) => unknown;
};

/**
 * Answers the questions of one questionnaire in order: the same question gets the same answer, and a dependent one
 * follows its parent, looking into the parent's entries first.
 */
export const answerQuestionnaire = async (
  questions: readonly string[],
  asked: Omit<Asked, 'question' | 'thread' | 'prefer'>,
  { numbers = [], given = new Map(), keep = () => {} }: Course = {},
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const known = new Map<string, Answer>();
  const dependences = findDependences(questions, numbers);
  const follow = async (question: string, dependence: Dependence, parent: Answer): Promise<Answer> => {
    const prefer = parent.citations.map(({ entry }) => entry);
    const thread = { questions: [parent.question] };
    return followParent(await answer({ ...asked, question, thread, prefer }), parent, dependence);
  };
  const give = async (question: string): Promise<Answer> => {
    const key = sameKey(question, asked.index.lexicon);
    const same = known.get(key);
    const own = same ? { ...same, id: randomUUID(), question } : await answer({ ...asked, question });
    known.set(key, own);
    return own;
  };
  for (const [i, question] of questions.entries()) {
    const dependence = dependences[i];
    const parent = dependence ? answers[dependence.parent] : undefined;
    const before = given.get(i);
    const own =
      before ?? (dependence && parent ? await follow(question, dependence, parent) : await give(question));
    if (before && !dependence) known.set(sameKey(question, asked.index.lexicon), before);
    answers.push(own);
    if (!before) await keep(own, i);
  }
  return answers;
};
