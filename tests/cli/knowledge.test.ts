import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Answer } from '../../src/model/answer.ts';
import { CommitmentList } from '../../src/model/commitment.ts';
import { Entry, ImportResult, SearchResult } from '../../src/model/entry.ts';
import { FillResult } from '../../src/model/questionnaire.ts';
import { Review } from '../../src/model/review.ts';
import { newDataDirectory } from '../store/data-directory.ts';
import { folder, vouch, vouchWith } from './run-vouch.ts';

const data = await newDataDirectory();
const folded = (text: string): string => text.replace(/\s+/g, ' ');
const encrypted = 'Is customer data encrypted at rest?';

const Entries = z.array(Entry.extend({ schema: z.literal('vouch.entry/1') }));
const Steps = z.object({ steps: z.array(z.looseObject({ name: z.string(), state: z.string() })) });

/** The document that a command prints over the knowledge base of this file; `--data` in `words` names another. */
const document = async <Shape extends z.ZodType>(shape: Shape, ...words: string[]) => {
  const { out } = await vouch(...words, ...(words.includes('--data') ? [] : ['--data', data]), '--json');
  return shape.parse(JSON.parse(out));
};
const listed = () => document(Entries, 'kb', 'list');

beforeAll(async () => {
  const imported = await document(ImportResult, 'kb', 'import', 'examples/controls');
  expect(imported).toMatchObject({ changed: 0, skipped: [] });
});

afterAll(() => rmSync(data, { recursive: true }));

describe('vouch kb', () => {
  test('importing the same again changes nothing', async () => {
    const again = await document(ImportResult, 'kb', 'import', 'examples/controls');
    expect(again).toMatchObject({ added: 0, changed: 0, retired: 0 });
    expect(again.unchanged).toBeGreaterThan(60);
  });

  test('a bad line is named, and nothing of its file is imported unless asked', async () => {
    const file = join(folder, 'more.jsonl');
    writeFileSync(file, '{"id":"good-one","text":"Visitors sign in at the front desk."}\n{"id":"bad-one"}\n');
    const strict = await vouch('kb', 'import', file, '--data', data, '--json');
    expect(strict.status).toBe(1);
    expect(ImportResult.parse(JSON.parse(strict.out))).toMatchObject({ added: 0, skipped: [{ line: 2 }] });
    const lenient = await document(ImportResult, 'kb', 'import', file, '--skip-bad');
    expect(lenient).toMatchObject({ added: 1, skipped: [{ line: 2 }] });
  });

  test('search, list and show', async () => {
    const found = await document(SearchResult, 'kb', 'search', 'backup restore test', '--limit', '3');
    expect(found.results).toHaveLength(3);
    const shown = await document(Entry, 'kb', 'show', found.results[0]?.entry ?? '');
    expect(`${shown.title} ${shown.text}`).toMatch(/backup|restor/i);
    expect(await vouch('kb', 'show', 'no-such-entry', '--data', data)).toMatchObject({ status: 1 });
    expect((await listed()).length).toBeGreaterThan(60);
  });

  test('what a named customer is told is kept, and listed', async () => {
    const asked = await vouch('ask', encrypted, '--customer', 'Acme', '--data', data);
    expect(asked.status).toBe(0);
    const told = async (customer: string) =>
      (await document(CommitmentList, 'kb', 'commitments', '--customer', customer)).commitments;
    expect(await told('acme')).toMatchObject([{ customer: 'Acme', stands: true }]);
    expect(await told('Globex')).toEqual([]);
    const batch = await vouch('ask', '--batch', 'x.jsonl', '--customer', 'Acme', '--data', data);
    expect(batch.status).toBe(2);
  });

  test('export is what import reads', async () => {
    const file = join(folder, 'export.jsonl');
    expect((await vouch('kb', 'export', file, '--data', data)).status).toBe(0);
    const fresh = await document(ImportResult, 'kb', 'import', file, '--data', join(folder, 'fresh'));
    expect(fresh).toMatchObject({ added: (await listed()).length, skipped: [] });
  });
});

describe('vouch ask', () => {
  test('answers with verbatim quotations, and a batch line by line', async () => {
    const answer = await document(Answer, 'ask', encrypted);
    expect(answer.outcome).toBe('answered');
    const entries = await listed();
    for (const { entry, quote } of answer.citations)
      expect(folded(entries.find(({ id }) => id === entry)?.text ?? '')).toContain(folded(quote));
    const batch = join(folder, 'questions.jsonl');
    const coffee = 'Which brand of coffee is served on the moon base?';
    const questions = [
      { id: 'a', question: encrypted },
      { id: 'b', question: coffee },
    ];
    writeFileSync(batch, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const { out } = await vouch('ask', '--batch', batch, '--data', data, '--json');
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => Answer.parse(JSON.parse(line)));
    expect(first).toMatchObject({ id: 'a', outcome: 'answered' });
    expect(second).toMatchObject({ id: 'b', outcome: 'abstained', answer: null, citations: [] });
  });

  test('what the public may not see is neither quoted nor named to it', async () => {
    const hidden = new Set(
      (await listed()).filter(({ sharing }) => sharing !== 'public').map(({ id }) => id),
    );
    expect(hidden.size).toBeGreaterThan(0);
    const answer = await document(Answer, 'ask', encrypted, '--audience', 'public');
    for (const { entry } of [...answer.candidates, ...answer.citations]) expect(hidden).not.toContain(entry);
  });
});

test('a review looks in it for what a report leaves to us; without one it says so', async () => {
  const read = (from: string) =>
    document(Review, 'review', 'examples/reports/clean-soc2-type2.pdf', '--data', from);
  const { report: facts, userEntityControls: matched } = await read(data);
  if (matched?.outcome !== 'matched') throw new Error('not matched');
  expect(matched.controls.map(({ text }) => text)).toEqual(facts?.cuecs.map(({ text }) => text));
  expect(matched.controls.some(({ control }) => control !== null)).toBe(true);
  const nowhere = join(folder, 'no-data');
  const alone = await read(nowhere);
  expect(alone.userEntityControls?.outcome).toBe('not-applicable');
  expect(alone.findings.filter(({ check }) => /^cuec-(unmet|without-owner)$/.test(check))).toEqual([]);
  expect(existsSync(nowhere)).toBe(false);
});

describe('vouch fill', () => {
  const questionnaire = (name: string): string => join('examples/questionnaires', name);

  test('open questions go out to their owners and come back as entries', async () => {
    const open = join(folder, 'open.csv');
    const from = questionnaire('riverbend-security-review.csv');
    const files = ['--out', join(folder, 'x.csv'), '--open', open];
    const before = await document(FillResult, 'fill', from, ...files);
    const [header, first, ...rest] = readFileSync(open, 'utf8').trim().split('\r\n');
    expect(rest.length + 1).toBe(before.questions - before.answered);
    const written = first?.replace(',,', ',The answer that only an expert knows.,');
    writeFileSync(open, [header, written, ...rest].join('\r\n'));
    expect(await document(ImportResult, 'kb', 'import', open)).toMatchObject({ added: 1, skipped: [] });
    const question = before.cells.find(({ outcome }) => outcome !== 'answered')?.question ?? '';
    expect((await document(Answer, 'ask', question)).answer).toContain('only an expert knows');
  });

  test.each(['riverbend-security-review.csv', 'riverbend-supplier-questionnaire.xlsx'])(
    'gives %s back filled',
    async (name) => {
      const out = join(folder, name);
      const result = await vouch('fill', questionnaire(name), '--out', out, '--data', data, '--json');
      expect(result.err).toBe('');
      const filled = FillResult.parse(JSON.parse(result.out));
      expect(filled.questions).toBe(filled.answered + filled.partial + filled.abstained);
      expect(filled.answered).toBeGreaterThan(filled.questions / 2);
      expect(filled.abstained).toBeGreaterThan(0);
      expect(readFileSync(out).equals(readFileSync(questionnaire(name)))).toBe(false);
    },
  );
});

describe('vouch doctor', () => {
  test('says what is on and what is off', async () => {
    const { status, out } = await vouch('doctor', '--data', data, '--json');
    expect(status).toBe(0);
    const { steps } = Steps.parse(JSON.parse(out));
    const states = Object.fromEntries(steps.map(({ name, state }) => [name, state]));
    const expected = { Store: 'ok', 'Parser jail': 'ok', Model: 'off', Slack: 'off', Teams: 'off' };
    expect(states).toMatchObject(expected);
  });

  test('reads every file that the settings name, and tries the rest in spite of a wrong one', async () => {
    const [permissions, words] = [join(folder, 'permissions.yaml'), join(folder, 'words.yaml')];
    writeFileSync(permissions, 'approve: ["group:f3b1c0de"]\n');
    writeFileSync(words, 'wrods: {}\n');
    const files = {
      VOUCH_PERMISSIONS: permissions,
      VOUCH_WORDS: words,
      VOUCH_POLICY: 'examples/policy.yaml',
    };
    const { status, out } = await vouchWith(files, 'doctor', '--data', data, '--json');
    expect(status).toBe(1);
    const { steps } = Steps.parse(JSON.parse(out));
    expect(
      steps.filter(({ name }) => /Store|Policy|Permissions|Owners|Words|Customers/.test(name)),
    ).toMatchObject([
      { name: 'Store', state: 'ok' },
      { name: 'Policy', state: 'ok' },
      { name: 'Permissions', state: 'failed', detail: expect.stringContaining('nobody belongs to f3b1c0de') },
      { name: 'Owners', state: 'off' },
      {
        name: 'Words',
        state: 'failed',
        detail: expect.stringContaining('Line 1: there is no field “wrods”'),
      },
      { name: 'Customers', state: 'off' },
    ]);
  });
});
