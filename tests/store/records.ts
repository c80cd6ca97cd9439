import type { Answer } from '../../src/model/answer.ts';
import type { NewEntry } from '../../src/model/entry.ts';
import type { IncomingEvent, Place } from '../../src/model/event.ts';
import type { Review } from '../../src/model/review.ts';

/** An entry with everything set, changed as the test needs. */
export const anEntry = (change: Partial<NewEntry> = {}): NewEntry => ({
  id: 'access/mfa',
  kind: 'policy',
  title: 'Multi-factor authentication',
  question: null,
  text: 'Multi-factor authentication is required for all production access.',
  source: 'access.md',
  section: 'Access',
  sharing: 'internal',
  owner: 'security@example.com',
  reviewed: '2026-01-01',
  expires: null,
  criteria: ['CC6.1'],
  tags: ['access'],
  product: null,
  ...change,
});

export const aPlace = (change: Partial<Place> = {}): Place => ({
  platform: 'web',
  tenant: 'acme',
  conversation: 'c1',
  thread: null,
  kind: 'direct',
  external: false,
  reply: {},
  ...change,
});

export const anAnswer = (change: Partial<Answer> = {}): Answer => ({
  schema: 'vouch.answer/1',
  id: 'answer-1',
  question: 'Do you use MFA?',
  outcome: 'answered',
  answer: 'Yes. [1]',
  verdict: 'yes',
  confidence: 'high',
  score: 0.9,
  citations: [],
  missing: [],
  reason: null,
  owner: null,
  candidates: [],
  mode: 'extractive',
  milliseconds: 1,
  ...change,
});

export const aReview = (change: Partial<Review> = {}): Review => ({
  schema: 'vouch.review/1',
  file: {
    name: 'supplier.pdf',
    sha256: '0'.repeat(64),
    bytes: 10,
    pages: 2,
    pagesWithoutText: [],
    encrypted: false,
  },
  outcome: 'not-a-soc-report',
  findings: [],
  couldNotTell: [],
  notRead: [],
  verdict: 'need-information',
  conditions: [],
  questions: [],
  milliseconds: { read: 1, extract: 1, checks: 1, total: 3 },
  ...change,
});

export const anEvent = (id: string, change: Partial<Place> = {}, text = 'hello'): IncomingEvent => ({
  id,
  place: aPlace(change),
  person: { id: 'u1', name: null, kind: 'member', groups: [] },
  receivedAt: '2026-01-01T00:00:00.000Z',
  kind: 'message',
  text,
  files: [],
  addressed: true,
  message: null,
});
