import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import {
  findDisagreements,
  findInconsistencies,
} from '../../../src/knowledge/consistency/find-inconsistencies.ts';
import {
  findOutdatedCommitments,
  latestTold,
} from '../../../src/knowledge/consistency/find-outdated-commitments.ts';
import { holdToTold } from '../../../src/knowledge/consistency/hold-to-told.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import type { Commitment } from '../../../src/model/commitment.ts';
import { recallTold } from '../../../src/usecases/recall-told.ts';
import { entry } from '../entry-fixture.ts';
import { commitment } from './commitment-fixture.ts';

const backup = entry({
  id: 'backup',
  kind: 'approved',
  question: 'Are backups tested?',
  text: 'Yes. Backup restores are tested every quarter.',
});
const index = buildIndex([backup, entry({ id: 'doors', text: 'Doors are locked at night by the guard.' })]);
const today = '2026-01-01';
const ask = (question: string) => answer({ index, question, audience: 'public', today, model: null });

describe('an answer beside what was told before', () => {
  test.each([
    ['the same', {}, null],
    ['the other verdict', { verdict: 'no', statement: 'No. Backups are not tested.', quotes: [] }, 'verdict'],
    [
      'the other verdict to the inverted question, which is the same',
      { question: 'Are your backups not tested?', verdict: 'no' },
      null,
    ],
    [
      'another frequency',
      { verdict: null, statement: 'Backup restores are tested every year.', quotes: [] },
      'period',
    ],
    [
      'other words of the same entry',
      { verdict: null, statement: 'By hand.', quotes: [{ entry: 'backup', version: 1, quote: 'By hand.' }] },
      'words',
    ],
    ['another question', { question: 'Who locks the doors?', verdict: 'no', quotes: [] }, null],
  ] as [string, Partial<Commitment>, string | null][])('%s', async (_, told, kind) => {
    const given = await ask('Are backups tested?');
    expect(given.verdict).toBe('yes');
    const [found] = findInconsistencies([given], { said: [commitment(told)], index });
    expect(found?.kind ?? null).toBe(kind);
  });

  test('recalls it with its day, and waits for a person; the newest telling counts', async () => {
    const given = await ask('Are backups tested?');
    const no = commitment({ verdict: 'no', statement: 'No. Not yet.', quotes: [] });
    const [held] = holdToTold([given], { told: [no], audience: 'public', index });
    expect(held?.toldBefore && recallTold(held.toldBefore)).toBe(
      'Acme was told on 1 June 2025: “No. Not yet.”',
    );
    expect(held).toMatchObject({ auto: false, confidence: 'medium', toldBefore: { kind: 'verdict' } });
    expect(held?.answer).toBe(given.answer);
    expect(holdToTold([given], { told: [commitment(), no], audience: 'public', index })).toEqual([given]);
  });

  test('says so when nothing can be said any more', async () => {
    const empty = buildIndex([entry({ id: 'doors', text: 'Doors are locked at night by the guard.' })]);
    const none = await answer({
      index: empty,
      question: 'Are backups tested?',
      audience: 'public',
      today,
      model: null,
    });
    const [held] = holdToTold([none], { told: [commitment()], audience: 'public', index: empty });
    expect(held).toMatchObject({ outcome: 'abstained', toldBefore: { kind: 'nothing' } });
  });

  test('never recalls before outsiders what was told in confidence', async () => {
    const given = await ask('Are backups tested?');
    const secret = commitment({ audience: 'nda', verdict: 'no', statement: 'No.', quotes: [] });
    expect(holdToTold([given], { told: [secret], audience: 'public', index })).toEqual([given]);
  });
});

test('two answers of one questionnaire that cannot both be right are named', async () => {
  const quarterly = await ask('Are backups tested?');
  const other = { ...quarterly, question: 'Are your backups tested?', verdict: 'no' } as const;
  expect(findDisagreements([quarterly, other], index)).toEqual([{ answer: other, before: quarterly }]);
  expect(findDisagreements([quarterly, { ...other, verdict: 'yes' }], index)).toEqual([]);
  expect(findDisagreements([quarterly, { ...other, question: 'Are doors locked?' }], index)).toEqual([]);
  const often = { ...quarterly, question: 'How often?', verdict: null, dependsOn: 'Are backups tested?' };
  const yearly = { ...often, answer: 'Doors are checked every year. [1]' };
  expect(findDisagreements([often, { ...yearly, dependsOn: 'Are doors locked at night?' }], index)).toEqual(
    [],
  );
  expect(findDisagreements([often, yearly], index)).toHaveLength(1);
});

describe('customers who hold an old statement', () => {
  const outdated = (...entries: Parameters<typeof findOutdatedCommitments>[1]['entries']) =>
    findOutdatedCommitments([commitment()], { entries, today });

  test('are none while the words stand', () => expect(outdated(backup)).toEqual([]));
  test('are named with what it says now when it changed', () =>
    expect(outdated({ ...backup, text: 'Restores are tested once a year.' })).toMatchObject([
      { customer: 'Acme', kind: 'changed', now: 'Restores are tested once a year.' },
    ]));
  test('are named when it is retired, gone or expired', () => {
    expect(outdated({ ...backup, retired: true })).toMatchObject([{ kind: 'retired', now: null }]);
    expect(outdated()).toMatchObject([{ kind: 'retired' }]);
    expect(outdated({ ...backup, expires: '2025-12-31' })).toMatchObject([
      { kind: 'expired', since: '2025-12-31' },
    ]);
  });
  test('no longer hold it once they were told anew', () => {
    const anew = commitment({ id: 'c2', statement: 'Once a year.', quotes: [] });
    expect(latestTold([anew, commitment()])).toEqual([anew]);
    const globex = commitment({ customer: 'Globex' });
    expect(latestTold([anew, globex])).toEqual([anew, globex]);
  });
  test('of a long entry the sentence nearest to what was told is shown', () => {
    const long = `${'Doors are locked at night by the guard. '.repeat(9)}Backup restores are tested every year.`;
    expect(outdated({ ...backup, text: long })).toMatchObject([
      { now: 'Backup restores are tested every year.' },
    ]);
  });
});
