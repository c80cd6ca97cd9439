import { type Entry, isExpired } from '../../model/entry.ts';
import { buildIndex } from '../index/build-index.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { likeness, wantedBy } from '../search/ranking-features.ts';
import { scoreEntries, weighQuestion } from '../search/score-entries.ts';
import { analyseText } from '../text/analyse-text.ts';
import { splitClauses } from '../text/split-clauses.ts';
import { findPeriods } from '../verdict/find-durations.ts';
import { findPolarity } from '../verdict/find-polarity.ts';
import { leadingVerdict } from '../verdict/leading-verdict.ts';

/** Two entries that say the same; `likeness` is 0 to 1. */
export type Duplicate = { readonly entries: readonly [string, string]; readonly likeness: number };

/** Two clauses about one thing that cannot both be right. */
export type Contradiction = {
  readonly kind: 'period' | 'number' | 'yes-no';
  readonly entries: readonly [string, string];
  readonly quotes: readonly [string, string];
};

/** What an owner should look at, by entry id. */
export type HygieneReport = {
  readonly duplicates: readonly Duplicate[];
  readonly contradictions: readonly Contradiction[];
  readonly expired: readonly string[];
  readonly expiringSoon: readonly { readonly entry: string; readonly expires: string }[];
  readonly ownerless: readonly string[];
};

const SOON_DAYS = 60;
/** How many neighbours of an entry are compared with it. */
const NEIGHBOURS = 8;
const DUPLICATE = 0.85;
const SAME_SUBJECT = 0.55;
/** A statement of fewer words (“See our policy.”) says nothing apart from its question. */
const TELLING = 6;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const alike = (left: string, right: string, index: KnowledgeIndex): number =>
  likeness(wantedBy(analyseText(left, index.lexicon), index), analyseText(right, index.lexicon), index);

/** The words that make a number a limit: "at least 12" and "no fewer than 15" limit the same thing. */
const LIMIT =
  /\b(?:at (?:least|most|the (?:earliest|latest))|(?:no|not) (?:fewer|less|more|later|longer) than|(?:a )?(?:minimum|maximum)(?: of)?|up to|fewer than|less than|more than|within)\b/gi;

/** A clause without its numbers and what limits them, for finding what it is about. */
const subjectOf = (clause: string): string => clause.replace(LIMIT, ' ').replace(/\d+(?:[.,]\d+)*/g, ' ');

const numbersOf = (clause: string): Set<string> => new Set(clause.match(/\d+(?:[.,]\d+)*/g));

const contradictionOf = (left: string, right: string): Contradiction['kind'] | null => {
  const [mine, theirs] = [findPeriods(left), findPeriods(right)];
  if (mine.length === 1 && theirs.length === 1) return mine[0]?.hours === theirs[0]?.hours ? null : 'period';
  if (findPolarity(left).sign !== findPolarity(right).sign) return 'yes-no';
  // Who says less than the other, or the same in another order, contradicts nothing.
  const [numbers, others] = [numbersOf(left), numbersOf(right)];
  return numbers.isSubsetOf(others) || others.isSubsetOf(numbers) ? null : 'number';
};

const contradictionsOf = (one: Entry, other: Entry, index: KnowledgeIndex): Contradiction[] => {
  const entries = [one.id, other.id] as const;
  const [lead, theirs] = [leadingVerdict(one.text)?.verdict, leadingVerdict(other.text)?.verdict];
  const sameQuestion =
    one.question !== null &&
    other.question !== null &&
    alike(one.question, other.question, index) >= DUPLICATE;
  if (sameQuestion && lead && theirs && lead !== theirs)
    return [{ kind: 'yes-no', entries, quotes: [one.text, other.text] }];
  return splitClauses(one.text).flatMap(({ text: left }) =>
    splitClauses(other.text).flatMap(({ text: right }): Contradiction[] => {
      if (alike(subjectOf(left), subjectOf(right), index) < SAME_SUBJECT) return [];
      const kind = contradictionOf(left, right);
      return kind ? [{ kind, entries, quotes: [left, right] }] : [];
    }),
  );
};

const whole = ({ question, text }: Entry): string => `${question ?? ''} ${text}`;
const statementOf = ({ text }: Entry): string => text.slice(leadingVerdict(text)?.end ?? 0);

/** How alike two entries are: as question and answer, or by what they state, however it was asked for. */
const sameness = (one: Entry, other: Entry, index: KnowledgeIndex): number => {
  const stated = statementOf(one);
  const tells = stated.split(/\s+/).length >= TELLING;
  return Math.max(
    alike(whole(one), whole(other), index),
    tells ? alike(stated, statementOf(other), index) : 0,
  );
};

/** Pairs of entries near each other by search, each once. */
const neighbours = (index: KnowledgeIndex): (readonly [Entry, Entry])[] => {
  const pairs = new Map<string, readonly [Entry, Entry]>();
  for (const entry of index.entries) {
    if (!entry) continue;
    const text = analyseText(`${entry.question ?? entry.title} ${entry.text}`, index.lexicon);
    for (const { slot } of scoreEntries(index, weighQuestion(text, index), NEIGHBOURS)) {
      const other = index.entries[slot];
      if (!other || other.id === entry.id || other.product !== entry.product) continue;
      const pair = entry.id < other.id ? ([entry, other] as const) : ([other, entry] as const);
      pairs.set(JSON.stringify(pair.map(({ id }) => id)), pair);
    }
  }
  return [...pairs.values()];
};

/** Duplicates, contradictions, expired and soon expiring entries and those nobody owns. Entries of one product line are compared with each other only. */
export const findHygieneProblems = (entries: readonly Entry[], today: string): HygieneReport => {
  const index = buildIndex(entries);
  const living = index.entries.filter((entry) => entry !== null);
  const pairs = neighbours(index);
  return {
    duplicates: pairs.flatMap(([one, other]): Duplicate[] => {
      const share = sameness(one, other, index);
      return share >= DUPLICATE && contradictionsOf(one, other, index).length === 0
        ? [{ entries: [one.id, other.id], likeness: share }]
        : [];
    }),
    contradictions: pairs.flatMap(([one, other]) => contradictionsOf(one, other, index)),
    expired: living.filter((entry) => isExpired(entry, today)).map(({ id }) => id),
    expiringSoon: living.flatMap(({ id, expires }) =>
      expires !== null && expires >= today && daysBetween(today, expires) <= SOON_DAYS
        ? [{ entry: id, expires }]
        : [],
    ),
    ownerless: living.filter(({ owner }) => owner === null).map(({ id }) => id),
  };
};
