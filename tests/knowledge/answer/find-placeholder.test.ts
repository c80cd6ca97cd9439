import { expect, test } from 'vitest';
import { findPlaceholder } from '../../../src/knowledge/answer/find-placeholder.ts';

test.each([
  ['Write to <insert email address here> at once.', '<insert email address here>'],
  ['[Company] encrypts all data.', '[Company]'],
  ['The [ORGANIZATION NAME] reviews access.', '[ORGANIZATION NAME]'],
  ['<Company Name> reviews access.', '<Company Name>'],
  ['Approved on [DATE].', '[DATE]'],
  ['{{.Name}} patches servers.', '{{.Name}}'],
  ['Hosted by <<PROVIDER>>.', '<<PROVIDER>>'],
  ['Retention: TBD', 'TBD'],
  ['TODO: describe the process.', 'TODO'],
  ['Accounts are removed within XX days.', 'XX'],
  ['Logs are kept for ___ months.', '___'],
  ['Keys rotate every [#] days.', '[#]'],
  ['[Select one] of the following applies.', '[Select one]'],
])('%s', (text, words) => expect(findPlaceholder(text)).toBe(words));

test.each([
  'All data is encrypted [1].',
  'See [Company Policy](https://example.com) and [Vendor]: list.',
  '- [x] Backups run daily. - [ ] Not yet.',
  'Card numbers are shown as XXXX-XXXX-XXXX-1234.',
  'Write to <security@example.com> or <https://example.com>.',
  'The auditor wrote that “[the company] reviews access”.',
  'The to-do list and todo items are reviewed.',
  'Rules use {braces} and a<b>c.',
  'Access is removed within 30 days; x days later it is checked.',
  'The owner signs here: ____________',
])('%s is complete', (text) => expect(findPlaceholder(text)).toBeNull());
