import { type Audience, mayShow } from '../../model/audience.ts';
import type { Entry } from '../../model/entry.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { shippedLexicon } from '../text/shipped-lexicon.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { meaningOfEntry, shippedVectors, type TermVectors } from './meaning.ts';
import { dropMeaning, keepMeaning, startMeanings } from './packed-meanings.ts';
import { addPosting, NO_POSTINGS, type PostingsBuilder, packPostings, startPostings } from './postings.ts';
import { analyseEntry, averageLengths, weighEntry } from './weigh-entry.ts';

/** The lexicon and vectors to build with; those that ship with Vouch when left out. */
export type IndexOptions = {
  readonly lexicon?: Lexicon;
  readonly vectors?: TermVectors;
  /** True for the index of the built-in explainer; no other index holds its entries. */
  readonly general?: boolean;
};

/** Recent entries are packed when they are this many and a tenth of the index. */
const PACK_AT = 500;

const widen = (index: KnowledgeIndex, entry: Entry): void => {
  if (index.sharing === null || !mayShow(entry.sharing, index.sharing)) index.sharing = entry.sharing;
};

const termNumber = (index: KnowledgeIndex, term: string): number => {
  const known = index.termOf.get(term);
  if (known !== undefined) return known;
  const number = index.documentCount.push(0) - 1;
  index.termOf.set(term, number);
  return number;
};

const place = (
  index: KnowledgeIndex,
  entry: Entry,
  keep: (posting: Parameters<typeof addPosting>[1]) => void,
) => {
  const slot = index.entries.push(entry) - 1;
  index.slotOf.set(entry.id, slot);
  widen(index, entry);
  const analysis = analyseEntry(entry, index.lexicon);
  keepMeaning(index.meanings, slot, meaningOfEntry(analysis, index));
  for (const [term, weight] of weighEntry(entry, { analysis, lengths: index.lengths })) {
    const number = termNumber(index, term);
    index.documentCount[number] = (index.documentCount[number] ?? 0) + 1;
    keep({ term: number, slot, weight });
  }
};

const remove = (index: KnowledgeIndex, id: string): void => {
  const slot = index.slotOf.get(id);
  const entry = slot === undefined ? undefined : index.entries[slot];
  if (slot === undefined || !entry) return;
  index.entries[slot] = null;
  dropMeaning(index.meanings, slot);
  index.slotOf.delete(id);
  // What quotes an entry is kept there too.
  index.details.clear();
  const analysis = analyseEntry(entry, index.lexicon);
  for (const term of weighEntry(entry, { analysis, lengths: index.lengths }).keys()) {
    const number = termNumber(index, term);
    index.documentCount[number] = (index.documentCount[number] ?? 1) - 1;
  }
};

/** Moves the recent postings and the living packed ones into one packed list. Slots keep their numbers. */
const pack = (index: KnowledgeIndex): void => {
  const builder: PostingsBuilder = startPostings();
  const { offsets, slots, weights } = index.packed;
  for (let term = 0; term < index.documentCount.length; term++) {
    for (let i = offsets[term] ?? slots.length; i < (offsets[term + 1] ?? slots.length); i++) {
      const slot = slots[i] ?? 0;
      if (index.entries[slot]) addPosting(builder, { term, slot, weight: weights[i] ?? 0 });
    }
    const recent = index.recent.get(term);
    recent?.slots.forEach((slot, i) => {
      if (index.entries[slot]) addPosting(builder, { term, slot, weight: recent.weights[i] ?? 0 });
    });
  }
  index.packed = packPostings(builder, index.documentCount.length);
  index.recent.clear();
  index.recentSlots = 0;
};

/** Builds the index of entries that one audience may see; retired entries are left out. */
export const buildIndex = (entries: readonly Entry[], options: IndexOptions = {}): KnowledgeIndex => {
  const general = options.general ?? false;
  const living = entries.filter((entry) => !entry.retired && (entry.kind === 'general') === general);
  const vectors = options.vectors ?? shippedVectors();
  const index: KnowledgeIndex = {
    lexicon: options.lexicon ?? shippedLexicon(),
    vectors,
    general,
    sharing: null,
    lengths: averageLengths(living),
    entries: [],
    meanings: startMeanings(vectors.dimensions, living.length),
    slotOf: new Map(),
    termOf: new Map(),
    documentCount: [],
    packed: NO_POSTINGS,
    recent: new Map(),
    recentSlots: 0,
    scratch: new Float32Array(0),
    details: new Map(),
  };
  const builder = startPostings();
  for (const entry of living) place(index, entry, (posting) => addPosting(builder, posting));
  index.packed = packPostings(builder, index.documentCount.length);
  index.scratch = new Float32Array(index.entries.length);
  return index;
};

/** Puts and removes entries in place and returns the same index. A retired entry is removed. */
export const updateIndex = (
  index: KnowledgeIndex,
  change: { readonly put?: readonly Entry[]; readonly removed?: readonly string[] },
): KnowledgeIndex => {
  for (const id of change.removed ?? []) remove(index, id);
  for (const entry of change.put ?? []) {
    remove(index, entry.id);
    if (entry.retired || (entry.kind === 'general') !== index.general) continue;
    place(index, entry, ({ term, slot, weight }) => {
      const list = index.recent.get(term) ?? { slots: [], weights: [] };
      list.slots.push(slot);
      list.weights.push(weight);
      index.recent.set(term, list);
    });
    index.recentSlots += 1;
  }
  if (index.recentSlots >= PACK_AT && index.recentSlots * 10 > index.entries.length) pack(index);
  if (index.scratch.length < index.entries.length)
    index.scratch = new Float32Array(Math.ceil(index.entries.length * 1.2));
  return index;
};

/** True when this audience may see every entry of the index. */
export const mayAsk = (index: KnowledgeIndex, audience: Audience): boolean =>
  index.sharing === null || mayShow(index.sharing, audience);
