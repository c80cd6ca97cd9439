import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { conceptsNamed, OwnWords } from '../../../src/knowledge/question/own-words.ts';
import { proposeWords } from '../../../src/knowledge/question/propose-words.ts';
import { useOwnWords } from '../../../src/knowledge/question/use-own-words.ts';
import { analyseText } from '../../../src/knowledge/text/analyse-text.ts';
import { entry } from '../entry-fixture.ts';

const own = (given: unknown) => useOwnWords(OwnWords.parse(given));
const sso = entry({ id: 'sso', text: 'Customers sign in through single sign-on with SAML.' });
const doors = entry({ id: 'doors', text: 'Doors are locked at night by the guard.' });

test('a word of ours means what the lexicon knows by another, in questions and in entries', () => {
  const { lexicon } = own({ words: { Gatekeeper: ['SSO'], 'Blue Vault': ['penetration test'] } });
  expect([...analyseText('Is Gatekeeper used?', lexicon).concepts.keys()]).toContain('single-sign-on');
  expect(analyseText('Blue vaults hold it.', lexicon).concepts.size).toBeGreaterThan(0);
  expect(conceptsNamed('SSO')).toEqual(['single-sign-on']);
  expect(conceptsNamed('single-sign-on')).toEqual(['single-sign-on']);
  expect(conceptsNamed('frobnication')).toEqual([]);
});

test('a question in a word that no entry uses is answered by what the word means', async () => {
  const { lexicon, reword } = own({ words: { 'Gate-Keeper': ['SSO'] } });
  const asked = { audience: 'public', today: '2026-01-01', model: null } as const;
  const index = buildIndex([sso, doors], { lexicon });
  const question = 'Do customers sign in through Gate-Keeper?';
  expect(await answer({ ...asked, index, question, reword })).toMatchObject({
    question,
    outcome: 'answered',
    citations: [{ entry: 'sso' }],
  });
  const using = buildIndex([sso, entry({ id: 'own', text: 'Gate-Keeper is for customers.' })], { lexicon });
  expect(reword('Is gate-keeper for us?', index)).toBe('Is SSO for us?');
  expect(reword('Is gate-keeper for us?', using)).toBe('Is gate-keeper for us?');
});

test('synonyms find each other', async () => {
  const { lexicon, reword } = own({ synonyms: [['Payout Engine', 'settlement daemon']] });
  const text = 'The settlement daemon is hosted in Frankfurt.';
  const index = buildIndex([entry({ id: 'daemon', text }), sso, doors], { lexicon });
  const given = await answer({
    index,
    question: 'Where is the Payout Engine hosted?',
    audience: 'public',
    today: '2026-01-01',
    model: null,
    reword,
  });
  expect(given.candidates[0]?.entry).toBe('daemon');
  expect(reword('Where is the payout engine?', index)).toBe('Where is the settlement daemon?');
});

describe('a topic of ours', () => {
  const topics = {
    'export-control': {
      words: ['ITAR', 'export control'],
      reason: 'People answer this.',
      owner: 'Counsel',
      wording: 'We classify our products.',
      sharing: 'nda',
    },
  };
  const ask = (audience: 'public' | 'nda') =>
    answer({
      index: buildIndex([sso]),
      question: 'Are your products subject to ITAR?',
      audience,
      today: '2026-01-01',
      model: null,
      route: own({ topics }).route,
    });

  test('goes to its owner, with the locked wording for who may see it', async () => {
    expect(await ask('nda')).toMatchObject({
      outcome: 'routed',
      reason: 'People answer this.',
      owner: 'Counsel',
      answer: 'We classify our products. [1]',
      citations: [{ entry: 'locked:export-control', quote: 'We classify our products.' }],
    });
    expect(await ask('public')).toMatchObject({
      outcome: 'routed',
      owner: 'Counsel',
      answer: null,
      citations: [],
    });
  });

  test('stands beside the shipped ones', () => {
    expect(own({ topics }).route('What is the price?')?.topic).toBe('pricing');
    const pricing = { words: ['tariff'], reason: 'Ask sales.' };
    expect(own({ topics: { pricing } }).route('What is the price?')).toBeNull();
  });
});

test('a word that search did not know is proposed with what the expert’s answer is about', () => {
  const approved = entry({
    id: 'approved-1',
    kind: 'approved',
    question: 'Does Gatekeeper work for us?',
    text: 'Yes. Customers sign in through single sign-on with SAML.',
  });
  const index = buildIndex([approved, doors, sso]);
  const [proposal, ...others] = proposeWords([{ question: approved.question ?? '', entry: approved }], index);
  expect(proposal).toMatchObject({ word: 'gatekeeper', entries: ['approved-1'] });
  expect(proposal?.concepts).toContain('single-sign-on');
  expect(others).toEqual([]);
  const known = entry({ ...approved, question: 'Do doors open with single sign-on?' });
  expect(proposeWords([{ question: known.question ?? '', entry: known }], index)).toEqual([]);
});
