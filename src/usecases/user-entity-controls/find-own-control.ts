import { findLacking } from '../../knowledge/answer/find-lacking.ts';
import type { KnowledgeIndex } from '../../knowledge/index/knowledge-index.ts';
import { coverage } from '../../knowledge/index/weigh-terms.ts';
import { classifyQuestion } from '../../knowledge/question/classify-question.ts';
import { estimateConfidence } from '../../knowledge/search/estimate-confidence.ts';
import { rankEntries } from '../../knowledge/search/rank-entries.ts';
import { type Wanted, wantedBy } from '../../knowledge/search/ranking-features.ts';
import { analyseText } from '../../knowledge/text/analyse-text.ts';
import { splitSentences } from '../../knowledge/text/split-sentences.ts';
import { stemWord } from '../../knowledge/text/stem-word.ts';
import { findPolarity } from '../../knowledge/verdict/find-polarity.ts';
import { judgeVerdict } from '../../knowledge/verdict/judge-verdict.ts';
import { type Entry, isExpired } from '../../model/entry.ts';

/** A sentence of ours that speaks to an obligation, and how far. All numbers are shares of 1. */
export type OwnControl = {
  readonly entry: Entry;
  /** Verbatim in the entry's text. */
  readonly quote: string;
  /** Share of the obligation's topics in the sentence itself, or of its words when it has no topic the lexicon knows. */
  readonly core: number;
  /** Share of the things obliged that the sentence names together with the titles it stands under. */
  readonly named: number;
  /** The things that it does not name, in words. */
  readonly missing: readonly string[];
  /** Whether what is to be done is said, not only what it is done to. */
  readonly acts: boolean;
  /** Which way the sentence points: `denies` says in so many words that it is not done. */
  readonly direction: 'affirms' | 'denies' | 'unsure';
  /** Calibrated probability that its entry answers the obligation. */
  readonly score: number;
};

/** How many entries are read sentence by sentence. */
const READ = 6;

/** What the product offers to customers, in plans and editions, is no control that we run as somebody's customer. */
const OFFER =
  /\b(?:customers?|clients?|tenants?|subscribers?)\b|\b(?:plan|edition|tier)s?\b.*\bavailable\b|\b(?:available|included|can)\b.*\b(?:plan|edition|tier)s?\b/i;
const OWN_PEOPLE =
  /\b(?:staff|employees?|personnel|we|our|contractors?|engineers?|managers?|owners?|teams?)\b/i;
/** An obligation of fewer words, none of them a topic of the lexicon, fits too many sentences. */
const FEW = 3;
/** A line that only announces a list says less than its items. */
const ANNOUNCES = /:$/;

/** A thing to be done: its stem, and what the lexicon calls it. */
type Deed = { readonly stem: string; readonly concepts: readonly string[] };
type Asked = {
  readonly obligation: string;
  readonly wanted: Wanted;
  readonly deeds: readonly Deed[];
};

/** Verbs that leave open what is done. */
const EMPTY = new Set(
  'have having keep keeping maintain maintaining ensure ensuring use using provide providing establish implement make take'
    .split(' ')
    .map(stemWord),
);

/** The sentence of our own controls that speaks most to an obligation, null when none does at all. */
export const findOwnControl = (
  obligation: string,
  { index, today }: { index: KnowledgeIndex; today: string },
): OwnControl | null => {
  const analysis = analyseText(obligation, index.lexicon);
  const wanted = wantedBy(analysis, index);
  const asked = { obligation, wanted, deeds: deedsOf(wanted, index) };
  const candidates = rankEntries(index, analysis, READ).filter(({ entry }) => !isExpired(entry, today));
  const kind = classifyQuestion(obligation);
  const weighed = candidates.flatMap((candidate) => {
    const rest = candidates.filter((one) => one !== candidate);
    const score = estimateConfidence([candidate, ...rest], { wanted, kind, index });
    return splitSentences(candidate.entry.text)
      .filter(({ text }) => !OFFER.test(text) || OWN_PEOPLE.test(text))
      .map(({ text }) => weigh({ entry: candidate.entry, quote: text, score }, asked, index));
  });
  return weighed.toSorted((one, other) => other.weight - one.weight)[0]?.control ?? null;
};

/** What is to be done, where no topic accounts for the verb: “reviewing …” is not met by what nobody reviews. */
const deedsOf = ({ text }: Wanted, index: KnowledgeIndex): Deed[] =>
  text.words.flatMap((word, at) => {
    const stem = text.stems[at] ?? word;
    if ((at > 0 && !/ing$/.test(word)) || EMPTY.has(stem)) return [];
    const concepts = [...analyseText(word, index.lexicon).concepts.keys()].filter(
      (concept) => index.lexicon.concepts.get(concept)?.aspect,
    );
    return concepts.length > 0 || text.residual.has(stem) ? [{ stem, concepts }] : [];
  });

const weigh = (
  { entry, quote, score }: Pick<OwnControl, 'entry' | 'quote' | 'score'>,
  { obligation, wanted, deeds }: Asked,
  index: KnowledgeIndex,
): { control: OwnControl; weight: number } => {
  const own = analyseText(quote, index.lexicon);
  const placed = analyseText([entry.title, entry.section, entry.question, quote].join('\n'), index.lexicon);
  const lacking = findLacking(obligation, { wanted, said: placed, index });
  const topics = coverage(wanted.topics, own.concepts);
  const words = coverage(wanted.words, own.topic);
  const does = ({ stem, concepts }: Deed) =>
    own.topic.has(stem) || concepts.some((concept) => placed.concepts.has(concept));
  const acts = deeds.length === 0 || deeds.some(does);
  const control = {
    entry,
    quote,
    core: wanted.topics.size > 0 ? topics : wanted.words.size < FEW ? 0 : words ** 2,
    named: 1 - lacking.share,
    missing: lacking.things,
    acts,
    direction: directionOf(obligation, { entry, quote, index }),
    score,
  };
  const placedTopics = coverage(wanted.topics, placed.concepts);
  const aspects = coverage(wanted.aspects, placed.concepts);
  const weight =
    2 * topics +
    placedTopics +
    words +
    (aspects + (acts ? 1 : 0)) / 2 +
    score -
    (ANNOUNCES.test(quote) ? 0.5 : 0) -
    (control.direction === 'affirms' ? 0 : 0.3);
  return { control, weight };
};

const directionOf = (
  obligation: string,
  { entry, quote, index }: { entry: Entry; quote: string; index: KnowledgeIndex },
): OwnControl['direction'] => {
  const verdict = judgeVerdict(obligation, { entry: { ...entry, question: null, text: quote }, index });
  if (verdict !== 'no') return 'affirms';
  return findPolarity(quote).denied ? 'denies' : 'unsure';
};
