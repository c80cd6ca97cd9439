import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { Review } from '../../src/model/review.ts';
import { newDataDirectory } from '../store/data-directory.ts';
import { vouch, vouchProcess } from './run-vouch.ts';

test('a person new to it finds every command in the help', () => {
  const { status, out } = vouchProcess(['--help']);
  expect(status).toBe(0);
  for (const command of ['serve', 'review', 'compare', 'kb', 'ask', 'fill', 'doctor'])
    expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
});

test('the help of one command lists what it takes', async () => {
  const { status, out } = await vouch('kb', '--help');
  expect(status).toBe(0);
  expect(out).toMatch(/import[\s\S]*search[\s\S]*list[\s\S]*show[\s\S]*approve[\s\S]*retire[\s\S]*export/);
});

test('a document is all that a process writes to standard output, and it ends with 0', () => {
  const { status, out, err } = vouchProcess(['review', 'examples/reports/bridge-letter.pdf', '--json']);
  expect(status).toBe(0);
  expect(Review.parse(JSON.parse(out)).report?.kind.value).toBe('bridge letter');
  expect(err).toBe('');
});

test('whoever stops reading (`| head`) ends no work', async () => {
  const child = spawn(process.execPath, ['src/cli.ts', 'review', 'examples/reports/bridge-letter.pdf'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  const [status] = await once(child, 'close');
  expect({ status, err }).toEqual({ status: 0, err: '' });
});

const wrong: readonly (readonly [string[], RegExp])[] = [
  [['rewiew', 'x.pdf'], /unknown command[\s\S]*Did you mean review/],
  [['constructor'], /unknown command/],
  [['review'], /missing required argument/],
  [['ask', 'x', '--audience', 'everyone'], /public, nda, internal/],
  [['review', 'x.pdf', '--today', 'tomorrow'], /YYYY-MM-DD/],
  [['review', 'x.pdf', '--today', '2026-02-30'], /YYYY-MM-DD/],
  [['ask', ' '], /either one question or --batch/],
  [['ask'], /either one question or --batch/],
  [['fill', 'x.xlsx'], /--out/],
];

test.each(wrong)('%j is wrong usage: 2, and a sentence', async (words, sentence) => {
  const { status, out, err } = await vouch(...words);
  expect(status).toBe(2);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/\n\s+at /);
  expect(out).toBe('');
});

test('a process tells wrong usage by its exit code', () => {
  const { status, out, err } = vouchProcess(['rewiew', 'x.pdf']);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/unknown command/);
});

test('a port that another program has is named, and nothing goes on', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const data = await newDataDirectory();
  const { status, err } = vouchProcess(['serve', '--data', data], {
    PORT: `${port}`,
    VOUCH_EXAMPLES: 'off',
  });
  other.close();
  rmSync(data, { recursive: true });
  expect(status).toBe(2);
  expect(err).toMatch(new RegExp(`Port ${port} .*cannot be used`));
});
