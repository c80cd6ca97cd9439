import { readYaml } from '../data/read-data.ts';
import { findConcepts } from '../text/find-concepts.ts';
import { knownWords } from '../text/known-words.ts';
import { compileLexicon, type Lexicon, LexiconFile } from '../text/lexicon.ts';

let compiled: Lexicon | undefined;

const polarityLexicon = (): Lexicon => {
  compiled ??= compileLexicon([LexiconFile.parse(readYaml('polarity.yaml'))]);
  return compiled;
};

/** Which way a clause points, and whether any word says so; an unmarked clause is taken to point the hoped-for way. */
export type Polarity = {
  readonly sign: 1 | -1;
  readonly marked: boolean;
  /** True when a word of negation or barring says so, not only the state that is named. */
  readonly denied: boolean;
  /** True when a word of negation stands in it. */
  readonly negated: boolean;
  /** True when a word of barring or banning stands in it. */
  readonly restrained: boolean;
  /** True when something is banned that is not known to be bad: which way that points is unknown. */
  readonly unclear: boolean;
};

type Kind = 'inverse-state' | 'negation' | 'figure-of-speech' | 'ban' | 'barring' | 'handling';
/** "…, don't you?" and "Isn't …?" ask for assent and deny nothing. */
const TAG =
  /,\s*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|must)(?:n['’]t)? (?:it|you|they|there|we|he|she)\s*\?\s*$/i;
const NEGATIVE_OPENING =
  /^\s*(?:is|are|was|were|do|does|did|has|have|ca|could|wo|would|should|must)n['’]t\b/i;
const LACKING =
  /\b(?:without(?! (?:(?:undue|unreasonable|any) )?(?:delay|exceptions?|limit(?:ation)?|prejudice|interruptions?|(?:(?:extra|additional|further) )?(?:charge|cost|fee)s?)\b)|lack(?:s|ing)?|missing|absen(?:t|ce of)|fail(?:s|ed)? to)\b/i;

/** Negations of something else than what is asked about: "somebody who is not the author", "in which nothing is copied". */
const ASIDE =
  /\bwhom? (?:is|are|was|were|did|do|does|has|have|had|can)(?: not|n['’]t)\b[^,.;]*|\b(?:in|of|from|by) which (?:nothing|nobody|none|no)\b[^,.;]*/gi;

const kindsIn = (text: string): ReadonlySet<Kind> => {
  const lexicon = polarityLexicon();
  const { counts } = findConcepts(knownWords(text, lexicon), lexicon);
  return new Set(counts.keys()) as ReadonlySet<Kind>;
};

const NEGATORS =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|hardly|unable)\b|n['’]t\b|\bun(?:approv|authenticat|control|document|encrypt|escort|hash|manag|mask|monitor|patch|protect|remediat|resolv|restrict|review|screen|secur|supervis|support|test)\w*|\binsecure\b/gi;
const WITHOUT = /\bwithout\b/i;
/** Negations that deny nothing. */
const NO_DENIAL =
  /\b(?:no (?:more|later|less|fewer|longer) than|not (?:only|just|merely|later than|less than|limited to|exceed(?:ing)?)|whether or not|no matter|no exceptions?|no (?:(?:extra|additional|further) )?(?:charge|cost|fee)s?|no (?:user )?activity|without (?:undue |unreasonable |any )?(?:delay|exceptions?|interruptions?)|(?:even )?(?:if|when) (?:no|not))\b/gi;

/**
 * Whether a text is put in the negative by its grammar, whatever it speaks of. Twice no is yes, and "without" counts
 * only beside another negation: alone it denies what goes with a thing, not the thing.
 */
export const isNegative = (text: string): boolean => {
  const bare = text
    .replace(TAG, '?')
    .replace(NEGATIVE_OPENING, '')
    .replace(NO_DENIAL, ' ')
    .replace(ASIDE, ' ');
  const count = bare.match(NEGATORS)?.length ?? 0;
  return (count > 0 && WITHOUT.test(bare) ? count + 1 : count) % 2 === 1;
};

/**
 * Which way a clause points: 1 asserts (or asks for) the state that a careful customer hopes for, -1 the opposite.
 * A bad state turns it ("shared accounts"), and so does lacking a good one ("without review"); negation and barring
 * words turn it back ("are prohibited"). A bad state that is only being dealt with turns nothing ("are exceptions
 * approved?"), and a barring word with nothing bad to bar is a safeguard ("access is restricted").
 */
export const findPolarity = (clause: string): Polarity => {
  const bare = clause.replace(TAG, '?').replace(NEGATIVE_OPENING, '').replace(ASIDE, ' ');
  const cut = LACKING.exec(bare)?.index ?? bare.length;
  const head = kindsIn(bare.slice(0, cut));
  const tail = kindsIn(bare.slice(cut));
  const lacksGood = cut < bare.length && !tail.has('inverse-state');
  const bad = (head.has('inverse-state') && !head.has('handling')) || lacksGood;
  const negated = head.has('negation') || tail.has('negation');
  const restrained = head.has('barring') || head.has('ban');
  const barred = bad && restrained;
  const turns = Number(bad) + Number(negated) + Number(barred);
  return {
    sign: turns % 2 === 0 ? 1 : -1,
    marked: turns > 0 || cut < bare.length,
    denied: negated || lacksGood || restrained,
    negated,
    restrained,
    unclear: head.has('ban') && !bad,
  };
};
