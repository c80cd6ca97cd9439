const OTHERS =
  'customers?|clients?|tenants?|users?|(?:\\w+ )?(?:provider|partner|vendor|supplier|processor|landlord|host|manufacturer)s?|AWS|Amazon(?: Web Services)?|Microsoft(?:.s)?|Azure|Google(?: Cloud)?';
/** Others are to do it: "is the responsibility of our provider", "customers are responsible for", "is the provider's task". */
const LEFT_TO_OTHERS = new RegExp(
  String.raw`\b(?:(?:responsibility|business|concern|matter|job) of|responsibility lies with|rests with|lies with|left to|up to|incumbent on|duty of|task of|controlled by|operated by|managed by|handled by|done by|run by|provided by|carried out by|performed by) (?:the|our|its|each|their)? ?(?:\w+ ){0,2}(?:${OTHERS})\b|\b(?:${OTHERS}) (?:is|are|remains?) (?:solely |themselves |itself )?(?:responsible|in charge)\b|\b(?:${OTHERS})['’]s? (?:\w+ )?(?:task|duty|responsibility|job)\b`,
  'i',
);
const YOU = /\b(?:you|your|yourself|yourselves|in-house|own)\b/i;
const OTHERS_ASKED =
  /\b(?:third[- ]part(?:y|ies)|providers?|vendors?|suppliers?|partners?|hosts?|hosted|outsourced?|external(?:ly)?|independent(?:ly)?|responsib\w+)\b/i;

/** Whether a statement leaves to others what a question asks of the company itself. */
export const leavesToOthers = (question: string, statement: string): boolean =>
  YOU.test(question) && !OTHERS_ASKED.test(question) && LEFT_TO_OTHERS.test(statement);
