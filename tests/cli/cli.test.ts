import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Answer } from '../../src/model/answer.ts';
import { CommitmentList } from '../../src/model/commitment.ts';
import { Comparison } from '../../src/model/comparison.ts';
import { Entry, ImportResult, SearchResult } from '../../src/model/entry.ts';
import { FillResult } from '../../src/model/questionnaire.ts';
import { Review } from '../../src/model/review.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-cli-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

const vouchWith = (environment: Record<string, string>, ...words: string[]): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1', ...environment },
    timeout: 60_000,
  });
  return { status, out: stdout, err: stderr };
};
const vouch = (...words: string[]): Ended => vouchWith({}, ...words);
const report = (name: string): string => join('examples/reports', name);
const folded = (text: string): string => text.replace(/\s+/g, ' ');
const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a person new to it', () => {
  test('finds every command in the help', () => {
    const { status, out } = vouch('--help');
    expect(status).toBe(0);
    for (const command of ['serve', 'review', 'compare', 'kb', 'ask', 'fill', 'doctor'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(vouch('kb', '--help').out).toMatch(
      /import[\s\S]*search[\s\S]*list[\s\S]*show[\s\S]*approve[\s\S]*retire[\s\S]*export/,
    );
  });

  test.each([
    [['rewiew', 'x.pdf'], /unknown command/],
    [['review'], /missing required argument/],
    [['ask', 'x', '--audience', 'everyone'], /public, nda, internal/],
    [['review', 'x.pdf', '--today', 'tomorrow'], /YYYY-MM-DD/],
    [['review', 'x.pdf', '--today', '2026-02-30'], /YYYY-MM-DD/],
    [['ask', ' '], /either one question or --batch/],
    [['ask'], /either one question or --batch/],
    [['fill', 'x.xlsx'], /--out/],
  ])('%j is wrong usage: 2, and a sentence', (args, sentence) => {
    const { status, out, err } = vouch(...args);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
  });

  test('a file that is not there is 1, and says which', () => {
    const { status, err } = vouch('review', 'nowhere.pdf', '--data', data);
    expect(status).toBe(1);
    expect(err).toContain('nowhere.pdf could not be read');
  });

  test('a file that cannot be written is 1, and says which', () => {
    const html = join(folder, 'nowhere', 'review.html');
    const { status, out, err } = vouch('review', report('bridge-letter.pdf'), '--html', html, '--json');
    expect(status).toBe(1);
    expect(err).toContain(`${html} could not be written`);
    expect(out).toBe('');
  });

  test('a port that another program has is named, and nothing goes on', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, err } = vouchWith({ PORT: `${port}`, VOUCH_EXAMPLES: 'off' }, 'serve', '--data', data);
    other.close();
    expect(status).toBe(2);
    expect(err).toMatch(new RegExp(`Port ${port} .*cannot be used`));
  });
});

describe('vouch review', () => {
  test('one file is one document of vouch.review/1, and nothing else', () => {
    const { status, out } = vouch(
      'review',
      report('two-exceptions-soc2-type2.pdf'),
      '--json',
      '--today',
      '2026-11-23',
    );
    expect(status).toBe(0);
    const review = Review.parse(JSON.parse(out));
    const bytes = readFileSync(report('two-exceptions-soc2-type2.pdf'));
    expect(review.file.bytes).toBe(bytes.byteLength);
    expect(review.file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(review.report?.kind.value).toBe('SOC 2');
    expect(review.report?.exceptions).toHaveLength(2);
    expect(review.findings.some(({ check }) => check === 'exception')).toBe(true);
  });

  test('several files are a line each; one that is no report makes it 1', () => {
    const page = join(folder, 'page.pdf');
    writeFileSync(page, '<html>not a PDF</html>');
    const { status, out } = vouch(
      'review',
      report('clean-soc2-type2.pdf'),
      page,
      '--json',
      '--today',
      '2026-11-23',
    );
    expect(status).toBe(1);
    const [clean, refused] = lines(out).map((line) => Review.parse(line));
    expect(clean?.report?.exceptions).toEqual([]);
    expect(clean?.report?.reconciliation?.agrees).toBe(true);
    expect(refused).toMatchObject({ outcome: 'not-a-pdf', verdict: 'need-information', findings: [] });
    expect(refused?.message).toBeTruthy();
  });

  test('one of several that cannot be read is named, and keeps none of the others back', () => {
    const { status, out, err } = vouch(
      'review',
      report('bridge-letter.pdf'),
      'nowhere.pdf',
      report('clean-soc2-type2.pdf'),
      '--json',
    );
    expect(status).toBe(1);
    expect(err).toContain('nowhere.pdf could not be read');
    expect(lines(out).map((line) => Review.parse(line).file.name)).toEqual([
      'bridge-letter.pdf',
      'clean-soc2-type2.pdf',
    ]);
  });

  test('for people: identity, findings with page and quote, advice, and files to take away', () => {
    const [html, xlsx] = [join(folder, 'r.html'), join(folder, 'r.xlsx')];
    const { status, out } = vouch(
      'review',
      report('two-exceptions-soc2-type2.pdf'),
      '--today',
      '2026-11-23',
      '--html',
      html,
      '--xlsx',
      xlsx,
    );
    expect(status).toBe(0);
    expect(out).toMatch(/Kind +SOC 2 Type 2/);
    expect(out).toMatch(/p\. \d+.*“/);
    expect(out).toMatch(/Advice: .*A person decides/);
    const page = readFileSync(html, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<script|src="(?!data:image)|https?:\/\//);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  test('a policy with an unknown field is refused with its name', () => {
    const policy = join(folder, 'policy.yaml');
    writeFileSync(policy, 'maximumAge: 12\n');
    const { status, err } = vouch('review', report('clean-soc2-type2.pdf'), '--policy', policy);
    expect(status).toBe(2);
    expect(err).toContain('maximumAge');
  });
});

test('vouch compare is one document of vouch.compare/1', () => {
  const { status, out } = vouch(
    'compare',
    report('clean-soc2-type2.pdf'),
    report('two-exceptions-soc2-type2.pdf'),
    '--json',
  );
  expect(status).toBe(0);
  expect(Comparison.parse(JSON.parse(out)).exceptions.new).toHaveLength(2);
});

describe('the knowledge base', () => {
  beforeAll(() => {
    const { status, out } = vouch('kb', 'import', 'examples/controls', '--data', data, '--json');
    expect(status).toBe(0);
    expect(ImportResult.parse(JSON.parse(out))).toMatchObject({ changed: 0, skipped: [] });
  });

  test('importing the same again changes nothing', () => {
    const again = ImportResult.parse(
      JSON.parse(vouch('kb', 'import', 'examples/controls', '--data', data, '--json').out),
    );
    expect(again).toMatchObject({ added: 0, changed: 0, retired: 0 });
    expect(again.unchanged).toBeGreaterThan(60);
  });

  test('a bad line is named, and nothing of its file is imported unless asked', () => {
    const file = join(folder, 'more.jsonl');
    writeFileSync(file, '{"id":"good-one","text":"Visitors sign in at the front desk."}\n{"id":"bad-one"}\n');
    const strict = vouch('kb', 'import', file, '--data', data, '--json');
    expect(strict.status).toBe(1);
    expect(ImportResult.parse(JSON.parse(strict.out))).toMatchObject({ added: 0, skipped: [{ line: 2 }] });
    const lenient = ImportResult.parse(
      JSON.parse(vouch('kb', 'import', file, '--skip-bad', '--data', data, '--json').out),
    );
    expect(lenient).toMatchObject({ added: 1, skipped: [{ line: 2 }] });
  });

  test('search, list and show', () => {
    const found = SearchResult.parse(
      JSON.parse(vouch('kb', 'search', 'backup restore test', '--limit', '3', '--data', data, '--json').out),
    );
    expect(found.results).toHaveLength(3);
    const [best] = found.results;
    const shown = Entry.parse(
      JSON.parse(vouch('kb', 'show', best?.entry ?? '', '--data', data, '--json').out),
    );
    expect(`${shown.title} ${shown.text}`).toMatch(/backup|restor/i);
    expect(vouch('kb', 'show', 'no-such-entry', '--data', data)).toMatchObject({ status: 1 });
    const listed: { schema: string }[] = JSON.parse(vouch('kb', 'list', '--data', data, '--json').out);
    expect(listed.length).toBeGreaterThan(60);
    expect(new Set(listed.map(({ schema }) => schema))).toEqual(new Set(['vouch.entry/1']));
  });

  test('ask answers with verbatim quotations, and batch answers line by line', () => {
    const answer = Answer.parse(
      JSON.parse(vouch('ask', 'Is customer data encrypted at rest?', '--data', data, '--json').out),
    );
    expect(answer.outcome).toBe('answered');
    const entries: Entry[] = JSON.parse(vouch('kb', 'list', '--data', data, '--json').out);
    for (const { entry, quote } of answer.citations)
      expect(folded(entries.find(({ id }) => id === entry)?.text ?? '')).toContain(folded(quote));
    const batch = join(folder, 'questions.jsonl');
    writeFileSync(
      batch,
      '{"id":"a","question":"Is customer data encrypted at rest?"}\n{"id":"b","question":"Which brand of coffee is served on the moon base?"}\n',
    );
    const [first, second] = lines(vouch('ask', '--batch', batch, '--data', data, '--json').out).map((line) =>
      Answer.parse(line),
    );
    expect(first).toMatchObject({ id: 'a', outcome: 'answered' });
    expect(second).toMatchObject({ id: 'b', outcome: 'abstained', answer: null, citations: [] });
  });

  test('what a named customer is told is kept, and listed', () => {
    const asked = ['ask', 'Is customer data encrypted at rest?', '--customer', 'Acme', '--data', data];
    expect(vouch(...asked).status).toBe(0);
    const listed = (...words: string[]) =>
      CommitmentList.parse(JSON.parse(vouch('kb', 'commitments', ...words, '--data', data, '--json').out))
        .commitments;
    expect(listed('--customer', 'acme')).toMatchObject([{ customer: 'Acme', stands: true }]);
    expect(listed('--customer', 'Globex')).toEqual([]);
    expect(vouch('ask', '--batch', 'x.jsonl', '--customer', 'Acme', '--data', data).status).toBe(2);
  });

  test('a review looks in it for what a report leaves to us; without one it says so', () => {
    const read = (folder: string) =>
      Review.parse(
        JSON.parse(vouch('review', report('clean-soc2-type2.pdf'), '--data', folder, '--json').out),
      );
    const { report: facts, userEntityControls: matched } = read(data);
    if (matched?.outcome !== 'matched') throw new Error('not matched');
    expect(matched.controls.map(({ text }) => text)).toEqual(facts?.cuecs.map(({ text }) => text));
    expect(matched.controls.some(({ control }) => control !== null)).toBe(true);
    const nowhere = join(folder, 'no-data');
    const alone = read(nowhere);
    expect(alone.userEntityControls?.outcome).toBe('not-applicable');
    expect(alone.findings.filter(({ check }) => /^cuec-(unmet|without-owner)$/.test(check))).toEqual([]);
    expect(existsSync(nowhere)).toBe(false);
  });

  test('what the public may not see is neither quoted nor named to it', () => {
    const entries = JSON.parse(vouch('kb', 'list', '--data', data, '--json').out).map((entry: unknown) =>
      Entry.parse(entry),
    );
    const hidden = new Set(
      entries.filter(({ sharing }: Entry) => sharing !== 'public').map(({ id }: Entry) => id),
    );
    expect(hidden.size).toBeGreaterThan(0);
    const answer = Answer.parse(
      JSON.parse(
        vouch('ask', 'Is customer data encrypted at rest?', '--audience', 'public', '--data', data, '--json')
          .out,
      ),
    );
    for (const { entry } of [...answer.candidates, ...answer.citations]) expect(hidden).not.toContain(entry);
  });

  test('open questions go out to their owners and come back as entries', () => {
    const open = join(folder, 'open.csv');
    const name = 'riverbend-security-review.csv';
    const before = FillResult.parse(
      JSON.parse(
        vouch(
          'fill',
          join('examples/questionnaires', name),
          '--out',
          join(folder, 'x.csv'),
          '--open',
          open,
          '--data',
          data,
          '--json',
        ).out,
      ),
    );
    const [header, first, ...rest] = readFileSync(open, 'utf8').trim().split('\r\n');
    expect(rest.length + 1).toBe(before.questions - before.answered);
    writeFileSync(
      open,
      [header, first?.replace(',,', ',The answer that only an expert knows.,'), ...rest].join('\r\n'),
    );
    expect(
      ImportResult.parse(JSON.parse(vouch('kb', 'import', open, '--data', data, '--json').out)),
    ).toMatchObject({ added: 1, skipped: [] });
    const question = before.cells.find(({ outcome }) => outcome !== 'answered')?.question ?? '';
    expect(Answer.parse(JSON.parse(vouch('ask', question, '--data', data, '--json').out)).answer).toContain(
      'only an expert knows',
    );
  });

  test.each(['riverbend-security-review.csv', 'riverbend-supplier-questionnaire.xlsx'])(
    'fill gives %s back filled',
    (name) => {
      const out = join(folder, name);
      const result = vouch(
        'fill',
        join('examples/questionnaires', name),
        '--out',
        out,
        '--data',
        data,
        '--json',
      );
      expect(result.err).toBe('');
      const filled = FillResult.parse(JSON.parse(result.out));
      expect(filled.questions).toBe(filled.answered + filled.partial + filled.abstained);
      expect(filled.answered).toBeGreaterThan(filled.questions / 2);
      expect(filled.abstained).toBeGreaterThan(0);
      expect(readFileSync(out).equals(readFileSync(join('examples/questionnaires', name)))).toBe(false);
    },
  );

  test('export is what import reads', () => {
    const file = join(folder, 'export.jsonl');
    expect(vouch('kb', 'export', file, '--data', data).status).toBe(0);
    const fresh = ImportResult.parse(
      JSON.parse(vouch('kb', 'import', file, '--data', join(folder, 'fresh'), '--json').out),
    );
    expect(fresh).toMatchObject({
      added: JSON.parse(vouch('kb', 'list', '--data', data, '--json').out).length,
      skipped: [],
    });
  });

  test('doctor says what is on and what is off', () => {
    const { status, out } = vouch('doctor', '--data', data, '--json');
    expect(status).toBe(0);
    const steps = new Map(
      JSON.parse(out).steps.map(({ name, state }: { name: string; state: string }) => [name, state]),
    );
    expect(Object.fromEntries(steps)).toMatchObject({
      Store: 'ok',
      'Parser jail': 'ok',
      Model: 'off',
      Slack: 'off',
      Teams: 'off',
    });
  });

  test('doctor reads every file that the settings name, and tries the rest in spite of a wrong one', () => {
    const permissions = join(folder, 'permissions.yaml');
    const words = join(folder, 'words.yaml');
    writeFileSync(permissions, 'approve: ["group:f3b1c0de"]\n');
    writeFileSync(words, 'wrods: {}\n');
    const files = {
      VOUCH_PERMISSIONS: permissions,
      VOUCH_WORDS: words,
      VOUCH_POLICY: 'examples/policy.yaml',
    };
    const { status, out } = vouchWith(files, 'doctor', '--data', data, '--json');
    expect(status).toBe(1);
    const steps: { name: string }[] = JSON.parse(out).steps;
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
