import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Jail } from '../../src/parsers/jail/jail.ts';
import { createJail } from '../../src/parsers/jail/pool.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { answerUnsaved } from '../../src/usecases/answer-question.ts';
import { importKnowledge } from '../../src/usecases/import-knowledge.ts';
import { reportHygiene } from '../../src/usecases/report-hygiene.ts';

const tenant = 'acme';
const today = () => '2026-11-23';
let directory: string;
let store: Store;
let jail: Jail;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'import-'));
  store = await openStore({ dataDirectory: directory });
  jail = await createJail({ size: 1 });
});
afterAll(async () => {
  await jail.close();
  await store.close();
  await rm(directory, { recursive: true });
});

const policy = (retention: string) => `# Backups

Backups of all databases run every night.

## Retention

Backups are kept for ${retention}.

## Restores

Restores are tested by [Team Name].
`;
const putPolicy = (retention: string) =>
  importKnowledge(
    { jail, store },
    {
      tenant,
      by: 'ann',
      files: [{ name: 'backups.md', bytes: new TextEncoder().encode(policy(retention)) }],
    },
  );
const ask = (question: string) =>
  answerUnsaved({ store, today, model: null, embedder: null }, { tenant, audience: 'internal', question });

test('what still waits to be filled in is imported, named with its line, and answers nothing until it is', async () => {
  const { added, skipped, flagged } = await putPolicy('XX days');
  expect({ added, skipped }).toEqual({ added: 3, skipped: [] });
  expect(flagged.map(({ file, line }) => [file, line])).toEqual([
    ['backups.md', 7],
    ['backups.md', 11],
  ]);
  expect(flagged[0]?.reason).toContain('“XX”');
  const hygiene = await reportHygiene({ store, today }, tenant);
  expect(hygiene.placeholders.map(({ words }) => words)).toEqual(['[Team Name]', 'XX']);
  expect((await ask('How long are backups kept?')).citations).toEqual([]);
  expect((await ask('How often do backups of databases run?')).answer).toContain('every night');

  expect((await putPolicy('30 days')).flagged).toHaveLength(1);
  expect((await ask('How long are backups kept?')).answer).toContain('30 days');
});

test('what says nothing of who may see it is internal, or what the import says; what says it is believed', async () => {
  const text = '{"id":"said","text":"A.","sharing":"internal"}\n{"id":"unsaid","text":"B."}\n';
  const put = (sharing?: 'nda') =>
    importKnowledge(
      { jail, store },
      {
        tenant: 'classes',
        by: 'ann',
        files: [{ name: 'kb.jsonl', bytes: new TextEncoder().encode(text) }],
        ...(sharing && { sharing }),
      },
    );
  const classes = async () =>
    (await store.entries.list({ tenant: 'classes', audience: 'internal' })).map(({ id, sharing }) => [
      id,
      sharing,
    ]);
  expect(await put()).toMatchObject({ added: 2, unclassified: 1 });
  expect(await classes()).toEqual([
    ['said', 'internal'],
    ['unsaid', 'internal'],
  ]);
  expect(await put('nda')).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await classes()).toEqual([
    ['said', 'internal'],
    ['unsaid', 'nda'],
  ]);
});
