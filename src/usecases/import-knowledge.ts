import type { Sharing } from '../model/audience.ts';
import type { ImportProblem, ImportResult, NewEntry, ParsedKnowledge } from '../model/entry.ts';
import { findFlagged } from './find-flagged.ts';
import type { Services } from './services.ts';

export type KnowledgeFile = {
  /** Path as people know it; it becomes the entries' source. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type Import = {
  tenant: string;
  by: string;
  files: readonly KnowledgeFile[];
  /** Retire entries of the tenant that these files no longer hold. */
  replace?: boolean;
  /** Import what is good of a file that has bad lines; otherwise nothing of that file is imported. */
  skipBad?: boolean;
  /** Who may see entries whose files say nothing of it; internal when not given. */
  sharing?: Sharing;
  onProgress?: (done: number, total: number) => void;
};

/** Reads knowledge files in the jail and puts their entries into the store: vouch.import/1. Bad files never stop good ones. */
export const importKnowledge = async (
  { jail, store }: Pick<Services, 'jail' | 'store'>,
  { tenant, by, files, replace = false, skipBad = false, sharing = 'internal', onProgress }: Import,
): Promise<ImportResult> => {
  const started = performance.now();
  const skipped: ImportProblem[] = [];
  const flagged: ImportProblem[] = [];
  const entries = new Map<string, NewEntry>();
  let unsaid = 0;
  for (const [index, file] of files.entries()) {
    const parsed = await read(jail, file);
    skipped.push(...parsed.problems);
    if (parsed.problems.length === 0 || skipBad) {
      flagged.push(...(parsed.notes ?? []), ...findFlagged(file, parsed.entries));
      for (const { unclassified = false, ...entry } of parsed.entries) {
        const taken = entries.get(entry.id);
        if (taken)
          skipped.push({
            file: file.name,
            line: null,
            reason: `The id “${entry.id}” is already used by ${taken.source}.`,
          });
        else {
          entries.set(entry.id, unclassified ? { ...entry, sharing } : entry);
          if (unclassified) unsaid += 1;
        }
      }
    }
    onProgress?.(index + 1, files.length);
  }
  const counts = await store.entries.put({ tenant, by, entries: [...entries.values()] });
  const retired =
    replace && entries.size > 0
      ? await retireOthers(store, { tenant, by, keep: new Set(entries.keys()) })
      : 0;
  await store.audit.append({
    tenant,
    actor: by,
    action: 'knowledge.imported',
    subject: files
      .map((file) => file.name)
      .join(', ')
      .slice(0, 500),
    detail: { added: String(counts.added), changed: String(counts.changed), retired: String(retired) },
  });
  return {
    schema: 'vouch.import/1',
    ...counts,
    retired,
    skipped,
    flagged,
    unclassified: unsaid,
    milliseconds: performance.now() - started,
  };
};

const read = async (jail: Services['jail'], { name, bytes }: KnowledgeFile): Promise<ParsedKnowledge> => {
  const result = await jail.run('read-knowledge', { name, bytes });
  if (result.outcome === 'ok') return result.value;
  return { entries: [], problems: [{ file: name, line: null, reason: result.message }] };
};

const retireOthers = async (
  store: Services['store'],
  { tenant, by, keep }: { tenant: string; by: string; keep: ReadonlySet<string> },
): Promise<number> => {
  const existing = await store.entries.list({ tenant, audience: 'internal' });
  // What an expert approved did not come from a file, so no file can take it away.
  const ids = existing.filter(({ id, kind }) => kind !== 'approved' && !keep.has(id)).map(({ id }) => id);
  return ids.length === 0 ? 0 : store.entries.retire({ tenant, ids, by, absent: true });
};
