import { randomUUID } from 'node:crypto';
import type { Embedder, LanguageModel } from '../llm/model.ts';
import type { Answer } from '../model/answer.ts';
import type { Audience } from '../model/audience.ts';
import { analyseText } from './analyse-text.ts';
import { composeAnswer } from './compose-answer.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { rankEntries } from './rank-entries.ts';
import { assertMayAsk } from './search.ts';

/** What was asked and under which rules. `today` is YYYY-MM-DD; `thread` holds earlier questions of the conversation, oldest first. */
export type Asked = {
  readonly index: KnowledgeIndex;
  readonly question: string;
  readonly audience: Audience;
  readonly today: string;
  readonly model: LanguageModel | null;
  readonly embedder?: Embedder | null;
  readonly thread?: { readonly questions: readonly string[] };
};

const BEST = 10;
const ANSWER_AT = 0.5;

/** Answers one question from the index alone, in verbatim words of its entries, or says why not. */
export const answer = async ({ index, question, audience, today }: Asked): Promise<Answer> => {
  const started = performance.now();
  assertMayAsk(index, audience);
  const analysed = analyseText(question, index.lexicon);
  const candidates = rankEntries(index, analysed, BEST);
  const [best] = candidates;
  const score = best ? 1 - Math.exp(-best.score / 20) : 0;
  const composed =
    best && score >= ANSWER_AT
      ? composeAnswer({ entry: best.entry, question: analysed, index, today })
      : null;
  return {
    schema: 'vouch.answer/1',
    id: randomUUID(),
    question,
    outcome: composed ? 'answered' : 'abstained',
    answer: composed?.text ?? null,
    verdict: null,
    confidence: score > 0.85 ? 'high' : score > 0.6 ? 'medium' : 'low',
    score,
    citations: composed?.citations ?? [],
    missing: composed ? [] : [question],
    reason: composed ? null : `No entry that a ${audience} audience may see covers this question.`,
    owner: best?.entry.owner ?? null,
    candidates: candidates.map((candidate) => ({ entry: candidate.entry.id, score: candidate.score })),
    mode: 'extractive',
    milliseconds: performance.now() - started,
  };
};
