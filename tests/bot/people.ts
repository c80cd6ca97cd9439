import type { Person, Place } from '../../src/model/event.ts';

export const member: Person = { id: 'U-member', name: 'Mia Member', kind: 'member', groups: [] };
export const guest: Person = { id: 'U-guest', name: 'Gus Guest', kind: 'guest', groups: [] };
export const stranger: Person = { id: 'U-unknown', name: null, kind: 'unknown', groups: [] };

export const direct: Place = {
  platform: 'slack',
  tenant: 'T1',
  conversation: 'D1',
  thread: null,
  kind: 'direct',
  external: false,
  reply: {},
};
export const channel: Place = { ...direct, conversation: 'C1', kind: 'channel' };
export const shared: Place = { ...channel, conversation: 'C-shared', external: true };
export const untold: Place = { ...channel, conversation: 'C-untold', external: null };
