import { findNames, holdsName } from '../text/find-names.ts';
import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';
import { bansSome } from './denies-deed.ts';
import { isNegative } from './find-polarity.ts';
import { givesOpposite } from './gives-opposite.ts';
import { asksForAll, holdsOnlyElsewhere, isNarrower, setsOthersApart } from './is-narrower.ts';
import { isDoneByOthers, leavesToOthers } from './leaves-to-others.ts';
import { leavesUndone } from './leaves-undone.ts';
import type { Matter } from './matter.ts';
import { namesLimit } from './meet-limit.ts';
import { isTakenBack } from './takes-back.ts';
import { tellsOfOtherTime } from './tells-of-other-time.ts';
import { CLOSE } from './weigh-clauses.ts';

/** What one person could do is asked about as a danger at least as often as a convenience. */
const ONE_PERSONS_POWER =
  /\b(?:can|could|may|might) (?:(?:any|some)(?:one|body)|(?:an?|any|one|one of|some|single|your|the) (?:[\w’']+ ){0,3}(?:admin(?:istrator)?s?|agents?|clerk|contractors?|developers?|employees?|engineers?|help ?desk|insider|operators?|person|staff|stranger|suppliers?|support|third part(?:y|ies)|vendors?|visitors?)(?! be\b)|(?:attackers?|competitors|former employees|guests|hackers?|insiders|leavers|malware|outsiders|ransomware|strangers|visitors))\b|\b(?:on (?:his|her|their|its) own|by (?:(?:him|her)self|themselves)|single-handed(?:ly)?)\b/i;

/** Who asks whether something happens before a safeguard asks whether it is passed over. */
const BEFORE_SAFEGUARD =
  /\b(?:can|could|may|might|do|does|is|are)\b[^?]*\bbefore\b[^?]*\b(?:approv|review|check|screen|complet|verif|authori[sz]|sign)(?:ed|es|s)?\b/i;

const PLAN_NAMES = String.raw`\p{Lu}\w+(?:(?:, | and | or |\/)\p{Lu}\w+){0,5}`;
const PLAN = new RegExp(
  String.raw`\b(${PLAN_NAMES}) (?:plan|tier|edition|package|subscription|customer)s?\b|\bon (${PLAN_NAMES})`,
  'gu',
);
const HELD = new RegExp(String.raw`\b(${PLAN_NAMES}) (?:plan|tier|edition|package|subscription)s?\b`, 'gu');

/** Whether a question names a plan and the entry, which holds for certain plans, does not give it as one of those. */
const asksForOtherPlan = (question: string, text: string): boolean => {
  const held = [...text.matchAll(HELD)].map(([, names]) => names).join(' ');
  if (!held) return false;
  return [...question.matchAll(PLAN)]
    .flatMap(([, before, after]) => (before ?? after ?? '').split(/, | and | or |\//))
    .some((name) => !held.includes(name));
};

/**
 * Whether the clause denies something where the question does not, or the other way round. "Own laptops cannot connect"
 * is no Yes to "May staff use their own PC?", though a bad state is denied.
 */
const isDenial = ({ question, asked, byLead, best, clauses }: Matter): boolean => {
  if (byLead || asked.restrained || (asked.marked && asked.sign === 1)) return false;
  const negative = isNegative(question);
  return !clauses.some(
    ({ share, polarity, clause }) =>
      share >= best.share - CLOSE &&
      polarity.sign === best.polarity.sign &&
      isNegative(clause.text) === negative,
  );
};

const nearby = ({ clauses, best }: Pick<Matter, 'clauses' | 'best'>): string =>
  clauses
    .filter(({ at }) => Math.abs(at - best.at) <= 1)
    .map(({ clause }) => clause.text)
    .join(' ');

/** What the entry is about and what it does not deny. */
const affirmed = ({ entry, clauses }: Matter): string =>
  [
    entry.title,
    entry.question,
    ...clauses.map(({ clause }) => clause.text).filter((text) => !isNegative(text)),
  ].join(' ');

/** Whether a name that is asked about stands neither beside the clause nor in what the entry is about. */
const isNameless = (matter: Matter): boolean => {
  const { question, wanted, entry } = matter;
  const told = splitWords(`${entry.title} ${entry.question ?? ''} ${nearby(matter)}`);
  return findNames(question, (word) => wanted.residual.has(stemWord(word))).some(
    (name) => !/^\d/.test(name) && !holdsName(told, name),
  );
};

/** What begins by pointing at the sentence before it. */
const LEANS = /^(?:it|this|they|that|these|the \w+) /i;

const isOfOtherTime = ({ question, best, clauses }: Matter): boolean => {
  const next = clauses.find(({ at }) => at === best.at + 1)?.sentence ?? '';
  return tellsOfOtherTime(question, best.sentence) || (LEANS.test(next) && tellsOfOtherTime(question, next));
};

const DOUBTS: readonly ((matter: Matter) => boolean)[] = [
  isDenial,
  isNameless,
  isOfOtherTime,
  (matter) => !matter.asked.marked && leavesUndone(matter.question, affirmed(matter)),
  ({ question, entry }) => asksForOtherPlan(question, entry.text),
  ({ question, asked }) =>
    !asked.marked && (ONE_PERSONS_POWER.test(question) || BEFORE_SAFEGUARD.test(question)),
  (matter) => asksForAll(matter.question) && setsOthersApart(nearby(matter)),
  ({ question, asked, entry, clauses, best }) =>
    !asked.marked &&
    [best.sentence, nearby({ clauses, best })].some((said) =>
      givesOpposite(question, `${entry.question ?? ''} ${said}`),
    ),
  ({ question, asked, best }) => !asked.denied && holdsOnlyElsewhere(question, best.sentence),
  ({ question, asked, best }) => asked.sign === 1 && isNarrower(question, best.sentence),
  ({ question, best }) =>
    leavesToOthers(question, best.sentence) || isDoneByOthers(question, best.clause.text),
  ({ question, entry }) => namesLimit(question) && !namesLimit(`${entry.question ?? ''} ${entry.text}`),
  ({ question, asked, clauses }) =>
    !asked.denied && clauses.some(({ clause }) => bansSome(question, clause.text)),
  isTakenBack,
];

/** Whether something stands against a plain Yes, though the best clause says so: it holds for less, or for something else. */
export const isYesDoubtful = (matter: Matter): boolean => DOUBTS.some((stands) => stands(matter));
