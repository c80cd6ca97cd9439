import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { groupsOf, may, Permissions } from '../../src/bot/permissions.ts';
import { guest, member, stranger } from './people.ts';

const inGroup = { ...guest, groups: ['S-security'] };

describe('permissions', () => {
  test.each([
    ['anyone may ask unless told otherwise', {}, stranger, 'ask', true],
    ['guests may not upload unless told otherwise', {}, guest, 'upload', false],
    ['members may decide unless told otherwise', {}, member, 'decide', true],
    ['a named user may', { approve: ['user:U-guest'] }, guest, 'approve', true],
    ['others than the named user may not', { approve: ['user:U-guest'] }, member, 'approve', false],
    ['a member of a named group may', { approve: ['group:S-security'] }, inGroup, 'approve', true],
    ['a group is not a user', { approve: ['user:S-security'] }, inGroup, 'approve', false],
    ['an empty list is nobody', { ask: [] }, member, 'ask', false],
  ] as const)('%s', (_case, file, person, right, allowed) => {
    expect(may(Permissions.parse(file), person, right)).toBe(allowed);
  });

  test('the groups it names are those to ask for, each once', () => {
    const file = { ask: ['anyone'], decide: ['group:S1', 'user:U1'], approve: ['group:S1', 'group:S2'] };
    expect(groupsOf(Permissions.parse(file))).toEqual(['S1', 'S2']);
  });

  test('the documented file shows every right with its default', () => {
    const documented = parse(readFileSync('examples/permissions.yaml', 'utf8'));
    expect(documented).toEqual(Permissions.parse({}));
  });

  test.each([{ approve: ['U1'] }, { aprove: ['members'] }, { ask: 'anyone' }])('refuses %j', (file) => {
    expect(Permissions.safeParse(file).success).toBe(false);
  });
});
