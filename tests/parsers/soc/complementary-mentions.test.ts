import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { soc2Document, soundParts } from './reports.ts';

const read = (sentence: string) => {
  const { report } = extractReport(soc2Document({ closing: [sentence, ...soundParts.closing] }));
  if (report === null) throw new Error('no report');
  return { user: report.userControlsMention?.value, provider: report.providerControlsMention?.value };
};

describe('controls that the auditor assumes', () => {
  it.each([
    'We did not examine complementary user entity controls.',
    'This assumes that complementary controls of user entities are in place.',
  ])('at user entities: %s', (sentence) => {
    expect(read(sentence).user).toBe(sentence);
  });

  it.each([
    'Our examination did not extend to complementary subservice organization controls.',
    'The complementary controls assumed at subservice organizations were not examined.',
  ])('at providers: %s', (sentence) => {
    expect(read(sentence).provider).toBe(sentence);
  });

  it.each(['There are no complementary user entity controls.', 'User entities read this report.'])(
    'not where none are assumed: %s',
    (sentence) => {
      expect(read(sentence).user).not.toBe(sentence);
    },
  );
});
