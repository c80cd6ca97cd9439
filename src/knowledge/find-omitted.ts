import { analyseText, type TextAnalysis } from './analyse-text.ts';
import type { Lexicon } from './lexicon.ts';
import { isLoose } from './loose-words.ts';
import { stemWord } from './stem-word.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Words and the marks between them; "and" in any wording is `&`. */
const TOKEN = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|[&,;:.?!()]/gu;
const AND = /\b(?:and also|and|as well as|plus)\b/gi;
/** Before the second of two things may stand what goes with it: "at rest and in transit", "staff and the board". */
const BEFORE = /^(?:the|your|our|their|any|all|of|for|in|on|at|by|to|from|with)$/i;

/** One of several things under one verb: its word, and the word with what stands before it. */
type Thing = { readonly word: string; readonly phrase: string };

/** Whom a question is about is never a mere word of questionnaires. */
const PERSON =
  /^(?:employees?|staff|personnel|people|workers?|customers?|clients?|users?|contractors?|vendors?|suppliers?|visitors?)$/i;

const isThing = (token: string | undefined): token is string => {
  if (token === undefined || !/^\p{L}/u.test(token)) return false;
  const lower = token.toLowerCase();
  return !STOP_WORDS.has(lower) && (!isLoose(stemWord(lower)) || PERSON.test(lower));
};

const thingEnding = (tokens: readonly string[], at: number): Thing | null => {
  const word = tokens[at];
  if (!isThing(word)) return null;
  const before = tokens[at - 1] ?? '';
  return { word, phrase: BEFORE.test(before) ? `${before} ${word}` : word };
};

const thingStarting = (tokens: readonly string[], from: number): Thing | null => {
  const at = BEFORE.test(tokens[from] ?? '') ? from + 1 : from;
  const [first, word = '', next] = [thingEnding(tokens, at), tokens[at], tokens[at + 1]];
  if (!isThing(next)) return first;
  if (first) return { ...first, phrase: `${first.phrase} ${next}` };
  // "data centers": the first word alone names nothing.
  const both = `${word} ${next}`;
  return /^\p{L}/u.test(word) && !STOP_WORDS.has(word.toLowerCase()) ? { word: both, phrase: both } : null;
};

/** The things that "and" joins: "staff, contractors and guests" is three. */
const findJoined = (question: string): Thing[][] => {
  const tokens = question.replaceAll(AND, '&').match(TOKEN) ?? [];
  return tokens.flatMap((token, at) => {
    if (token !== '&') return [];
    const last = thingStarting(tokens, at + 1);
    let end = tokens[at - 1] === ',' ? at - 2 : at - 1;
    const things = [thingEnding(tokens, end)];
    while (things[0] && tokens[end - 1] === ',') {
      end -= 2;
      things.unshift(thingEnding(tokens, end));
    }
    const joined = [...things, last].filter((thing) => thing !== null);
    return joined.length > 1 && last ? [joined] : [];
  });
};

/** Concepts of a text without the broader ones that come along with them. */
export const narrowest = ({ concepts }: TextAnalysis, lexicon: Lexicon): string[] => {
  const broader = new Set([...concepts.keys()].flatMap((one) => lexicon.concepts.get(one)?.under ?? []));
  return [...concepts.keys()].filter((concept) => !broader.has(concept));
};

/** Who is meant by "everyone", whatever they are called. */
const EVERYONE = /\b(?:every(?:one|body)|anyone|anybody|all (?:persons|people|workers|individuals))\b/i;

/**
 * Of things that a question joins under one verb ("Are staff and contractors screened?") those that a text does not
 * name, though it names another of them: it answers a part. Empty when it names all or none.
 */
export const findOmitted = (
  question: string,
  { text, said, lexicon }: { text: string; said: TextAnalysis; lexicon: Lexicon },
): string[] => {
  const told = narrowest(said, lexicon);
  const isNamed = ({ word, phrase }: Thing): boolean => {
    const own = analyseText(word, lexicon);
    const meant = narrowest(own.concepts.size > 0 ? own : analyseText(phrase, lexicon), lexicon);
    return (
      [...own.topic.keys()].some((stem) => said.topic.has(stem)) || meant.some((one) => told.includes(one))
    );
  };
  return findJoined(question).flatMap((things) => {
    const omitted = things.filter((thing) => !isNamed(thing));
    const all = EVERYONE.test(text) && things.every(({ word }) => PERSON.test(word));
    return omitted.length < things.length && !all ? omitted.map(({ word }) => word.toLowerCase()) : [];
  });
};
