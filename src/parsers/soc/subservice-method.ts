import { findNames, hasLegalForm, isSameOrganization } from './organization-names.ts';
import { textOf } from './paragraph.ts';
import { type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';
import { isName } from './subservice-mentions.ts';

const CARVED_BY_NAME = /\bcarv(?:e|es|ed|ing)[- ]?out\b|\bcarv(?:ed|es|ing)\b.{0,60}\bout\b/i;
// A carve-out told without its name: the other party's controls are left out, or the examination stopped before them.
const LEFT_OUT =
  /\b(?:exclud(?:e|es|ed|ing)|(?:leaves?|left) out|omits?|does not (?:include|extend to|cover|disclose)|do(?:es)? not include|are not (?:part|included)|is not part|only (?:with )?(?:the )?controls (?:of|run|operated|at)|not described|outside(?: of)? (?:the|our|this)|do(?:es)? not form|did not (?:extend|include)|no part of|beyond (?:the|our|this)|out of (?:the )?scope|(?:limited|confined|restricted) to (?:the |those )?controls|controls? alone|left aside|not within|stop(?:s|ped) at|not the actual|not (?:been )?(?:a part|part|covered|examined|evaluated|included|tested|audited|addressed|considered|dealt with))\b/i;
const INCLUDED =
  /\binclusive(?: method)?\b|\b(?:inside|within) (?:the|our|this) (?:description|work|examination|scope)\b|\b(?:includes?|covers?|encompass(?:es)?|comprises?)\b[^.]{0,120}\bcontrols?\b|\bprovided (?:an|its|their)(?: own)?(?: written)? assertion\b|\bcontrol(?:s| activities)\b[^.]{0,60}\b(?:(?:are|were) (?:also )?(?:part of|described|included|covered|tested)|form part of)\b|\b(?:is|are|was|were) (?:also |likewise |both )?(?:covered|included|described|examined|tested|addressed|part of)\b/i;
const METHOD = /\bcarv|\binclusive\b/i;
const METHOD_FOR =
  /\b(?:carv\S*|inclusive) (?:method|basis|approach)\b.{0,30}\b(?:for|to|regarding)\s+(?:the\s+)?[A-Z]/;
const CONTROLS = /\bcontrols?\b|\bsub-?service\b/i;
// What an organization can be inside or outside of.
const SCOPE =
  /\bcontrols?\b|\bsub-?service\b|\b(?:descri(?:ption|bed)|examination|engagement|scope|remit|work|report|document|opinion|method|assertion)\b|\bcarv/i;
const OF_THE_OTHER =
  /\bsub-?service\b|\bmethod\b|\bthird[- ]part|\boutsourc|\b(?:suppliers|vendors|providers|both|too|also|its|their|them|theirs)\b|\b(?:that|this|those|these) (?:organi[sz]ations?|compan(?:y|ies)|providers?|firms?|suppliers?|vendors?|part(?:y|ies))\b/i;
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
  // "The description includes our controls" says nothing of a provider that it does not speak of.
  const others = about.filter(
    (text) =>
      mentions(text, name) || (!namesAnother(text) && (LEFT_OUT.test(text) || OF_THE_OTHER.test(text))),
  );
  return decide(naming) ?? decide(others) ?? settle(sentences.filter((text) => OTHERS.test(text)));
};

const tells = (text: string): boolean => CONTROLS.test(text) || /\bmethod\b/i.test(text);

const mentions = (text: string, name: string): boolean =>
  text.includes(name) || findNames(text).some((other) => isSameOrganization(other.name, name));

const namesAnother = (text: string): boolean =>
  METHOD.test(text) && findNames(text).some(({ name }) => hasLegalForm(name));

const tellsBoth = (text: string): boolean =>
  /\binclusive\b/i.test(text) && (CARVED_BY_NAME.test(text) || LEFT_OUT.test(text));

const tellsOne = (part: string): boolean => tellsMethod(part) || LEFT_OUT.test(part);
const tellsMethod = (part: string): boolean => CARVED_BY_NAME.test(part) || /\binclusive\b/i.test(part);

/**
 * The clauses of a sentence, one a method, that hold the name. "A and B are carved out, C is inclusive" ends a clause
 * with its method; "the carve-out method for A and B, the inclusive one for C" opens it so.
 */
const partsNaming = (text: string, name: string): string[] => {
  const parts = text.split(PARTS);
  const opening = parts[0] ?? '';
  const method = opening.search(METHOD);
  const first = findNames(opening).find((found) => isName(found.name))?.start ?? Number.POSITIVE_INFINITY;
  const methodFirst = METHOD_FOR.test(text) || (method !== -1 && method < first);
  const clauses: string[] = [];
  for (const part of parts) {
    const last = clauses.at(-1);
    const opens = last === undefined || (methodFirst ? tellsOne(part) : tellsOne(last));
    if (opens) clauses.push(part);
    else clauses[clauses.length - 1] = `${last}, ${part}`;
  }
  return clauses.filter((clause) => mentions(clause, name));
};

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
