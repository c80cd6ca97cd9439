import { type Scored, startBest } from './best-slots.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Meaning } from './meaning.ts';
import { alikeAt, signBytes } from './packed-meanings.ts';

/** How many slots are measured in full: on 100,000 entries they held all of the 12 nearest (60 questions). */
const MEASURED = 2000;
/** Steps from the roughly farthest to the roughly nearest slot. */
const STEPS = 1024;

/** What each byte of signs adds to a rough likeness: the dimensions of `wanted`, each with the sign that the byte has. */
const tablesOf = (wanted: Meaning): Float32Array => {
  const tables = new Float32Array(signBytes(wanted.length) * 256);
  for (let i = 0; i < tables.length; i++)
    for (let bit = 0; bit < 8; bit++) {
      const value = wanted[(i >> 8) * 8 + bit] ?? 0;
      tables[i] = (tables[i] ?? 0) + ((i >> bit) & 1 ? value : -value);
    }
  return tables;
};

/** Step of each slot by the signs of its meaning alone, and how many slots stand on each step. */
const sketch = (
  { meanings: { signs, dimensions }, entries }: KnowledgeIndex,
  wanted: Meaning,
): { steps: Uint16Array; counts: Uint32Array } => {
  const steps = new Uint16Array(entries.length);
  const counts = new Uint32Array(STEPS);
  const tables = tablesOf(wanted);
  const bytes = signBytes(dimensions);
  const most = wanted.reduce((sum, value) => sum + Math.abs(value), 0);
  const scale = (STEPS / 2 - 1) / Math.max(most, Number.MIN_VALUE);
  for (let slot = 0, at = 0; slot < steps.length; slot++) {
    let sum = 0;
    for (let byte = 0; byte < bytes; byte++) sum += tables[(byte << 8) + (signs[at++] ?? 0)] ?? 0;
    const step = Math.round((sum + most) * scale);
    steps[slot] = step;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return { steps, counts };
};

/** The lowest step of the `MEASURED` roughly nearest slots. */
const lowestStep = (counts: Uint32Array): number => {
  let step = STEPS - 1;
  for (let slots = counts[step] ?? 0; step > 0 && slots < MEASURED; slots += counts[step] ?? 0) step -= 1;
  return step;
};

/** The `limit` slots whose meaning is nearest, nearest first; none for a text of unknown words. */
export const nearestEntries = (index: KnowledgeIndex, wanted: Meaning, limit: number): Scored[] => {
  const { steps, counts } = sketch(index, wanted);
  const lowest = lowestStep(counts);
  const { offer, best } = startBest(limit);
  let floor = 0;
  for (let slot = 0; slot < steps.length; slot++) {
    if ((steps[slot] ?? 0) < lowest) continue;
    const score = alikeAt(index.meanings, slot, wanted);
    if (score > floor) floor = offer(slot, score);
  }
  return best;
};
