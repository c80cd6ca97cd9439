import { type Entry, isExpired } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { alike, meaningOfEntry } from '../index/meaning.ts';
import { analyseEntry } from '../index/weigh-entry.ts';
import { coverage, weighConcepts } from '../index/weigh-terms.ts';
import { fitsKind, type QuestionKind, tellsHabitOnly } from '../question/classify-question.ts';
import type { QuestionPart } from '../question/understand-question.ts';
import { estimateConfidence } from '../search/estimate-confidence.ts';
import type { Candidate } from '../search/rank-entries.ts';
import { startRanking, type Wanted, wantedBy } from '../search/ranking-features.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { findPeriods, findRates } from '../verdict/find-durations.ts';
import { judgeVerdict, type Verdict } from '../verdict/judge-verdict.ts';
import { speaksTo } from '../verdict/weigh-clauses.ts';
import type { Statement } from './compose-answer.ts';
import { findLacking, type Lacking } from './find-lacking.ts';
import { findOmitted, narrowest, type Omitted } from './find-omitted.ts';
import { selectSpans } from './select-spans.ts';

/** What came of one part of a question. `statement` is null when nothing may be said; `missing` says what and why. */
export type PartAnswer = {
  readonly part: QuestionPart;
  readonly candidates: readonly Candidate[];
  readonly score: number;
  readonly statement: Statement | null;
  readonly missing: string | null;
  readonly reason: string | null;
  /** What is quoted names everything asked about. */
  readonly whole: boolean;
  /** Things asked about beside those that are named, which nothing is said of. */
  readonly omitted: readonly Omitted[];
  /** The verdict on what is named; the statement has none while something is omitted. */
  readonly verdict: Verdict;
  /** In nearly the words of an approved, unexpired question. */
  readonly approved: boolean;
};

/** Below this probability of being right nothing is drafted. */
export const DRAFT_AT = 0.66;
/** What is quoted, with its title, must cover this share of what is asked. */
const SPEAKS = 0.35;
/** Entries longer than this are not quoted whole. */
const LONG = 600;
/** An entry up to this length is one statement; a longer one without a question of its own is a section of a document. */
const STATEMENT = 300;
/**
 * Above this share of things asked about that are not named, nothing is said. The sentence of a section stands alone;
 * a statement or an answer may well say the same in other words.
 */
const LACKING = { section: 0.34, statement: 0.62 };
/** Above this share of words that are not named, a statement says Yes to a part only. */
const UNNAMED = 0.4;

/** What a kind of question asks for, in words. */
const WANTED: Partial<Record<QuestionKind, string>> = {
  'how-often': 'how often',
  'how-many': 'how many',
  'how-long': 'how long',
  share: 'what share',
  date: 'when',
  when: 'when',
  who: 'who',
  where: 'where',
  which: 'which one by name',
  history: 'whether it has happened',
};

const ASKS_FOR_NAME = /\b(?:the|full|what) names? of (?:the|your|every|each|all)\b|\bby name\b|\bname the\b/i;
/** Two words with capitals, or an abbreviation beside one: "Jo Marsh", "Canary Labs", "KPMG". */
const PROPER_NAME = /\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{L}+|(?<=[\p{Ll},] )\p{Lu}[\p{L}&]{2,}|@/u;

const TITLES =
  /\b(?:Head|Chief|Director|Officer|Manager|Lead|Vice|President|Security|Information|Data|Protection|Technology|Executive|Privacy|Engineering|Compliance|Legal|Team)\b/g;

/** Whether none of the questions that an entry answers names any topic of the asked one, though both name some. */
const isElsewhere = (entry: Entry, { wanted, index }: { wanted: Wanted; index: KnowledgeIndex }): boolean => {
  if (entry.question === null || wanted.topics.size === 0) return false;
  return [entry.question, ...entry.variants].every((question) => {
    const { concepts } = analyseText(question, index.lexicon);
    const topics = weighConcepts({ concepts }, { index, aspect: false });
    return topics.size > 0 && coverage(wanted.topics, topics) === 0;
  });
};

/** Whether a text gives a period ("30 days") or how often something happens ("every year"). */
const namesTime = (text: string): boolean => findPeriods(text).length + findRates(text).length > 0;

/** Whether an entry is a long section of a document: it ranks by all it holds, and is judged by what is quoted of it. */
export const isSection = ({ question, text }: Entry): boolean => question === null && text.length > LONG;

/** The calibrated probability for candidates whose first is a section cut down to what is quoted of it. */
const scoreQuoted = (
  [first, ...others]: readonly [Candidate, ...Candidate[]],
  context: { wanted: Wanted; kind: QuestionKind; index: KnowledgeIndex },
): number => {
  const { wanted, index } = context;
  const meaning = meaningOfEntry(analyseEntry(first.entry, index.lexicon), index);
  // How it ranked stays as it was; whether it speaks to the question is for the quotation to show.
  const features = startRanking(wanted, index)(first.entry, {
    found: 0,
    near: alike(wanted.meaning, meaning),
  });
  return estimateConfidence([{ ...first, features }, ...others], context);
};

/** What is said, and what it is to answer. */
type Said = {
  readonly part: QuestionPart;
  readonly entry: Entry;
  readonly said: string;
  readonly wanted: Wanted;
  readonly lacking: Lacking;
  /** Things asked about beside others that are named. */
  readonly omitted: readonly Omitted[];
  readonly index: KnowledgeIndex;
};

/** An entry that stands alone, without a question and in more than a statement. */
const isAlone = ({ question, text }: Entry): boolean => question === null && text.length > STATEMENT;

/** Why what is said is no answer to the part, whatever words they share; null when nothing speaks against it. */
const findObjection = ({ part, entry, said, wanted, lacking, omitted, index }: Said): string | null => {
  const form = WANTED[part.kind];
  // "Have you had a breach?" is not answered by how breaches are handled, nor "how long?" without a period.
  if (form !== undefined && !fitsKind(part.kind, said, part.text)) return `No entry says ${form}.`;
  if (ASKS_FOR_NAME.test(part.text) && !PROPER_NAME.test(said.replace(TITLES, ' ')))
    return 'No entry gives the name.';
  if (tellsHabitOnly(part.text, said)) return 'No entry says what came of it.';
  const timed =
    part.kind === 'yes-no' && namesTime(part.text) && !namesTime(`${entry.question ?? ''} ${said}`);
  if (timed) return 'No entry says how often or how long.';
  const [nameless] = lacking.names;
  if (nameless !== undefined) return `No entry that covers it names ${nameless}.`;
  if (isElsewhere(entry, { wanted, index })) return 'No entry answers a question like it.';
  // What names one of two things answers half of the question, and says so.
  if (omitted.some(({ alone }) => alone !== part.text)) return null;
  return lacking.share > LACKING[isAlone(entry) ? 'section' : 'statement']
    ? sayLacking(lacking.things)
    : null;
};

/** Why something stays open, in words for people. */
export const sayLacking = (things: readonly string[]): string =>
  `No entry says anything of ${things.join(', ')}.`;

/** Whether a text names some topic of a part by a broader one at most: a sentence of a document says Yes to what it names. */
const leavesUnnamed = (
  { analysis }: QuestionPart,
  { told, index: { lexicon } }: { told: TextAnalysis; index: KnowledgeIndex },
): boolean => {
  const named = narrowest(told, lexicon);
  return narrowest(analysis, lexicon).some(
    (concept) => !lexicon.concepts.get(concept)?.aspect && !named.includes(concept),
  );
};

/** Quotes the first candidate, or says why nothing of it may be quoted. */
export const quotePart = (
  { part, candidates, score, approved }: Pick<PartAnswer, 'part' | 'candidates' | 'score' | 'approved'>,
  { index, today }: { index: KnowledgeIndex; today: string },
): PartAnswer => {
  const nothing = (reason: string, sure = score): PartAnswer => ({
    part,
    candidates,
    score: sure,
    statement: null,
    missing: part.text,
    reason,
    whole: false,
    omitted: [],
    verdict: null,
    approved: false,
  });
  const [first, ...others] = candidates;
  if (!first || (score < DRAFT_AT && !isSection(first.entry)))
    return nothing('No entry for this audience covers it.');
  const { entry } = first;
  if (isExpired(entry, today)) return nothing(`The entry that covers it expired on ${entry.expires}.`);
  const wanted = wantedBy(part.analysis, index);
  const { spans, statements } = selectSpans(entry, { wanted, kind: part.kind, index });
  if (spans.length === 0) return nothing('The entry that covers it has no words to quote.');
  const said = spans.map(({ text }) => text).join(' ');
  const long = entry.text.length > LONG;
  const speaks = speaksTo(
    analyseText(long ? said : `${entry.question ?? entry.title} ${said}`, index.lexicon),
    wanted,
  );
  const quoted = isSection(entry)
    ? { ...entry, id: `${entry.id}\n${spans[0]?.start}`, text: statements.join('\n\n') }
    : entry;
  // What is quoted of a long text must carry the confidence alone.
  const carried =
    quoted === entry
      ? Math.min(score, long ? speaks : 1)
      : scoreQuoted([{ ...first, entry: quoted }, ...others], { wanted, kind: part.kind, index });
  const sure = approved ? score : carried;
  if (!approved && (speaks < SPEAKS || sure < DRAFT_AT))
    return nothing('No passage of an entry speaks to it.', Math.min(sure, speaks));
  const about = [entry.title, entry.section, entry.question, ...entry.variants].join('\n');
  const told = analyseText(`${about}\n${said}`, index.lexicon);
  const lacking = findLacking(part.text, { wanted, said: told, quoted: said, index });
  const omitted = findOmitted(part.text, { text: `${about}\n${said}`, said: told, lexicon: index.lexicon });
  const objection = approved ? null : findObjection({ part, entry, said, wanted, lacking, omitted, index });
  if (objection !== null) return nothing(objection);
  const yesNo = part.kind === 'yes-no' || part.kind === 'history';
  // What takes a Yes back may stand in another sentence of a paragraph; elsewhere in a document it is about something else.
  const judged = yesNo
    ? judgeVerdict(part.text, { entry: quoted, of: entry, index, analysis: part.analysis })
    : null;
  const verdict =
    judged === 'yes' && isSection(entry) && leavesUnnamed(part, { told, index }) ? null : judged;
  const short = isAlone(entry) || (verdict === 'yes' && lacking.unnamed > UNNAMED);
  const left = omitted.map(({ thing }) => thing);
  const open = approved ? [] : left.length > 0 ? left : short ? lacking.things : [];
  const partly = open.length > 0;
  return {
    part,
    candidates,
    score: sure,
    statement: { verdict: partly ? null : verdict, quotations: spans.map((span) => ({ entry, span })) },
    missing: partly ? `${open.join(', ')}: ${part.text}` : null,
    reason: partly ? sayLacking(open) : null,
    whole: lacking.things.length === 0,
    omitted: approved ? [] : omitted,
    verdict,
    approved,
  };
};
