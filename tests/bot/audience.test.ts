import { describe, expect, test } from 'vitest';
import { audienceOf } from '../../src/bot/audience.ts';
import { Permissions } from '../../src/bot/permissions.ts';
import { channel, direct, guest, member, shared, stranger, untold } from './people.ts';

const permissions = Permissions.parse({ nda: ['C-customer'] });
const customer = { ...shared, conversation: 'C-customer' };
const outsider = { ...guest, kind: 'external' as const };

describe('the audience is the least trusted person who will see it', () => {
  test.each([
    ['a member alone', { place: direct, person: member }, 'internal'],
    ['a member among members', { place: channel, person: member }, 'internal'],
    ['a channel without a person', { place: channel, person: null }, 'internal'],
    ['a member where outsiders read', { place: shared, person: member }, 'public'],
    ['a member where nobody told who reads', { place: untold, person: member }, 'public'],
    ['a guest in a channel', { place: channel, person: guest }, 'public'],
    ['a guest alone', { place: direct, person: guest }, 'public'],
    ['somebody unknown', { place: direct, person: stranger }, 'public'],
    ['a shared channel without a person', { place: shared, person: null }, 'public'],
    [
      'a member, privately, where outsiders read',
      { place: shared, person: member, privately: true },
      'internal',
    ],
    ['a guest, privately, among members', { place: channel, person: guest, privately: true }, 'public'],
    ['an outsider in a conversation under NDA', { place: customer, person: outsider }, 'nda'],
    ['a member in a conversation under NDA', { place: customer, person: member }, 'nda'],
    ['somebody unknown in a conversation under NDA', { place: customer, person: stranger }, 'public'],
  ] as const)('%s', (_case, recipient, audience) => {
    expect(audienceOf(recipient, permissions)).toBe(audience);
  });
});
