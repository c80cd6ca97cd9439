import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isLoose } from '../text/loose-words.ts';
import { stemWord } from '../text/stem-word.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

/** Words and the marks between them; "and" in any wording comes first. */
const TOKEN = /\b(?:and also|and|as well as|plus)\b|[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|[&,;:.?!()]/giu;
const AND = /^(?:and also|and|as well as|plus|&)$/i;
/** Before the second of two things may stand what goes with it: "at rest and in transit", "staff and the board". */
const BEFORE = /^(?:a|an|the|your|our|their|any|all|of|for|in|on|at|by|to|from|with)$/i;

type Token = { readonly text: string; readonly from: number; readonly to: number };

/** One of several things under one verb: its word, the word with what goes with it, and where it stands. */
type Thing = { readonly word: string; readonly phrase: string; readonly from: number; readonly to: number };

/** Whom a question is about is never a mere word of questionnaires. */
const PERSON =
  /^(?:employees?|staff|personnel|people|workers?|customers?|clients?|users?|contractors?|vendors?|suppliers?|visitors?)$/i;

const isWord = (text: string): boolean => /^\p{L}/u.test(text) && !STOP_WORDS.has(text.toLowerCase());

const isThing = (token: Token | undefined): token is Token =>
  token !== undefined &&
  isWord(token.text) &&
  (!isLoose(stemWord(token.text.toLowerCase())) || PERSON.test(token.text));

const thingEnding = (tokens: readonly Token[], at: number): Thing | null => {
  const [before, word] = [tokens[at - 1], tokens[at]];
  if (!isThing(word)) return null;
  return before && BEFORE.test(before.text)
    ? { word: word.text, phrase: `${before.text} ${word.text}`, from: before.from, to: word.to }
    : { word: word.text, phrase: word.text, from: word.from, to: word.to };
};

const thingStarting = (tokens: readonly Token[], from: number): Thing | null => {
  const at = BEFORE.test(tokens[from]?.text ?? '') ? from + 1 : from;
  const [first, word, next] = [thingEnding(tokens, at), tokens[at], tokens[at + 1]];
  if (!isThing(next) || !word) return first;
  if (first) return { ...first, phrase: `${first.phrase} ${next.text}` };
  // "data centers": the first word alone names nothing.
  const both = `${word.text} ${next.text}`;
  return isWord(word.text) ? { word: both, phrase: both, from: word.from, to: next.to } : null;
};

/** "SOC 2" and "ISO 27001" are one thing each, "SOC 2 Type 2" too. */
const isOneName = (name: string, next: string): boolean =>
  /^\p{Lu}/u.test(name) &&
  !STOP_WORDS.has(name.toLowerCase()) &&
  (/^\d/.test(next) || (/\d$/.test(name) && /^\p{Lu}/u.test(next) && !AND.test(next)));

const tokensOf = (question: string): Token[] => {
  const tokens: Token[] = [];
  for (const { 0: text, index } of question.matchAll(TOKEN)) {
    const last = tokens.at(-1);
    const to = index + text.length;
    if (last && index === last.to + 1 && isOneName(last.text, text))
      tokens[tokens.length - 1] = { text: question.slice(last.from, to), from: last.from, to };
    else tokens.push({ text, from: index, to });
  }
  return tokens;
};

/** The things that "and" joins: "staff, contractors and guests" is three. */
const findJoined = (question: string): Thing[][] => {
  const tokens = tokensOf(question);
  return tokens.flatMap(({ text }, at) => {
    if (!AND.test(text)) return [];
    const last = thingStarting(tokens, at + 1);
    let end = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    const things = [thingEnding(tokens, end)];
    while (things[0] && tokens[end - 1]?.text === ',') {
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

const OUTSIDER = /\b(?:contractors?|freelancers?|temps|temporary (?:workers|staff)|consultants?)\b/i;

/** A thing that an answer leaves out, and the question asked of it alone. */
export type Omitted = { readonly thing: string; readonly alone: string };

/**
 * Of things that a question joins under one verb ("Are staff and contractors screened?") those that a text does not
 * name, though it names another of them: it answers a part. Empty when it names all or none.
 */
export const findOmitted = (
  question: string,
  { text, said, lexicon }: { text: string; said: TextAnalysis; lexicon: Lexicon },
): Omitted[] => {
  const told = narrowest(said, lexicon);
  const isNamed = ({ word, phrase }: Thing): boolean => {
    const own = analyseText(word, lexicon);
    const meant = narrowest(own.concepts.size > 0 ? own : analyseText(phrase, lexicon), lexicon);
    const stems = [...own.topic.keys()];
    if (/\d/.test(word)) return stems.every((stem) => said.topic.has(stem));
    return stems.some((stem) => said.topic.has(stem)) || meant.some((one) => told.includes(one));
  };
  // Who are no employees are not meant where people are screened, trained or bound without more words.
  const outsider = OUTSIDER.exec(question)?.[0];
  if (outsider && !EVERYONE.test(text) && !told.includes('contractors') && findJoined(question).length === 0)
    return [{ thing: outsider.toLowerCase(), alone: question }];
  return findJoined(question).flatMap((things) => {
    const omitted = things.filter((thing) => !isNamed(thing));
    const all = EVERYONE.test(text) && things.every(({ word }) => PERSON.test(word));
    return omitted.length === things.length || all ? [] : eachAlone(question, { things, of: omitted });
  });
};

/** The question of each thing alone: the others that it is joined with are left out. */
const eachAlone = (
  question: string,
  { things, of }: { things: readonly Thing[]; of: readonly Thing[] },
): Omitted[] => {
  const [from, to] = [things[0]?.from ?? 0, things.at(-1)?.to ?? question.length];
  return of.map((thing) => ({
    thing: thing.word.toLowerCase(),
    alone: question.slice(0, from) + question.slice(thing.from, thing.to) + question.slice(to),
  }));
};

/** Each of the things that a question joins, to be asked alone; empty when it joins none. */
export const joinedThings = (question: string): Omitted[] =>
  findJoined(question).flatMap((things) => eachAlone(question, { things, of: things }));
