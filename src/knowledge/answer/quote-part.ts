import { type Entry, isExpired } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { alike, meaningOfEntry } from '../index/meaning.ts';
import { analyseEntry } from '../index/weigh-entry.ts';
import type { QuestionKind } from '../question/classify-question.ts';
import type { QuestionPart } from '../question/understand-question.ts';
import { estimateConfidence } from '../search/estimate-confidence.ts';
import type { Candidate } from '../search/rank-entries.ts';
import { startRanking, type Wanted, wantedBy } from '../search/ranking-features.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { judgeVerdict, type Verdict } from '../verdict/judge-verdict.ts';
import { speaksTo } from '../verdict/weigh-clauses.ts';
import type { Statement } from './compose-answer.ts';
import { findLacking } from './find-lacking.ts';
import { findObjection, isAlone, sayLacking } from './find-objection.ts';
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
/** An entry longer than this is judged by what is quoted of it alone. */
const LONG = 600;
/** Above this share of words that are not named, a statement says Yes to a part only. */
const UNNAMED = 0.4;

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
