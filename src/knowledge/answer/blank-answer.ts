import { randomUUID } from 'node:crypto';
import type { Answer } from '../../model/answer.ts';

/** An answer that says nothing yet; every way of answering fills in what it has. `started` is a performance.now(). */
export const blankAnswer = (question: string, started: number): Answer => ({
  schema: 'vouch.answer/1',
  id: randomUUID(),
  question,
  outcome: 'abstained',
  answer: null,
  verdict: null,
  confidence: 'low',
  score: 0,
  citations: [],
  missing: [],
  reason: null,
  owner: null,
  candidates: [],
  mode: 'extractive',
  auto: false,
  milliseconds: performance.now() - started,
});
