import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Policy } from '../src/model/policy.ts';
import {
  readCustomers,
  readOwners,
  readOwnWords,
  readPermissions,
  readPolicy,
} from '../src/settings-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (text: string): string => {
  const file = join(folder, 'settings.yaml');
  writeFileSync(file, text);
  return file;
};

describe('a policy', () => {
  test('without a file, and an empty one, are the defaults', () => {
    expect(readPolicy(undefined)).toEqual(Policy.parse({}));
    expect(readPolicy(write('# nothing yet\n'))).toEqual(Policy.parse({}));
  });

  test('the example shows every field, and is read', () => {
    const policy = readPolicy('examples/policy.yaml');
    expect(policy).toMatchObject({
      categories: ['security', 'availability'],
      reliedOnCriteria: ['CC6', 'CC7', 'A1.2'],
    });
    expect(Object.keys(policy)).toEqual(Object.keys(Policy.shape));
  });

  test.each([
    ['an unknown field', 'type: 2\nmaximumAge: 12\n', 'Line 2: there is no field “maximumAge”.'],
    [
      'a unit',
      'maximumAgeMonths: 12 months\n',
      'Line 1: “maximumAgeMonths” takes whole months without a unit, for example 12.',
    ],
    ['half a month', '\n\nminimumPeriodMonths: 6.5\n', 'Line 3: “minimumPeriodMonths” takes whole months'],
    ['days', 'bridgeLetterAfterMonths: 365', 'takes months, and at most 120.'],
    ['per cent', 'exceptionRate: 10\n', '“exceptionRate” takes a share of 1, not per cent: 0.1 is 10 %.'],
    [
      'per cent in words',
      'exceptionUpperBound: 20 %\n',
      '“exceptionUpperBound” takes a share of 1, for example 0.2 for 20 %.',
    ],
    ['a word for a list', 'vendor: Brightloom\n', '“vendor” takes a list, for example [Alderbrook].'],
    ['a number in a list', 'product:\n  - Ledger\n  - 7\n', 'Line 3: “product.1” takes words, for example'],
    ['a Roman Type', 'type: II\n', '“type” takes 1 or 2.'],
    ['an unknown kind', 'kinds: [SOC2]\n', '“kinds.0” takes a list of SOC 1, SOC 2,'],
    [
      'an unknown category',
      'categories:\n- security\n- safety\n',
      'Line 3: “categories.1” takes a list of security, availability,',
    ],
    [
      'an unknown criterion',
      'reliedOnCriteria: [access]\n',
      'as the report prints them, for example [CC6, A1.2].',
    ],
    ['a list of fields', '- type: 2\n', 'takes fields, a line each'],
  ])('%s is refused with its line and what to write', (_case, text, sentence) => {
    const file = write(text);
    expect(() => readPolicy(file)).toThrow(
      expect.objectContaining({
        code: 'misconfigured',
        message: expect.stringContaining(sentence),
        advice: expect.stringContaining('examples/policy.yaml'),
      }),
    );
  });

  test('all that is wrong is said at once', () => {
    const file = write('type: 3\nsmallSamples: 5\nexceptionRate: 10\n');
    expect(() => readPolicy(file)).toThrow(
      /Line 1: .*Line 3: .*Line 2: |Line 2: .*Line 1: .*Line 3: |Line 1: .*Line 2: .*Line 3: /,
    );
  });

  test.each([
    ['a broken line', 'type: 2\nvendor: [Brightloom\nproduct: x', /line \d/],
    ['a field given twice', 'type: 2\ntype: 1\n', /line 2, Map keys must be unique/],
  ])('%s is no YAML, and its line is named', (_case, text, sentence) => {
    const file = write(text);
    expect(() => readPolicy(file)).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(sentence) }),
    );
  });

  test('a file that is not there is said in words', () => {
    expect(() => readPolicy(join(folder, 'none.yaml'))).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringContaining('could not be read') }),
    );
  });
});

test.each([
  ['permissions', readPermissions, 'nobody: [x]\n'],
  ['owners', readOwners, 'Head of Security: [slack:U1]\n'],
])('a wrong %s file is refused with its line', (_name, read, text) => {
  const file = write(text);
  expect(() => read(file)).toThrow(
    expect.objectContaining({ code: 'misconfigured', message: expect.stringContaining('Line 1: ') }),
  );
});

describe('own words', () => {
  test('the example is read', () => {
    const { route, locked } = readOwnWords('examples/words.yaml');
    expect(route('Do you sell dual-use goods?')?.owner).toBe('General Counsel');
    expect(locked).toMatchObject([{ id: 'locked:export-control', sharing: 'nda' }]);
  });

  test.each([
    [
      'an unknown meaning',
      'words:\n  Gatekeeper: [SSO]\n  Foo: [frobnication]\n',
      'Line 3: “words.Foo” takes words that the lexicon knows',
    ],
    [
      'a word that means something else',
      'words:\n  firewall: [SSO]\n',
      /Line 2: “words.firewall” means “[a-z-]+” already/,
    ],
    ['no list', 'words:\n  Gatekeeper: SSO\n', 'Line 2: “words.Gatekeeper” takes a list of words'],
    ['a comma', 'words:\n  "Gate, keeper": [SSO]\n', 'Line 2: '],
    ['a lonely synonym', 'synonyms:\n  - [Payout Engine]\n', 'Line 2: “synonyms.0” takes a list of words'],
    [
      'a topic without a reason',
      'topics:\n  itar:\n    words: [ITAR]\n',
      'Line 2: “topics.itar.reason” takes a sentence',
    ],
    [
      'an unknown sharing',
      'topics:\n  itar:\n    words: [ITAR]\n    reason: No.\n    sharing: all\n',
      'Line 5: ',
    ],
    ['an unknown field', 'word: {}\n', 'Line 1: there is no field “word”.'],
  ])('%s is refused by line', (_, text, sentence) => {
    expect(() => readOwnWords(write(text))).toThrow(sentence);
  });
});

test('customers are known by their conversations', () => {
  const customerAt = readCustomers(
    write('Acme: slack:C0123456789\nGlobex: [slack:C2, "teams:19:abc@thread"]\n'),
  );
  const at = (platform: 'slack' | 'teams', conversation: string) =>
    customerAt({
      platform,
      conversation,
      tenant: 'T1',
      thread: null,
      kind: 'channel',
      external: true,
      reply: {},
    });
  expect([at('slack', 'C0123456789'), at('teams', '19:abc@thread'), at('slack', 'C9')]).toEqual([
    'Acme',
    'Globex',
    null,
  ]);
  expect(() => readCustomers(write('Acme:\n  channel: C1\n'))).toThrow('Line 1: “Acme” takes a channel');
});
