import { choicesInCell } from './answer-options.ts';
import { isUnticked } from './boxes.ts';

const asks =
  /^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*[.):]?|(?:[ivx]{1,4}|[a-z])[.)])\s*)?(?:if (?:yes|no|so|not|applicable|any|you)\b|who|whose|what|when|where|which|why|how|do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|must|shall|in what|to what|for how|at what|describe|provide|list|explain|please|confirm|state|specify|indicate|attach|identify|detail|outline|give|name|enter|select|summari[sz]e|upload|share|wie|was|wer|wann|wo|welche|haben|gibt|ist|sind|werden|bitte|beschreiben|avez|est-ce|quels?|quelles?|comment|décri\w+|existe|cuenta|cómo|qué|tiene\w*|dispone\w*|describa)\b/i;
const obligates = /\b(shall|must|should|is|are|has|have|will|does|can)\b/i;
const instructs =
  /^(instructions?|note|notes|nb|n\.b\.|important|legend|key|guidance|disclaimer|confidential\w*|please (complete|fill|read|return|answer (all|each|every|the)|use|select|see|note|refer|do not|ensure|contact)|(complete|answer) (all|each|every|the)|the (following|purpose|questions)|this (questionnaire|section|form|sheet|tab|worksheet|workbook|document|assessment)|for each|thank you|total|subtotal|score|overall)\b[^?]*$/i;
const notForUs =
  /\b(do not|don['’]t) (complete|fill|answer|write (in|on|below|here))\b|^(please )?(do not|don['’]t) (use|edit|modify|change)\b|\b(internal|office|official|customer|client|assessor|reviewer|analyst) use only\b|^(for )?(internal|office|official|customer|client|assessor|reviewer|analyst) use$|\bleave (this |it )?(section |sheet |area |part )?blank\b/i;

/** Words of a text. */
export const wordCount = (text: string): number => {
  // Chinese and Japanese set no spaces; two characters make about a word.
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return unspaced > 0
    ? Math.ceil(unspaced / 2)
    : text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
};

/** True for a question in form: it ends with a question mark, or opens the way questions and requests do. */
export const isInterrogative = (text: string): boolean =>
  /[?？؟]["”»')\]]*\s*$/.test(text) || /[?？؟]\s/.test(text) || asks.test(text.trim());

/** True for a sentence that states or demands something ("The provider shall encrypt …"): controls are asked this way. */
export const isStatement = (text: string): boolean => wordCount(text) >= 5 && obligates.test(text);

/** True for words about the form itself: instructions, legends, totals. */
export const isInstruction = (text: string): boolean => instructs.test(text.trim());

/** True for a title over something that the person answering is told to leave alone. */
export const isNotForUs = (text: string): boolean =>
  wordCount(text) <= 16 && !/\?\s*$/.test(text) && notForUs.test(text.trim());

/** True for a numbering or an identifier: "12", "3.1.4", "A.9.2", "GNRL-01", "IAM-02.1", "Q7", "Auth 3", "iv". */
export const isIdentifier = (text: string): boolean =>
  /^(?:q(?:uestion)?\.?\s*)?(?:[A-Za-z&]{1,3}\s|[A-Za-z&]{4,10}\s(?!\d{4})|[A-Za-z&]{1,10}[._-]{0,2})?\d{1,4}(?:[.\-_]\d{1,4})*(?:[.-]?[a-z]{1,2})?[.)]?$/i.test(
    text.trim(),
  ) ||
  /^[ivxlc]{1,6}[.)]?$/i.test(text.trim()) ||
  /^[A-Za-z][.)]$/.test(text.trim());

/** Words a form puts into an empty answer cell to be overwritten: "Select…", "<response>", "____", "Yes / No", boxes to tick. */
export const isPlaceholder = (text: string): boolean =>
  isUnticked(text) ||
  choicesInCell(text).length > 0 ||
  /^\s*$|^[_.…\-–—\s]+$|^[<[{(]?\s*(?:please (?:select|choose|pick|enter|type|insert|provide|add|click)\b.{0,60}|(?:select|choose|pick|enter|type|insert|click)\b(?:\s+[^\s\]})>]+){0,5}|(?:vendor |supplier |your )?(?:answer|response|reply|comment|text)s?(?: here)?|tbd|to be (?:completed|filled|answered).{0,30}|n\/?t|not answered|unanswered|blank)\s*[>\]})]?[.…:]*$/i.test(
    text,
  );
