import { classifyQuestion } from '../question/classify-question.ts';
import { contentStems } from '../text/content-stems.ts';
import { FAINT_STEMS } from '../text/faint-words.ts';
import { isLoose } from '../text/loose-words.ts';
import { isNegative } from './find-polarity.ts';
import { speaksOfOther } from './gives-opposite.ts';
import { isRestriction, makesException } from './is-narrower.ts';
import { leavesUndone } from './leaves-undone.ts';
import type { Matter } from './matter.ts';
import { deniesForATime, isToCome, tellsOfEvent } from './tells-of-other-time.ts';

/** "All is encrypted. One exception: …" leaves some unencrypted. */
const hasException = ({ asked, clauses, best }: Matter): boolean =>
  asked.sign === -1 &&
  clauses.some(({ at, sentence }) => Math.abs(at - best.at) <= 1 && makesException(sentence));

/** What is asked about is the very condition of the clause: "… unless the customer opts out". */
const asksForCondition = ({ wanted, best }: Matter): boolean => {
  const [, condition = ''] = best.clause.text.split(/\bunless\b/i);
  return contentStems(condition).some((stem) => !FAINT_STEMS.has(stem) && wanted.text.topic.has(stem));
};

const FORBIDS =
  /\b(?:must|shall|should|may|can|do|does|did|will|is|are|to) (?:not|never)\b|n['’]t\b|\b(?:never|cannot)\b|\b(?:prohibit|forb[ia]d|disallow|bann?)/i;

/** What is forbidden is no sign that nothing keeps people from it: "Is access limited?", "Staff may not see customer data." */
const forbidsWhereLimited = ({ question, asked, best, byLead }: Matter): boolean =>
  !byLead &&
  asked.sign === 1 &&
  (asked.restrained || isRestriction(question)) &&
  FORBIDS.test(best.clause.text);

/** "No ticket, no access" may demand a ticket, or say that there is neither. */
const DEMAND = /\bno [^,.;]+, no \b/i;

const isDemand = ({ best }: Matter): boolean => DEMAND.test(best.sentence);

/** What is to end has not ended: "two shared accounts, due to be removed". */
const isYetToEnd = ({ asked, best }: Matter): boolean => asked.sign === -1 && isToCome(best.sentence);

/** Another clause tells of the very thing that this one denies: "Never. One shared login exists for the screen in the hall." */
const isToldElsewhere = ({ asked, clauses, best }: Matter): boolean =>
  asked.sign === -1 &&
  asked.marked &&
  clauses.some(
    (other) =>
      other !== best &&
      other.onTopic &&
      other.polarity.sign === -1 &&
      !other.polarity.denied &&
      !isNegative(other.clause.text),
  );

/** What is denied is something else, where another clause tells of what was asked by its own word. */
const deniesElse = ({ wanted, clauses, best, byLead }: Matter): boolean => {
  if (byLead || !best.polarity.denied) return false;
  const things = [...wanted.residual.keys()].filter(
    (stem) => !isLoose(stem) && !best.analysis.topic.has(stem),
  );
  return clauses.some(
    ({ polarity, analysis }) => !polarity.denied && things.some((stem) => analysis.topic.has(stem)),
  );
};

const EVER = /\bever\b|\bat any time\b|\bin (?:the|your) history\b/i;
const LATELY = /\b(?:last|past|previous) (?:[\w-]+ )?(?:days|weeks|months|quarters?|years?)\b/i;

/** "Never?" is not answered by the last three years. */
const isOnlyLately = ({ question, best }: Matter): boolean =>
  EVER.test(question) && LATELY.test(best.sentence);

/** Who asks for anything at all is not answered by what is said of one thing. */
const asksForAnything = ({ question, asked }: Matter): boolean =>
  asked.sign === -1 && /\b(?:anything|something|anywhere)\b/i.test(question);

/** What says nothing of a deed does not deny it: that keys are not shared is no No to whether they are rotated. */
const saysNothingOfIt = ({ question, entry }: Matter): boolean =>
  leavesUndone(question, `${entry.title} ${entry.question ?? ''} ${entry.text}`);

const FOUND_NOTHING =
  /\b(?:found|identified|detected|revealed|showed|reported|noted) no\b|\bno (?:\w+ ){0,3}(?:were|was) (?:found|identified|detected|noted|reported)\b/i;
const ASKS_WHAT_WAS_FOUND =
  /\b(?:find|found|findings?|issues?|vulnerabilit\w+|deviations?|exceptions?|weakness\w*|problems?|incidents?|breach\w*)\b/i;

/** That a test found nothing says nothing against the test. */
const foundNothing = ({ question, best }: Matter): boolean =>
  FOUND_NOTHING.test(best.sentence) && !ASKS_WHAT_WAS_FOUND.test(question);

/** Who dates an event is asked in vain whether there ever was one. */
const isHistory = ({ question, entry }: Matter): boolean =>
  classifyQuestion(question) === 'history' && tellsOfEvent(entry.text);

/** That laptops are not encrypted, or not in plain text, says neither of phones. */
const isOfOther = ({ question, entry, best }: Matter): boolean =>
  speaksOfOther(question, `${entry.question ?? ''} ${best.sentence}`);

/** What is not done in December may be done in all other months. */
const isForATime = ({ question, asked, best }: Matter): boolean =>
  asked.sign === 1 && deniesForATime(question, best.clause.text);

const DOUBTS: readonly ((matter: Matter) => boolean)[] = [
  hasException,
  asksForCondition,
  forbidsWhereLimited,
  isDemand,
  isYetToEnd,
  isToldElsewhere,
  deniesElse,
  saysNothingOfIt,
  foundNothing,
  isOnlyLately,
  asksForAnything,
  isHistory,
  isOfOther,
  isForATime,
];

/** Whether something stands against a plain No, though the best clause says so. */
export const isNoDoubtful = (matter: Matter): boolean => DOUBTS.some((stands) => stands(matter));
