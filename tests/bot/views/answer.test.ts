import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/bot/card.ts';
import { answerCard } from '../../../src/bot/views/answer.ts';
import type { Answer } from '../../../src/model/answer.ts';

const citation: Answer['citations'][number] = {
  n: 1,
  entry: 'encryption',
  title: 'Encryption at rest',
  source: 'data-protection.md',
  section: 'Encryption',
  quote: 'All data is encrypted at rest with AES-256.',
  reviewed: '2026-09-01',
  expired: false,
};
const answered: Answer = {
  schema: 'vouch.answer/1',
  id: 'A1',
  question: 'Is data encrypted at rest?',
  outcome: 'answered',
  answer: 'Yes. All data is encrypted at rest with AES-256. [1]',
  verdict: 'yes',
  confidence: 'high',
  score: 0.97,
  citations: [citation],
  missing: [],
  reason: null,
  owner: 'Head of Security',
  candidates: [{ entry: 'hidden-candidate', score: 0.5 }],
  mode: 'extractive',
  milliseconds: 3,
};
const partial: Answer = {
  ...answered,
  outcome: 'partial',
  confidence: 'medium',
  missing: ['How often are keys rotated?'],
};
const abstained: Answer = {
  ...answered,
  outcome: 'abstained',
  answer: null,
  verdict: null,
  confidence: 'low',
  citations: [],
  missing: ['Is data encrypted at rest?'],
  reason: 'No entry covers this question.',
};
const routed: Answer = {
  ...abstained,
  outcome: 'routed',
  reason: 'Liability is for the legal team.',
  owner: 'Legal',
};

const show = (answer: Answer, more: Partial<Parameters<typeof answerCard>[0]> = {}): Card =>
  answerCard({ answer, audience: 'internal', privately: false, ...more });
const text = (card: Card) => JSON.stringify(card);
const actions = (card: Card) =>
  card.blocks.flatMap((block) => (block.type === 'actions' ? block.buttons.map(({ action }) => action) : []));

describe('an answer', () => {
  test('shows statement, verdict, confidence, sources with their age, and asks for feedback', () => {
    const card = show(answered);
    expect(card.summary).toBe(answered.answer);
    expect(card.feedback).toBe('A1');
    expect(card.byModel).toBe(false);
    expect(card.blocks).toContainEqual({
      type: 'facts',
      facts: [
        { label: 'Verdict', value: 'Yes' },
        { label: 'Confidence', value: 'High' },
      ],
    });
    expect(card.blocks).toContainEqual({
      type: 'citations',
      citations: [
        expect.objectContaining({
          n: 1,
          open: 'A1 1',
          reviewed: '1 Sept 2026',
          source: 'data-protection.md · Encryption',
        }),
      ],
    });
  });

  test.each([
    [
      'in part: what has no source is named, with who can say',
      partial,
      ['How often are keys rotated?', 'Head of Security'],
    ],
    [
      'not at all: nothing is claimed, with reason and owner',
      abstained,
      ['nothing on file', 'No entry covers', 'Head of Security'],
    ],
    ['by a person: why, and who', routed, ['Liability is for the legal team.', 'Legal']],
    [
      'from an old source: it is said',
      { ...answered, citations: [{ ...citation, expired: true }] },
      ['past its review date'],
    ],
  ])('%s', (_case, answer, expected) => {
    for (const part of expected) expect(text(show(answer))).toContain(part);
  });

  test('never shows the candidates that were not cited', () => {
    for (const answer of [answered, partial, abstained, routed])
      expect(text(show(answer))).not.toContain('hidden-candidate');
  });

  test.each(['public', 'nda'] as const)(
    'to %s, names no owner and no confidence, and offers no expert',
    (audience) => {
      for (const answer of [answered, partial, abstained, routed]) {
        const card = show(answer, { audience });
        expect(text(card)).not.toMatch(/Head of Security|Legal"|Confidence/);
        expect(actions(card)).toEqual([]);
      }
    },
  );

  test.each([
    ['a sure answer needs no expert', answered, false, []],
    ['a partial one offers an expert', partial, false, ['ask-expert']],
    ['none offers an expert', abstained, false, ['ask-expert']],
    ['a private one can be shared', answered, true, ['share-answer']],
  ] as const)('%s', (_case, answer, privately, expected) => {
    expect(actions(show(answer, { privately }))).toEqual(expected);
  });

  test('says when a model worded it', () => {
    expect(show({ ...answered, mode: 'model' }).byModel).toBe(true);
  });
});

test('what the customer was told before is for our own people only', () => {
  const toldBefore = {
    customer: 'Acme',
    told: '2026-10-03T08:00:00.000Z',
    statement: 'No. Not yet.',
    kind: 'verdict',
  } as const;
  const differing = { ...answered, confidence: 'medium', toldBefore } as const;
  expect(text(show(differing))).toContain('Acme was told on 3 October 2026: “No. Not yet.”');
  expect(text(show(differing, { audience: 'nda' }))).not.toContain('was told');
});

test('an explanation of a term is no statement to be sure of', () => {
  const general = { ...answered, verdict: null, citations: [{ ...citation, entry: 'general:soc-2' }] };
  const card = answerCard({ answer: general, audience: 'internal', privately: false });
  expect(JSON.stringify(card)).not.toContain('Confidence');
});
