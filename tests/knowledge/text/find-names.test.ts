import { expect, test } from 'vitest';
import { asWritten } from '../../../src/knowledge/text/find-names.ts';

test.each([
  ['2', 'Do you have a SOC 2 report?', 'SOC 2'],
  ['27001', 'Are you certified to (ISO 27001)?', 'ISO 27001'],
  ['fedramp', 'Do you hold FedRAMP?', 'FedRAMP'],
  ['99.9', 'is uptime above 99.9?', '99.9'],
  ['absent', 'Do you hold FedRAMP?', 'absent'],
])('%s of "%s" is written %s', (name, question, written) => {
  expect(asWritten(name, question)).toBe(written);
});
