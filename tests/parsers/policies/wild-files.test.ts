import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ParsedKnowledge } from '../../../src/model/entry.ts';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';

const endings = ['md', 'csv', 'tsv', 'jsonl', 'json', 'yaml', 'xlsx', 'docx', 'pdf', 'txt'];
const pieces = fc.constantFrom(
  '---\n',
  '# ',
  '## A\n',
  '\n\n',
  'name: x\n',
  '| a | b |\n|---|---|\n',
  'a. ',
  '{{.Name}}',
  '"',
  ',',
  ';',
  '\t',
  'Question',
  'Answer',
  'id',
  '{"id":"a","text":"b"}\n',
  '{',
  '}',
  '[',
  ']',
  ':',
  '- ',
  '&a *a',
  ' *b',
  '<!--',
  '```\n',
  'Yes',
  '2026-01-01',
  '\u0000',
  '\ud800',
  '\uFEFF',
  'PK\u0003\u0004',
  '%PDF-1.7\n',
);
const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 });

test('whatever a file holds, it ends in valid entries with ids of their own, or in problems', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...endings), text, async (ending, parts) => {
      const name = `wild.${ending}`;
      const parsed = await readKnowledge({ name, bytes: new TextEncoder().encode(parts.join('')) });
      const { entries, problems } = ParsedKnowledge.parse(parsed);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const problem of problems) expect(problem.file).toBe(name);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['an alias without its anchor', 'a.yaml', 'a: *b'],
  [
    'aliases that multiply',
    'a.yaml',
    `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]`,
  ],
  ['an alias in front matter', 'a.md', '---\na: *b\n---\n# X\ny'],
  ['quotations in quotations', 'a.md', `${'> '.repeat(5000)}x`],
  ['lists in lists', 'a.md', `${'- '.repeat(3000)}x`],
])('%s is a problem, not a crash', async (_, name, content) => {
  const { entries, problems } = await readKnowledge({ name, bytes: new TextEncoder().encode(content) });
  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ file: name }]);
});
