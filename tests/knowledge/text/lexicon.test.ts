import { expect, test } from 'vitest';
import { analyseText } from '../../../src/knowledge/text/analyse-text.ts';
import { findCollisions } from '../../../src/knowledge/text/find-collisions.ts';
import { compileLexicon, formsOf } from '../../../src/knowledge/text/lexicon.ts';
import {
  lexiconWith,
  readLexiconFiles,
  shippedLexicon,
} from '../../../src/knowledge/text/shipped-lexicon.ts';

const files = readLexiconFiles().map(({ file }) => file);
const topicsOf = (text: string): string[] =>
  [...analyseText(text, shippedLexicon()).concepts].filter(([, count]) => count >= 1).map(([name]) => name);

test('no form stands under two topics, by letters or by stems', () => {
  expect(findCollisions(files)).toEqual([]);
});

test('a collision is found where one is', () => {
  const one = { forms: 'security events', under: [], aspect: false };
  expect(findCollisions([{ a: one, b: { ...one, forms: 'security event' } }])).toHaveLength(1);
});

test('no form pairs more than two things', () => {
  const forms = files.flatMap((file) => Object.values(file)).flatMap(({ forms: of }) => formsOf(of));
  expect(forms.filter((form) => form.split('~').length > 2)).toEqual([]);
});

test('the lexicon is as wide as measured', () => {
  const concepts = files.flatMap((file) => Object.values(file));
  expect(concepts.length).toBeGreaterThanOrEqual(260);
  expect(concepts.flatMap(({ forms }) => formsOf(forms)).length).toBeGreaterThanOrEqual(9500);
});

test.each([
  ['Is 2FA enforced?', 'multi-factor-authentication'],
  ['Are one-time passwords used at sign-in?', 'multi-factor-authentication'],
  ['Encryption of the data at rest', 'encryption-at-rest'],
  ['For how long are logs retained?', 'log-retention'],
  ['Do you back up customer data?', 'backup'],
  ['Are leavers’ accounts disabled?', 'access-removal'],
  ['What are your RTO and RPO?', 'recovery-objectives'],
  ['What happens to our files when we leave you?', 'contract-end'],
  ['Can a competitor see our data?', 'tenant-isolation'],
  ['Is our data kept on a database of its own?', 'tenant-isolation'],
  ['May we veto a new subprocessor?', 'subprocessor-notice'],
  ['How long do you hold backups?', 'backup-retention'],
  ['What if somebody gets fired?', 'termination-of-employment'],
  ['Are temps vetted?', 'contractors'],
  ['How soon would you be back within hours after a region goes down?', 'disaster-recovery'],
])('%s is about %s', (text, concept) => {
  expect(topicsOf(text)).toContain(concept);
});

test.each([
  ['Accessibility conformance report', 'access-control'],
  ['Keep systems up and running', 'environmental-controls'],
  ['We are certified by nobody', 'certificates'],
])('single words match whole: "%s" is not about %s', (text, concept) => {
  expect(topicsOf(text)).not.toContain(concept);
});

test('the longest form counts: an encryption key is about keys', () => {
  const concepts = analyseText('Who holds the encryption key?', shippedLexicon()).concepts;
  expect(concepts.has('key-management')).toBe(true);
  // Only as the broader concept that comes along at half weight.
  expect(concepts.get('encryption')).toBe((concepts.get('key-management') ?? 0) / 2);
});

test('a tenant adds words to a concept and concepts of its own', () => {
  const lexicon = lexiconWith({
    'single-sign-on': { forms: 'keyring', under: [], aspect: false },
    ledger: { forms: 'ledger service', under: ['database-security'], aspect: false },
  });
  const concepts = analyseText('Does the Ledger Service use Keyring?', lexicon).concepts;
  expect([...concepts.keys()]).toEqual(
    expect.arrayContaining(['single-sign-on', 'ledger', 'database-security']),
  );
});

test('a lexicon that defines a concept twice, or under an unknown one, is refused', () => {
  const one = { forms: 'x', under: [], aspect: false };
  expect(() => compileLexicon([{ a: one }, { a: one }])).toThrow('twice');
  expect(() => compileLexicon([{ a: { ...one, under: ['b'] } }])).toThrow('unknown');
});
