import { type Scored, startBest } from '../index/best-slots.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import type { Meaning } from '../index/meaning.ts';
import { alikeAt, signBytes } from '../index/packed-meanings.ts';

/** How many slots are measured in full: on 100,000 entries they held 997 of 1,000 of the 12 nearest (60 questions). */
const MEASURED = 1000;
/** Steps from the roughly farthest to the roughly nearest slot. */
const STEPS = 1024;

/**
 * What each byte of signs adds to a slot's step: the dimensions of `wanted`, each with the sign that the byte has,
 * scaled so that a whole slot comes to 0 to `STEPS` - 1.
 */
const tablesOf = (wanted: Meaning): Float32Array => {
  const most = wanted.reduce((sum, value) => sum + Math.abs(value), 0);
  const scale = (STEPS - 1) / (2 * most);
  const tables = new Float32Array(signBytes(wanted.length) * 256);
  for (let first = 0; first < tables.length; first += 256) {
    const values = wanted.subarray(first / 32, first / 32 + 8);
    // Every sign below 0; a bit that is set turns one of them.
    tables[first] = values.reduce((sum, value) => sum + (Math.abs(value) - value) * scale, 0);
    for (let signs = 1; signs < 256; signs++) {
      const bit = 31 - Math.clz32(signs);
      tables[first + signs] = (tables[first + signs - (1 << bit)] ?? 0) + 2 * (values[bit] ?? 0) * scale;
    }
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
  const end = signBytes(dimensions) << 8;
  for (let slot = 0, at = 0; slot < steps.length; slot++) {
    let sum = 0;
    for (let table = 0; table < end; table += 256) sum += tables[table + (signs[at++] ?? 0)] ?? 0;
    const step = Math.min(STEPS - 1, sum | 0);
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
  if (wanted.every((value) => value === 0)) return [];
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
