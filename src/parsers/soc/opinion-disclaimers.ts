import { type Paragraph, type Span, textOf } from './paragraph.ts';
import { splitSentences } from './split-sentences.ts';

const DISCLAIMS =
  /\b(?:do|does|did|are|were|have)\s+not\s+(?:been\s+)?(?:able\s+to\s+|in a position to\s+)?(?:express(?:ed)?|form|provide|render|give)\b.{0,60}\b(?:opinion|conclusion)\b|\bunable to (?:express|form|render|provide)\b.{0,60}\b(?:opinion|conclusion)\b|\bdisclaim(?:s)?\b.{0,40}\bopinion\b|\b(?:express|render|give|issue|form|provide|offer|can give)(?:es|s)? no (?:opinion|conclusion)\b/i;
const ON_AN_ELEMENT =
  /\bon\b.{0,40}\b(?:description|suitability|design|operating effectiveness|assertion|controls)\b|\bwhether\b.{0,80}\b(?:description|controls|assertion)\b/i;
// Information outside the description, Type 1's sentence on operation, other parties' controls, financial statements.
const CUSTOMARY =
  /\bother information\b|\badditional information\b|\binformation (?:included|in|provided|presented|contained|attached)\b|\bnot (?:been )?subjected to\b|\bprocedures (?:regarding|over|on|with respect to|relating to) the operating effectiveness\b|\boperating effectiveness\b.*\bthereon\b|\bcomplementary\b|\bsubservice\b|\buser entit|\bfinancial statements\b|\bresponses?\b|\bfuture\b|\blegal\b|\bcybersecurity\b/i;
const BECAUSE =
  /\b(?:because of|owing to|on account of|due to|in view of|by reason of|as a result of|for want of)\b|\bnot (?:suffice|be sufficient|sufficient)\b|\binsufficient\b|\b(?:accordingly|therefore)\b|\bbasis for (?:the )?disclaimer\b|\b(?:unable|not able) to obtain\b|\bcould not (?:obtain|gather)\b/i;
const NO_PROCEDURES = /\b(?:did not perform any|no) procedures\b|\bdid not (?:test|examine)\b/i;

/** True when the text declines an opinion on something, customarily or not. */
export const declinesOpinion = (text: string): boolean => DISCLAIMS.test(text);

/** Sentences in which the auditor declines an opinion on what was examined; customary disclaimers are none. */
export const findDisclaimers = (section: readonly Paragraph[]): Span[] =>
  section.flatMap((paragraph) => {
    const sentences = splitSentences(paragraph);
    return sentences.filter((sentence, index) => {
      const text = textOf(sentence);
      if (!DISCLAIMS.test(text) || CUSTOMARY.test(text)) return false;
      const before = sentences
        .slice(Math.max(0, index - 2), index)
        .map(textOf)
        .join(' ');
      // "It" refers back: what the previous sentence excluded stays excluded.
      if (/\bopinion (?:on (?:it|them|these|that|this)|thereon)\b/i.test(text) && CUSTOMARY.test(before))
        return false;
      if (NO_PROCEDURES.test(`${before} ${text}`)) return false;
      return ON_AN_ELEMENT.test(text) || BECAUSE.test(`${before} ${text}`);
    });
  });
