import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';

const read = (text: string, name = 'policies/access.md') =>
  readKnowledge({ name, bytes: new TextEncoder().encode(text) });

const policy = `---
name: Access Policy
owner: ciso@example.com
sharing: nda
lastReviewed: 2026-02-03
satisfies:
  TSC: [CC6.1, CC6.2]
  ISO 27001: [A.5.15]
tags: [access]
---

# Access Policy

Applies to **all** staff, see [the handbook](https://example.com).

## Passwords

Passwords have at least
14 characters.

- never shared
- kept in the manager
  - which is encrypted

### Exceptions

| Account | Length |
|---|---|
| service | 32 |
| legacy | |

<!-- not for readers -->

## Passwords

Once more.
`;

test('a policy becomes an entry for each heading that has words, with the facts of its front matter', async () => {
  const { entries, problems } = await read(policy);
  expect(problems).toEqual([]);
  expect(entries[0]).toEqual({
    id: 'policies/access.md',
    kind: 'policy',
    title: 'Access Policy',
    question: null,
    text: 'Applies to all staff, see the handbook.',
    source: 'policies/access.md',
    section: null,
    sharing: 'nda',
    owner: 'ciso@example.com',
    reviewed: '2026-02-03',
    expires: null,
    criteria: ['CC6.1', 'CC6.2', 'ISO 27001 A.5.15'],
    tags: ['access'],
    product: null,
  });
  expect(entries.slice(1).map(({ id, title, section, text }) => [id, title, section, text])).toEqual([
    [
      'policies/access.md#passwords',
      'Access Policy: Passwords',
      'Passwords',
      'Passwords have at least 14 characters.\n\n- never shared\n- kept in the manager\n  - which is encrypted',
    ],
    [
      'policies/access.md#passwords/exceptions',
      'Access Policy: Exceptions',
      'Passwords > Exceptions',
      '- Account: service; Length: 32\n- Account: legacy',
    ],
    ['policies/access.md#passwords-2', 'Access Policy: Passwords', 'Passwords', 'Once more.'],
  ]);
});

test('ids stay when text changes and sections move', async () => {
  const before = (await read('# P\n## One\nA.\n## Two\nB.')).entries.map(({ id }) => id);
  const after = (await read('# P\n## Two\nB, changed.\n## New\nC.\n## One\nA.')).entries.map(({ id }) => id);
  expect(after).toEqual(expect.arrayContaining(before));
  const numbered = (await read('# P\n## 1. New\nC.\n## 2. One\nA.\n## 3.1 Two\nB.')).entries.map(
    ({ id }) => id,
  );
  expect(numbered).toEqual(expect.arrayContaining(before));
});

test('front matter with a closing fence only, lettered lists and the name in a template are read', async () => {
  const { entries } = await read(
    `name: Log Policy
acronym: LP
satisfies:
  TSC:
    - CC7.2
majorRevisions:
  - date: Jun 1 2018
    comment: Initial document
  - date: Mar 12 2024
    comment: Retention
---

# Policy

a. Logs of {{.Name}} are kept:

    i. for one year

    ii. in one place

{{.Name}} reviews them.
`,
  );
  expect(entries).toMatchObject([
    {
      title: 'Log Policy: Policy',
      reviewed: '2024-03-12',
      criteria: ['CC7.2'],
      text: '- Logs of the company are kept:\n  - for one year\n  - in one place\n\nThe company reviews them.',
    },
  ]);
});

test.each([
  [
    'without front matter and headings',
    'Backups are made every day.',
    [['access', 'Backups are made every day.']],
  ],
  [
    'a sentence over a rule is no front matter',
    'Note: this holds.\n\n---\n\nAnd this.',
    [['access', 'Note: this holds.\n\nAnd this.']],
  ],
  [
    'a table of contents says nothing',
    '# A\n\n## Contents\n\n1 Scope 3\n\n## Scope\n\nx',
    [['A: Scope', 'x']],
  ],
  ['a table without names of columns', '| | |\n|---|---|\n| Owner | CISO |', [['access', '- Owner: CISO']]],
  [
    'a heading without words',
    '# A\n\nx\n\n##\n\ny',
    [
      ['A', 'x'],
      ['A', 'y'],
    ],
  ],
  [
    'HTML gives its words, and a blank nobody filled in stays to be seen',
    '# A\n\nx<br>y <b>z</b>, write to <insert address here>.\n\n<div class="note">\nAlways.\n</div>\n\n<!-- no -->\n\n| K |\n|---|\n| a<br/>b |',
    [['A', 'x y z, write to <insert address here>.\n\nAlways.\n\n- K: a b']],
  ],
  ['one top heading is the title', '# Backup\n\nDaily.', [['Backup', 'Daily.']]],
  [
    'several top headings are not',
    '# A\n\nx\n\n# B\n\ny',
    [
      ['access: A', 'x'],
      ['access: B', 'y'],
    ],
  ],
  ['Windows line ends and a byte order mark', '\uFEFF# A\r\n\r\nx\r\ny', [['A', 'x y']]],
])('%s', async (_, text, expected) => {
  const { entries } = await read(text);
  expect(entries.map(({ title, text: words }) => [title, words])).toEqual(expected);
});

test('ids are unique even where a heading looks like the second of another', async () => {
  const { entries } = await read('# P\n## A\nx\n## A\ny\n## A 2\nz');
  expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
});

test('a heading that asks is the question of its entry', async () => {
  const { entries } = await read('# FAQ\n\n## Do you encrypt?\n\nYes.');
  expect(entries).toMatchObject([{ question: 'Do you encrypt?', text: 'Yes.', kind: 'policy' }]);
});

test.each([
  ['---\nname: A\nowner: @x\ntags: [a]\n---\n\n# A\n\nx', 3, 'YAML'],
  ['---\nsharing: friends\n---\n\n# A\n\nx', 2, 'sharing class'],
  ['---\nname: A\nreviewed: soon\n---\n\n# A\n\nx', 3, 'no date'],
  ['# Only\n\n## Headings', null, 'no text'],
])('what is wrong is said with its line, and nothing is imported: %j', async (text, line, words) => {
  const { entries, problems } = await read(text);
  expect(entries).toEqual([]);
  expect(problems).toMatchObject([
    { file: 'policies/access.md', line, reason: expect.stringContaining(words) },
  ]);
});

test('questions in the text and in tables are entries with their answers', async () => {
  const { entries } = await read(
    '---\nowner: {name: Ann, role: CISO}\nsharing: nda\n---\n' +
      [
        '# Answers',
        'Kept by the security team.',
        '**Q: Do you encrypt?**',
        'A: Yes, with AES-256.',
        'Q2. Do you test backups? A2. Yes, each month.',
        '## Places',
        '**Where is data kept?**',
        'In Paris.',
        'With a copy in Lyon.',
        '| Question | Answer |\n| --- | --- |\n| Who can reach it? | Three engineers. |',
      ].join('\n\n'),
  );
  expect(entries.map(({ question, text }) => [question, text])).toEqual([
    ['Who can reach it?', 'Three engineers.'],
    [null, 'Kept by the security team.'],
    ['Do you encrypt?', 'Yes, with AES-256.'],
    ['Do you test backups?', 'Yes, each month.'],
    ['Where is data kept?', 'In Paris.\n\nWith a copy in Lyon.'],
  ]);
  for (const entry of entries) expect(entry).toMatchObject({ owner: 'Ann', sharing: 'nda' });
  expect(entries[0]?.kind).toBe('approved');
});

test('a drawn table is read into rows that say which column each cell stands in', async () => {
  const { entries } = await read(`# Keys

Keys are kept as follows:

+----------------+------------+
| **Use of the** | **Length** |
| **key**        |            |
+================+============+
| Sign-in of     | 256-bit    |
| staff          |            |
+----------------+------------+
|                |            |
+----------------+------------+
| Backups \\| all | 128-bit    |
+----------------+------------+

After it.

+------+------+
| Oslo | east |
+------+------+
`);
  expect(entries[0]?.text).toBe(
    [
      'Keys are kept as follows:',
      '- Use of the key: Sign-in of staff; Length: 256-bit\n- Use of the key: Backups | all; Length: 128-bit',
      'After it.',
      '- Oslo: east',
    ].join('\n\n'),
  );
});
