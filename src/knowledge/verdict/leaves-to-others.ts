import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';

const OTHERS =
  'customers?|clients?|tenants?|users?|(?:provider|partner|vendor|supplier|processor|landlord|host|manufacturer)s?|AWS|Amazon(?: Web Services)?|Microsoft(?:.s)?|Azure|Google(?: Cloud)?';
/** Others are to do it: "is the responsibility of our provider", "customers are responsible for", "is the provider's task". */
const LEFT_TO_OTHERS = new RegExp(
  String.raw`\b(?:(?:responsibility|business|concern|matter|job) of|responsibility lies with|rests with|lies with|left to|up to|incumbent on|duty of|task of|controlled by|operated by|managed by|handled by|done by|run by|provided by|carried out by|performed by) (?:the|our|its|each|their)? ?(?:\w+ ){0,3}(?:${OTHERS})\b|\b(?:${OTHERS}) (?:is|are|remains?) (?:solely |themselves |itself )?(?:responsible|in charge)\b|\b(?:${OTHERS})['’]s? (?:\w+ )?(?:task|duty|responsibility|job)\b`,
  'i',
);
const YOU = /\b(?:you|your|yourself|yourselves|in-house|own)\b/i;
const OTHERS_ASKED =
  /\b(?:third[- ]part(?:y|ies)|providers?|vendors?|suppliers?|partners?|hosts?|hosted|outsourced?|external(?:ly)?|independent(?:ly)?|responsib\w+)\b/i;

/** Who does it, where a question names somebody: "Can developers install releases?". */
const DOER =
  /^(?:can|could|may|might|do|does|did|will|must) (?:(?:the|your|our|all|any|some|each) )*([\w-]+)/i;
const YOU_ALONE = /^(?:you|we|it|they|there|company|organi[sz]ation|firm)$/i;
const DONE_BY =
  /\b(?:is|are|was|were|been|be) (?:\w+ly )?(\w+(?:ed|wn|en|un|ade|one|ept|eld|ent))\b(?: \w+){0,3}? by ((?:[\w-]+ ?){1,4})/i;

/** Whether a statement says that others do what a question asks of somebody: "releases are installed by Operations". */
export const isDoneByOthers = (question: string, statement: string): boolean => {
  const doer = DOER.exec(question)?.[1];
  const [, deed, others] = DONE_BY.exec(statement) ?? [];
  if (doer === undefined || deed === undefined || others === undefined || YOU_ALONE.test(doer)) return false;
  const asked = splitWords(question).map(stemWord);
  return asked.includes(stemWord(deed)) && !splitWords(others).map(stemWord).includes(stemWord(doer));
};

/** Whether a statement leaves to others what a question asks of the company itself. */
export const leavesToOthers = (question: string, statement: string): boolean =>
  YOU.test(question) && !OTHERS_ASKED.test(question) && LEFT_TO_OTHERS.test(statement);
