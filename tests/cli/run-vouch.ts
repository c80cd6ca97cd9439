import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';

/** A folder for one test file, away when it ends; also the home of the processes it starts. */
export const folder = mkdtempSync(join(tmpdir(), 'vouch-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a command ended and what it wrote. */
export type Ended = { readonly status: number; readonly out: string; readonly err: string };
type Environment = Readonly<Record<string, string>>;

/** Runs `vouch` as a process of its own, as a person does. */
export const vouchProcess = (words: readonly string[], environment: Environment = {}): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1', ...environment },
    timeout: 60_000,
  });
  return { status: status ?? -1, out: stdout, err: stderr };
};

/** Runs the same command in this process, which spares it the start. */
export const vouchWith = async (environment: Environment, ...words: string[]): Promise<Ended> => {
  const written = { out: '', err: '' };
  const into = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    written[stream] += text;
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await runCommand(words);
    return { status: Number(process.exitCode), ...written };
  } finally {
    process.exitCode = before;
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
};

/** The same with the settings of this machine. */
export const vouch = (...words: string[]): Promise<Ended> => vouchWith({}, ...words);
