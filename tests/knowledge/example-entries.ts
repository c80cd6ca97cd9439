import { readdirSync, readFileSync } from 'node:fs';
import type { Entry } from '../../src/model/entry.ts';
import { readKnowledge } from '../../src/parsers/policies/read-knowledge.ts';

const folder = new URL('../../examples/controls/', import.meta.url);

/** The entries of the example company, as an import makes them. */
export const exampleEntries = async (): Promise<Entry[]> => {
  const files = readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));
  const parsed = await Promise.all(files.map(async (file) => readKnowledge(file)));
  return parsed.flatMap(({ entries }) =>
    entries.map((entry) => ({ ...entry, version: 1, retired: false, variants: [] })),
  );
};
