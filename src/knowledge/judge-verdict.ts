import type { Answer } from '../model/answer.ts';
import type { Entry } from '../model/entry.ts';
import { analyseText, type TextAnalysis } from './analyse-text.ts';
import { meetsLimit } from './compare-durations.ts';
import { findPolarity, type Polarity } from './find-polarity.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { type Wanted, wantedBy } from './ranking-features.ts';
import { splitClauses } from './split-clauses.ts';
import { type Span, splitSentences } from './split-sentences.ts';
import { coverage, weighConcepts } from './weigh-terms.ts';

export type Verdict = Answer['verdict'];

const LEAD = /^\s*(yes|no|partial(?:ly)?|partly|not applicable|n\/?a)\b\s*(?:[.,:;–—-]\s*|$)/i;

/** The verdict that an answer opens with ("No. We do not …") and where its words end; null when it opens otherwise. */
export const leadingVerdict = (text: string): { verdict: Exclude<Verdict, null>; end: number } | null => {
  const match = LEAD.exec(text);
  const word = match?.[1]?.toLowerCase();
  if (!match || !word) return null;
  const verdict = word.startsWith('part')
    ? 'partial'
    : word.startsWith('n') && word !== 'no'
      ? 'not-applicable'
      : word;
  return { verdict: verdict as Exclude<Verdict, null>, end: match[0].length };
};

/** Words that give leave. */
const PERMISSION = /\b(?:allow(?:s|ed)?|permit(?:s|ted)?|may|authori[sz]ed to)\b/i;

/** How well a text covers what is wanted: topics twice as much as words and aspects. */
export const speaksTo = (text: TextAnalysis, wanted: Wanted): number => {
  const all = 2 * coverage(wanted.topics, text.concepts) + coverage(wanted.words, text.topic);
  return wanted.aspects.size === 0 ? all / 3 : (all + coverage(wanted.aspects, text.concepts)) / 4;
};

type Clause = { readonly clause: Span; readonly share: number; readonly polarity: Polarity };

/** "Passwords must be unique and must not be shared" says two things that point two ways. */
const PREDICATE =
  /,? and (?=(?:must|may|shall|should|can|will|is|are|do|does|has|have|cannot|never|no|nobody)\b)|, and (?=\w+ \w+)|\s+when (?:nobody|no one)\b/gi;

const splitPredicates = ({ text, start }: Span): Span[] => {
  const ends = [...text.matchAll(PREDICATE)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const starts = [0, ...ends.map(([, after]) => after)];
  return starts.map((from, i) => {
    const to = ends[i]?.[0] ?? text.length;
    return { text: text.slice(from, to), start: start + from, end: start + to };
  });
};

/** The clauses of a text with how much each speaks to the question (0 to 1), in order. */
const weighClauses = (text: string, { wanted, index }: { wanted: Wanted; index: KnowledgeIndex }): Clause[] =>
  splitSentences(text).flatMap((sentence) => {
    const whole = analyseText(sentence.text, index.lexicon);
    return splitClauses(sentence.text)
      .flatMap(splitPredicates)
      .map((clause) => {
        const own = analyseText(clause.text, index.lexicon);
        const topics = weighConcepts(own, { index, aspect: false });
        // "… but never exercised" is about what its sentence is about; "contractors are not screened" is about contractors.
        const heard =
          topics.size === 0 ? { ...own, concepts: new Map([...whole.concepts, ...own.concepts]) } : own;
        const offTopic = topics.size === 0 ? 0 : 1 - coverage(topics, wanted.topics);
        const share = speaksTo(heard, wanted) - 0.2 * offTopic + (topics.size === 0 ? 0.01 : 0);
        return { clause, share, polarity: findPolarity(clause.text) };
      });
  });

/** A clause must speak this much more to the question than the entry's own question does before it overrules the leading word. */
const OVERRULE = 0.25;
/**
 * A clause that speaks less than this to the question decides nothing: in a long text the same word may well be about
 * something else, a short entry is one statement.
 */
const SURE = { long: 0.5, short: 0.15 };
const SHORT = 400;
/** An answered entry whose own question is further from the asked one than this decides nothing by its leading word. */
const NEAR = 0.2;

/** What a body of clauses says: its best clause, or all of them where that one is not marked and none disagrees. */
const directionOf = (clauses: readonly Clause[], best: Clause): 1 | -1 | null => {
  if (best.polarity.marked) return best.polarity.sign;
  const marked = clauses.filter(({ polarity }) => polarity.marked);
  return marked.length > 0 && marked.every(({ polarity }) => polarity.sign === 1) ? 1 : null;
};

/**
 * What an entry answers to a yes/no question, by the direction in which question and statement point. Null when the
 * entry does not say.
 */
export const judgeVerdict = (
  question: string,
  { entry, index }: { entry: Entry; index: KnowledgeIndex },
): Verdict => {
  const wanted = wantedBy(analyseText(question, index.lexicon), index);
  const lead = leadingVerdict(entry.text);
  if (lead?.verdict === 'not-applicable' || lead?.verdict === 'partial') return lead.verdict;
  const clauses = weighClauses(entry.text.slice(lead?.end ?? 0), { wanted, index });
  const best = clauses.reduce<Clause | null>((top, one) => (!top || one.share > top.share ? one : top), null);
  const asked = findPolarity(question);
  const ownShare = entry.question === null ? 0 : speaksTo(analyseText(entry.question, index.lexicon), wanted);
  const byLead = lead !== null && entry.question !== null && (best?.share ?? 0) <= ownShare + OVERRULE;
  if (
    byLead
      ? Math.max(ownShare, best?.share ?? 0) < NEAR
      : !best || best.share < SURE[entry.text.length > SHORT ? 'long' : 'short']
  )
    return null;
  const limit = best ? meetsLimit(question, best.clause.text) : null;
  if (limit !== null) return limit ? 'yes' : 'no';
  if (byLead) {
    const said = findPolarity(entry.question ?? '').sign * (lead.verdict === 'yes' ? 1 : -1);
    return said === asked.sign ? 'yes' : 'no';
  }
  if (!best) return null;
  // A plain statement under a question for something bad may assert that very thing in other words.
  const said = asked.marked ? directionOf(clauses, best) : best.polarity.sign;
  if (said === null) return null;
  // A section names bad states in passing; only a denial makes a No of it, and a leave or a ban answers what may be done.
  const section = entry.question === null && entry.text.length > SHORT;
  if (section && said !== asked.sign && !best.polarity.denied && !asked.marked) return null;
  if (section && PERMISSION.test(question) && !best.polarity.denied && !PERMISSION.test(best.clause.text))
    return null;
  return said === asked.sign ? 'yes' : 'no';
};
