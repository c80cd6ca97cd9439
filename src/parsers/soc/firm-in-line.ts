import { findDates } from './find-dates.ts';
import type { NamedSpan } from './named-span.ts';
import { cleanName, firmAt, hasLegalForm } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';

/** What a firm or a person is by profession, as signatures say. */
export const PROFESSION =
  /\b(?:(?:certified|chartered|licensed|registered|independent|statutory|public|professional)\s+)+(?:public\s+)?(?:accountants?|auditors?)\b|\b(?:Wirtschaftsprüf\w+|Commissaires? aux comptes|Registeraccountants?|Revisorer|CPAs?)\b/iu;
/** Words before the name in a signature. */
export const SIGN_OFF =
  /^(?:\/s\/|signed(?: (?:by|for|on behalf of))?|signature|by|for(?: and on behalf of)?|on behalf of|(?:service |independent )*(?:auditors?|accountants?|practitioners?))\s*:?\s+/i;
// A place of up to three parts, each in capitals: "Leeds, United Kingdom".
const PLACE =
  /^[\s,|·•–—-]*(?:[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ž.'’]*(?:[ ,-]+[A-ZÀ-ÖØ-ÞĀ-Ž\d][A-Za-zÀ-ž.'’\d]*){0,6})?[\s,.|·•–—-]*$/;

/** Words by which a firm without a legal form in its name is known. */
export const FIRM_WORD =
  /&|\b(?:Assurance|Advisory|Advisors|Audit|Attest|Associates|Partners|Group|Company|CPAs?|Consulting|Revision|International)\b/i;

/** The firm that a line of a signature names, in any order with profession, place and date; null if words remain. */
export const firmInLine = (paragraph: Paragraph): NamedSpan | null => {
  const found = firmIn(paragraph.text, (name) => hasLegalForm(name) || FIRM_WORD.test(name));
  if (found === null) return null;
  return {
    name: found.name,
    span: { paragraph, start: found.start, end: found.start + found.name.length },
  };
};

/** True when the text is a firm's signature line: its name with a legal form, perhaps with profession, place and date. */
export const isFirmLine = (text: string): boolean => text.length < 110 && firmIn(text, hasLegalForm) !== null;

const firmIn = (line: string, isFirm: (name: string) => boolean): { name: string; start: number } | null => {
  // Blanks of equal length keep every place of the line where it stands.
  const blank = (text: string): string => ' '.repeat(text.length);
  let text = line;
  const professions = new RegExp(PROFESSION, 'giu');
  for (const { start, end } of findDates(text, null)) {
    text = text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
  }
  text = text.replace(SIGN_OFF, blank);
  for (const word of text.matchAll(/\S+/g)) {
    const name = firmAt(text, word.index);
    if (name === null || !isFirm(name)) continue;
    const before = text.slice(0, word.index).replace(professions, ' ');
    const after = text.slice(word.index + name.length).replace(professions, ' ');
    // "Leeds, Verrall LLP": a comma parts the place from the name, else the words before belong to the name.
    if (!PLACE.test(after) || !/^\s*$|[,|·•–—-]\s*$/.test(before) || !PLACE.test(before)) continue;
    return { name: cleanName(name), start: word.index };
  }
  return null;
};
