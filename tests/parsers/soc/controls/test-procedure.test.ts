import { expect, test } from 'vitest';
import { kindsOf, sampleSizeOf } from '../../../../src/parsers/soc/controls/test-procedure.ts';

test.each([
  ['For sixty (60) virtual machines, viewed the patch date.', 60],
  ['For each of thirty-five (35) joiners, read the signed contract.', 35],
  ['For one hundred (100) invoices, compared amount and order.', 100],
  ['Inspected the lifecycle rule of fifteen (15) storage accounts.', 15],
  ['Examined minutes of 4 steering meetings.', 4],
  ['Sighted the mails sent to staff for eight (8) weeks.', 8],
  ['Read 12 incident tickets.', 12],
  ['Compared the names on twenty (20) approval forms with the list of approvers.', 20],
  ['Read reports for 2026 audits.', null],
  ['Inspected the register of 2026 incidents.', null],
  ['Inspected logs retained for 90 days.', null],
  ['Inspected the password setting of 12 characters.', null],
  ['Read section 7 of the policies.', null],
])('%s is a test of %s items', (procedure, size) => {
  expect(sampleSizeOf(procedure)).toBe(size);
});

test.each([
  ['Sighted the certificate of destruction.', ['inspection']],
  ['Checked the console for open alerts.', ['inspection']],
  ['Requested the contracts of three vendors.', ['inspection']],
  ['Submitted a change without approval and saw that it was refused.', ['observation', 'reperformance']],
  ['Scrutinised the ledger of keys.', ['inspection']],
])('%s is a test by %s', (procedure, kinds) => {
  expect(kindsOf(procedure)).toEqual(kinds);
});
