import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';

const read = (...lines: unknown[]) =>
  readKnowledge({
    name: 'kb.jsonl',
    bytes: new TextEncoder().encode(
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    ),
  });

test('a line with everything', async () => {
  const line = {
    id: 'enc',
    title: 'Encryption',
    question: 'Is data encrypted?',
    answer: 'Yes.',
    source: 'crypto.md',
    section: 'At rest',
    sharing: 'public',
    owner: 'Ann',
    reviewed: '2026-01-01',
    expires: '2027-01-01',
    criteria: ['CC6.1'],
    tags: ['crypto'],
  };
  const { answer, ...rest } = line;
  expect(await read(line)).toEqual({
    entries: [{ ...rest, text: answer, kind: 'approved', product: null }],
    problems: [],
  });
});

test.each([
  [
    'text alone is policy',
    { id: 'a', text: 'T.' },
    { kind: 'policy', title: 'a', source: 'kb.jsonl', sharing: 'internal' },
  ],
  ['text with criteria is a control', { id: 'a', text: 'T.', criteria: ['CC1.1'] }, { kind: 'control' }],
  [
    'an answer nobody owns or reviewed is a past one',
    { id: 'a', question: 'Q?', answer: 'A.' },
    { kind: 'past-answer', title: 'Q?' },
  ],
  ['its own kind counts', { id: 'a', text: 'T.', kind: 'approved' }, { kind: 'approved' }],
  ['nulls are as absent', { id: 'a', text: 'T.', owner: null, tags: null }, { owner: null, tags: [] }],
])('%s', async (_, line, expected) => {
  const { entries, problems } = await read(line);
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([expected]);
});

test('bad lines are told by number, good ones are still read, empty ones do not count', async () => {
  const { entries, problems } = await read(
    { id: 'a', text: 'T.' },
    '',
    '{"id":',
    '[1]',
    { text: 'no id' },
    { id: 'b' },
    { id: 'c', text: ' ' },
    { id: 'd', text: 'T.', sharing: 'friends' },
    { id: 'e', text: 'T.', expires: 'someday' },
    { id: 'f', text: 7 },
    { id: 'a', text: 'again' },
    { id: 'z', text: 'last' },
  );
  expect(entries.map(({ id }) => id)).toEqual(['a', 'z']);
  expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(problems[8]?.reason).toBe('Its id “a” is already on line 1.');
});
