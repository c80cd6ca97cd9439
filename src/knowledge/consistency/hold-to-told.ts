import type { Answer } from '../../model/answer.ts';
import { type Audience, mayShow } from '../../model/audience.ts';
import type { Commitment } from '../../model/commitment.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { findInconsistencies, type Inconsistency } from './find-inconsistencies.ts';

const recall = ({ answer, before, kind }: Inconsistency<Commitment>): Answer => {
  const { customer, told, statement } = before;
  return {
    ...answer,
    // Two statements that differ are for a person to compare, however sure the new one is.
    confidence: answer.confidence === 'high' ? 'medium' : answer.confidence,
    auto: false,
    toldBefore: { customer, told, statement, kind },
  };
};

/**
 * Answers beside what this customer was told before, newest first: one that says something else recalls the earlier
 * statement and waits for a person. What was told to a more trusted audience is not recalled before a less trusted one.
 */
export const holdToTold = (
  answers: readonly Answer[],
  { told, audience, index }: { told: readonly Commitment[]; audience: Audience; index: KnowledgeIndex },
): Answer[] => {
  const said = told.filter((before) => mayShow(before.audience, audience));
  const differing = new Map(
    findInconsistencies(answers, { said, index }).map((one) => [one.answer, recall(one)]),
  );
  return answers.map((answer) => differing.get(answer) ?? answer);
};
