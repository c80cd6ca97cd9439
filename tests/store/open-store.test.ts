import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/open-embedded.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newDataDirectory } from './data-directory.ts';

test('data of a newer version is left alone, and says so', async () => {
  const dataDirectory = await newDataDirectory();
  const engine = await openEmbedded(dataDirectory);
  await sql`INSERT INTO kysely_migration VALUES ('9999-later', '2099-01-01')`.execute(openDatabase(engine));
  await engine.close();
  await expect(openStore({ dataDirectory })).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining('newer Vouch'),
  });
});

test('a data folder that is a file is named', async () => {
  const dataDirectory = join(await newDataDirectory(), 'a-file');
  writeFileSync(dataDirectory, '');
  await expect(openStore({ dataDirectory })).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining(dataDirectory),
  });
});
