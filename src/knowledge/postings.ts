/** Lists of (slot, weight) by term, packed: entry `i` of term `t` stands at `offsets[t] + i`. */
export type Postings = {
  readonly offsets: Uint32Array;
  readonly slots: Uint32Array;
  readonly weights: Float32Array;
};

/** Postings still growing: one flat list of triples. */
export type PostingsBuilder = {
  terms: Uint32Array;
  slots: Uint32Array;
  weights: Float32Array;
  length: number;
};

export const NO_POSTINGS: Postings = {
  offsets: new Uint32Array(1),
  slots: new Uint32Array(0),
  weights: new Float32Array(0),
};

export const startPostings = (): PostingsBuilder => ({
  terms: new Uint32Array(1024),
  slots: new Uint32Array(1024),
  weights: new Float32Array(1024),
  length: 0,
});

const grow = (builder: PostingsBuilder): void => {
  const size = Math.ceil(builder.terms.length * 1.5);
  const terms = new Uint32Array(size);
  const slots = new Uint32Array(size);
  const weights = new Float32Array(size);
  terms.set(builder.terms);
  slots.set(builder.slots);
  weights.set(builder.weights);
  Object.assign(builder, { terms, slots, weights });
};

/** Adds one posting. */
export const addPosting = (
  builder: PostingsBuilder,
  { term, slot, weight }: { term: number; slot: number; weight: number },
): void => {
  if (builder.length === builder.terms.length) grow(builder);
  builder.terms[builder.length] = term;
  builder.slots[builder.length] = slot;
  builder.weights[builder.length] = weight;
  builder.length += 1;
};

/** Packs a builder by counting sort; `termCount` bounds the term numbers in it. Order within a term is kept. */
export const packPostings = (builder: PostingsBuilder, termCount: number): Postings => {
  const offsets = new Uint32Array(termCount + 1);
  for (let i = 0; i < builder.length; i++) {
    const at = (builder.terms[i] ?? 0) + 1;
    offsets[at] = (offsets[at] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice(0, termCount);
  const slots = new Uint32Array(builder.length);
  const weights = new Float32Array(builder.length);
  for (let i = 0; i < builder.length; i++) {
    const term = builder.terms[i] ?? 0;
    const at = next[term] ?? 0;
    next[term] = at + 1;
    slots[at] = builder.slots[i] ?? 0;
    weights[at] = builder.weights[i] ?? 0;
  }
  return { offsets, slots, weights };
};
