/** One training row: features, and whether it is right; `weight` is how much it counts. */
export type Row = { readonly x: readonly number[]; readonly right: boolean; readonly weight: number };

export type Logistic = { readonly weights: number[]; readonly bias: number };

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Probability that a row is right. */
export const probability = ({ weights, bias }: Logistic, x: readonly number[]): number =>
  sigmoid(x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias));

const STEPS = 30;
const SWEEPS = 60;
/** A step that moves no weight by more than this is the last. */
const STILL = 1e-5;
/** No step moves a weight further: far from the end the quadratic is not to be trusted. */
const FARTHEST = 2;

type Quadratic = { readonly slope: Float64Array; readonly bend: Float64Array };

/** Slope and bend of the loss at some parameters (the weights, then the bias), each row weighted by its share. */
const approximate = (rows: readonly Row[], { at, ridge }: { at: Float64Array; ridge: number }): Quadratic => {
  const size = at.length;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const slope = new Float64Array(size);
  const bend = new Float64Array(size * size);
  const values = new Float64Array(size);
  for (const { x, right, weight } of rows) {
    let z = 0;
    for (let i = 0; i < size; i++) {
      values[i] = i < x.length ? (x[i] ?? 0) : 1;
      z += (values[i] ?? 0) * (at[i] ?? 0);
    }
    const chance = sigmoid(z);
    const error = (chance - (right ? 1 : 0)) * (weight / total);
    const curve = chance * (1 - chance) * (weight / total);
    for (let i = 0; i < size; i++) {
      const value = values[i] ?? 0;
      if (value === 0) continue;
      slope[i] = (slope[i] ?? 0) + error * value;
      for (let j = 0; j <= i; j++)
        bend[i * size + j] = (bend[i * size + j] ?? 0) + curve * value * (values[j] ?? 0);
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) bend[j * size + i] = bend[i * size + j] ?? 0;
    // The bias, which comes after the features, is not held back.
    const held = i < (rows[0]?.x.length ?? 0) ? ridge : 1e-9;
    slope[i] = (slope[i] ?? 0) + held * (at[i] ?? 0);
    bend[i * size + i] = (bend[i * size + i] ?? 0) + held;
  }
  return { slope, bend };
};

/** The least of the quadratic within the signs, one parameter after another. */
const descend = (
  { slope, bend }: Quadratic,
  { at, signs }: { at: Float64Array; signs: readonly number[] },
): Float64Array => {
  const size = at.length;
  const move = new Float64Array(size);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let i = 0; i < size; i++) {
      let pull = slope[i] ?? 0;
      for (let j = 0; j < size; j++) pull += (bend[i * size + j] ?? 0) * (move[j] ?? 0);
      const now = at[i] ?? 0;
      let next = now + (move[i] ?? 0) - pull / (bend[i * size + i] ?? 1);
      if ((signs[i] ?? 0) * next < 0) next = 0;
      move[i] = Math.max(-FARTHEST, Math.min(FARTHEST, next - now));
    }
  return move;
};

/**
 * Logistic regression by Newton's method with a ridge penalty; deterministic, starts at zero. `ridge` is the penalty
 * for each unit of total row weight; `signs` forces weights to be ≥ 0 (1) or ≤ 0 (-1).
 */
export const fitLogistic = (
  rows: readonly Row[],
  { ridge, bias: withBias = true, signs = [] }: { ridge: number; bias?: boolean; signs?: readonly number[] },
): Logistic => {
  const size = rows[0]?.x.length ?? 0;
  const at = new Float64Array(withBias ? size + 1 : size);
  for (let step = 0; step < STEPS; step++) {
    const move = descend(approximate(rows, { at, ridge }), { at, signs });
    move.forEach((by, i) => {
      at[i] = (at[i] ?? 0) + by;
    });
    if (move.every((by) => Math.abs(by) < STILL)) break;
  }
  return { weights: [...at.subarray(0, size)], bias: withBias ? (at[size] ?? 0) : 0 };
};
