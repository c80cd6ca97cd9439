import { contentStems } from '../text/content-stems.ts';

/** A question that is answered with Yes only where nothing is left out. */
const UNIVERSAL =
  /\b(?:all|every|each|always|entire(?:ly|ty)?|whole|full(?:y)?|complete(?:ly)?|every(?:one|body|thing|where)|throughout|at all times|100 ?%|without exceptions?|both|no exceptions?|automatic(?:ally)?)\b/i;
/** A part of what could be meant, said of the subject or outright. */
const PART =
  /^\W*(?:some|most|several|a few|few|a number of)\b|\b(?:partly|partially|not all|not every|(?:the |a )?majority of|half of|almost all|nearly all|some of|most of|[1-9]\d? ?(?:%|per ?cent) of|(?:a|one|two|three|four|nine)[- ](?:third|quarter|fifth|tenth)s?|\d+ (?:out )?of (?:the |our )?\d+)\b/i;
/** Ways to say that it depends. */
const DEPENDS =
  /\b(?:usually|generally|normally|typically|often|sometimes|as a rule|mainly|largely|in principle|best effort|(?:where|when|if|as far as|wherever|whenever) (?:\w+ )?(?:feasible|possible|practica(?:l|ble)|appropriate|applicable|supported|reasonable|needed|necessary|required|available)|(?:up)?on request|may (?:have|be|choose|ask|opt)|recommended|encouraged|unless|depending)\b|^(?:if|when|whenever|where|once|provided|should|in case)\b/i;
/** What leaves something out; "no exceptions" leaves out nothing. */
const EXCEPTS =
  /(?<!\b(?:no|not|without)(?: any)? )\b(?:except(?:ing|ions?|ed)?|exclud(?:e|es|ed|ing)|apart from|aside from|save for|(?:out|outside)(?: of)? (?:the )?scope|not in scope|(?:do|does|did) not (?:cover|include|apply|extend)|not (?:covered|included)|exempt(?:ed|ions?)?|unless|until further notice)\b/i;
const ONLY = /(?<!-)\b(?:only|solely|exclusively|merely|nothing but)\b/i;
const ONLY_BEHIND = /(?<![\w-])((?:[\w-]+ ){0,2}[\w-]+) (?:only|alone|exclusively)(?= *(?:[.,;:)]|$))/i;
/** Who asks whether something is restricted is glad of "only". */
const RESTRICTION =
  /\b(?:restrict(?:ed|s|ions?)?|limit(?:ed|s)?|control(?:led|s)?|authori[sz]ed|least privilege|need[- ]to[- ](?:know|have)|separat(?:e|ed|ion)|segregat(?:ed|ion)|protect(?:ed|s)?|prevent(?:ed|s)?|only|solely|exclusive(?:ly)?|confined|isolat(?:ed|ion)|approv(?:e|ed|al|als))\b/i;

const FOCUS = 3;

/** What "only" leaves in: the words right after it, or before it where it stands last. */
const focusOf = (statement: string): string[] => {
  const behind = ONLY_BEHIND.exec(statement)?.[1];
  if (behind) return contentStems(behind);
  const at = ONLY.exec(statement);
  if (!at) return [];
  const [after = ''] = statement.slice(at.index + at[0].length).split(/[.,;:()]/);
  return contentStems(after).slice(0, FOCUS);
};

/** Whether a question asks if something is kept within bounds. */
export const isRestriction = (question: string): boolean => RESTRICTION.test(question);

/** Whether a text holds for a few alone. */
export const keepsToFew = (text: string): boolean => ONLY.test(text) || ONLY_BEHIND.test(text);

/** Whether a statement holds only for something that the question does not name: "only session cookies" for "tracking cookies?". */
export const holdsOnlyElsewhere = (question: string, statement: string): boolean => {
  if (RESTRICTION.test(question) || !keepsToFew(statement)) return false;
  const asked = new Set(contentStems(question));
  return focusOf(statement).some((stem) => !asked.has(stem) && !/^\d/.test(stem));
};

/** Whether a question asks for all of something, always. */
export const asksForAll = (question: string): boolean => UNIVERSAL.test(question);

const OTHERWISE =
  /\belsewhere\b|\bthe (?:rest|others)\b|\beverything else\b|\b(?:all )?other [\w-]+(?: [\w-]+)?(?::| (?:is|are|has|have|does|do|use[sd]?|gets?)\b)/i;

/** Whether a text sets what it says of some apart from the others: "Signing keys: HSM. All other keys: software." */
export const setsOthersApart = (text: string): boolean => OTHERWISE.test(text);

const EXCEPTION = /(?<!\b(?:no|without)(?: any)? )\bexceptions?\b|\bexcept\b|\b(?:apart|aside) from\b/i;

/** Whether a text names an exception. */
export const makesException = (text: string): boolean => EXCEPTION.test(text);

/** Whether a text leaves something out. */
export const leavesOut = (text: string): boolean => EXCEPTS.test(text);

/**
 * Whether a statement holds for less than a question asks for: for a part ("most servers") or, where all is asked for,
 * as a rule or with an exception.
 */
export const isNarrower = (question: string, statement: string): boolean =>
  (PART.test(statement) && !PART.test(question)) ||
  (asksForAll(question) &&
    [DEPENDS, EXCEPTS].some((words) => words.test(statement) && !words.test(question)));
