import { type Entry, isExpired } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';

/** The approved, unexpired entry whose wording the company has locked for a routed topic: its tag is `locked:<topic>`. */
export const findLockedWording = (
  index: KnowledgeIndex,
  { topic, today }: { topic: string; today: string },
): Entry | null =>
  index.entries.find(
    (entry) =>
      entry?.kind === 'approved' && entry.tags.includes(`locked:${topic}`) && !isExpired(entry, today),
  ) ?? null;
