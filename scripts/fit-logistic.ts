/** One training row: features, and whether it is right; `weight` is how much it counts. */
export type Row = { readonly x: readonly number[]; readonly right: boolean; readonly weight: number };

export type Logistic = { readonly weights: number[]; readonly bias: number };

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Probability that a row is right. */
export const probability = ({ weights, bias }: Logistic, x: readonly number[]): number =>
  sigmoid(x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias));

/**
 * Logistic regression by full-batch gradient descent with momentum and a ridge penalty; deterministic, starts at zero.
 * `ridge` is the penalty for each unit of total row weight; `signs` forces weights to be ≥ 0 (1) or ≤ 0 (-1).
 */
export const fitLogistic = (
  rows: readonly Row[],
  {
    ridge,
    steps = 1500,
    bias: withBias = true,
    signs = [],
  }: { ridge: number; steps?: number; bias?: boolean; signs?: readonly number[] },
): Logistic => {
  const size = rows[0]?.x.length ?? 0;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const weights = new Array<number>(size).fill(0);
  const speed = new Array<number>(size + 1).fill(0);
  let bias = 0;
  const rate = 1;
  for (let step = 0; step < steps; step++) {
    const slope = new Array<number>(size + 1).fill(0);
    for (const { x, right, weight } of rows) {
      const error = ((right ? 1 : 0) - probability({ weights, bias }, x)) * (weight / total);
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + error * (x[i] ?? 0);
      slope[size] = (slope[size] ?? 0) + error;
    }
    for (let i = 0; i < size; i++) {
      speed[i] = 0.9 * (speed[i] ?? 0) + rate * ((slope[i] ?? 0) - ridge * (weights[i] ?? 0));
      let next = (weights[i] ?? 0) + (speed[i] ?? 0);
      if ((signs[i] ?? 0) * next < 0) {
        next = 0;
        speed[i] = 0;
      }
      weights[i] = next;
    }
    if (!withBias) continue;
    speed[size] = 0.9 * (speed[size] ?? 0) + rate * (slope[size] ?? 0);
    bias += speed[size] ?? 0;
  }
  return { weights, bias };
};
