import { countDeviations } from '../exceptions/count-deviations.ts';
import { looksLikeProcedure } from './test-procedure.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** What cuts a good word down: a part of the items or of the period, a second try, a condition. */
const RESTRICTS = [
  String.raw`\b(?:partial(?:ly)?|partly|in part|to (?:some|a limited|a certain) extent|limited to|mostly|largely)\b`,
  String.raw`\b(?:remaining|remainder|rest of (?:the|our)|(?:the|all) other (?:\w+ )?(?:items|samples|selections|users|changes|\d+))\b`,
  String.raw`\b(?:since|until|from|as (?:of|from|at)|starting|beginning|prior to|before|after|up to) (?:\d|the \d|(?:early |mid-? ?|late )?${MONTH}\b|Q[1-4]\b|then\b|that (?:date|day|time|point))(?![^.;]{0,30}\b(?:to|through|until|and)\b[^.;]{0,20}(?:\d|${MONTH}))`,
  String.raw`\b(?:after|since|until|before|once) the (?:control|process|system|procedure|remediation|correction|change|fix|implementation|design|issue|matter)\b`,
  String.raw`\b(?:for|in|during|within) (?:the |its )?(?:first|second|third|fourth|last|final|latter|initial|early)(?: (?:\w+ )?(?:half|quarters?|months?|weeks?|part)\b)`,
  String.raw`\b(?:in|for|during) (?:H[12]|Q[1-4])\b`,
  String.raw`\b(?:provided(?: that)?|assuming|if|unless|subject to|disregarding|disregarded|excluding|leaving aside)\b`,
  String.raw`\bwith (?:(?:a|an|one|some|minor|the following) )*(?:comments?|remarks?|observations?|reservations?|conditions?|findings?|caveats?|qualifications?)\b`,
].map((pattern) => new RegExp(pattern, 'i'));

/** A second try; the first one failed. */
const RETEST = /\b(?:re-?test(?:ed|ing|s)?|second (?:sample|test|attempt)|follow-?up test)\b/i;

/** Takes a good word back in its own sentence: "not passed without exceptions", "cannot be said that no". */
const DENIES = /\b(?:not|cannot|never|hardly|nor|anything but|far from)\b/i;

/** A raised or bracketed mark behind the last word sends the reader to a note. */
const NOTE_MARK =
  /[\p{L}.)](?:\s?[*†‡§#]+|(?<=\.)\s?[[(](?:\d{1,2}|[a-z]|[ivx]{1,4})[\])]|(?<=\.)\d{1,2})\W*$/u;

/**
 * True when good words ("no exceptions noted", "operated effectively") hold for a part only, are denied, or point to a
 * note: what of the test was not good is then said elsewhere, or not at all. `clean` finds the good words.
 */
export function holdsInPart(text: string, clean: RegExp): boolean {
  if (NOTE_MARK.test(text) || RETEST.test(text)) return true;
  const sentences = text.split(/(?<=[.;:])\s+(?=\p{Lu})/u);
  const at = sentences.findIndex((sentence) => clean.test(sentence));
  return sentences.slice(Math.max(0, at)).some((sentence) => {
    const good = clean.exec(sentence)?.[0] ?? '';
    // What the auditor did is told in the same words ("after 30 days", "if required") and restricts nothing.
    const rest = looksLikeProcedure(sentence) ? '' : sentence.replace(good, ' ');
    if (RESTRICTS.some((pattern) => pattern.test(rest))) return true;
    if (good === '' || rest === '') return false;
    const { deviations: part, sampleSize: whole } = countDeviations(rest);
    return DENIES.test(rest) || (part !== null && whole !== null && part < whole && part * 2 > whole);
  });
}
