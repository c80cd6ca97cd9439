import { expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';

const fill = async (name: string, lines: readonly string[], value = 'Yes') => {
  const input = { name, bytes: new TextEncoder().encode(lines.join('\n')) };
  const { outcome, questions } = await readQuestionnaire(input);
  const answers = questions.map(({ key }) => ({
    key,
    outcome: 'answered' as const,
    value,
    explanation: 'Every year | twice.\nAlways.',
  }));
  const filled = await fillQuestionnaire({ ...input, answers });
  return { outcome, questions, lines: Buffer.from(filled.bytes).toString().split('\n') };
};

test('cells copied from a spreadsheet are filled in their columns', async () => {
  const pasted = [
    'No.\tQuestion\tAnswer\tComments',
    '1\tDo you enforce MFA?\t\t',
    '2\t"Is data encrypted\nat rest?"\t\t',
  ];
  const { outcome, questions, lines } = await fill('', pasted);
  expect(outcome).toBe('ok');
  expect(questions.map(({ text }) => text)).toEqual(['Do you enforce MFA?', 'Is data encrypted\nat rest?']);
  expect(lines[1]).toBe('1\tDo you enforce MFA?\tYes\t"Every year | twice.');
});

test('tables in Markdown are filled between their bars, under their headings', async () => {
  const text = [
    '# Supplier form',
    '## Access',
    '| # | Question | Response | Notes |',
    '|---|:--------:|---|---|',
    '| 1 | Do you enforce MFA for all staff? | Yes / No | |',
    '| 2 | Number of staff | |',
    '',
    '## Scoring (for internal use only)',
    '| Question | Response |',
    '|---|---|',
    '| Is the supplier acceptable? | |',
  ];
  const { questions, lines } = await fill('form.md', text);
  expect(questions.map(({ cell, section, options }) => [cell, section, options])).toEqual([
    ['line 5, C', 'Access', ['Yes', 'No']],
    ['line 6, C', 'Access', []],
  ]);
  const note = String.raw`Every year \| twice.<br>Always.`;
  expect(lines).toEqual([
    ...text.slice(0, 4),
    `| 1 | Do you enforce MFA for all staff? | Yes | ${note} |`,
    `| 2 | Number of staff | Yes | ${note} |`,
    ...text.slice(6),
  ]);
});

test('a question beside the answers to choose from is no header', async () => {
  const text = [
    '| Question | Response |',
    '|---|---|',
    '| Where are backups stored? | |',
    '| Are backups encrypted? | Yes / No |',
    '| Are they tested? | Yes, every year. |',
  ];
  const { questions, lines } = await fill('form.md', text);
  expect(questions.map(({ cell, existing }) => [cell, existing])).toEqual([
    ['line 3, B', null],
    ['line 4, B', null],
    ['line 5, B', 'Yes, every year.'],
  ]);
  expect(lines[3]).toBe('| Are backups encrypted? | Yes |');
});

test('questions outside of a table are answered below themselves, never inside of it', async () => {
  const text = [
    '1. Do you enforce MFA?',
    '| Question | Answer |',
    '|---|---|',
    '| Is data encrypted? | |',
    '2. Who reviews access?',
  ];
  const { lines } = await fill('form.md', text);
  expect(lines).toEqual([
    text[0],
    'Yes',
    ...text.slice(1, 3),
    '| Is data encrypted? | Yes |',
    text[4],
    'Yes',
  ]);
});

test('what has a box beside it is asked, whatever it opens with', async () => {
  const text = ['| Control | Implemented |', '|---|---|', '| Encryption | [ ] |', '| Key management | [ ] |'];
  const { questions } = await fill('form.md', text);
  expect(questions.map(({ text: asked }) => asked)).toEqual(['Encryption', 'Key management']);
});
