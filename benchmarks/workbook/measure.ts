import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openForm } from '../../src/parsers/questionnaires/formats.ts';
import { readQuestionnaire } from '../../src/parsers/questionnaires/read-questionnaire.ts';
import { columnLetters } from '../../src/parsers/questionnaires/workbook/cell-address.ts';
import { builtWorkbooks } from './build-workbooks.ts';
import { compareParts } from './compare-parts.ts';

/**
 * Fills workbooks in place and with a rewriting library, each in a process of its own, and prints what became of them.
 * Usage: node benchmarks/workbook/measure.ts [FILE.xlsx …]   (LibreOffice re-reads the results where it is installed)
 */
const limit = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
const child = join(import.meta.dirname, 'child.ts');
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

type Run = { readonly written: readonly string[]; readonly milliseconds: number; readonly megabytes: number };

const run = (writer: string, input: string, output: string): Run | string => {
  try {
    const printed = execFileSync(process.execPath, [child, writer, input, output], {
      timeout: limit,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(printed.toString()) as Run;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT'
      ? `over ${limit / 1000} s`
      : 'failed';
  }
};

const answered = async (name: string, file: string): Promise<number> => {
  const { questions } = await readQuestionnaire({ name, bytes: new Uint8Array(readFileSync(file)) });
  return questions.filter(({ existing }) => existing !== null).length;
};

/** How many of the cells written hold something in what LibreOffice makes of the file when it opens it and saves it again. */
const answeredInOffice = (file: string, written: readonly string[]) => {
  if (!hasOffice) return 'not tried';
  const saved = join(folder, 'saved');
  spawnSync('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', saved, file], { timeout: limit });
  const again = join(saved, basename(file).replace(/\.xlsm$/, '.xlsx'));
  if (!existsSync(again)) return 'does not open';
  const { sheets } = openForm({ name: again, bytes: new Uint8Array(readFileSync(again)) });
  rmSync(again);
  const texts = new Set(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells }) =>
        Array.from(cells.keys(), (column) => `${name} ${columnLetters(column)}${number}`),
      ),
    ),
  );
  return written.filter((place) => texts.has(place)).length;
};

const measure = async (name: string, bytes: Uint8Array, type: string) => {
  const input = join(folder, `input.${type}`);
  writeFileSync(input, bytes);
  const before = await readQuestionnaire({ name, bytes });
  for (const writer of ['in place', 'exceljs']) {
    const output = join(folder, `${writer.replace(' ', '-')}.${type}`);
    rmSync(output, { force: true });
    const result = run(writer, input, output);
    if (typeof result === 'string') {
      process.stdout.write(`| ${name} | ${writer} | ${before.questions.length} | ${result} | | | | | | |\n`);
      continue;
    }
    const after = new Uint8Array(readFileSync(output));
    const parts = compareParts(bytes, after);
    const cells = [
      name,
      writer,
      before.questions.length,
      result.written.length,
      await answered(name, output),
      `${parts.unchanged} / ${parts.changed} / ${parts.lost}`,
      `${parts.rulesAfter} of ${parts.rulesBefore}`,
      answeredInOffice(output, result.written),
      result.milliseconds,
      result.megabytes,
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
};

process.stdout.write(
  '| workbook | writer | questions | written | answered on re-reading | parts unchanged / changed / lost | rules kept | answered in LibreOffice | CPU ms | MB |\n|---|---|---|---|---|---|---|---|---|---|\n',
);
for (const [name, build] of Object.entries(builtWorkbooks)) await measure(name, build(), 'xlsx');
for (const file of process.argv.slice(2))
  await measure(basename(file), new Uint8Array(readFileSync(file)), file.endsWith('m') ? 'xlsm' : 'xlsx');
rmSync(folder, { recursive: true });
