/** Lists of (slot, weight) by term, packed: entry `i` of term `t` stands at `offsets[t] + i`. */
export type Postings = {
  readonly offsets: Uint32Array;
  readonly slots: Uint32Array;
  readonly weights: Float32Array;
};

type Chunk = { readonly terms: Uint32Array; readonly slots: Uint32Array; readonly weights: Float32Array };

/** Postings still growing: triples in chunks, so that growing copies nothing. */
export type PostingsBuilder = { readonly chunks: Chunk[]; length: number };

const CHUNK = 1 << 18;

/** Of an index that holds nothing yet. */
export const NO_POSTINGS: Postings = {
  offsets: new Uint32Array(1),
  slots: new Uint32Array(0),
  weights: new Float32Array(0),
};

/** A builder that holds nothing yet. */
export const startPostings = (): PostingsBuilder => ({ chunks: [], length: 0 });

const startChunk = (builder: PostingsBuilder): Chunk => {
  const chunk = {
    terms: new Uint32Array(CHUNK),
    slots: new Uint32Array(CHUNK),
    weights: new Float32Array(CHUNK),
  };
  builder.chunks.push(chunk);
  return chunk;
};

/** Adds one posting. */
export const addPosting = (
  builder: PostingsBuilder,
  { term, slot, weight }: { term: number; slot: number; weight: number },
): void => {
  const at = builder.length % CHUNK;
  const chunk = at === 0 ? startChunk(builder) : (builder.chunks.at(-1) ?? startChunk(builder));
  chunk.terms[at] = term;
  chunk.slots[at] = slot;
  chunk.weights[at] = weight;
  builder.length += 1;
};

/** Packs a builder by counting sort; `termCount` bounds the term numbers in it. Order within a term is kept. */
export const packPostings = ({ chunks, length }: PostingsBuilder, termCount: number): Postings => {
  const inChunk = (i: number): number => Math.min(CHUNK, length - i * CHUNK);
  const offsets = new Uint32Array(termCount + 1);
  chunks.forEach(({ terms }, c) => {
    for (let i = 0; i < inChunk(c); i++) {
      const at = (terms[i] ?? 0) + 1;
      offsets[at] = (offsets[at] ?? 0) + 1;
    }
  });
  for (let term = 0; term < termCount; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice(0, termCount);
  const slots = new Uint32Array(length);
  const weights = new Float32Array(length);
  chunks.forEach((chunk, c) => {
    for (let i = 0; i < inChunk(c); i++) {
      const term = chunk.terms[i] ?? 0;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      slots[at] = chunk.slots[i] ?? 0;
      weights[at] = chunk.weights[i] ?? 0;
    }
  });
  return { offsets, slots, weights };
};
