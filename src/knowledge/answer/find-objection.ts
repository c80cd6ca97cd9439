import type { Entry } from '../../model/entry.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { coverage, weighConcepts } from '../index/weigh-terms.ts';
import { fitsKind, type QuestionKind, tellsHabitOnly } from '../question/classify-question.ts';
import type { QuestionPart } from '../question/understand-question.ts';
import type { Wanted } from '../search/ranking-features.ts';
import { analyseText } from '../text/analyse-text.ts';
import { asWritten } from '../text/find-names.ts';
import { findPeriods, findRates } from '../verdict/find-durations.ts';
import type { Lacking } from './find-lacking.ts';
import type { Omitted } from './find-omitted.ts';

/** An entry up to this length is one statement; a longer one without a question of its own is a section of a document. */
const STATEMENT = 300;
/**
 * Above this share of things asked about that are not named, nothing is said. The sentence of a section stands alone;
 * a statement or an answer may well say the same in other words.
 */
const LACKING = { section: 0.34, statement: 0.62 };

/** What a kind of question asks for, in words. */
const FORMS: Partial<Record<QuestionKind, string>> = {
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

/** Capitals of an office name nobody who holds it. */
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
export const isAlone = ({ question, text }: Entry): boolean => question === null && text.length > STATEMENT;

/** Why what is said is no answer to the part, whatever words they share; null when nothing speaks against it. */
export const findObjection = ({
  part,
  entry,
  said,
  wanted,
  lacking,
  omitted,
  index,
}: Said): string | null => {
  const form = FORMS[part.kind];
  // "Have you had a breach?" is not answered by how breaches are handled, nor "how long?" without a period.
  if (form !== undefined && !fitsKind(part.kind, said, part.text)) return `No entry says ${form}.`;
  if (ASKS_FOR_NAME.test(part.text) && !PROPER_NAME.test(said.replace(TITLES, ' ')))
    return 'No entry gives the name.';
  if (tellsHabitOnly(part.text, said)) return 'No entry says what came of it.';
  const timed =
    part.kind === 'yes-no' && namesTime(part.text) && !namesTime(`${entry.question ?? ''} ${said}`);
  if (timed) return 'No entry says how often or how long.';
  const [nameless] = lacking.names;
  if (nameless !== undefined) return `No entry that covers it names ${asWritten(nameless, part.text)}.`;
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
