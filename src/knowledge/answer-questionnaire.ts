import type { Answer } from '../model/answer.ts';
import { analyseText } from './analyse-text.ts';
import { type Asked, answer } from './answer-question.ts';
import { classifyQuestion } from './classify-question.ts';
import { findPolarity } from './find-polarity.ts';
import type { Lexicon } from './lexicon.ts';

/** A question that hangs on the one before it. */
const DEPENDENT = /^\s*(?:\d[\d.]*[a-z]?[).:]?\s*)?if (?:so|yes|no|not|applicable|the answer)\b/i;
/** True when a question follows from the one before ("If yes, how often?"). */
export const isDependent = (question: string): boolean => DEPENDENT.test(question);

/** Equal for questions that ask the same in the same content words, of the same kind and pointing the same way. */
const sameKey = (question: string, lexicon: Lexicon): string => {
  const { topic } = analyseText(question, lexicon);
  return [classifyQuestion(question), findPolarity(question).sign, ...[...topic.keys()].sort()].join(' ');
};

/** What a dependent question gets when its parent leaves nothing to add. */
const followParent = (question: string, parent: Answer, dependent: Answer): Answer => {
  const wantsNo = /\bif (?:no|not)\b/i.test(question);
  const moot = parent.verdict === (wantsNo ? 'yes' : 'no');
  if (moot)
    return {
      ...dependent,
      outcome: parent.outcome,
      answer: parent.answer,
      verdict: 'not-applicable',
      citations: parent.citations,
      score: parent.score,
      confidence: parent.confidence,
      missing: [],
      reason: `It depends on the question before it, which is answered with ${parent.verdict}.`,
    };
  if (parent.outcome !== 'abstained' && parent.outcome !== 'routed') return dependent;
  return {
    ...dependent,
    outcome: 'abstained',
    answer: null,
    verdict: null,
    citations: [],
    confidence: 'low',
    score: Math.min(dependent.score, parent.score),
    missing: [question],
    reason: 'It depends on the question before it, which could not be answered.',
  };
};

/**
 * Answers the questions of one questionnaire in order: the same question gets the same answer, and a dependent one
 * follows its parent, so that one gap does not become a row of confident errors.
 */
export const answerQuestionnaire = async (
  questions: readonly string[],
  asked: Omit<Asked, 'question' | 'thread'>,
  onAnswer: (answer: Answer, index: number) => void = () => {},
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const known = new Map<string, Answer>();
  let parent: Answer | null = null;
  for (const [i, question] of questions.entries()) {
    const hangsOn: Answer | null = isDependent(question) ? parent : null;
    const key = sameKey(question, asked.index.lexicon);
    const same = hangsOn ? undefined : known.get(key);
    const thread = hangsOn ? { thread: { questions: [hangsOn.question] } } : {};
    const fresh: Answer = same ? { ...same, question } : await answer({ ...asked, question, ...thread });
    const given: Answer = hangsOn ? followParent(question, hangsOn, fresh) : fresh;
    if (!hangsOn) {
      known.set(key, given);
      parent = given;
    }
    answers.push(given);
    onAnswer(given, i);
  }
  return answers;
};
