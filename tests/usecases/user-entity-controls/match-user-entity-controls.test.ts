import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { UserEntityControls } from '../../../src/model/user-entity-control.ts';
import { matchUserEntityControls } from '../../../src/usecases/user-entity-controls/match-user-entity-controls.ts';
import { entry } from '../../knowledge/entry-fixture.ts';

const today = '2026-11-23';
const ours = [
  entry({
    id: 'reviews',
    title: 'Access reviews',
    text: 'System owners review the access rights of all staff every quarter.',
    owner: 'Head of IT',
  }),
  entry({
    id: 'continuity',
    title: 'Business continuity plan',
    text: 'The business continuity plan is reviewed every year by the executive team.',
    owner: null,
  }),
  entry({
    id: 'offer',
    title: 'Single sign-on',
    text: 'Single sign-on with SAML 2.0 is available in the Enterprise plan.',
    owner: 'Product Manager',
  }),
  entry({ id: 'coffee', title: 'Kitchen', text: 'The kitchen is cleaned every evening.', owner: 'Office' }),
];
const report = (...texts: string[]) => ({
  cuecs: texts.map((text) => ({
    id: null,
    text,
    criteria: [],
    topic: null,
    evidence: [{ page: 9, printedPage: null, quote: text }],
  })),
  serviceOrganization: null,
  system: null,
});
const matched = (entries: typeof ours, text: string, day = today) => {
  const result = UserEntityControls.parse(
    matchUserEntityControls(report(text), { own: { index: buildIndex(entries) }, today: day }),
  );
  return result.outcome === 'matched' ? result.controls[0] : undefined;
};

describe('user entity controls beside our own', () => {
  test('met: quoted word for word, with entry and owner', () => {
    const found = matched(
      ours,
      'User entities are responsible for reviewing the access rights of their users.',
    );
    expect(found).toMatchObject({ outcome: 'met', owner: 'Head of IT', control: { entry: 'reviews' } });
    expect(ours[0]?.text).toContain(found?.control?.quote);
  });

  test('what the product offers to customers is no control that we run', () => {
    const found = matched(ours, 'Customers should enforce single sign-on for their users.');
    expect(found?.control?.entry).not.toBe('offer');
    expect(found?.outcome).not.toBe('met');
  });

  test('nothing of ours near it: not found, never not met', () => {
    expect(matched(ours, 'Customers must reconcile invoices with their own ledgers.')).toMatchObject({
      outcome: 'not-found',
      control: null,
      score: 0,
    });
  });

  test('a denial of ours is never taken for meeting it', () => {
    const denial = [
      entry({ id: 'reviews', title: 'Access reviews', text: 'Access rights of staff are never reviewed.' }),
    ];
    const found = matched(
      denial,
      'User entities are responsible for reviewing the access rights of their users.',
    );
    expect(found?.outcome).toMatch(/^not-/);
  });

  test('what has expired vouches for nothing', () => {
    const expired = ours.map((one) => ({ ...one, expires: '2026-01-01' }));
    const wanted = 'User entities are responsible for reviewing the access rights of their users.';
    expect(matched(expired, wanted)?.outcome).toBe('not-found');
    expect(matched(expired, wanted, '2025-12-31')?.outcome).toBe('met');
  });

  test('without own controls it is not applicable, and why', () => {
    const asked = report('Customers must plan for outages.');
    expect(matchUserEntityControls(asked, { own: { index: buildIndex([]) }, today })).toMatchObject({
      outcome: 'not-applicable',
    });
    expect(matchUserEntityControls(asked, { own: { reason: 'Locked.' }, today })).toEqual({
      outcome: 'not-applicable',
      reason: 'Locked.',
    });
  });
});
