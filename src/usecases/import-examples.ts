import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importKnowledge } from './import-knowledge.ts';
import type { Services } from './services.ts';

/**
 * Fills an empty knowledge base with the example company's, so that a first start has something to answer from.
 * Returns the number of entries; 0 when there is knowledge already or no example folder.
 */
export const importExamples = async (
  services: Pick<Services, 'jail' | 'store'>,
  { tenant, folder }: { tenant: string; folder: string | null },
): Promise<number> => {
  if (folder === null) return 0;
  const existing = await services.store.entries.list({ tenant, audience: 'internal', retired: true });
  if (existing.length > 0) return 0;
  const names = (await readdir(folder)).filter((name) => /\.(md|jsonl)$/.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
  const { added } = await importKnowledge(services, { tenant, by: 'first start', files });
  return added;
};
