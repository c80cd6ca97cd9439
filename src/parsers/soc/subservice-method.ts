import { findNames, isSameOrganization } from './organization-names.ts';
import { textOf } from './paragraph.ts';
import { type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const CARVED_BY_NAME = /\bcarve[- ]?d?[- ]?out\b/i;
// A carve-out told without its name: the other party's controls are left out, or the examination stopped before them.
const LEFT_OUT =
  /\b(?:exclud(?:e|es|ed|ing)|(?:leaves?|left) out|omits?|does not (?:include|extend to|cover|disclose)|do(?:es)? not include|are not (?:part|included)|is not part|only (?:with )?(?:the )?controls (?:of|run|operated|at)|not described|outside(?: of)? (?:the|our|this)|do(?:es)? not form|did not (?:extend|include)|not (?:been )?(?:examined|evaluated|included))\b/i;
const INCLUDED =
  /\binclusive(?: method)?\b|\b(?:inside|within) (?:the|our|this) (?:description|work|examination|scope)\b|\b(?:includes?|covers?|encompass(?:es)?|comprises?)\b[^.]{0,40}\bcontrols?\b|\bcontrol(?:s| activities)\b[^.]{0,60}\b(?:(?:are|were) (?:also )?(?:part of|described|included|covered|tested)|form part of)\b/i;
const CONTROLS = /\bcontrols?\b|\bsub-?service\b/i;

/** How the report treats a subservice organization, by sentences that name it, else by what is said of all; null if neither. */
export const subserviceMethod = (report: ReportText, name: string): 'carve-out' | 'inclusive' | null => {
  const sections = [
    ...sectionOf(report, 'auditor'),
    ...sectionOf(report, 'assertion'),
    ...sectionOf(report, 'description'),
  ];
  const paragraphs = sections.length === 0 ? report.paragraphs : sections;
  const sentences = paragraphs.flatMap(splitSentences).map(textOf).filter(tells);
  const about = paragraphs
    .filter(({ text }) => mentions(text, name))
    .flatMap(splitSentences)
    .map(textOf)
    .filter(tells);
  return (
    decide(about, { named: true }) ??
    decide(
      sentences.filter((text) => /\bsub-?service\b|\bmethod\b/i.test(text)),
      { named: false },
    )
  );
};

const tells = (text: string): boolean => CONTROLS.test(text) || /\bmethod\b/i.test(text);

const mentions = (text: string, name: string): boolean =>
  text.includes(name) || findNames(text).some((other) => isSameOrganization(other.name, name));

const decide = (
  texts: readonly string[],
  { named }: { named: boolean },
): 'carve-out' | 'inclusive' | null => {
  if (texts.some((text) => CARVED_BY_NAME.test(text))) {
    const inclusive = texts.some((text) => /\binclusive method\b/i.test(text));
    // "the carve-out method for A and the inclusive method for B" settles nothing for one of them.
    return inclusive && !named ? null : 'carve-out';
  }
  if (texts.some((text) => /\binclusive\b/i.test(text))) return 'inclusive';
  if (texts.some((text) => LEFT_OUT.test(text) && CONTROLS.test(text))) return 'carve-out';
  return texts.some((text) => INCLUDED.test(text)) ? 'inclusive' : null;
};
