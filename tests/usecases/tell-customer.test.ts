import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Place } from '../../src/model/event.ts';
import { Policy } from '../../src/model/policy.ts';
import type { Jail } from '../../src/parsers/jail/jail.ts';
import { createJail } from '../../src/parsers/jail/pool.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { answerQuestion, tellAnswer } from '../../src/usecases/answer-question.ts';
import { fillQuestionnaire } from '../../src/usecases/fill-questionnaire.ts';
import { listCommitments } from '../../src/usecases/list-commitments.ts';
import { reportHygiene } from '../../src/usecases/report-hygiene.ts';
import { anEntry, aPlace } from '../store/records.ts';

const tenant = 'acme';
const today = () => '2026-11-23';
const asking = { tenant, audience: 'nda', by: 'ann' } as const;
let directory: string;
let store: Store;
let jail: Jail;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'told-'));
  store = await openStore({ dataDirectory: directory });
  jail = await createJail({ size: 1 });
});
afterAll(async () => {
  await jail.close();
  await store.close();
  await rm(directory, { recursive: true });
});

const services = () => ({ store, jail, today, model: null, embedder: null, policy: Policy.parse({}) });
const putBackup = (text: string) =>
  store.entries.put({
    tenant,
    by: 'ann',
    entries: [
      anEntry({ id: 'backup', title: 'Backups', question: 'Are backups tested?', text, sharing: 'nda' }),
    ],
  });

test('what a customer is told is kept, compared with what comes later, and missed when it changes', async () => {
  await putBackup('Yes. Backup restores are tested every quarter.');
  const first = await answerQuestion(services(), {
    ...asking,
    question: 'Are backups tested?',
    customer: 'Big Bank',
  });
  expect(first.toldBefore).toBeUndefined();
  const { commitments } = await listCommitments(services(), { tenant, customer: 'big bank' });
  expect(commitments).toMatchObject([
    {
      customer: 'Big Bank',
      statement: first.answer?.replace(/\s?\[1\]/, ''),
      quotes: [{ entry: 'backup', version: 1, quote: 'Backup restores are tested every quarter.' }],
      stands: true,
    },
  ]);
  expect((await reportHygiene(services(), tenant)).outdated).toEqual([]);

  await putBackup('Yes. Backup restores are tested once a year.');
  const { outdated } = await reportHygiene(services(), tenant);
  expect(outdated).toMatchObject([
    { customer: 'Big Bank', entry: 'backup', kind: 'changed', now: expect.stringContaining('once a year') },
  ]);
  expect(outdated[0]?.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  const bytes = new TextEncoder().encode('Question,Answer\nAre backups tested?,\nDo you breed llamas?,\n');
  const filled = await fillQuestionnaire(services(), {
    ...asking,
    name: 'bank.csv',
    bytes,
    customer: 'Big Bank',
  });
  if (filled.outcome !== 'ok') throw new Error(filled.message);
  expect(filled.result.cells.map(({ toldBefore }) => toldBefore?.kind ?? null)).toEqual(['period', null]);
  expect((await reportHygiene(services(), tenant)).outdated).toEqual([]);
  const after = await listCommitments(services(), { tenant });
  expect(after.commitments.map(({ where, stands }) => [where, stands])).toEqual([
    ['bank.csv', true],
    [null, false],
  ]);
});

test('another customer was told nothing, and neither was who asks for nobody', async () => {
  const other = await answerQuestion(services(), {
    ...asking,
    question: 'Are backups tested?',
    customer: 'Globex',
  });
  expect(other.toldBefore).toBeUndefined();
  const before = (await listCommitments(services(), { tenant })).commitments.length;
  await answerQuestion(services(), { ...asking, question: 'Are backups tested?' });
  await answerQuestion(services(), { ...asking, question: 'What is a SOC 2 report?', customer: 'Globex' });
  await answerQuestion(services(), { ...asking, question: 'Do you breed llamas?', customer: 'Globex' });
  expect((await listCommitments(services(), { tenant })).commitments).toHaveLength(before);
});

test('what is said or shared in a customer’s conversation counts as told to them', async () => {
  const place = aPlace({ conversation: 'initech', tenant });
  const chat = {
    ...services(),
    customerAt: (at: Place) => (at.conversation === 'initech' ? 'Initech' : null),
  };
  const question = 'Are backups tested?';
  await answerQuestion(chat, { ...asking, question, place });
  const elsewhere = await answerQuestion(chat, { ...asking, question, place: aPlace({ tenant }) });
  const told = async () => (await listCommitments(chat, { tenant, customer: 'Initech' })).commitments;
  expect((await told()).map(({ where }) => where)).toEqual(['web:initech']);
  await tellAnswer(chat, { ...asking, place }, elsewhere);
  expect(await told()).toHaveLength(2);
  const bytes = new TextEncoder().encode(`Question,Answer\n${question},\n`);
  await fillQuestionnaire(chat, { ...asking, name: 'initech.csv', bytes, place });
  expect((await told())[0]).toMatchObject({ where: 'initech.csv' });
});
