import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { correctTypos } from '../text/correct-typos.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { classifyQuestion, type QuestionKind } from './classify-question.ts';

/** One thing asked. `text` is its words, `analysis` what is searched: its words and the topic it leans on. */
export type QuestionPart = {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly analysis: TextAnalysis;
  /** True when it asks for more about the part before it. */
  readonly leans: boolean;
  /** It is searched together with the question before, in the conversation. */
  readonly follows: boolean;
};

const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must';
const WH = 'what|which|who|whom|when|where|why|how';
const NUMBERING =
  /^\s*(?:[A-Z]{0,4}[-.]?\d+(?:\.\d+)*[a-z]?[).:]?\s+|\(?[a-z0-9]{1,3}\)\s+|[-•*]\s+|q(?:uestion)?\s*\d*\s*[:.]\s*)/i;
const ASKS = `(?:${AUXILIARIES})\\b|(?:(?:at|by|for|from|in|on|to|under|with|within|until|since) )?(?:${WH}|whether)\\b`;
const JOINT = new RegExp(
  `(?<=\\?)\\s+|;\\s+|,?\\s+(?:and(?: also)?|also|as well as)\\s+(?=(?:if (?:so|yes),? )?(?:${ASKS}))|,?\\s+(?=if (?:so|yes)\\b)|,\\s+(?=(?:${AUXILIARIES}) (?:it|they|these|this)\\b)|,\\s+(?=(?:${WH}|whether)\\b[^,?]*,? (?:and|or) (?:${WH}|whether)\\b)`,
  'gi',
);
const STARTS = new RegExp(`^(?:${ASKS})`, 'i');
const LEANS =
  /\b(?:it|its|they|them|their|this|that|these|those|such|if (?:so|yes|applicable)|same|the (?:latter|former|above))\b/i;

const topicsOf = ({ concepts }: TextAnalysis, lexicon: Lexicon): string[] =>
  [...concepts.keys()].filter((concept) => !lexicon.concepts.get(concept)?.aspect);

/** The question without numbering, bullets and outer white space. */
export const cleanQuestion = (question: string): string =>
  question.replace(/\s+/g, ' ').trim().replace(NUMBERING, '').trim() || question.trim();

/** "And how long are they kept?": the subject stands for something named in the question before. */
const POINTING_SUBJECT = new RegExp(
  `^(?:(?:and|but|so|if (?:so|yes),?) )*(?:(?:${WH})\\b(?: \\w+){0,2} )?(?:${AUXILIARIES}) (?:it|they|these|those)\\b`,
  'i',
);

/** "If yes, which algorithm?" and "State the algorithm.": more is asked of the question before. */
const ASKS_MORE =
  /^(?:if (?:so|yes|applicable)\b|(?:please )?(?:state|specify|describe|explain|detail|provide|give|name|list|indicate)\b)/i;
const SHORT = 3;

/** True when a text asks about something that only its context names: "And how often is it tested?" */
const leansOnContext = (text: string, analysis: TextAnalysis, lexicon: Lexicon): boolean =>
  topicsOf(analysis, lexicon).length === 0 && (LEANS.test(text) || analysis.topic.size <= 3);

/** "… policies for (a) access control, (b) backup and (c) disposal": letters or numbers in brackets before each item. */
const ITEM = /[,;:]?\s*(?:\b(?:and|or)\s+)?(?<![\w)])\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)\s+/gi;

/** A question whose items are numbered within it, as one question for each item; what stands before them is theirs in common. */
const splitItems = (text: string): string[] => {
  const [lead = '', ...items] = text.split(ITEM);
  if (items.length < 2) return [text];
  // Items that are whole questions need no lead.
  const whole = items.every((item) => STARTS.test(item));
  return whole
    ? [lead, ...items].filter((item) => /\p{L}/u.test(item))
    : items.map((item) => `${lead} ${item}`);
};

type Piece = { readonly from: number; readonly to: number };

const STARTS_PLAINLY = new RegExp(`^(?:${AUXILIARIES})\\b`, 'i');
/** "When a laptop is lost, is it wiped?" asks one thing. */
const CONDITION =
  /(?:^|[.;?]\s+)(?:if|when|where|once|in case|after|before|while|although|since|given)\b[^,?]*$/i;

/** Where the joints of a sentence part it. */
const findPieces = (text: string): Piece[] => {
  const joints = [...text.matchAll(JOINT)].filter(
    ({ index, 0: joint }) =>
      !(
        STARTS_PLAINLY.test(text.slice(index + joint.length)) &&
        CONDITION.test(text.slice(0, index)) &&
        joint.trim() === ','
      ),
  );
  const starts = [0, ...joints.map(({ index, 0: joint }) => index + joint.length)];
  return starts
    .map((from, i) => ({ from, to: joints[i]?.index ?? text.length }))
    .filter(({ from, to }) => /\p{L}/u.test(text.slice(from, to)));
};

/** A piece with this many words of its own, which points at nothing before it, is a question whether or not its topic is known. */
const FULL = 3;

/** Parts a sentence at its joints, save where neither side can stand alone. */
const splitSentence = (text: string, lexicon: Lexicon): string[] => {
  const parts: Piece[] = [];
  const words = ({ from, to }: Piece): string => cleanQuestion(text.slice(from, to));
  const isFull = (piece: Piece): boolean => {
    const analysis = analyseText(words(piece), lexicon);
    return (
      topicsOf(analysis, lexicon).length > 0 || (analysis.topic.size >= FULL && !LEANS.test(words(piece)))
    );
  };
  for (const piece of findPieces(text)) {
    const last = parts.at(-1);
    // "… and is it tested?" asks something of its own of what stands before it.
    const alone = isFull(piece) || STARTS.test(words(piece)) || classifyQuestion(words(piece)) !== 'yes-no';
    const ended = last !== undefined && text[last.to - 1] === '?' && STARTS.test(words(last));
    if (last && !(alone && (ended || isFull(last))))
      parts[parts.length - 1] = { from: last.from, to: piece.to };
    else parts.push(piece);
  }
  return parts.map(words);
};

const splitText = (text: string, lexicon: Lexicon): string[] =>
  splitItems(text).flatMap((item) => splitSentence(item, lexicon));

/**
 * Takes a question apart: its parts in order, each with what kind of answer it wants. A part that leans on the one
 * before ("… and how often?"), or a follow-up in a thread, is searched together with the topic it leans on.
 */
export const understandQuestion = (
  question: string,
  {
    lexicon,
    before = [],
    isKnown = () => false,
  }: {
    lexicon: Lexicon;
    before?: readonly string[];
    /** Whether a word is one that the entries use, so that it is no typo. */
    isKnown?: (word: string) => boolean;
  },
): QuestionPart[] => {
  const parts: QuestionPart[] = [];
  const mended = correctTypos(question, { vocabulary: lexicon.vocabulary, isKnown });
  for (const text of splitText(cleanQuestion(mended), lexicon)) {
    const analysis = analyseText(text, lexicon);
    const context = parts.at(-1)?.text ?? before.at(-1);
    const points =
      parts.length === 0 ? POINTING_SUBJECT.test(text) : ASKS_MORE.test(text) && analysis.topic.size <= SHORT;
    const isWord = (word: string): boolean =>
      STOP_WORDS.has(word) || isKnown(word) || lexicon.vocabulary.has(word);
    // "Asdf" asks for no more about anything.
    const asks = analysis.words.some(isWord);
    const leans = context !== undefined && asks && (points || leansOnContext(text, analysis, lexicon));
    parts.push({
      text,
      kind: classifyQuestion(text),
      analysis: leans ? analyseText(`${context} ${text}`, lexicon) : analysis,
      leans: leans && parts.length > 0,
      follows: leans && parts.length === 0,
    });
  }
  return parts.length > 0
    ? parts
    : [
        {
          text: question,
          kind: 'open',
          analysis: analyseText(question, lexicon),
          leans: false,
          follows: false,
        },
      ];
};
