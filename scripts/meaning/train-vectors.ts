import { shuffled } from './random.ts';
import type { Lesson, Terms } from './read-lessons.ts';
import type { Vectors } from './start-vectors.ts';

const ROUNDS = 20;
/** Falls to nothing by the last round, so that the vectors settle. */
const RATE = 0.02;
/** Share of the terms that are left out of each text in each round, so that no single word carries it. */
const LEFT_OUT = 0.35;
/** How sharply likeness tells a near text from the others. */
const SHARPNESS = 12;
/** An error in a likelihood that is not worth learning from. */
const FAINT = 3e-4;
/** Adam (Kingma and Ba, 2015). */
const MEMORY = { slope: 0.9, square: 0.999 };

type Text = readonly (readonly [row: number, weight: number])[];
type Embedded = { readonly text: Text; readonly unit: Float32Array; readonly length: number };

const rowsOf = (terms: Terms, { rows }: Vectors): Text =>
  [...terms].flatMap(([term, weight]) => {
    const row = rows.get(term);
    return row === undefined ? [] : [[row, weight] as const];
  });

/** Four sums at a time, which is several times as fast as one. */
const dot = (a: Float32Array, b: Float32Array): number => {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let k = 0; k < a.length; k += 4) {
    first += (a[k] ?? 0) * (b[k] ?? 0);
    second += (a[k + 1] ?? 0) * (b[k + 1] ?? 0);
    third += (a[k + 2] ?? 0) * (b[k + 2] ?? 0);
    fourth += (a[k + 3] ?? 0) * (b[k + 3] ?? 0);
  }
  return first + second + third + fourth;
};

const addScaled = (to: Float32Array, from: Float32Array, by: number): void => {
  for (let k = 0; k < to.length; k++) to[k] = (to[k] ?? 0) + by * (from[k] ?? 0);
};

const embed = (text: Text, { values, dimensions }: Vectors): Embedded => {
  const sum = new Float32Array(dimensions);
  for (const [row, weight] of text) addScaled(sum, values.subarray(row * dimensions), weight);
  const length = Math.sqrt(dot(sum, sum)) + 1e-6;
  return { text, unit: sum.map((value) => value / length), length };
};

/** Hands the slope at a text's unit vector down to the vectors of its terms. */
const descend = ({ text, unit, length }: Embedded, slope: Float32Array, total: Float32Array): void => {
  const along = dot(slope, unit);
  const size = unit.length;
  for (const [row, weight] of text)
    for (let k = 0; k < size; k++)
      total[row * size + k] =
        (total[row * size + k] ?? 0) + (weight * ((slope[k] ?? 0) - along * (unit[k] ?? 0))) / length;
};

/** Adds the slope of one lesson: cross entropy between what lies near and what should (InfoNCE). */
const study = (
  {
    askers,
    texts,
    near,
    weight,
  }: Omit<Lesson, 'askers' | 'texts'> & { askers: Embedded[]; texts: Embedded[] },
  total: Float32Array,
): void => {
  const size = total.length && (askers[0]?.unit.length ?? 0);
  const back = texts.map(() => new Float32Array(size));
  askers.forEach((asker, i) => {
    const wanted = new Map(near[i]);
    if (wanted.size === 0) return;
    // A question is as near as can be to itself, and learns nothing from it.
    const scores = texts.map((text) =>
      text.text === asker.text ? Number.NEGATIVE_INFINITY : SHARPNESS * dot(asker.unit, text.unit),
    );
    const top = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    const slope = new Float32Array(size);
    const faint = (FAINT * SHARPNESS * weight) / askers.length;
    texts.forEach((text, j) => {
      const error = (((powers[j] ?? 0) / sum - (wanted.get(j) ?? 0)) * (SHARPNESS * weight)) / askers.length;
      if (Math.abs(error) < faint) return;
      addScaled(slope, text.unit, error);
      const turned = back[j];
      if (turned) addScaled(turned, asker.unit, error);
    });
    descend(asker, slope, total);
  });
  texts.forEach((text, j) => {
    const slope = back[j];
    if (slope) descend(text, slope, total);
  });
};

/** Moves the vectors until questions lie near to what answers them, and far from the rest. Changes `vectors` in place. */
export const trainVectors = (
  lessons: readonly Lesson[],
  { vectors, random }: { vectors: Vectors; random: () => number },
): void => {
  const { values } = vectors;
  const known = lessons.map((lesson) => {
    const askers = lesson.askers.map((terms) => rowsOf(terms, vectors));
    const texts =
      lesson.texts === lesson.askers ? askers : lesson.texts.map((terms) => rowsOf(terms, vectors));
    return { ...lesson, askers, texts };
  });
  const slope = new Float32Array(values.length);
  const square = new Float32Array(values.length);
  const total = new Float32Array(values.length);
  const thin = (text: Text): Text => text.filter(() => random() >= LEFT_OUT);
  let step = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const lesson of shuffled(known, random)) {
      total.fill(0);
      const askers = lesson.askers.map((text) => embed(thin(text), vectors));
      const texts =
        lesson.texts === lesson.askers ? askers : lesson.texts.map((text) => embed(thin(text), vectors));
      study({ ...lesson, askers, texts }, total);
      step += 1;
      const rate = RATE * (1 - step / (ROUNDS * known.length + 1));
      const [first, second] = [1 - MEMORY.slope ** step, 1 - MEMORY.square ** step];
      for (let i = 0; i < values.length; i++) {
        const now = total[i] ?? 0;
        slope[i] = MEMORY.slope * (slope[i] ?? 0) + (1 - MEMORY.slope) * now;
        square[i] = MEMORY.square * (square[i] ?? 0) + (1 - MEMORY.square) * now * now;
        values[i] =
          (values[i] ?? 0) - (rate * (slope[i] ?? 0)) / first / (Math.sqrt((square[i] ?? 0) / second) + 1e-8);
      }
    }
};
