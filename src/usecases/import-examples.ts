import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportResult } from '../model/entry.ts';
import { importKnowledge } from './import-knowledge.ts';
import type { Services } from './services.ts';

/**
 * Fills an empty knowledge base with the example company's, so that a first start has something to answer from. Does
 * nothing when there is knowledge already or no example folder.
 */
export const importExamples = async (
  services: Pick<Services, 'jail' | 'store'>,
  { tenant, folder }: { tenant: string; folder: string | null },
): Promise<Pick<ImportResult, 'added' | 'skipped'>> => {
  const nothing = { added: 0, skipped: [] };
  if (folder === null) return nothing;
  const existing = await services.store.entries.list({ tenant, audience: 'internal', retired: true });
  if (existing.length > 0) return nothing;
  const names = (await readdir(folder)).filter((name) => /\.(md|jsonl)$/.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
  return importKnowledge(services, { tenant, by: 'first start', files });
};
