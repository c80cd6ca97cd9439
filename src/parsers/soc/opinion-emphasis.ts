import type { Fact } from '../../model/citation.ts';
import { opensOpinion } from './opinion-lead.ts';
import { type Paragraph, wholeOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { isTitle } from './subsections.ts';

const HEADING = /^(?:emphasis of (?:a )?matters?|other[- ]matters?)\b\s*(?<rest>[.:–—-]\s*)?/i;
const SAYS_SO =
  /\bwe (?:draw|call|direct) (?:your |the readers?['’]s? )?attention to\b|\bour (?:opinion|conclusion) (?:is|stands|remains) (?:not (?:modified|qualified|affected)|unmodified|unqualified|unaffected|unchanged)\b|\b(?:without|not) (?:modifying|qualifying) our (?:opinion|conclusion)\b/i;
// Customary paragraphs that firms file under "Other matter".
const CUSTOMARY =
  /\bdid not perform any procedures\b|\bother information\b|\bnot (?:been )?subjected to\b|\bexpress no opinion\b|\bmanagement['’]s responses?\b/i;

/** Emphasis-of-matter and other-matter paragraphs, without those that every report of the Type carries. */
export const readEmphasis = (report: ReportText): Fact<string>[] => {
  const section = sectionOf(report, 'auditor');
  const found = new Set<Paragraph>();
  section.forEach((paragraph, index) => {
    const heading = HEADING.exec(paragraph.text);
    if (heading !== null && paragraph.text.length < heading[0].length + 12) {
      for (const next of section.slice(index + 1)) {
        if (isTitle(next) || HEADING.test(next.text) || opensOpinion(next.text)) break;
        found.add(next);
      }
    } else if (heading?.groups?.rest !== undefined || SAYS_SO.test(paragraph.text)) found.add(paragraph);
  });
  return [...found]
    .filter((paragraph) => !CUSTOMARY.test(paragraph.text) && paragraph.text.length > 40)
    .map((paragraph) => factFrom(report, { value: paragraph.text, spans: [wholeOf(paragraph)] }));
};
