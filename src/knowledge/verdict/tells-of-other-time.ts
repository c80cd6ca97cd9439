/** What was and is no more. */
const ENDED =
  /\b(?:was|were|has been|have been) (?:since |then )?(?:withdrawn|retired|discontinued|abolished|decommissioned|phased out|switched off|shut down)\b|\b(?:(?<!\b(?:is|are|be|been|was|were|being|get|gets|not) )used to|formerly|previously|until (?:\w+ )?(?:19|20)\d\d)\b|\b(?:it|this|that|they|these|which|(?:the|this) \w+) (?:was|were|has been|have been) (?:since |then )?(?:closed|cancel+ed|ended|discontinued|stopped|suspended|retired|abandoned|withdrawn|dropped|switched off|shut down|decommissioned|removed|deleted)\b/i;
/** What is to come. */
const TO_COME =
  /\b(?:under ?way|under preparation|in preparation|rolling out|being (?:rolled out|introduced|implemented|deployed|built|set up|evaluated|prepared|written|drafted)|is due|are due|due (?:in|by) (?:\w+|\d+)|(?:has|have) been (?:commissioned|booked|ordered|foreseen|budgeted)|scheduled for|foreseen for|(?:in the )?coming (?:year|quarter|month|weeks|months)|hopes? to|pending|expect(?:s|ed)? (?:to|by|in|next|for)|intend(?:s|ed)?|aims? to|(?:should|will) \w+ (?:\w+ ){0,3}(?:by|in|next) (?:next|20\d\d|the (?:end|course)|q[1-4])|target(?:ed)? (?:date|for)|by next (?:year|quarter|month)|in the process of|piloted|in pilot|beta|trialled|evaluating|considering)\b/i;

const FAILED = /\b(?:skipped|postponed|cancell?ed|omitted|missed|abandoned|suspended|lapsed)\b/i;

/** Whether a text tells of something that was to happen and did not. */
export const didNotHappen = (text: string): boolean => FAILED.test(text);

/** Whether a statement tells of another time than the question asks about: of what has ended, or is yet to come. */
export const tellsOfOtherTime = (question: string, statement: string): boolean =>
  [ENDED, TO_COME, FAILED].some((words) => words.test(statement) && !words.test(question));

/** Whether a text tells of what is yet to come. */
export const isToCome = (text: string): boolean => TO_COME.test(text);

/** A day, month or year in which something took place. */
const DATED =
  /(?<!\b(?:since|until|before|by|from|after|reviewed|updated) (?:\w+ )?)\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?:\d{1,2},? )?)?(?:19|20)\d\d\b/i;

/** Whether a text dates something that took place, so that it did not never happen. */
export const tellsOfEvent = (text: string): boolean => DATED.test(text);

const TIME = String.raw`\b(?:(?:on|in|at|over) (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:19|20)\d\d|night|weekends?|(?:public )?holidays|spring|summer|autumn|winter)\b|(?:before|after|during|until)(?= \w)|(?:more|longer) than\b)`;
const AT_A_TIME = new RegExp(TIME, 'i');
const NOT_AT_A_TIME = new RegExp(String.raw`(?:\b(?:not|never|no|cannot)\b|n['’]t\b)[^.;]*?${TIME}`, 'i');

/** Whether a statement denies for a time alone what a question asks of any: "not in December", "not for more than a year". */
export const deniesForATime = (question: string, statement: string): boolean =>
  NOT_AT_A_TIME.test(statement) && !AT_A_TIME.test(question);
