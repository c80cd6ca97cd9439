import { findNames, isSameOrganization } from './organization-names.ts';
import { textOf } from './paragraph.ts';
import { type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const CARVED_BY_NAME = /\bcarv(?:e|es|ed|ing)[- ]?out\b|\bcarv(?:ed|es|ing)\b.{0,60}\bout\b/i;
// A carve-out told without its name: the other party's controls are left out, or the examination stopped before them.
const LEFT_OUT =
  /\b(?:exclud(?:e|es|ed|ing)|(?:leaves?|left) out|omits?|does not (?:include|extend to|cover|disclose)|do(?:es)? not include|are not (?:part|included)|is not part|only (?:with )?(?:the )?controls (?:of|run|operated|at)|not described|outside(?: of)? (?:the|our|this)|do(?:es)? not form|did not (?:extend|include)|no part of|beyond (?:the|our|this)|out of (?:the )?scope|not (?:been )?(?:a part|part|covered|examined|evaluated|included|tested|audited|addressed|considered|dealt with))\b/i;
const INCLUDED =
  /\binclusive(?: method)?\b|\b(?:inside|within) (?:the|our|this) (?:description|work|examination|scope)\b|\b(?:includes?|covers?|encompass(?:es)?|comprises?)\b[^.]{0,40}\bcontrols?\b|\bcontrol(?:s| activities)\b[^.]{0,60}\b(?:(?:are|were) (?:also )?(?:part of|described|included|covered|tested)|form part of)\b|\b(?:is|are|was|were) (?:also |likewise |both )?(?:covered|included|described|examined|tested|addressed|part of)\b/i;
const CONTROLS = /\bcontrols?\b|\bsub-?service\b/i;
// What an organization can be inside or outside of.
const SCOPE =
  /\bcontrols?\b|\bsub-?service\b|\b(?:descri(?:ption|bed)|examination|engagement|scope|work|report|document|opinion|method)\b|\bcarv/i;
const OTHERS = /\bsub-?service\b|\bmethod\b|\bthird[- ]part|\b(?:suppliers|vendors|providers)\b|\boutsourc/i;
// A sentence may treat two organizations differently: only the part that holds the name counts.
const PARTS = /[;,]\s+|\s+(?:and|while|whereas|but)\s+(?=(?:the|for|by|under|is|are|[A-Z])\b|[A-ZÀ-Þ])/;

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
    .filter((text) => SCOPE.test(text));
  const naming = about.filter((text) => mentions(text, name));
  if (naming.some(tellsBoth)) return decide(naming.flatMap((text) => partsNaming(text, name)));
  return decide(naming) ?? decide(about) ?? settle(sentences.filter((text) => OTHERS.test(text)));
};

const tells = (text: string): boolean => CONTROLS.test(text) || /\bmethod\b/i.test(text);

const mentions = (text: string, name: string): boolean =>
  text.includes(name) || findNames(text).some((other) => isSameOrganization(other.name, name));

const tellsBoth = (text: string): boolean => CARVED_BY_NAME.test(text) && /\binclusive\b/i.test(text);

const partsNaming = (text: string, name: string): string[] =>
  text.split(PARTS).filter((part) => mentions(part, name));

// "The carve-out method for A and the inclusive method for B" settles nothing for organizations that it does not name.
const settle = (texts: readonly string[]): 'carve-out' | 'inclusive' | null =>
  texts.some((text) => CARVED_BY_NAME.test(text)) && texts.some((text) => /\binclusive method\b/i.test(text))
    ? null
    : decide(texts);

const decide = (texts: readonly string[]): 'carve-out' | 'inclusive' | null => {
  if (texts.some((text) => CARVED_BY_NAME.test(text))) return 'carve-out';
  if (texts.some((text) => /\binclusive\b/i.test(text))) return 'inclusive';
  if (texts.some((text) => LEFT_OUT.test(text) && SCOPE.test(text))) return 'carve-out';
  return texts.some((text) => INCLUDED.test(text)) ? 'inclusive' : null;
};
