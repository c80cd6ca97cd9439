/**
 * Upper bound of the true deviation rate at the given one-sided confidence (Clopper-Pearson): the rate at which `k` or
 * fewer deviations in `n` items would still be seen in 1 - confidence of the cases. Share of 1.
 */
export function upperBound({
  k,
  n,
  confidence = 0.9,
}: {
  k: number;
  n: number;
  confidence?: number;
}): number {
  if (k >= n) return 1;
  let [low, high] = [k / n, 1];
  for (let step = 0; step < 60; step += 1) {
    const rate = (low + high) / 2;
    if (atMost({ k, n, rate }) > 1 - confidence) low = rate;
    else high = rate;
  }
  return (low + high) / 2;
}

/** Probability of at most `k` deviations in `n` items at the given rate, summed in logarithms to bear large n. */
function atMost({ k, n, rate }: { k: number; n: number; rate: number }): number {
  let term = n * Math.log1p(-rate);
  let sum = Math.exp(term);
  for (let i = 0; i < k; i += 1) {
    term += Math.log(((n - i) / (i + 1)) * (rate / (1 - rate)));
    sum += Math.exp(term);
  }
  return sum;
}
