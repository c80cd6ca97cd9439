import { expect, test } from 'vitest';
import { findOmitted } from '../../../src/knowledge/answer/find-omitted.ts';
import { analyseText } from '../../../src/knowledge/text/analyse-text.ts';
import { shippedLexicon } from '../../../src/knowledge/text/shipped-lexicon.ts';

/** What stands in the knowledge base, a question that joins two or three things, and what of them is to be named as missing. */
test.each([
  [
    'Background checks are made of all employees before they start.',
    'Are employees and contractors background checked?',
    'contractors',
  ],
  [
    'Background checks are made of everyone before they start.',
    'Are employees and contractors background checked?',
    null,
  ],
  [
    'Background checks are made of employees, contractors and temporary workers.',
    'Are employees and contractors background checked?',
    null,
  ],
  ['Laptops are encrypted with BitLocker.', 'Are laptops and phones encrypted?', 'phones'],
  ['Laptops and phones are encrypted.', 'Are laptops and phones encrypted?', null],
  [
    'Customer data is encrypted at rest with AES-256.',
    'Is customer data encrypted at rest and in transit?',
    'transit',
  ],
  [
    'Customer data is encrypted at rest with AES-256 and in transit with TLS 1.2.',
    'Is customer data encrypted at rest and in transit?',
    null,
  ],
  [
    'Visitors are escorted in all offices.',
    'Are visitors escorted in offices, warehouses and data centers?',
    'warehouses, data centers',
  ],
  ['We hold an ISO 27001 certificate.', 'Do you hold ISO 27001 and SOC 2?', 'soc 2'],
  ['A SOC 2 Type 2 report is issued every year.', 'Do you hold SOC 2 Type 2 and FedRAMP?', 'fedramp'],
  ['A SOC 1 report is issued every year.', 'Do you hold SOC 1 and SOC 2?', 'soc 2'],
  [
    'Access is reviewed every quarter by the owner of the application.',
    'Are roles and responsibilities for the review of access defined?',
    null,
  ],
])('%s · %s', (text, question, omitted) => {
  const lexicon = shippedLexicon();
  expect(
    findOmitted(question, { text, said: analyseText(text, lexicon), lexicon }).map(({ thing }) => thing),
  ).toEqual(omitted === null ? [] : omitted.split(', '));
});

test.each([
  ['Are employees and contractors screened?', 'Employees are screened.', ['Are contractors screened?']],
  [
    'Is data encrypted at rest and in transit?',
    'Data is encrypted at rest.',
    ['Is data encrypted in transit?'],
  ],
  [
    'Are backups encrypted, tested and kept offsite?',
    'Backups are encrypted.',
    ['Are backups tested?', 'Are backups kept offsite?'],
  ],
])('%s: what is left out is asked alone', (question, text, alone) => {
  const lexicon = shippedLexicon();
  const omitted = findOmitted(question, { text, said: analyseText(text, lexicon), lexicon });
  expect(omitted.map((one) => one.alone)).toEqual(alone);
});
