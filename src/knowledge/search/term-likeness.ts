import type { TermVectors } from '../index/meaning.ts';

/** How like terms are to one another by their vectors. */
export type TermLikeness = {
  readonly rowOf: ReadonlyMap<string, number>;
  /** For the term of one row: how like it another row's term is, 0 (nothing alike) to 1 (the same direction). */
  likeTo(row: number): (other: number) => number;
};

/** The largest number in a byte that also tells "not measured yet", which is 0. */
const SAME = 254;

const start = ({ dimensions, of }: TermVectors): TermLikeness => {
  const units = [...of.values()].map((vector) => {
    const length = Math.hypot(...vector);
    return vector.map((value) => (length > 0 ? value / length : 0));
  });
  const measure = (a: Float32Array, b: Float32Array): number => {
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
    return Math.max(0, Math.round(sum * SAME)) + 1;
  };
  const nothing = new Float32Array(dimensions);
  const measured: Uint8Array[] = [];
  return {
    rowOf: new Map([...of.keys()].map((term, row) => [term, row])),
    likeTo(row) {
      const one = units[row] ?? nothing;
      const known = measured[row] ?? new Uint8Array(units.length);
      measured[row] = known;
      return (other) => {
        known[other] ||= measure(one, units[other] ?? nothing);
        return ((known[other] ?? 1) - 1) / SAME;
      };
    },
  };
};

const started = new WeakMap<TermVectors, TermLikeness>();

/** The likeness of the terms of these vectors; two terms are measured once, for questions share most of their words. */
export const termLikeness = (vectors: TermVectors): TermLikeness => {
  const before = started.get(vectors);
  if (before) return before;
  const likeness = start(vectors);
  started.set(vectors, likeness);
  return likeness;
};
