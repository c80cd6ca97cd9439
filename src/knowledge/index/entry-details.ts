import type { TextAnalysis } from '../text/analyse-text.ts';
import type { Meaning } from './meaning.ts';

/** What an entry holds, for matching: the rows of its terms that have vectors, and the rest by name. */
export type HeldTerms = { readonly rows: Uint16Array; readonly unknown: ReadonlySet<string> };

/** What ranking needs of a text: its topic stems and concepts, and its meaning. */
export type TextDetails = Pick<TextAnalysis, 'topic' | 'concepts'> & { readonly meaning: Meaning };

/** An entry analysed for ranking. */
export type EntryDetails = {
  readonly section: TextDetails;
  /** What the entry answers: its question and approved variants, or, where it has none, each of its statements. */
  readonly asked: readonly TextDetails[];
  /** The answer in passages of about a paragraph, so that a long policy is as good as its best one. */
  readonly passages: readonly TextDetails[];
  readonly sentences: readonly TextDetails[];
  /** The terms of all that. */
  readonly held: HeldTerms;
  readonly notApplicable: boolean;
};
