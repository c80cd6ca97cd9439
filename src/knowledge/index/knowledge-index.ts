import type { Audience } from '../../model/audience.ts';
import type { Entry } from '../../model/entry.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { EntryDetails } from './entry-details.ts';
import type { TermVectors } from './meaning.ts';
import type { PackedMeanings } from './packed-meanings.ts';
import type { Postings } from './postings.ts';
import type { FieldLengths } from './weigh-entry.ts';

/**
 * The search index of one tenant and audience: a cache derived from the store. Changed in place by `updateIndex`:
 * what is packed stays, later entries lie in `recent` until they are many enough to be packed too.
 */
export type KnowledgeIndex = {
  readonly lexicon: Lexicon;
  readonly vectors: TermVectors;
  /** True for the built-in explainer's own index. */
  readonly general: boolean;
  /** The most confidential sharing class among its entries; null when empty. No less trusted audience may ask it. */
  sharing: Audience | null;
  /** Averages at build time; later entries are measured against them. */
  lengths: FieldLengths;
  /** Entry of each slot; null after removal. */
  entries: (Entry | null)[];
  readonly meanings: PackedMeanings;
  readonly slotOf: Map<string, number>;
  readonly termOf: Map<string, number>;
  /** How many living entries hold each term. */
  readonly documentCount: number[];
  packed: Postings;
  readonly recent: Map<number, { slots: number[]; weights: number[] }>;
  /** Slots added since the last packing. */
  recentSlots: number;
  /** Scores of the query under way, zero between queries. */
  scratch: Float32Array;
  /** Details of entries that were candidates lately. */
  readonly details: Map<string, EntryDetails>;
};

/** How many entries the index holds. */
export const entryCount = (index: KnowledgeIndex): number => index.slotOf.size;

/** How many entries hold a term. */
export const holders = (index: KnowledgeIndex, term: string): number => {
  const number = index.termOf.get(term);
  return number === undefined ? 0 : (index.documentCount[number] ?? 0);
};

/** Rarity of a term: BM25's inverse document frequency, never negative; terms nobody holds are as rare as can be. */
export const rarity = (index: KnowledgeIndex, term: string): number => {
  const held = holders(index, term);
  return Math.log(1 + (entryCount(index) - held + 0.5) / (held + 0.5));
};
