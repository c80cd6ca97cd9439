import type { Entry } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import type { Wanted } from '../search/ranking-features.ts';
import type { Polarity } from './find-polarity.ts';
import type { Clause } from './weigh-clauses.ts';

/** What a verdict is judged on: a question, the entry that speaks to it, and the clause of it that speaks most to it. */
export type Matter = {
  readonly question: string;
  readonly asked: Polarity;
  readonly wanted: Wanted;
  readonly entry: Entry;
  /** The entry is a section of a document, or what is quoted of one. */
  readonly section: boolean;
  readonly clauses: readonly Clause[];
  readonly best: Clause;
  /** The entry answers a question of its own, and its first words decide, not those of a clause. */
  readonly byLead: boolean;
  readonly index: KnowledgeIndex;
};
