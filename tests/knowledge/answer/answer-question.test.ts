import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VouchError } from '../../../src/errors.ts';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { buildIndex, updateIndex } from '../../../src/knowledge/index/build-index.ts';
import { search } from '../../../src/knowledge/search/search.ts';
import type { Embedder } from '../../../src/llm/model.ts';
import { Answer } from '../../../src/model/answer.ts';
import { entry } from '../entry-fixture.ts';

const entries = [
  entry({
    id: 'mfa',
    title: 'Multi-factor authentication',
    text: 'Multi-factor authentication is enforced for all staff.',
    owner: 'sam',
  }),
  entry({
    id: 'backup',
    title: 'Backups',
    text: 'Backups run every night and are kept for 35 days. Restores are tested.',
    owner: 'kim',
  }),
  entry({
    id: 'encryption',
    title: 'Encryption at rest',
    text: 'All customer data is encrypted at rest with AES-256.',
    owner: 'kim',
  }),
  entry({
    id: 'pentest',
    kind: 'approved',
    title: 'Penetration test',
    owner: 'ada',
    question: 'Do you perform penetration tests at least annually?',
    text: 'Yes. An outside firm tests the application every year.',
    variants: ['Is the product penetration tested every year?'],
  }),
  entry({
    id: 'locked',
    kind: 'approved',
    title: 'Pricing',
    question: 'What does it cost?',
    text: 'Our sales team answers questions on prices.',
    tags: ['locked:pricing'],
  }),
  entry({
    id: 'old',
    kind: 'approved',
    title: 'Phishing tests',
    question: 'Do you run phishing simulations?',
    text: 'Yes. Phishing simulations run every month.',
    expires: '2025-12-31',
    owner: 'ada',
  }),
];
const index = buildIndex(entries);
const ask = (question: string, more: { before?: string } = {}) =>
  answer({
    index,
    question,
    audience: 'public',
    today: '2026-01-01',
    model: null,
    ...(more.before ? { thread: { questions: [more.before] } } : {}),
  });

test('an answer is whole, verbatim and cited', async () => {
  const said = Answer.parse(await ask('Is customer data encrypted at rest?'));
  expect(said).toMatchObject({
    outcome: 'answered',
    verdict: 'yes',
    answer: 'Yes. All customer data is encrypted at rest with AES-256. [1]',
    citations: [{ n: 1, entry: 'encryption', quote: 'All customer data is encrypted at rest with AES-256.' }],
    missing: [],
  });
});

test('nothing is said where no entry covers the question, and the gap is named', async () => {
  const said = await ask('Do you run a bug bounty program?');
  expect(said).toMatchObject({
    outcome: 'abstained',
    answer: null,
    verdict: null,
    citations: [],
    confidence: 'low',
  });
  expect(said.missing).toEqual(['Do you run a bug bounty program?']);
});

test('a question of two parts is answered in both, or partially', async () => {
  const both = await ask('Is data encrypted at rest and do you enforce multi-factor authentication?');
  expect(both.citations.map(({ entry: id }) => id)).toEqual(['encryption', 'mfa']);
  const one = await ask('Is data encrypted at rest and do you run a bug bounty program?');
  expect(one.outcome).toBe('partial');
  expect(one.missing).toEqual(['do you run a bug bounty program?']);
});

test('a date asked for and not held makes the answer partial', async () => {
  const said = await ask('When was multi-factor authentication enforced for all staff?');
  expect(said.outcome).not.toBe('answered');
});

test('names of firms say who the suppliers are', async () => {
  const suppliers = entry({
    id: 'suppliers',
    title: 'Subprocessors',
    text: 'We use Amazon Web Services for hosting, Twilio for text messages and Zendesk for support.',
  });
  const said = await answer({
    index: buildIndex([...entries, suppliers]),
    question: 'Who are your subprocessors?',
    audience: 'public',
    today: '2026-01-01',
    model: null,
  });
  expect(said.citations.map(({ entry: id }) => id)).toEqual(['suppliers']);
});

test('a follow-up carries the topic of its thread', async () => {
  const said = await ask('And how long are they kept?', { before: 'Do you make backups?' });
  expect(said.candidates[0]?.entry).toBe('backup');
  expect(said.answer).toContain('35 days');
});

describe('the automatic tier', () => {
  test.each([
    ['Do you perform penetration tests at least annually?', true],
    ['Is the product penetration tested every year?', true],
    ['How often do you perform penetration tests?', false],
    ['Do you not perform penetration tests at least annually?', false],
    ['Do you perform penetration tests at least 4 times annually?', false],
    ['Do you run phishing simulations?', false],
    ['Is customer data encrypted at rest?', false],
  ])('%s → %s', async (question, auto) => {
    expect((await ask(question)).auto).toBe(auto);
  });
});

test('an expired entry backs nothing, and its owner is named', async () => {
  const said = await ask('Do you run phishing simulations?');
  expect(said).toMatchObject({ outcome: 'abstained', citations: [], owner: 'ada' });
  expect(said.reason).toContain('2025-12-31');
});

test('routed topics are not answered; locked wording is given where there is one', async () => {
  expect(await ask('Do you accept unlimited liability?')).toMatchObject({
    outcome: 'routed',
    answer: null,
    reason: 'Contract and liability questions are answered by people.',
  });
  expect(await ask('What is the price for 100 users?')).toMatchObject({
    outcome: 'routed',
    answer: 'Our sales team answers questions on prices. [1]',
    auto: false,
  });
});

test('of equally near entries the approved one speaks first', async () => {
  const text = 'Laptops lock after five minutes.';
  const kinds = buildIndex([
    entry({ id: 'past', kind: 'past-answer', title: 'Screen lock', text }),
    entry({ id: 'signed', kind: 'approved', title: 'Screen lock', text }),
  ]);
  const [first] = search(kinds, 'Do laptops lock?', { limit: 2, audience: 'public' });
  expect(first?.entry.id).toBe('signed');
});

test('an embedder may reorder candidates, and its absence changes nothing', async () => {
  const liking = (word: string) => ({
    name: word,
    embed: async (texts: readonly string[]) =>
      texts.map((text, i) => new Float32Array(i === 0 || text.includes(word) ? [1, 0] : [0, 1])),
  });
  const away = {
    name: 'away',
    embed: async () => {
      throw new VouchError({ code: 'unavailable', message: 'down', advice: 'wait' });
    },
  };
  const twins = buildIndex([
    entry({ id: 'one', title: 'Laptops', text: 'Laptops are locked by Qux.' }),
    entry({ id: 'two', title: 'Laptops', text: 'Laptops are locked by Zyx.' }),
  ]);
  const asked = {
    index: twins,
    question: 'Are laptops locked?',
    audience: 'public',
    today: '2026-01-01',
    model: null,
  } as const;
  const first = async (embedder: Embedder) => (await answer({ ...asked, embedder })).candidates[0]?.entry;
  expect(await first(liking('Zyx'))).toBe('two');
  expect(await first(liking('Qux'))).toBe('one');
  expect(await first(away)).toBe((await answer(asked)).candidates[0]?.entry);
});

test('an entry is found at once after an update, and gone after removal', () => {
  const changing = buildIndex(entries);
  updateIndex(changing, {
    put: [entry({ id: 'dogs', text: 'Dogs are welcome in the Berlin office.' })],
    removed: ['backup'],
  });
  const found = (query: string) =>
    search(changing, query, { limit: 3, audience: 'public' }).map(({ entry: { id } }) => id);
  expect(found('dogs in the office')[0]).toBe('dogs');
  expect(found('nightly backups')).not.toContain('backup');
});

test('many updates leave the index as if built anew', () => {
  const many = Array.from({ length: 1500 }, (_, i) =>
    entry({ id: `e${i}`, text: `Control number ${i} covers backups.` }),
  );
  const grown = buildIndex(many.slice(0, 10));
  for (const one of many) updateIndex(grown, { put: [one] });
  const built = buildIndex(many);
  const ids = (of: typeof grown) =>
    search(of, 'control number 777', { limit: 1, audience: 'public' }).map(({ entry: { id } }) => id);
  expect(ids(grown)).toEqual(ids(built));
});

test('an index with a more confidential entry refuses the audience', async () => {
  const secret = buildIndex([entry({ id: 'secret', text: 'Internal only.', sharing: 'internal' })]);
  const asked = {
    index: secret,
    question: 'internal?',
    audience: 'public',
    today: '2026-01-01',
    model: null,
  } as const;
  await expect(answer(asked)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('any text gets a whole answer that quotes only entries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.lorem()), async (question) => {
      const said = Answer.parse(await ask(question));
      for (const { entry: id, quote } of said.citations)
        expect(entries.find((one) => one.id === id)?.text).toContain(quote);
    }),
    { numRuns: 200 },
  );
});

test('a sentence that waits to be filled in is never quoted, its neighbours are', async () => {
  const drafts = buildIndex([
    entry({
      id: 'draft',
      kind: 'approved',
      title: 'Backups',
      text: 'Backups are kept for XX days. Backups are encrypted with AES-256.',
    }),
  ]);
  const asked = { index: drafts, audience: 'public', today: '2026-01-01', model: null } as const;
  const kept = await answer({ ...asked, question: 'For how many days are backups kept?' });
  expect(JSON.stringify(kept.citations)).not.toContain('XX');
  const encrypted = await answer({ ...asked, question: 'Are backups encrypted?' });
  expect(encrypted.citations.map(({ quote }) => quote)).toEqual(['Backups are encrypted with AES-256.']);
});
