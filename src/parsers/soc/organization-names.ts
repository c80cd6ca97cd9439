const SUFFIX =
  '(?:Inc|Incorporated|LLC|L\\.L\\.C|LLP|L\\.L\\.P|PLLC|P\\.L\\.L\\.C|P\\.?C|P\\.A|PA|Ltd|Limited|Corp|Corporation|Company|Co|GmbH(?: & Co\\.? KG)?|AG|SE|S\\.A\\.S|SAS|S\\.?A|S\\.?r\\.?l|B\\.?V|N\\.?V|AB|A\\/S|ApS|ASA?|Oyj?|plc|PLC|Pty|Pte|K\\.K|CPAs?|S\\.p\\.A|Ltda|LP|L\\.P|d\\.o\\.o|KG)\\.?';
// "Fund Administration of America, Inc. (FAA)": capitalised words with small connectors, legal forms, an alias.
const WORD =
  "(?:[\\p{Lu}\\d][\\p{L}\\d&.'’+-]*|[a-z]+[A-Z][\\p{L}\\d]*|[a-z][a-z\\d]*\\.(?:com|io|ai|co|app|dev|net|org)\\b)";
const NAME = `${WORD}(?:(?:\\s+(?:of|and|&|the|for|de|von|y|\\+)){0,2}\\s+${WORD})*`;
const LEGAL_FORM = `(?:,?\\s+(?:&\\s+)?${SUFFIX}(?![\\p{L}\\d]))*`;

/** Source of a pattern for an organization's printed name with legal form and alias in parentheses. */
export const namePattern = `${NAME}${LEGAL_FORM}(?:\\s+\\(["“]?\\p{Lu}[\\p{L}\\d&. ]{1,19}["”]?\\))?`;

/** Source of a pattern for a firm of partners with legal form, whose name may hold commas: "Ash, Birch & Co. LLP". */
export const firmPattern = `${WORD}(?:(?:,?\\s+(?:&\\s+|and\\s+)?)${WORD}){0,6}?(?:,?\\s+(?:&\\s+)?${SUFFIX}(?![\\p{L}\\d]))+`;

const FORM_AT_END = new RegExp(`${LEGAL_FORM}$`, 'u');
const ALIAS = /\s*\(["“”'‘’]?([^()]{2,60}?)["“”'‘’]?\)\s*$/u;

/** True when the name ends in a legal form such as Inc. or LLP. */
export const hasLegalForm = (name: string): boolean => FORM_AT_END.exec(name.replace(ALIAS, ''))?.[0] !== '';

/** A name reduced for comparing: no legal form, alias, punctuation or case. */
export const stemOf = (name: string): string => {
  let stem = name.replace(ALIAS, '').trim();
  const form = FORM_AT_END.exec(stem)?.[0] ?? '';
  if (form !== '' && form.length < stem.length) stem = stem.slice(0, stem.length - form.length);
  return stem
    .replace(/['’]s?$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
};

/** The short form that the name itself gives in parentheses, null when it gives none. */
export const aliasOf = (name: string): string | null => ALIAS.exec(name)?.[1]?.trim() ?? null;

/** True when both names mean one organization: equal stems, one's alias, or one within the other's beginning. */
export const isSameOrganization = (a: string, b: string): boolean => {
  const [stemA, stemB] = [stemOf(a), stemOf(b)];
  if (stemA === '' || stemB === '') return false;
  if (stemA === stemB || stemOf(aliasOf(a) ?? '') === stemB || stemOf(aliasOf(b) ?? '') === stemA)
    return true;
  const [short, long] = stemA.length < stemB.length ? [stemA, stemB] : [stemB, stemA];
  return short.length >= 5 && long.startsWith(short);
};

/** The names in an enumeration such as "Acme, Inc. (Acme), Beta LLC and Gamma", each with its place in the text. */
export const splitNames = (text: string): { name: string; start: number }[] =>
  [...text.matchAll(new RegExp(ENUMERATED, 'gu'))]
    .map((match) => ({ name: match[0].trim(), start: match.index }))
    .filter(({ name }) => name.length > 1 && !/^(?:The|A|An|And|Or|Its|Our|We|In|Section)$/.test(name));

// Inside an enumeration "and" parts names, so it may not connect words of one.
const ENUMERATED = `${WORD}(?:(?:\\s+(?:of|&|the|for|de|\\+)){0,2}\\s+${WORD})*${LEGAL_FORM}(?:\\s+\\(["“]?\\p{Lu}[\\p{L}\\d&. ]{1,19}["”]?\\))?`;
