import { isLoose } from './loose-words.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';

/** A period is compared, not looked for: "within two weeks" is met by "within seven days". */
const TIME =
  /\b\d+(?:\.\d+)?[\s-]+(?:business |calendar |working )?(?:minute|hour|day|week|month|quarter|year)s?\b/gi;
/** Examples narrow nothing down. */
const EXAMPLES = /\((?:e\.?g\.?|for example|such as|like)[^)]*\)|\b(?:such as|for example|e\.g\.)[^?.;]*/gi;
const NAME =
  /(?<=(?:(?:^|\s)[a-z][\w'’-]*|^(?:Is|Are|Do|Does|Has|Have|Can|Will|Was|Which|Who|How)),? )[A-Z][a-z]+(?:[A-Z]\w*)*(?![\w-]|,? [A-Z])/g;
const RUN =
  /(?<=(?:(?:^|\s)[a-z][\w'’-]*|^(?:Is|Are|Do|Does|Has|Have|Can|Will|Was|Which|Who|How)),? )[A-Z][\w-]*(?:,? [A-Z][\w-]*)+/g;
const ACRONYM = /\b[A-Z][A-Za-z]*[A-Z]{1,}[A-Za-z]*\b/g;
/** Abbreviations of whole classes of things, which go by many names; any other stands for one thing only. */
const CLASSES = new Set(
  splitWords(
    'mfa tfa sso pii phi dr bc bcp bcdr drp irp ir sdlc edr mdm av dlp siem kms dpa nda aup rbac waf ids ips idps ddos hr it ai ml os id ui api apis csp iam pam vpn sla isms infosec byod pentest dpia dsar saas phishing uk us usa eu ceo cto ciso dpo cve cves pc pcs ci cd january february march april may june july august september october november december article usd eur gbp cad aud chf byok cmk cmek hyok sast dast iast sca sbom bia vdp mttr mttd noc cspm mdr xdr ztna casb hsm tpm fde',
  ),
);

/** Whether a word in lower case is an abbreviation of a class of things. */
export const isClass = (word: string): boolean => CLASSES.has(word);

/** "Type II" is "Type 2". */
const ROMAN: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4' };

const isShouted = (text: string): boolean => !/[a-z]{3}/.test(text);

/** The initials of a text's words ("multi-factor authentication" gives "mfa"). */
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/**
 * Names, standards and numbers in a question, in lower case: they have no other wording, so that what answers the
 * question must hold them to the letter. `isThing` tells words that no concept accounts for, or that the knowledge base
 * never uses.
 */
export const findNames = (question: string, isThing: (word: string) => boolean): string[] => {
  const bare = question.replaceAll(TIME, ' ').replaceAll(EXAMPLES, ' ');
  const numbers = splitWords(bare).filter((word) => /^\d/.test(word));
  if (isShouted(question)) return numbers;
  const alone = [...bare.matchAll(NAME)].flatMap(([name]) => splitWords(name));
  const runs = [...bare.matchAll(RUN)].flatMap(([run]) => splitWords(run).filter(isThing));
  const acronyms = [...bare.matchAll(ACRONYM)].flatMap(([name]) => splitWords(name));
  const names = [...alone, ...runs, ...acronyms].filter(
    (name) => name.length > 1 && !isClass(name) && !isLoose(stemWord(name)),
  );
  return [...new Set([...numbers, ...names])];
};

/** Abbreviations whose letters are not the initials of their words. */
const SPELLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['oidc', ['openid', 'connect']],
  ['scim', ['cross', 'domain', 'identity']],
  ['totp', ['one', 'time', 'password']],
]);

/** Whether a text holds a name to the letter, in the plural or not, or the words that it abbreviates. */
export const holdsName = (words: readonly string[], name: string): boolean =>
  words.includes(name) ||
  words.includes(ROMAN[name] ?? name) ||
  (SPELLED.get(name)?.every((word) => words.includes(word)) ?? false) ||
  words.includes(name.replace(/s$/, '')) ||
  (name.length > 2 && /^[a-z]+$/.test(name) && initialsOf(words).includes(name));

/** A name found in a question as it is written there, a number with the name before it: "SOC 2". */
export const asWritten = (name: string, question: string): string => {
  const words = question
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, ''));
  const at = words.findIndex((word) => word.toLowerCase() === name);
  const [before = '', written = name] = at < 0 ? [] : [words[at - 1] ?? '', words[at]];
  return /^\d/.test(name) && /^\p{Lu}/u.test(before) ? `${before} ${written}` : written;
};
