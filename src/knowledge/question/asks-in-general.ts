/** Who is spoken to: a question with one of these is about the company, whatever else it says. */
const TO_THE_COMPANY =
  /\b(?:you|your|yours|yourself|the (?:company|organi[sz]ation|service|platform|product))\b/;
/** The supplier is meant, or the one whom a questionnaire calls so. */
const OF_THE_SUPPLIER = /\bthe (?:vendor|supplier|provider)\b/;
/** One report in particular, whose facts only its own company can tell. */
const OF_ONE_REPORT =
  /\b(?:the|this|that|last|latest|current)(?: \w+)? soc\b(?!(?: ?[123])? (?:categor|criteri|principle))|\bthe report\b|\bour\b/;
/** Somebody who wants the report itself. */
const WANTS_THE_REPORT =
  /\b(?:can|could|may) (?:i|we) (?:please )?(?:get|have|see|receive|obtain|request|access|review)\b/;

const someone = '(?:i|we|one|someone|somebody|anyone|anybody|people|they)';
/** What the person, or anybody, may or should do. */
const FOR_A_RULE = new RegExp(
  [
    `\\b(?:may|can|could|should|must) ${someone}\\b`,
    `\\bdo ${someone} (?:need|have to)\\b`,
    `\\b(?:how|what|when|where)(?: \\w+)? do ${someone}\\b(?! (?:have|hold|use)\\b)`,
    `\\b(?:how|what) (?:to|does one)\\b`,
    '\\bwho (?:may|can|should|is allowed)\\b',
    '\\bhow (?:old|long) (?:may|can|should)\\b',
    '\\bwhat (?:now|next)\\b',
    '\\bwhy (?:do|does|would|should) (?:an?|some|most)\\b',
  ].join('|'),
);
/** What the words before it mean, or what follows from them. */
const FOR_THIS = /\b(?:what (?:is|are|does|do)|does|is) (?:that|this|it|these|those)\b/;
/** What something is, how it differs, what follows from it, whether it is good or enough. */
const FOR_A_MEANING = new RegExp(
  [
    '\\b(?:what|who) (?:is|are)\\b',
    '\\bwhat (?:does|do|did|should|kinds?|evidence|documents)\\b',
    '\\b(?:explain|define|describe|means|meaning|difference|differ|vs|versus|against|why)\\b',
    '\\bwhich\\b.*\\b(?:are there|need|better|one)\\b',
    '\\bwho (?:signs?|issues?|writes?|performs?|audits?)\\b',
    '\\bhow (?:serious|long|old|often|many months)\\b|\\bwhen (?:do|is|are)\\b',
    '\\b(?:does|do|is|are)\\b.*\\b(?:mean|make|replace|expire|enough|bad|good|better|serious|mandatory|obligatory)\\b',
    '\\b(?:does|do|is|are)\\b.*\\b(?:certification|certificate|needed|the same|valid|audited|signed|normal|common|acceptable|ok|law)\\b',
    '\\b(?:may|can) an? .*\\b(?:be|replace)\\b',
  ].join('|'),
);

/** How a question is put: whether it asks for what holds in general, and whether every word of it must be about that. */
export type GeneralForm = { readonly general: boolean; readonly strict: boolean };

/**
 * Whether a question (in lower case) asks what holds in general. One for the facts of a company or of its report does
 * not, even where it names a term; one for a rule or for a word just mentioned may tell a story beside it.
 */
export const asksInGeneral = (question: string): GeneralForm => {
  const rule = FOR_A_RULE.test(question) && !WANTS_THE_REPORT.test(question);
  const story = rule || FOR_THIS.test(question);
  const facts = OF_THE_SUPPLIER.test(question) || OF_ONE_REPORT.test(question);
  if (TO_THE_COMPANY.test(question) || (facts && !story)) return { general: false, strict: true };
  return { general: story || FOR_A_MEANING.test(question), strict: !story };
};
