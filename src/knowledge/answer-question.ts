import { randomUUID } from 'node:crypto';
import type { Embedder, LanguageModel } from '../llm/model.ts';
import type { Answer } from '../model/answer.ts';
import type { Audience } from '../model/audience.ts';
import type { Entry } from '../model/entry.ts';
import { answerPart, type PartAnswer } from './answer-part.ts';
import { composeAnswer, type Statement } from './compose-answer.ts';
import { explainTerm, GENERAL_KNOWLEDGE } from './explain-term.ts';
import { improveWithModel } from './improve-with-model.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { type Router, shippedRouter } from './route-topic.ts';
import { assertMayAsk } from './search.ts';
import { understandQuestion } from './understand-question.ts';

/** What was asked and under which rules. `today` is YYYY-MM-DD; `thread` holds earlier questions of the conversation, oldest first. */
export type Asked = {
  readonly index: KnowledgeIndex;
  readonly question: string;
  readonly audience: Audience;
  readonly today: string;
  readonly model: LanguageModel | null;
  readonly embedder?: Embedder | null;
  readonly thread?: { readonly questions: readonly string[] };
  /** Topics for people only; the shipped ones when not given. */
  readonly route?: Router;
};

const BEST = 10;
const HIGH = 0.85;
const MEDIUM = 0.6;
const EXPLAINED_SCORE = 0.95;

/** The parts' candidates taken in turn, each entry once: the reviewer sees the best of every part. */
const interleave = (parts: readonly PartAnswer[]): Answer['candidates'] => {
  const taken = new Map<string, number>();
  for (let rank = 0; rank < BEST; rank++)
    for (const { candidates } of parts) {
      const candidate = candidates[rank];
      if (candidate && !taken.has(candidate.entry.id)) taken.set(candidate.entry.id, candidate.score);
    }
  return [...taken].slice(0, BEST).map(([entry, score]) => ({ entry, score }));
};

/** "Do you test it, and how often?" answered with No leaves nothing to say about how often. */
const dropMoot = (parts: readonly PartAnswer[]): PartAnswer[] =>
  parts.filter(({ part }, i) => !(part.leans && parts[i - 1]?.statement?.verdict === 'no'));

/** The verdict of the parts that have one, when they agree. */
const verdictOf = (statements: readonly Statement[]): Answer['verdict'] => {
  const [first, ...others] = statements.map(({ verdict }) => verdict).filter((verdict) => verdict !== null);
  return first !== undefined && others.every((verdict) => verdict === first) ? first : null;
};

/** An explanation of a term, marked as nobody's statement about themselves. */
const explanation = (entry: Entry, { question, started }: { question: string; started: number }): Answer => {
  const span = { text: entry.text, start: 0, end: entry.text.length };
  const { answer: text, citations } = composeAnswer([{ verdict: null, quotations: [{ entry, span }] }], '');
  return {
    schema: 'vouch.answer/1',
    id: randomUUID(),
    question,
    outcome: 'answered',
    answer: `${GENERAL_KNOWLEDGE} ${text}`,
    verdict: null,
    confidence: 'high',
    score: EXPLAINED_SCORE,
    citations,
    missing: [],
    reason: null,
    owner: null,
    candidates: [{ entry: entry.id, score: 1 }],
    mode: 'extractive',
    milliseconds: performance.now() - started,
  };
};

/** Answers one question from the index alone, in verbatim words of its entries, or says why not. */
export const answer = async (asked: Asked): Promise<Answer> => {
  const started = performance.now();
  const { index, question, audience, today, model, thread, route = shippedRouter() } = asked;
  assertMayAsk(index, audience);
  const explained = explainTerm(question);
  if (explained) return explanation(explained, { question, started });
  const understood = understandQuestion(question, {
    lexicon: index.lexicon,
    before: thread?.questions ?? [],
  });
  const routed = route(question);
  const found = dropMoot(understood.map((part) => answerPart(part, { index, today })));
  const improved = model && !routed ? await improveWithModel(found, { model, index, today }) : null;
  const parts = improved ?? found;
  const statements = parts.flatMap(({ statement }) => (statement ? [statement] : []));
  const locked = routed
    ? parts.find(
        ({ approved, candidates }) =>
          approved || candidates[0]?.entry.tags.includes(`locked:${routed.topic}`),
      )
    : undefined;
  const shown = routed ? (locked?.statement ? [locked.statement] : []) : statements;
  const missing = parts.flatMap(({ missing: lacking }) => (lacking === null ? [] : [lacking]));
  const approved = parts.every((part) => part.approved) && !(routed && !locked);
  const score = Math.min(...parts.map((part) => part.score));
  const outcome =
    routed && !locked?.approved
      ? 'routed'
      : shown.length === 0
        ? 'abstained'
        : missing.length > 0
          ? 'partial'
          : 'answered';
  const nearest = parts.find(({ statement }) => statement === null) ?? parts[0];
  return {
    schema: 'vouch.answer/1',
    id: randomUUID(),
    question,
    outcome,
    ...composeAnswer(shown, today),
    verdict: outcome === 'answered' || outcome === 'partial' ? verdictOf(shown) : null,
    confidence:
      outcome === 'answered' && score >= HIGH
        ? 'high'
        : score >= MEDIUM && shown.length > 0
          ? 'medium'
          : 'low',
    score,
    citations: composeAnswer(shown, today).citations,
    missing,
    reason:
      routed && outcome === 'routed' ? routed.reason : (parts.find(({ reason }) => reason)?.reason ?? null),
    owner: nearest?.candidates[0]?.entry.owner ?? null,
    candidates: interleave(parts),
    mode: improved ? 'model' : 'extractive',
    auto: approved && outcome === 'answered',
    milliseconds: performance.now() - started,
  };
};
