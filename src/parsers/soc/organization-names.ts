// Latin letters by range: Unicode property classes take longer to compile than a whole report takes to read.
const UPPER = 'A-ZÀ-ÖØ-ÞĀ-Ž';
const LETTER = 'A-Za-zÀ-ÖØ-öø-ž';
const SUFFIX =
  '(?:Inc|Incorporated|LLC|L\\.L\\.C|LLP|L\\.L\\.P|LLLP|PLLC|P\\.L\\.L\\.C|P\\.?B\\.?C|P\\.?C|P\\.A|PA|N\\.A|Ltd|Limited|Corp|Corporation|Company|Co|ULC|(?:U|g)?GmbH(?: & Co\\.? KG(?:aA)?)?|Ges\\.?m\\.?b\\.?H|AG(?: & Co\\.? KG)?|KG(?:aA)?|UG|eG|SE|S\\.?A\\.?S|S\\.?A\\.? de C\\.?V|S\\.?A|S\\.?à\\.?r\\.?l|S\\.?a\\.?r\\.?l|S\\.?R\\.?L|S\\.?r\\.?l|S\\.?p\\.?A|S\\.L\\.U|S\\.?L|Lda|Ltda|B\\.?V|N\\.?V|C\\.?V|BVBA|AB|A\\/S|ApS|ASA?|Oyj?|Abp|ehf|hf|plc|PLC|[Pp]\\.l\\.c|\\(Pty\\)|Pty|Pte|\\(Pvt\\)|Pvt|Private|K\\.?K|G\\.K|Sdn|Bhd|Berhad|Tbk|JSC|UAB|OÜ|SIA|Kft|Zrt|Nyrt|s\\.r\\.o|a\\.s|d\\.o\\.o|d\\.d|[Ss]p\\. z o\\.o|CPAs?|LP|L\\.P)\\.?';
const WORD = `(?:[${UPPER}\\d][${LETTER}\\d&/.'’+-]*|[a-z]+[A-Z][${LETTER}\\d]*|[a-z][a-z\\d]*\\.(?:com|io|ai|co|app|dev|net|org)\\b)`;
const LEGAL_FORM = `(?:,?\\s+(?:&\\s+)?${SUFFIX}(?![${LETTER}\\d]))*`;
const ALIAS_AFTER = `(?:\\s+\\(["“]?[${UPPER}][${LETTER}\\d&. ]{1,19}["”]?\\))?`;
const joined = (connectors: string): string =>
  `${WORD}(?:(?:\\s+(?:${connectors})){0,2}\\s+${WORD})*${LEGAL_FORM}`;

// "Fund Administration of America, Inc. (FAA)": capitalised words with small connectors, legal forms, an alias.
const NAME = new RegExp(`${joined('of|and|&|the|for|de|von|y|\\+')}${ALIAS_AFTER}`, 'y');
// In an enumeration "and" parts names, and a legal form never starts one.
const LISTED = new RegExp(
  `(?!${SUFFIX}(?![${LETTER}\\d]))${joined('of|&|the|for|de|\\+')}${ALIAS_AFTER}`,
  'y',
);
// Partners' names may hold commas: "Ash, Birch & Co. LLP".
const FIRM = new RegExp(
  `${WORD}(?:,?\\s+(?:&\\s+|and\\s+)?${WORD}){0,6}?(?:,?\\s+(?:&\\s+)?${SUFFIX}(?![${LETTER}\\d]))+`,
  'y',
);
const SEPARATOR = /(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*(?:and\s+)?)(?:the\s+)?/y;
// What a provider does may stand beside its name: "Twilio Inc. (messaging) and Zendesk, Inc. (ticketing)".
const NOTE = /\s+\((?:(?:an?|the)\s[^()]{2,120}|(?<note>[a-z][^()]{2,120}))\)/y;
const ONLY_FORM = new RegExp(`^${SUFFIX}$`);
const FORM_AT_END = new RegExp(`${LEGAL_FORM}$`);
const ALIAS = /\s*\(["“”'‘’]?([^()]{2,60}?)["“”'‘’]?\)\s*$/;

/** The organization's name that begins exactly at `at`, with legal form and alias in parentheses; null if none does. */
export const nameAt = (text: string, at: number): string | null => matchAt(NAME, { text, at });

/** Like `nameAt`, for audit firms, whose names may hold commas. */
export const firmAt = (text: string, at: number): string | null =>
  matchAt(FIRM, { text, at }) ?? matchAt(NAME, { text, at });

/** A name of an enumeration, where it starts, and what stands in parentheses beside it. */
export type ListedName = {
  readonly name: string;
  readonly start: number;
  readonly note?: string | undefined;
};

/** The enumeration of names that begins at `at` ("Acme, Inc. (Acme), Beta LLC and Gamma") and where it ends. */
export const namesAt = (text: string, at: number): { names: ListedName[]; end: number } => {
  const names: ListedName[] = [];
  let [start, end] = [at, at];
  for (;;) {
    const name = matchAt(LISTED, { text, at: start });
    if (name === null) return { names, end };
    end = start + name.length;
    NOTE.lastIndex = end;
    const note = NOTE.exec(text);
    const goesOn = note !== null && matchAt(SEPARATOR, { text, at: end + note[0].length }) !== null;
    names.push({ name, start, ...(goesOn ? { note: note.groups?.note } : {}) });
    if (goesOn) end += note[0].length;
    start = end + (matchAt(SEPARATOR, { text, at: end })?.length ?? Number.POSITIVE_INFINITY);
  }
};

/** Every capitalised name of the text, wherever it stands. */
export const findNames = (text: string): { name: string; start: number }[] => {
  const found: { name: string; start: number }[] = [];
  for (const word of text.matchAll(/\S+/g)) {
    const last = found.at(-1);
    if (last !== undefined && word.index < last.start + last.name.length) continue;
    const name = matchAt(LISTED, { text, at: word.index });
    if (name !== null) found.push({ name, start: word.index });
  }
  return found;
};

const matchAt = (pattern: RegExp, { text, at }: { text: string; at: number }): string | null => {
  if (at >= text.length) return null;
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0] ?? null;
  return match !== null && ONLY_FORM.test(match) ? null : match;
};

/** True when the name ends in a legal form such as Inc. or LLP. */
export const hasLegalForm = (name: string): boolean => FORM_AT_END.exec(name.replace(ALIAS, ''))?.[0] !== '';

/** A name reduced for comparing: no legal form, alias, punctuation or case. */
export const stemOf = (name: string): string => {
  let stem = name.replace(ALIAS, '').trim();
  const form = FORM_AT_END.exec(stem)?.[0] ?? '';
  if (form !== '' && form.length < stem.length) stem = stem.slice(0, stem.length - form.length);
  return stem
    .replace(/^the\s+(?=\S)/i, '')
    .replace(/['’]s?$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
};

/** True when both names mean one organization: equal stems, one's alias, or one the beginning of the other. */
export const isSameOrganization = (a: string, b: string): boolean => {
  const [stemA, stemB] = [stemOf(a), stemOf(b)];
  if (stemA === '' || stemB === '') return false;
  if (stemA === stemB || stemOf(aliasOf(a) ?? '') === stemB || stemOf(aliasOf(b) ?? '') === stemA)
    return true;
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  const [short, long] = stemA.length < stemB.length ? [stemA, stemB] : [stemB, stemA];
  return short.length >= 5 && long.startsWith(short);
};

// "AWS" for Amazon Web Services.
const isAcronymOf = (short: string, name: string): boolean => {
  if (!/^[A-Z]{3,6}$/.test(short)) return false;
  const words = name
    .replace(ALIAS, '')
    .replace(FORM_AT_END, '')
    .split(/[\s-]+/);
  return (
    words.length === short.length &&
    words.every((word, at) => word.charAt(0).toUpperCase() === short.charAt(at))
  );
};

const aliasOf = (name: string): string | null => ALIAS.exec(name)?.[1]?.trim() ?? null;

/** A name without the full stop that ended its sentence. */
export const cleanName = (name: string): string =>
  name.endsWith('.') && !ABBREVIATED.test(name) ? name.slice(0, -1) : name;

const ABBREVIATED = /(?:\b(?:Inc|Co|Corp|Ltd|L\.L\.C|P\.C|S\.A|B\.V|N\.V)|\b[A-Z])\.$/;
