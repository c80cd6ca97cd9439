import { expect, test } from 'vitest';
import { placeOf } from '../src/place-of.ts';

test.each([
  ['slack:C0123456789', { platform: 'slack', conversation: 'C0123456789', kind: 'channel', reply: {} }],
  ['slack:U0123456789', { conversation: 'U0123456789', kind: 'direct', external: false }],
  ['slack:T01/C02', { conversation: 'C02', kind: 'channel', external: null, reply: { workspace: 'T01' } }],
  ['slack:E01/U02', { conversation: 'U02', kind: 'direct', reply: { workspace: 'E01' } }],
  ['teams:29:1abc', { conversation: '29:1abc', kind: 'direct', external: false }],
  ['teams:3fa85f64-5717-4562-b3fc-2c963f66afa6', { kind: 'direct', external: false }],
  ['teams:19:abc@thread.tacv2', { conversation: '19:abc@thread.tacv2', reply: {} }],
])('%s names a place', (value, place) => {
  expect(placeOf(value)).toMatchObject(place);
});

test.each(['general', 'slack:', 'slack:T01/', 'irc:#general'])('%s names none', (value) => {
  expect(() => placeOf(value)).toThrow(expect.objectContaining({ code: 'misconfigured' }));
});
