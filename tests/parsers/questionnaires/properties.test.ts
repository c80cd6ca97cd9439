import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ReadQuestionnaire } from '../../../src/model/questionnaire.ts';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildHomeMadeWorkbook, buildManySectionsWorkbook } from './awkward-workbooks.ts';
import { buildDocument, paragraph, table } from './build-document.ts';
import { buildWorkbook } from './build-workbook.ts';

const workbook = buildManySectionsWorkbook();
const document = buildDocument(
  paragraph('1. Is it safe?') +
    table([
      ['Question', 'Answer'],
      ['Who owns it?', ''],
    ]),
);
const bases = [workbook, buildHomeMadeWorkbook(), document];

const answerAll = async (name: string, bytes: Uint8Array, value: string) => {
  const read = await readQuestionnaire({ name, bytes });
  const filled = await fillQuestionnaire({
    name,
    bytes,
    answers: read.questions.map(({ key }) => ({ key, outcome: 'answered', value, explanation: value })),
  });
  return { read, ...filled };
};

/** Bytes overwritten, cut out or doubled at places given as shares of the length. */
const damage = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom('set', 'cut', 'double'),
  ),
  { minLength: 1, maxLength: 6 },
);
const damaged = (bytes: Uint8Array, changes: readonly (readonly [number, number, string])[]) =>
  changes.reduce((current, [share, value, kind]) => {
    const at = Math.floor(share * current.length);
    if (kind === 'set') {
      const changed = current.slice();
      changed[at] = value;
      return changed;
    }
    const length = value % 40;
    const rest = kind === 'cut' ? at + length : at - Math.min(at, length);
    return new Uint8Array([...current.subarray(0, at), ...current.subarray(Math.min(rest, current.length))]);
  }, bytes);

const everyOutcomeIsTyped = async (bytes: Uint8Array) => {
  const { read } = await answerAll('x.xlsx', bytes, 'Yes');
  expect(ReadQuestionnaire.safeParse(read).success).toBe(true);
};

describe('damaged packages', () => {
  test('damage to the archive ends in a typed outcome', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bases), damage, (bytes, changes) =>
        everyOutcomeIsTyped(damaged(bytes, changes)),
      ),
      { numRuns: 300 },
    );
  });

  test('damage to the parts ends in a typed outcome', async () => {
    const within = fc
      .constantFrom(...bases)
      .chain((bytes) =>
        fc.tuple(
          fc.constant(bytes),
          fc.constantFrom(...Object.keys(unzipSync(bytes)).filter((path) => /\.(xml|rels)$/.test(path))),
        ),
      );
    await fc.assert(
      fc.asyncProperty(within, damage, ([bytes, path], changes) => {
        const parts = unzipSync(bytes);
        return everyOutcomeIsTyped(
          zipSync({ ...parts, [path]: damaged(parts[path] ?? new Uint8Array(), changes) }, { level: 0 }),
        );
      }),
      { numRuns: 400 },
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\u0000'), fc.string())
    .map((parts) => parts.join('')),
);
const cleaned = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .trim();

describe('answers', () => {
  const form = buildWorkbook([
    {
      name: 'Form',
      rows: [
        ['ID', 'Question', 'Answer', 'Comments'],
        ['1', 'Is data encrypted?'],
      ],
    },
  ]);

  test('any text comes back as it went in, and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (value) => {
        const { bytes, written } = await answerAll('form.xlsx', form, value);
        const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
        expect(sheet).not.toMatch(/<f[ >]/);
        const { questions } = await readQuestionnaire({ name: 'form.xlsx', bytes });
        if (written.length > 0 && questions[0]?.existing !== null)
          expect(questions[0]?.existing).toBe(cleaned(value));
      }),
      { numRuns: 300 },
    );
  });

  test('a delimited file keeps every other field, character by character', async () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '-', '1'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        anyText,
        async (others, delimiter, value) => {
          const rows = [
            ['ID', 'Question', 'Answer', 'Owner'],
            ...others.map(([id, owner], index) => [`x${id}`, `Is number ${index} safe?`, '', owner]),
          ];
          const before = Papa.unparse(rows, { delimiter, newline: '\r\n' });
          const { bytes, written } = await answerAll('form.csv', new TextEncoder().encode(before), value);
          const after = Papa.parse<string[]>(new TextDecoder().decode(bytes), {
            delimiter,
            newline: '\r\n',
          }).data;
          expect(after.map((row) => row.toSpliced(2, 1))).toEqual(rows.map((row) => row.toSpliced(2, 1)));
          for (const row of written.length > 0 ? after.slice(1) : [])
            expect(row[2]).not.toMatch(/^[=@\t\r]|^[+-](?![\d.,%]+$)/);
        },
      ),
      { numRuns: 200 },
    );
  });
});
