import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { VouchError } from '../errors.ts';
import { Audience } from '../model/audience.ts';

/** An audience word; commander prints the sentence and exits 2. */
export const audience = (value: string): Audience => {
  const parsed = Audience.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError('It is one of public, nda, internal.');
};

/** The customer named, null when none is. */
export const customerOf = ({ customer }: { customer?: string }): string | null => customer?.trim() || null;

/** A calendar day, YYYY-MM-DD. */
export const day = (value: string): string => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  // The parser takes 30 February for 2 March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('A day is written YYYY-MM-DD.');
};

/** A whole number of at least one. */
export const count = (value: string): number => {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('It is a whole number of at least 1.');
};

/** A file's bytes under its base name; throws VouchError `bad-input` when it cannot be read. */
export const readInput = async (path: string): Promise<{ name: string; bytes: Uint8Array }> => {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (cause) {
    throw new VouchError({
      code: 'bad-input',
      message: `${path} could not be read.`,
      advice: 'Check the path, and that it is a file you may open.',
      cause,
    });
  }
};

/** Knowledge files behind the given paths: folders are walked, hidden files and read-mes are left out. */
export const knowledgeFiles = async (
  paths: readonly string[],
): Promise<{ name: string; bytes: Uint8Array }[]> => {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) files.push(await readInput(path));
    else
      for (const file of await filesBelow(path))
        files.push({ ...(await readInput(file)), name: relative(path, file) });
  }
  return files;
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

const knowledge = /\.(md|markdown|csv|tsv|xlsx|jsonl|json|docx|pdf|ya?ml)$/i;
const notKnowledge = /^(readme|contributing|changelog|license|licence)\b/i;

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && knowledge.test(entry.name) && !notKnowledge.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split('/')
          .some((part) => part.startsWith('.')),
    )
    .sort();
};
