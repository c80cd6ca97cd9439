import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, type TestEngine } from './engines.ts';
import { anAnswer, aPlace, aReview } from './records.ts';

describe.each(engines)('records on $name', ({ start }) => {
  let engine: TestEngine;
  let store: Store;
  beforeAll(async () => {
    engine = await start();
    store = await openStore(await engine.newPlace());
  });
  afterAll(async () => {
    await store.close();
    await engine.stop();
  });

  describe('answers', () => {
    const given = { audience: 'nda' as const, place: aPlace(), askedBy: 'ann', customer: 'Big Bank' };

    test('come back as saved; saving again replaces', async () => {
      const tenant = 'answers';
      await store.answers.save({ tenant, answer: anAnswer({ score: 0.1 }), ...given });
      await store.answers.save({ tenant, answer: anAnswer(), ...given });
      expect(await store.answers.get({ tenant, id: 'answer-1' })).toEqual({ answer: anAnswer(), ...given });
      expect(await store.answers.get({ tenant: 'other', id: 'answer-1' })).toBeNull();
    });

    test('take feedback once a person', async () => {
      const tenant = 'feedback';
      await store.answers.save({ tenant, answer: anAnswer(), ...given, place: null });
      await store.answers.feedback({ tenant, id: 'answer-1', person: 'ann', good: true });
      await store.answers.feedback({ tenant, id: 'answer-1', person: 'ann', good: false });
    });

    test('gaps are questions whose last answer was none and that no expert has decided', async () => {
      const tenant = 'gaps';
      const save = (id: string, question: string, outcome: 'abstained' | 'answered') =>
        store.answers.save({ tenant, answer: anAnswer({ id, question, outcome }), ...given });
      await save('1', 'Do you bake?', 'abstained');
      await save('2', 'do you  bake', 'abstained');
      await save('3', 'Do you fly?', 'abstained');
      await save('4', 'Do you fly?', 'answered');
      await save('5', 'Do you swim?', 'abstained');
      const { request } = await store.reviewRequests.open({
        tenant,
        answerId: '5',
        question: 'Do you swim?',
        draft: null,
        owner: null,
        askedBy: 'ann',
      });
      await save('6', 'Do you sing?', 'abstained');
      const gaps = () => store.answers.unanswered({ tenant, limit: 10 });
      expect((await gaps()).map(({ question, count }) => [question, count])).toEqual([
        ['Do you sing?', 1],
        ['Do you swim?', 1],
        ['do you  bake', 2],
      ]);
      await store.reviewRequests.decide({ tenant, id: request.id, state: 'edited', by: 'bob', reason: null });
      expect((await gaps()).map(({ question }) => question)).toEqual(['Do you sing?', 'do you  bake']);
      expect(await store.answers.unanswered({ tenant, limit: 1 })).toHaveLength(1);
    });
  });

  describe('review requests', () => {
    const ask = (tenant: string, question: string) =>
      store.reviewRequests.open({
        tenant,
        answerId: 'a',
        question,
        draft: 'Draft.',
        owner: 'bob',
        askedBy: 'ann',
      });

    test('an expert is asked once, however often and at the same time people ask', async () => {
      const asked = await Promise.all(
        ['Is it on?', 'is it  on', 'IS IT ON?', 'Is it on?'].map((question) => ask('once', question)),
      );
      expect(new Set(asked.map(({ request }) => request.id)).size).toBe(1);
      expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(await store.reviewRequests.list({ tenant: 'once', state: 'open' })).toHaveLength(1);
    });

    test('the first decision counts, and the question may be asked again after it', async () => {
      const tenant = 'decide';
      const { request } = await ask(tenant, 'Really?');
      const decide = (by: string, state: 'approved' | 'rejected') =>
        store.reviewRequests.decide({ tenant, id: request.id, state, by, reason: 'because' });
      const decided = await Promise.all([decide('bob', 'approved'), decide('eve', 'rejected')]);
      expect(decided.filter(Boolean)).toHaveLength(1);
      expect(await decide('late', 'rejected')).toBe(false);
      expect(await store.reviewRequests.get({ tenant, id: request.id })).toMatchObject({
        state: decided[0] ? 'approved' : 'rejected',
        decidedBy: decided[0] ? 'bob' : 'eve',
        reason: 'because',
      });
      expect((await ask(tenant, 'Really?')).isNew).toBe(true);
    });

    test('remember their message; a question of any length is taken', async () => {
      const tenant = 'attach';
      const { request } = await ask(tenant, 'why '.repeat(5000));
      const message = { place: aPlace({ reply: { serviceUrl: 'https://example.com' } }), message: '17.1' };
      await store.reviewRequests.attach({ tenant, id: request.id, message });
      expect(await store.reviewRequests.get({ tenant, id: request.id })).toEqual({ ...request, message });
      expect(await store.reviewRequests.get({ tenant: 'other', id: request.id })).toBeNull();
    });
  });

  describe('reports', () => {
    test('are listed newest first, seen and decided, and every look is in the audit log', async () => {
      const tenant = 'reports';
      const id = await store.reports.save({ tenant, review: aReview(), uploadedBy: 'ann' });
      const second = await store.reports.save({
        tenant,
        review: aReview({ verdict: 'accept', file: { ...aReview().file, sha256: '1'.repeat(64) } }),
        uploadedBy: 'ann',
      });
      await store.reports.decide({ tenant, id, decision: 'rejected', reason: 'too old', by: 'bob' });
      expect(await store.reports.list({ tenant, limit: 5 })).toMatchObject([
        { id: second, vendor: null, verdict: 'accept', decision: null },
        { id, verdict: 'need-information', decision: 'rejected' },
      ]);
      const head = await store.audit.head(tenant);
      expect(await store.reports.get({ tenant, id, viewer: 'carol' })).toEqual(aReview());
      expect(await store.audit.head(tenant)).not.toBe(head);
      expect(await store.reports.get({ tenant: 'other', id, viewer: 'eve' })).toBeNull();
    });

    test('the same file again is the same report: its review is the newer one, its decision stays', async () => {
      const tenant = 'twice';
      const id = await store.reports.save({ tenant, review: aReview(), uploadedBy: 'ann' });
      await store.reports.decide({ tenant, id, decision: 'rejected', reason: 'too old', by: 'bob' });
      const again = await store.reports.save({
        tenant,
        review: aReview({ verdict: 'accept' }),
        uploadedBy: 'carol',
      });
      expect(again).toBe(id);
      expect(await store.reports.list({ tenant, limit: 5 })).toMatchObject([
        { id, verdict: 'accept', decision: 'rejected' },
      ]);
      const other = await store.reports.save({ tenant: 'other', review: aReview(), uploadedBy: 'eve' });
      expect(other).not.toBe(id);
    });

    test('are removed with the files kept for them', async () => {
      const tenant = 'remove';
      const id = await store.reports.save({ tenant, review: aReview(), uploadedBy: 'ann' });
      const bytes = new Uint8Array([1, 2]);
      const kept = await store.files.keep({ tenant, name: 'supplier.pdf', bytes, report: id });
      const other = await store.files.keep({ tenant, name: 'other.pdf', bytes });
      expect(await store.reports.remove({ tenant: 'other', id, by: 'eve' })).toBe(false);
      expect(await store.reports.list({ tenant, limit: 5 })).toHaveLength(1);
      expect(await store.reports.remove({ tenant, id, by: 'ann' })).toBe(true);
      expect(await store.reports.get({ tenant, id, viewer: 'ann' })).toBeNull();
      expect(await store.reports.list({ tenant, limit: 5 })).toEqual([]);
      expect(await store.files.read({ tenant, id: kept })).toBeNull();
      expect(await store.files.read({ tenant, id: other })).not.toBeNull();
    });
  });

  test('files come back byte for byte, to their tenant only, until removed', async () => {
    const tenant = 'files';
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
    const id = await store.files.keep({ tenant, name: 'ünï.pdf', bytes });
    const read = await store.files.read({ tenant, id });
    expect(read?.name).toBe('ünï.pdf');
    expect(Buffer.compare(read?.bytes ?? new Uint8Array(), bytes)).toBe(0);
    expect(await store.files.read({ tenant: 'other', id })).toBeNull();
    await store.files.remove({ tenant: 'other', id });
    expect(await store.files.read({ tenant, id })).not.toBeNull();
    await store.files.remove({ tenant, id });
    expect(await store.files.read({ tenant, id })).toBeNull();
  });

  test('settings and messages are replaced by key and kept by tenant', async () => {
    const key = 'channel';
    expect(await store.settings.get({ tenant: 's', key })).toBeNull();
    await store.settings.set({ tenant: 's', key, value: 'C1' });
    await store.settings.set({ tenant: 's', key, value: 'C2' });
    expect(await store.settings.get({ tenant: 's', key })).toBe('C2');
    expect(await store.settings.get({ tenant: 'other', key })).toBeNull();
    await store.settings.remove({ tenant: 's', key });
    expect(await store.settings.get({ tenant: 's', key })).toBeNull();

    const message = { place: aPlace(), message: '1' };
    expect(await store.messages.find({ tenant: 's', key })).toBeNull();
    expect(await store.messages.begin({ tenant: 's', key })).toBe(false);
    expect(await store.messages.begin({ tenant: 's', key })).toBe(true);
    expect(await store.messages.find({ tenant: 's', key })).toBeNull();
    await store.messages.remember({ tenant: 's', key, message });
    await store.messages.remember({ tenant: 's', key, message: { ...message, message: '2' } });
    expect(await store.messages.find({ tenant: 's', key })).toEqual({ ...message, message: '2' });
    expect(await store.messages.find({ tenant: 'other', key })).toBeNull();
  });
});
