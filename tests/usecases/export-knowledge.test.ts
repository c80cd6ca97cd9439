import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Audience } from '../../src/model/audience.ts';
import { type Entry, EntryKind } from '../../src/model/entry.ts';
import { readKnowledge } from '../../src/parsers/policies/read-knowledge.ts';
import { exportKnowledge } from '../../src/usecases/export-knowledge.ts';

const today = '2026-11-01';
/** Words as entries hold them: not empty, without white space at the ends. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) =>
    text
      .replaceAll(/[\0\r\uFEFF]/g, '')
      .toWellFormed()
      .trim(),
  )
  .filter((text) => text !== '' && !/^(tbd|tbc|todo|to do|pending|-+|\?+|\.+)$/i.test(text));
const label = words.map((text) => text.replaceAll(/[;\n|,]/g, ' ').trim()).filter((text) => text !== '');
const day = fc.constantFrom('2026-01-31', '2027-12-01');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const entry: fc.Arbitrary<Entry> = fc.record({
  id: words,
  kind: fc.constantFrom(...EntryKind.options),
  title: words,
  question: maybe(words),
  text: fc.oneof(
    words,
    words.map((text) => `- ${text}`),
    words.map((text) => `=${text}\n"x", y`),
  ),
  source: words,
  section: maybe(words),
  sharing: fc.constantFrom(...Audience.options),
  owner: maybe(words),
  reviewed: maybe(day),
  expires: maybe(day),
  criteria: fc.array(label, { maxLength: 3 }),
  tags: fc.array(label, { maxLength: 3 }),
  product: maybe(words),
  variants: fc.constant([]),
  version: fc.constant(1),
  retired: fc.constant(false),
});
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });

test.each(['kb.jsonl', 'kb.csv'])('%s is read back as it was', async (name) => {
  await fc.assert(
    fc.asyncProperty(entries, async (written) => {
      const bytes = new TextEncoder().encode(exportKnowledge(written, { name, today }));
      const { entries: read, problems } = await readKnowledge({ name, bytes });
      expect(problems).toEqual([]);
      expect(read).toEqual(written.map(({ variants, version, retired, ...said }) => said));
    }),
    { numRuns: 150 },
  );
});

test('CSV holds no cell that a spreadsheet would run', async () => {
  const [sample] = fc.sample(entry, 1);
  const run = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'];
  const written = run.map((text, index) => ({ ...(sample as Entry), id: `e${index}`, text, question: null }));
  const csv = exportKnowledge(written, { name: 'kb.csv', today });
  for (const text of run) expect(csv).toContain(`\u00A0${text}`);
});

test('OSCAL is read back as it was, but for white space that OSCAL folds', async () => {
  const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const plain = entry.filter((one) =>
    [one.id, one.source, ...one.criteria, ...one.tags].every((said) => folded(said) === said),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(plain, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
      async (written) => {
        const text = exportKnowledge(written, { name: 'kb.json', today });
        expect(exportKnowledge(written, { name: 'kb.json', today })).toBe(text);
        const bytes = new TextEncoder().encode(text);
        const { entries: read, problems } = await readKnowledge({ name: 'kb.json', bytes });
        expect(problems).toEqual([]);
        expect(read).toEqual(
          written.map(({ variants, version, retired, ...said }) => ({
            ...said,
            question: said.question && folded(said.question),
            section: said.section && folded(said.section),
            owner: said.owner && folded(said.owner),
            product: said.product && folded(said.product),
          })),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test('OSCAL names for other programs what an entry satisfies', () => {
  const [sample] = fc.sample(entry, 1);
  const written = { ...(sample as Entry), criteria: ['CC6.1', 'ISO 27001 A.5.15'] };
  const text = exportKnowledge([written], { name: 'kb.json', today });
  expect(text).toContain('"control-id": "CC6.1"');
  expect(text).toContain('"control-id": "ISO_27001_A.5.15"');
});

test('another ending is refused with what to do', () => {
  expect(() => exportKnowledge([], { name: 'kb.doc', today })).toThrow('kb.doc');
});
