import { isControlId } from '../controls/control-id.ts';
import { cutPassage, type Passage } from '../controls/passage.ts';
import { countNames, type Names, namesIn } from './names.ts';

/** Words that lead to a name and say nothing more. */
const STOCK =
  /\b(?:with (?:regards?|respect|reference) to|in (?:response|relation|reply|regard) to|as (?:to|for|regards)|regarding|concerning|relating|re|for|on|to|the|all|both|each|controls?|activit(?:y|ies)|exceptions?|deviations?|findings?|observations?|criteri\p{L}+|objectives?|numbers?|no|nos|ref|references?|above|noted|identified|in|under|and|or|of|our|management(?:['’]s)?|responses?|comments?|reply|tests?|testing)\b/giu;
const PREPOSITION = /^\W*(?:with|in|as|regarding|concerning|relating|re|for|on|to)\b/i;
const STOPS = /:|,(?=\s)|\s[–—-](?=\s)|[–—](?=\s)|\.(?=\s)/g;
const LONGEST = 200;

/** True for a name and nothing else: "Exception 1", "Controls AC-01 and AC-03", "CC6.2 (AC-01)". */
export function isName(text: string): boolean {
  if (!/\d/.test(text) || text.length > LONGEST) return false;
  const names = namesIn(text);
  if (countNames(names) === 0) return false;
  const named = [...names.ids, ...names.numbers, ...names.criteria].join('');
  const letters = (words: string) => words.replace(/[^\p{L}\d]/gu, '').length;
  return isControlId(text) || letters(text.replace(STOCK, '')) <= letters(named);
}

/** What a paragraph names before it speaks ("With regard to SEC 170 and SEC 175: …", "For AC-01, …"); null when it names nothing. */
export function namedLead(passage: Passage): { names: Names; rest: Passage } | null {
  const { text } = passage;
  const stops = [...text.slice(0, LONGEST).matchAll(STOPS)].filter(({ 0: stop, index }) => {
    const lead = text.slice(0, index);
    return isName(lead) && ((stop !== ',' && stop !== '.') || PREPOSITION.test(lead));
  });
  const last = stops.at(-1);
  if (!last) return null;
  const rest = cutPassage(passage, last.index + last[0].length);
  return rest.text.length > 20 ? { names: namesIn(text.slice(0, last.index)), rest } : null;
}
