/** A control's id as auditors print them: "CC6.1.3", "AC-01", "1.02", "C-028", "CO2.1", "Control 12", "IT.SEC.04", "CC6.1-A". */
const ID = String.raw`(?:control\s*(?:#|no\.?|number|id)?\s*)?#?(?:\p{Lu}[\p{L}]{0,7}(?:[-–._:/ ]?\p{Lu}{1,6}){0,2}[-–._:/ ]?)?\d{1,4}[a-z]?(?:[-–._:/]\d{1,4}[a-z]?){0,4}(?:[-–._/][a-z])?`;

const WHOLE = new RegExp(`^(?:${ID})$`, 'iu');
const LEADING =
  /^\[?((?:\p{Lu}[\p{L}]{0,7}(?:[-–._:/]?\p{Lu}{1,6}){0,2}[-–._:/ ]?)?\d{1,4}[a-z]?(?:[-–._:/]\d{1,4}[a-z]?){0,4}(?:[-–._/]\p{Lu})?|#\d{1,4}(?:\.\d{1,3})*|Control\s*#?\s*\d+(?:\.\d+)*)\]?\s*(?:[:.–—-]\s*|\s)(?=["“(]?\p{Lu})/u;

/** True for text that is a control's id and nothing else. */
export function isControlId(text: string): boolean {
  return text.length <= 24 && WHOLE.test(text.trim());
}

/** Where the text after a leading id begins and the id; null when the text does not begin with one. */
export function leadingId(text: string): { id: string; end: number } | null {
  const match = LEADING.exec(text);
  const id = match?.[1];
  // A bare number in front of text numbers a list; an id has letters, a sign or a point.
  if (!match || !id || !/[\p{L}.#]/u.test(id) || /^\d+\.$/.test(id)) return null;
  return { id, end: match[0].length };
}

/** Ids are one when they differ in case, space, punctuation and the word control in front only. */
export function foldId(id: string): string {
  return id
    .toLowerCase()
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '.')
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/^control(?:id|no|number|activity|ref)?(?=\p{L}{0,8}\d)/u, '');
}
