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
const asked = Array.from({ length: 120 }, (_, i) => `Do you review ${topics[i % 8]} in region ${i}?`);
const csv = ['No.,Question,Answer', ...asked.map((question, i) => `${i + 1},${question},`)].join('\n');

/** What a process said; with `until`, it is killed the moment it says that. */
const run = async (until: string | null): Promise<string[]> => {
  const script = fileURLToPath(new URL('filling-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, csv], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === until) child.kill('SIGKILL');
  }
  await ended;
  return lines;
};

test('a questionnaire whose process is killed goes on after the last answer, and asks nothing twice', {
  timeout: 60_000,
}, async () => {
  const tries = [await run('kept 30'), await run(null)];
  const kept = tries.flat().filter((line) => line.startsWith('kept'));
  const numbers = kept.map((line) => Number(line.split(' ')[1]));
  expect(new Set(numbers).size).toBe(numbers.length);
  // Killed between keeping an answer and saying so, the process leaves one that neither of them names.
  expect(numbers.length).toBeGreaterThanOrEqual(asked.length - 1);
  expect(tries[1]?.filter((line) => line.startsWith('kept')).length).toBeLessThanOrEqual(asked.length - 31);
  expect(tries[1]?.at(-1)).toMatch(/^filled 1 form\.csv: \d+ of 120 questions answered\.$/);
});
