import type { Embedder } from '../llm/model.ts';
import type { Entry } from '../model/entry.ts';
import { analyseText } from './analyse-text.ts';
import { fitsKind, isSlot, type QuestionKind, tellsHabitOnly } from './classify-question.ts';
import { isExpired, type Quotation, type Statement } from './compose-answer.ts';
import { estimateConfidence } from './estimate-confidence.ts';
import { findApproved } from './find-approved.ts';
import { findPeriods, findRates } from './find-durations.ts';
import { findLacking } from './find-lacking.ts';
import { judgeVerdict } from './judge-verdict.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { orderByMeaning } from './order-by-meaning.ts';
import { type Candidate, rankEntries } from './rank-entries.ts';
import { type Wanted, wantedBy } from './ranking-features.ts';
import { selectSpans } from './select-spans.ts';
import type { QuestionPart } from './understand-question.ts';
import { speaksTo } from './weigh-clauses.ts';
import { coverage, weighConcepts } from './weigh-terms.ts';

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
  /** In nearly the words of an approved, unexpired question. */
  readonly approved: boolean;
};

const BEST = 10;
/** Below this probability of being right nothing is drafted. */
const DRAFT_AT = 0.6;
/** A proposed order is taken when its score is at least this share of what a draft needs. */
const DOUBT = 0.5;
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
/** A near-duplicate of an approved question was right in 22 of 22 cases; the rule of three bounds it from below. */
const APPROVED_SCORE = 0.97;

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

/** Ranks, judges and quotes for one part, from the index alone. */
export const answerPart = async (
  part: QuestionPart,
  { index, today, embedder }: { index: KnowledgeIndex; today: string; embedder: Embedder | null },
): Promise<PartAnswer> => {
  const byWords = rankEntries(index, part.analysis, BEST);
  const ranked = embedder ? await orderByMeaning(byWords, { question: part.text, embedder, index }) : byWords;
  const approved = findApproved(part, { candidates: ranked, index, today });
  const candidates = approved ? [approved, ...ranked.filter((one) => one !== approved)] : ranked;
  const wanted = wantedBy(part.analysis, index);
  const score = approved
    ? APPROVED_SCORE
    : candidates.length === 0
      ? 0
      : estimateConfidence(candidates, { wanted, kind: part.kind, index });
  return quoteBest({ part, candidates, score, approved: approved !== null }, { index, today });
};

/**
 * The same part with candidates in another order, as somebody proposes it (a model). It may not lift a part far beyond
 * what the features say: a proposal that they doubt leaves the part as it was.
 */
export const judgePart = (
  before: PartAnswer,
  {
    candidates: first,
    index,
    today,
  }: { candidates: readonly Candidate[]; index: KnowledgeIndex; today: string },
): PartAnswer => {
  const { part } = before;
  const candidates = [...first, ...before.candidates.filter((one) => !first.includes(one))];
  const wanted = wantedBy(part.analysis, index);
  const score = Math.max(
    estimateConfidence(candidates, { wanted, kind: part.kind, index }),
    candidates[0] === before.candidates[0] ? before.score : 0,
  );
  if (score < DRAFT_AT * DOUBT) return before;
  const lifted = Math.max(score, Math.min(before.score, DRAFT_AT));
  return quotePart({ part, candidates, score: lifted, approved: false }, { index, today });
};

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

/** How many candidates are read for one that names all that is asked. */
const READ = 3;

/** Quotes the first candidate; for a period, a number or a name rather one right behind it that names all that is asked. */
const quoteBest = (
  given: Parameters<typeof quotePart>[0],
  context: Parameters<typeof quotePart>[1],
): PartAnswer => {
  const first = quotePart(given, context);
  // A part that leans on the one before finds first what answers that one.
  const open = first.statement === null ? given.part.leans : isSlot(given.part.kind);
  if (given.approved || first.whole || !open) return first;
  const others = given.candidates.slice(1, READ).map((candidate) => {
    const rest = given.candidates.filter((one) => one !== candidate);
    return quotePart({ ...given, candidates: [candidate, ...rest] }, context);
  });
  return others.find(({ statement, whole }) => statement !== null && whole) ?? first;
};

const quotePart = (
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
    approved: false,
  });
  const [first] = candidates;
  if (!first || score < DRAFT_AT) return nothing('No entry for this audience covers it.');
  const { entry } = first;
  if (isExpired(entry, today)) return nothing(`The entry that covers it expired on ${entry.expires}.`);
  const wanted = wantedBy(part.analysis, index);
  const quotations: Quotation[] = selectSpans(entry, { wanted, kind: part.kind, index }).map((span) => ({
    entry,
    span,
  }));
  if (quotations.length === 0) return nothing('The entry that covers it has no words to quote.');
  const said = quotations.map(({ span }) => span.text).join(' ');
  const passage = entry.text.length > LONG ? said : `${entry.question ?? entry.title} ${said}`;
  const speaks = speaksTo(analyseText(passage, index.lexicon), wanted);
  // A long policy ranks by all it holds; what is quoted of it must carry the confidence alone.
  const sure = !approved && entry.text.length > LONG ? Math.min(score, speaks) : score;
  if (!approved && (speaks < SPEAKS || sure < DRAFT_AT))
    return nothing('No passage of an entry speaks to it.', Math.min(sure, speaks));
  const form = WANTED[part.kind];
  // "Have you had a breach?" is not answered by how breaches are handled, nor "how long?" without a period.
  if (!approved && form !== undefined && !fitsKind(part.kind, said)) return nothing(`No entry says ${form}.`);
  if (!approved && tellsHabitOnly(part.text, said)) return nothing('No entry says what came of it.');
  const timed =
    part.kind === 'yes-no' && namesTime(part.text) && !namesTime(`${entry.question ?? ''} ${said}`);
  if (!approved && timed) return nothing('No entry says how often or how long.');
  const about = [entry.title, entry.section, entry.question, ...entry.variants].join('\n');
  const lacking = findLacking(part.text, {
    wanted,
    said: analyseText(`${about}\n${said}`, index.lexicon),
    quoted: said,
    index,
  });
  const [nameless] = lacking.names;
  if (!approved && nameless !== undefined) return nothing(`No entry that covers it names ${nameless}.`);
  // An answer to a question about something else is no answer, whatever words they share.
  if (!approved && isElsewhere(entry, { wanted, index }))
    return nothing('No entry answers a question like it.');
  const alone = entry.question === null && entry.text.length > STATEMENT;
  if (!approved && lacking.share > (alone ? LACKING.section : LACKING.statement))
    return nothing(`No entry says anything of ${lacking.things.join(', ')}.`);
  const yesNo = part.kind === 'yes-no' || part.kind === 'history';
  const verdict = yesNo ? judgeVerdict(part.text, { entry, index, analysis: part.analysis }) : null;
  const partly =
    !approved && (alone ? lacking.things.length > 0 : verdict === 'yes' && lacking.unnamed > UNNAMED);
  return {
    part,
    candidates,
    score: sure,
    statement: { verdict: partly ? null : verdict, quotations },
    missing: partly ? `${lacking.things.join(', ')}: ${part.text}` : null,
    reason: partly ? `No entry says anything of ${lacking.things.join(', ')}.` : null,
    whole: lacking.things.length === 0,
    approved,
  };
};
