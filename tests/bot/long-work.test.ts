import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { newDataDirectory } from '../store/data-directory.ts';

const folder = await newDataDirectory();
afterAll(() => rmSync(folder, { recursive: true }));

const topics = ['passwords', 'backups', 'visitors', 'laptops', 'firewalls', 'suppliers', 'logs', 'keys'];
const asked = Array.from({ length: 300 }, (_, i) => `Do you review ${topics[i % 8]} in region ${i}?`);
const csv = ['No.,Question,Answer', ...asked.map((question, i) => `${i + 1},${question},`)].join('\n');

/** What a process said; it is killed the moment it has said so many lines. */
const run = async ({ lines: enough }: { lines: number }): Promise<string[]> => {
  const script = fileURLToPath(new URL('filling-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, csv], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === enough) child.kill('SIGKILL');
  }
  await ended;
  return lines;
};

const numbersIn = (lines: readonly string[]): number[] =>
  lines
    .filter((line) => line.startsWith('kept'))
    .flatMap((line) => line.split(' ').slice(1).filter(Boolean).map(Number));

test('a questionnaire whose process is killed goes on after what is on disk, and keeps nothing twice', {
  timeout: 60_000,
}, async () => {
  const killed = numbersIn(await run({ lines: 1 }));
  expect(killed.length).toBeGreaterThan(0);
  const second = await run({ lines: Infinity });
  const rest = numbersIn(second);
  expect(rest.filter((number) => killed.includes(number))).toEqual([]);
  // Killed between keeping answers and saying so, the process leaves some that neither of them names.
  const unnamed = asked.length - killed.length - rest.length;
  expect(unnamed).toBeLessThan(asked.length / 2);
  expect(second.at(-1)).toMatch(/^filled 1 form\.csv: \d+ of 300 questions answered\.$/);
});
