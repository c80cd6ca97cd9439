const DOES_NOT =
  '(?:could|can|was|were|is|did|does|has|have|had)(?: \\p{L}+ly| therefore| thus| hence)? not(?: \\p{L}+ly| therefore)?';
const JUDGED =
  '(?:be(?:en)? )?(?:able to )?(?:test|sampl|exercis|observ|evaluat|assess|determin|verif|examin|demonstrat|conclud|judg|opin|witness|perform tests)\\p{L}*';

/** What follows where nothing came up: the control was not called upon, and nobody could test it. */
const CONSEQUENCE = new RegExp(
  [
    `\\b(?:operating effectiveness|operation|functioning|effectiveness|controls?|activity|process|procedure|tests?|testing|auditor|it|its|we|deletion|handling|treatment)\\b[^.;]{0,50}?\\b${DOES_NOT} (?:${JUDGED}|(?:be(?:en)? )?(?:called upon|required|triggered|invoked|activated|necessary|needed|operated)|(?:have|need|had) to (?:be )?(?:operate|perform|run)\\p{L}*)`,
    '\\b(?:operating effectiveness|operation)\\b[^.;]{0,30}\\bnot (?:concluded|tested|evaluated|assessed|observable|testable|determinable)',
    '\\bunable to (?:test|exercise|observe|evaluate|assess|sample|select|conclude|verify)',
    '\\b(?:no|nothing|not any|without) (?:an? )?(?:opportunity|occasion|need|sample|samples|items?|conclusion|population|tests?|testing|evidence of operation)\\b',
    '\\bnothing (?:could be|to) (?:be )?(?:test|sampl|select|inspect|examin)\\p{L}*',
    '\\b(?:dormant|idle)\\b|\\bnot (?:triggered|invoked|exercised|observable|testable)\\b',
    '^\\W*(?:n\\/?a|not applicable|did not (?:operate|occur|run))\\b',
  ].join('|'),
  'iu',
);

/** Bare of a reason: the auditor made no test, and does not say why; the reason may have stayed behind at a page end. */
const ONLY_UNTESTED = new RegExp(
  `^\\W*(?:(?:(?:the|this|our) )?(?:period|year|quarter|months)[;,.] )?(?:(?:so|and|therefore|hence|accordingly),? )?(?:(?:the )?operating effectiveness|(?:the )?operation of (?:the|this) control|(?:the|this) control)(?: of (?:the|this) control)? ${DOES_NOT} ${JUDGED}\\W*$`,
  'iu',
);

/** Something that may come up is said not to have. */
const DENIED =
  /\b(?:no|zero|none of (?:the|our|these)|not any|not (?:a|one) single)\b\s*((?:(?!(?:was|were|has|have|had|is|are|been|be|of|that|which|who|to|in|for|during|within|from|on|between|by|at|with)\b)[\p{L}\d’'/-]+\s*)*)(.{0,60})/giu;
const EMPTY =
  /\bpopulation\b[^.;]{0,20}\b(?:empty|nil|zero|none|0)\b|\b(?:event|events|occasion|need|situation|circumstances?|trigger|case)\b[^.;]{0,60}\b(?:did|has|have|had) not (?:occur|arise|aris|take place|come up|present|exist|happen)/iu;
const NOBODY = /\b(?:nobody|no one)\b/i;

/** What a company does or keeps by itself: that there was none of it is a failure and not a want of occasion. */
const DUTY =
  /^(?:reviews?|re-?certifications?|tests?|testing|scans?|scanning|backups?|assessments?|meetings?|training|trainings|monitoring|reconciliations?|checks?|inspections?|drills?|exercises?|audits?|evaluations?|evidence|documentation|approvals?|records?|support|exceptions?|deviations?|minutes|lists?|listings?|registers?|inventor(?:y|ies)|logs?|logging|tickets?|reports?|plans?|polic(?:y|ies)|procedures?|process(?:es)?|controls?|tools?|systems?|lessons|learned|alerts?|alarms?|owners?|signatures?|encryption|screenings?|sign-?offs?|notifications?|responses?|agreements?|acknowledge?ments?)$/i;
/** What is done about a thing that did come up. */
const TREATED =
  /^\W*(?:(?:was|were|has been|have been|had been|is|are)\s+)(?:\p{L}+ly )?(?:review|approv|test|document|retain|sign|evidenc|monitor|available|in place|configur|enabl|encrypt|scann|authori[sz]|obtain|kept|provided|revok|remov|disabl|remediat|resolv|patch|notif|train|screen)/iu;

/** A whole sentence that denies something which comes up from outside or by chance, and says no more than when. */
const CAME_UP =
  'deployed|released|discarded|destroyed|disposed of|wiped|retired|replaced|returned|lost|stolen|requested|sought|asked|raised|filed|lodged|imposed|declared|invoked|compromised|breached|suspected|confirmed|escalated|added|introduced|acquired|engaged|hired|recruited|onboarded|off-?boarded|transferred|promoted|terminated|dismissed|departed|left|joined|resigned|arose|occurred|made|received|reported|identified|experienced|processed';
const TIME = '(?: (?:during|in|within|since|throughout|over|for|between|from)\\b[^.;,]{3,60})?';
const EVENTS =
  '(?:changes?|incidents?|requests?|breach(?:es)?|transfers?|terminations?|separations?|hires?|leavers?|joiners?|events?|failovers?|outages?|restor(?:es|ations?)|disposals?|deployments?|releases?|migrations?|disputes?|complaints?|disasters?|compromises?|disclosures?|acquisitions?|transactions?|offboardings?|onboardings?)';
const NONE_CAME_UP = new RegExp(
  `^\\W*(?:(?:noted|observed|determined|inspected|per)\\b[^.;]{0,60}?(?:that )?)?(?:there (?:was|were|had been|have been) )?no (?:[\\p{L}’'-]+ ){1,7}?(?:(?:was|were|has been|have been|had been) )?(?:${CAME_UP})(?: (?:or|and|nor) (?:${CAME_UP}))?(?: (?:by|of|for|from|to) [^.;,]{3,50}?)?${TIME}\\W*$|^\\W*(?:there (?:was|were|had been|have been) )no (?:[\\p{L}’'-]+ ){0,4}${EVENTS}${TIME}\\W*$`,
  'iu',
);

const ADVERSE =
  /\b(?:not|n['’]t|fail\p{L}*|lack\p{L}*|missing|late|overdue|without|unable|unavailable|exceed\p{L}*|never|however|but|although|incomplete|only|no|none)\b/iu;
const CLAUSES = /[.;:,()–—]+(?:\s+|$)|\s+(?:so|because|since|as|and|given that|there being)\s+/giu;

/**
 * True when one clause says that what the control answers to did not come up, another that it was therefore not tested
 * or called upon, in whatever order and words, and no further clause tells of anything amiss.
 */
export function wantsOccasion(text: string): boolean {
  const clauses = text.split(CLAUSES).filter((clause) => clause.trim() !== '');
  const wants = clauses.filter(deniesEvent);
  const follows = clauses.filter((clause) => CONSEQUENCE.test(clause));
  const others = clauses.filter((clause) => !wants.includes(clause) && !follows.includes(clause));
  const two = new Set([...wants, ...follows]).size > 1;
  return two && wants.length > 0 && follows.length > 0 && !others.some((clause) => ADVERSE.test(clause));
}

/** True when the one sentence only denies that something came up ("No media were discarded in the period."). */
export function saysNoneCameUp(text: string): boolean {
  return NONE_CAME_UP.test(text) && deniesEvent(text);
}

/** True when the text says no more than that the control could not be tested. */
export function saysOnlyUntested(text: string): boolean {
  return ONLY_UNTESTED.test(text);
}

function deniesEvent(clause: string): boolean {
  if (EMPTY.test(clause) || NOBODY.test(clause)) return true;
  return [...clause.matchAll(DENIED)].some(([, words = '', after = '']) => {
    const nouns = words.trim().split(/\s+/);
    const verb = /^(?:was|were|has|have|had|is|are)\b/i.test(after);
    // Without a helping verb the last words may be the verb: "no hires joined", "no scans ran".
    const heads = nouns.slice(verb ? -1 : -3);
    return words.trim() !== '' && !TREATED.test(after) && !heads.some((noun) => DUTY.test(noun));
  });
}
