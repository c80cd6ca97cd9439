import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/database.ts';
import { sha256 } from '../../src/store/digest.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openEmbedded } from '../../src/store/open-embedded.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url), 'utf8'),
);
const migrations = new URL('../../src/store/migrations/', import.meta.url);
const contents = readdirSync(migrations).map((name) => readFileSync(new URL(name, migrations), 'utf8'));
const template = join(tmpdir(), `vouch-template-${sha256([version, ...contents].join()).slice(0, 16)}`);

/** Making a database takes seconds, copying one a tenth of one: it is made once for a machine. */
const makeTemplate = async () => {
  const draft = mkdtempSync(join(tmpdir(), 'vouch-draft-'));
  const engine = await openEmbedded(draft);
  await migrate(openDatabase(engine));
  await engine.close();
  try {
    renameSync(draft, template);
  } catch (error) {
    if (!existsSync(template)) throw error;
    rmSync(draft, { recursive: true });
  }
};

/** A temporary data directory with an empty, migrated embedded database and a key of its own. */
export const newDataDirectory = async (): Promise<string> => {
  if (!existsSync(template)) await makeTemplate();
  const directory = mkdtempSync(join(tmpdir(), 'vouch-data-'));
  mkdirSync(join(directory, 'db'));
  cpSync(join(template, 'db'), join(directory, 'db'), { recursive: true });
  return directory;
};
