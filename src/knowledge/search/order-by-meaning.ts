import { VouchError } from '../../errors.ts';
import type { Embedder } from '../../llm/model.ts';
import type { Entry } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import type { Candidate } from './rank-entries.ts';

/** How much one standard deviation of likeness in meaning counts in the ranking's own score. */
const WEIGHT = 0.4;
const REMEMBERED = 5000;

/** Vectors by entry and version, for each embedder and index: an entry is embedded once. */
const remembered = new WeakMap<KnowledgeIndex, Map<string, Float32Array>>();

const textOf = ({ question, title, text }: Entry): string => `${question ?? title}\n${text}`.slice(0, 2000);

const dot = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);

const embedAll = async (
  question: string,
  {
    candidates,
    embedder,
    index,
  }: { candidates: readonly Candidate[]; embedder: Embedder; index: KnowledgeIndex },
): Promise<number[]> => {
  const known = remembered.get(index) ?? new Map<string, Float32Array>();
  if (known.size > REMEMBERED) known.clear();
  remembered.set(index, known);
  const keyOf = ({ entry }: Candidate): string =>
    JSON.stringify([embedder.name, entry.id, entry.version, entry.text]);
  const fresh = candidates.filter((candidate) => !known.has(keyOf(candidate)));
  const [asked, ...vectors] = await embedder.embed([question, ...fresh.map(({ entry }) => textOf(entry))]);
  fresh.forEach((candidate, i) => {
    const vector = vectors[i];
    if (vector) known.set(keyOf(candidate), vector);
  });
  return candidates.map((candidate) => {
    const vector = known.get(keyOf(candidate));
    return asked && vector ? dot(asked, vector) : 0;
  });
};

/**
 * Candidates reordered by likeness in meaning as one more feature of the ranking: the standardised likeness is added
 * to the score. When the embedder is unavailable the order stays.
 */
export const orderByMeaning = async (
  candidates: readonly Candidate[],
  more: { question: string; embedder: Embedder; index: KnowledgeIndex },
): Promise<readonly Candidate[]> => {
  try {
    const likenesses = await embedAll(more.question, { ...more, candidates });
    const mean = likenesses.reduce((sum, value) => sum + value, 0) / Math.max(1, likenesses.length);
    const spread = Math.sqrt(
      likenesses.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, likenesses.length),
    );
    if (!(spread > 0)) return candidates;
    return candidates
      .map((candidate, i) => ({
        ...candidate,
        score: candidate.score + (WEIGHT * ((likenesses[i] ?? mean) - mean)) / spread,
      }))
      .sort((a, b) => b.score - a.score);
  } catch (error) {
    // Search works without the endpoint; anything that is not its being away is a defect and must show.
    if (error instanceof VouchError) return candidates;
    throw error;
  }
};
