import { expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { entry } from '../entry-fixture.ts';

const index = buildIndex([
  entry({
    id: 'backups',
    title: 'Backups',
    text: 'Production databases are backed up every night, and the copies are kept for 35 days.',
  }),
  entry({ id: 'logs', title: 'Logs', text: 'Security logs of the product are kept for 400 days.' }),
  entry({
    id: 'officer',
    title: 'Officer',
    text: 'Jo Marsh is our data protection officer; she can be reached at privacy@example.com.',
  }),
]);

/** Parts that one entry answers: it is quoted once, and nothing is said to be missing. */
test.each([
  ['How often are databases backed up, and how long are they kept?', ['backups']],
  ['Are databases backed up, and how often?', ['backups']],
  ['Do you back up databases? How often? For how long are the copies kept?', ['backups']],
])('%s', async (question, entries) => {
  const given = await answer({ index, question, audience: 'public', today: '2026-11-23', model: null });
  expect({
    outcome: given.outcome,
    entries: given.citations.map((one) => one.entry),
    missing: given.missing,
  }).toEqual({ outcome: 'answered', entries, missing: [] });
  expect(given.answer?.match(/35 days/g)).toHaveLength(1);
});

test('what no entry holds stays missing', async () => {
  const { outcome, missing } = await answer({
    index,
    question: 'How often are databases backed up, and who checks the copies?',
    audience: 'public',
    today: '2026-11-23',
    model: null,
  });
  expect({ outcome, missing: missing.length }).toEqual({ outcome: 'partial', missing: 1 });
});

const joined = buildIndex([
  entry({ id: 'backups', title: 'Backups', text: 'Backups of customer data are encrypted with AES-256.' }),
  entry({
    id: 'restores',
    title: 'Restores',
    text: 'Backups are tested every month by restoring a database.',
  }),
  entry({
    id: 'firewall',
    title: 'Firewall',
    text: 'A web application firewall stands in front of all public endpoints.',
  }),
  entry({
    id: 'screening',
    title: 'Screening',
    text: 'Background checks are made of all employees before they start.',
  }),
]);

/** Several things under one verb, each in an entry of its own. */
test.each([
  ['Are backups encrypted and tested?', ['backups', 'restores'], null],
  ['Are backups and laptops encrypted?', ['backups'], 'laptops'],
  ['Do you have a web application firewall and a honeypot?', ['firewall'], 'honeypot'],
  ['Are employees and contractors background checked?', ['screening'], 'contractors'],
])('%s', async (question, entries, open) => {
  const given = await answer({
    index: joined,
    question,
    audience: 'public',
    today: '2026-11-23',
    model: null,
  });
  expect({
    entries: given.citations.map((one) => one.entry).toSorted(),
    missing: given.missing.map((one) => one.includes(open ?? '')),
  }).toEqual({ entries, missing: open === null ? [] : [true] });
  if (open !== null) expect(given.verdict).not.toBe('yes');
});
