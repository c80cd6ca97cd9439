import type { Terms } from './read-lessons.ts';

/** Terms with their vectors, one row of `dimensions` numbers each. */
export type Vectors = {
  readonly dimensions: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Float32Array;
};

/** How often the subspace is turned towards the strongest directions. */
const TURNS = 4;
/** Terms in fewer texts have no company to be known by. */
const RARE = 2;

/** A square of numbers, of which most are 0: the others of each row, with their columns. */
type Square = readonly { readonly columns: Uint32Array; readonly values: Float32Array }[];

/**
 * Positive pointwise mutual information of every two terms: how much more often they stand together than by chance,
 * with the smoothing of Levy, Goldberg and Dagan (2015) against rare terms.
 */
const mutualInformation = (texts: readonly Terms[], rows: ReadonlyMap<string, number>): Square => {
  const size = rows.size;
  const values = new Float32Array(size * size);
  for (const text of texts) {
    const present = [...text.keys()].flatMap((term) => rows.get(term) ?? []);
    const share = 1 / Math.max(1, text.size);
    for (const a of present)
      for (const b of present) values[a * size + b] = (values[a * size + b] ?? 0) + share;
  }
  const sums = Array.from({ length: size }, (_, a) =>
    values.subarray(a * size, (a + 1) * size).reduce((sum, value) => sum + value, 0),
  );
  const smoothed = sums.map((sum) => sum ** 0.75);
  const all = smoothed.reduce((sum, value) => sum + value, 0);
  return sums.map((sum, a) => {
    const found: [number, number][] = [];
    for (let b = 0; b < size; b++) {
      const more = Math.log((values[a * size + b] ?? 0) / ((sum * (smoothed[b] ?? 0)) / all));
      if (more > 0) found.push([b, more]);
    }
    return {
      columns: Uint32Array.from(found, ([column]) => column),
      values: Float32Array.from(found, ([, value]) => value),
    };
  });
};

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const times = (square: Square, vector: Float32Array): Float32Array =>
  Float32Array.from(square, ({ columns, values }) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (vector[columns[i] ?? 0] ?? 0);
    return sum;
  });

/** Makes each vector stand at right angles to those before it, of length 1. */
const orthogonal = (vectors: readonly Float32Array[]): Float32Array[] => {
  const done: Float32Array[] = [];
  for (const vector of vectors) {
    const rest = Float32Array.from(vector);
    for (const before of done) {
      const along = dot(rest, before);
      for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] ?? 0) - along * (before[i] ?? 0);
    }
    const length = Math.hypot(Math.sqrt(dot(rest, rest)), 1e-12);
    done.push(rest.map((value) => value / length));
  }
  return done;
};

/**
 * Vectors of all terms from the company they keep: the strongest directions of their mutual information (subspace
 * iteration), each of a length that grows with the term's rarity.
 */
export const startVectors = (
  texts: readonly Terms[],
  { dimensions, random }: { dimensions: number; random: () => number },
): Vectors => {
  const held = new Map<string, number>();
  for (const text of texts) for (const term of text.keys()) held.set(term, (held.get(term) ?? 0) + 1);
  const terms = [...held].filter(([, count]) => count >= RARE).map(([term]) => term);
  const rows = new Map(terms.sort().map((term, i) => [term, i]));
  const matrix = mutualInformation(texts, rows);
  let basis: Float32Array[] = Array.from({ length: dimensions }, () =>
    Float32Array.from({ length: rows.size }, () => random() - 0.5),
  );
  for (let turn = 0; turn < TURNS; turn++) basis = orthogonal(basis.map((vector) => times(matrix, vector)));
  const strengths = basis.map((vector) => Math.sqrt(Math.abs(dot(vector, times(matrix, vector)))));
  const values = new Float32Array(rows.size * dimensions);
  for (const [term, row] of rows) {
    const vector = basis.map((direction, k) => (direction[row] ?? 0) * (strengths[k] ?? 0));
    const rarity = Math.log(1 + texts.length / (held.get(term) ?? 1));
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, k) => {
      values[row * dimensions + k] = (rarity * value) / length;
    });
  }
  return { dimensions, rows, values };
};
