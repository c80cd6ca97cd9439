import { analyseText, type TextAnalysis } from './analyse-text.ts';
import { classifyQuestion, type QuestionKind } from './classify-question.ts';
import type { Lexicon } from './lexicon.ts';

/** One thing asked. `text` is its words, `analysis` what is searched: its words and the topic it leans on. */
export type QuestionPart = {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly analysis: TextAnalysis;
  /** True when it asks for more about the part before it. */
  readonly leans: boolean;
};

const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must';
const WH = 'what|which|who|whom|when|where|why|how';
const NUMBERING =
  /^\s*(?:[A-Z]{0,4}[-.]?\d+(?:\.\d+)*[a-z]?[).:]?\s+|\(?[a-z0-9]{1,3}\)\s+|[-•*]\s+|q(?:uestion)?\s*\d*\s*[:.]\s*)/i;
const JOINT = new RegExp(
  `(?<=\\?)\\s+|;\\s+|,?\\s+(?:and(?: also)?|also|as well as)\\s+(?=(?:if (?:so|yes),? )?(?:${AUXILIARIES}|${WH})\\b)|,?\\s+(?=if (?:so|yes)\\b)`,
  'gi',
);
const LEANS =
  /\b(?:it|its|they|them|their|this|that|these|those|such|if (?:so|yes|applicable)|same|the (?:latter|former|above))\b/i;

const topicsOf = ({ concepts }: TextAnalysis, lexicon: Lexicon): string[] =>
  [...concepts.keys()].filter((concept) => !lexicon.concepts.get(concept)?.aspect);

/** The question without numbering, bullets and outer white space. */
export const cleanQuestion = (question: string): string =>
  question.replace(/\s+/g, ' ').trim().replace(NUMBERING, '').trim() || question.trim();

/** True when a text asks about something that only its context names: "And how often is it tested?" */
const leansOnContext = (text: string, analysis: TextAnalysis, lexicon: Lexicon): boolean =>
  topicsOf(analysis, lexicon).length === 0 && (LEANS.test(text) || analysis.topic.size <= 3);

/** Joins pieces of a sentence that was parted where neither side can stand alone. */
const splitText = (text: string, lexicon: Lexicon): string[] => {
  const pieces = text
    .split(JOINT)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
  const parts: string[] = [];
  for (const piece of pieces) {
    const analysis = analyseText(piece, lexicon);
    const alone = topicsOf(analysis, lexicon).length > 0 || classifyQuestion(piece) !== 'yes-no';
    const last = parts.at(-1);
    const lastAlone = last === undefined || topicsOf(analyseText(last, lexicon), lexicon).length > 0;
    if (last !== undefined && !(alone && lastAlone)) parts[parts.length - 1] = `${last} ${piece}`;
    else parts.push(piece);
  }
  return parts;
};

/**
 * Takes a question apart: its parts in order, each with what kind of answer it wants. A part that leans on the one
 * before ("… and how often?"), or a follow-up in a thread, is searched together with the topic it leans on.
 */
export const understandQuestion = (
  question: string,
  { lexicon, before = [] }: { lexicon: Lexicon; before?: readonly string[] },
): QuestionPart[] => {
  const parts: QuestionPart[] = [];
  for (const text of splitText(cleanQuestion(question), lexicon)) {
    const analysis = analyseText(text, lexicon);
    const context = parts.at(-1)?.text ?? before.at(-1);
    const leans = context !== undefined && leansOnContext(text, analysis, lexicon);
    parts.push({
      text,
      kind: classifyQuestion(text),
      analysis: leans ? analyseText(`${context} ${text}`, lexicon) : analysis,
      leans: leans && parts.length > 0,
    });
  }
  return parts.length > 0
    ? parts
    : [{ text: question, kind: 'open', analysis: analyseText(question, lexicon), leans: false }];
};
