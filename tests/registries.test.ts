import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../src/checks/index.ts';

/** What is created must be registered: a file that no list names would never run, and nobody would notice. */
const filesWith = (folder: string, mark: RegExp): string[] =>
  readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && mark.test(readFileSync(join(folder, file), 'utf8')),
  );

describe('what is written is registered', () => {
  test('every check', () => {
    const written = filesWith('src/checks', /= defineCheck\(\{/).map((file) => file.replace('.ts', ''));
    expect(written.length).toBeGreaterThan(10);
    expect([...checks.map(({ id }) => id)].sort()).toEqual(written.sort());
  });

  test('every chat platform', () => {
    const folders = readdirSync('src/bot/platforms', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const list = readFileSync('src/bot/platforms/index.ts', 'utf8');
    expect(folders.length).toBeGreaterThan(2);
    for (const { name } of folders) expect(list).toContain(`./${name}/${name}.ts`);
  });

  test('every command', () => {
    const written = filesWith('src/cli', /^export const add\w+ = \(program: Command\)/m);
    const list = readFileSync('src/cli/run-command.ts', 'utf8');
    expect(written.length).toBeGreaterThan(5);
    for (const file of written) expect(list).toContain(`import('./${file}')`);
  });

  test('every questionnaire format', () => {
    const written = filesWith('src/parsers/questionnaires', /^export const open[A-Z]\w+ = /m).filter(
      (file) => file !== 'formats.ts',
    );
    const list = readFileSync('src/parsers/questionnaires/formats.ts', 'utf8');
    expect(written.length).toBeGreaterThan(3);
    for (const file of written) expect(list).toContain(`./${file}`);
  });
});
