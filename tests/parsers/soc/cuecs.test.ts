import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block } from './document-of.ts';
import { soc2Document } from './reports.ts';

const read = (blocks: readonly Block[], after: readonly Block[] = []): string[] => {
  const { report } = extractReport(
    soc2Document({
      description: [
        '# Description of the Ledgerline Platform',
        'Aldermoor keeps ledgers.',
        ...blocks,
        ...after,
      ],
    }),
  );
  if (report === null) throw new Error('no report');
  return report.cuecs.map(({ text }) => text);
};

const leavers = 'The access of people who leave is removed on the same day.';
const network = 'Customers restrict network access to allow-listed addresses.';
const audit =
  'User entities are responsible for reviewing the audit log and following up on unusual activity.';
const keys = 'Secrets that are issued to the customer are kept in a vault.';
const all = [leavers, network, audit, keys];
const introduction =
  'Aldermoor assumed in the design of its controls that certain controls would be in place at user entities. They are listed here.';

describe('complementary user entity controls', () => {
  it.each<[string, Block[]]>([
    ['bullets', ['## Complementary user entity controls', introduction, ...all.map((text) => `• ${text}`)]],
    [
      'numbers',
      ['## Complementary user entity controls', introduction, ...all.map((text, at) => `${at + 1}. ${text}`)],
    ],
    [
      'a table whose title begins the sentence',
      [
        '## Controls expected of user entities',
        'The criteria can be met only where user entities operate the controls below.',
        {
          rows: [
            ['No.', 'User entities are responsible for', 'Criteria'],
            ...all.map((text, at) => [`U-${at + 1}`, text, '6.2']),
          ],
        },
      ],
    ],
    ['sentences whose bullets were lost', ['## Complementary user entity controls', introduction, ...all]],
    [
      'small titles above each',
      [
        '# Complementary user entity controls',
        introduction,
        '## Access',
        `• ${leavers}`,
        `• ${network}`,
        '## Monitoring',
        `• ${audit}`,
        '## Secrets',
        `• ${keys}`,
      ],
    ],
    [
      'small titles above sentences whose bullets were lost',
      [
        '# Complementary user entity controls',
        introduction,
        '## Access',
        leavers,
        network,
        '## Monitoring',
        audit,
        '## Secrets',
        keys,
      ],
    ],
    [
      'a table',
      [
        '## Complementary user entity controls',
        introduction,
        {
          rows: [
            ['Criteria', 'Control of the user entity'],
            ['CC6.2', leavers],
            ['CC6.6', network],
            ['CC7.2', audit],
            ['CC6.1', keys],
          ],
        },
      ],
    ],
    ['a title that says whose they are', ['## Controls assumed at customers', introduction, ...all]],
    [
      'a title in other words',
      ['## Controls that customers are expected to operate', ...all.map((text) => `– ${text}`)],
    ],
  ])('%s', (_name, blocks) => {
    expect(read(blocks)).toEqual(all);
  });

  it('are read where each only says what is to be done', () => {
    const imperatives = [
      'Remove the access of people who leave on the same day.',
      'Tell Aldermoor of any breach without delay.',
    ];
    expect(
      read([
        '## Complementary user entity controls',
        'The following controls are expected of customers:',
        ...imperatives,
      ]),
    ).toEqual(imperatives);
  });

  it('do not hold the tail of their introduction, nor what is said of the list or the supplier', () => {
    expect(
      read([
        '## Complementary user entity controls',
        'The controls below were assumed in the design of the system and should be',
        'implemented by user entities.',
        `• ${audit}`,
        'Aldermoor reviews this list once a year with its customers.',
        'The list is not comprehensive for every customer.',
      ]),
    ).toEqual([audit]);
  });
});
