import { saysNoneCameUp, saysOnlyUntested, wantsOccasion } from './want-of-occasion.ts';

/** Doings of a control: that one of these did not take place is a failure, not a want of occasion. */
const DOING =
  '(?<!under )(?:reviews?|re-?certifications?|tests?|testing|scans?|scanning|backups?|assessments?|meetings?|training|monitoring|reconciliations?|checks?|inspections?|drills?|exercises?|audits?|evaluations?|evidence|documentation|approvals?|records?|support|exceptions?|deviations?|minutes|responses?|repl(?:y|ies)|encryption|owners?|lessons|signatures?|sign-?offs|screenings?|acknowledge?ments?)(?! period)';
const OCCASION =
  '(?:circumstances?|events?|instances?|occurrences?|situations?|conditions?|transactions?|incidents?|requests?|triggers?|breach(?:es)?|changes?|cases?)';
const PERIOD = String.raw`\b(?:period|year|timeframe|window|months|quarters?)\b`;

/** Why nothing was tested, when it follows on something that there was not: "…; therefore no testing was performed". */
const UNTESTED =
  '(?:no (?:tests?|testing|samples?|procedures?)|not (?:be )?(?:test|sampl)|unable to (?:test|sample|select|perform)|nothing (?:could be|to) (?:test|sampl)|did not (?:operate|test))';

/** What the control answers to never came up, so there was nothing to test. */
const NOTHING_TO_TEST = [
  String.raw`^\W*(?:[^.,;]{0,40}, )?(?:there (?:was|were) )?(?:no|not any|zero) (?![^.;,]{0,60}\b${DOING}\b)[^.;]{2,90}?[.;,][^.]*\b${UNTESTED}`,
  String.raw`^\W*(?:during (?:the|this|our) [^,]{3,30}, )?no (?![^.;]{0,60}\b${DOING}\b)(?:[\p{L}’'-]+ ){1,5}(?:(?:was|were|has been|have been|had been) )?(?:terminated|transferred|hired|engaged|onboarded|off-?boarded|ended|joined|left|received|reported|declared|disposed of|decommissioned|acquired|retired|occurred|arose)(?: (?:during|in|within|since|throughout) (?:the|this|our) [^.;,]{3,40})?\W*$`,
  String.raw`^\W*(?:did not (?:occur|operate)|no (?:activity|occurrence|events?|samples? available|population)|zero (?:instances?|occurrences?|events?|population)|no sample available; no \p{L}+)(?: (?:during|in|within) (?:the|this) [^.;,]{3,30})?\W*$`,
  String.raw`\b(?:was|is|were) not (?:yet )?(?:due|scheduled)\b[^.;]{0,50}\b(?:during|in|within|until after) (?:the|this|our) (?:[\w-]+ ){0,2}?${PERIOD}`,
  String.raw`\bcontrol(?: activity)?\b[^.,;]{0,40} did not (?:operate|occur|need to operate)\b(?! (?:effectively|as |consistently|for |on |from |between |until |after ))`,
  String.raw`\b(?:it|which) did not (?:operate|need to operate)\b(?! (?:effectively|as |consistently|for |on ))[^.]*${PERIOD}`,
  String.raw`^\W*(?:the control )?did not (?:occur|operate) (?:during|in|within) `,
  String.raw`\b${OCCASION}(?: (?:that|which|requiring|warranting|triggering|necessitating|leading to|calling for|of (?:this|the) control|subject to|related to)\b[^.;]{0,90}?)? (?:did not (?:occur|arise|take place|happen|exist)|(?:has|have|had) not (?:occurred|arisen))\b`,
  String.raw`\b(?:there (?:was|were|have been|had been)|had|experienced|identified|reported) no (?![^.;]*\b${DOING}\b)[^.;]*\b(?:during|within|in|throughout|over|for) (?:the|our|this) (?:[\w-]+ ){0,3}?${PERIOD}`,
  String.raw`\b(?:there (?:was|were) )?no (?:instances?|occurrences?|occasions?) (?:of|in which|where|that|for|to)\b`,
  String.raw`\bno (?![^.;]{0,60}\b${DOING}\b)[^.;]{2,60} (?:occurred|took place|arose|existed|happened|(?:was|were) (?:made|reported|identified|required|necessary|received|hired|terminated|declared))\b`,
  String.raw`\bnothing (?:occurred|happened|arose|took place)\b|\bno (?:items?|events?|instances?|cases?|transactions?|samples?|activity) (?:to (?:be )?(?:test|sample|select)|(?:occurred )?(?:in|during|within) (?:the|this|our))`,
  String.raw`\b(?:no occurrences?|not (?:triggered|invoked|exercised)|non-?occurrence|no population|population (?:was|of) (?:zero|0|none|nil)|nothing to test|did not have any (?:occurrences?|population|instances?))\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The auditor did no test; said of tests and testing as such, not of a control that is itself a test. */
const NOT_TESTED =
  /^\W*(?:control )?not tested\b|^\W*(?:left |remain(?:s|ed) )?untested\b|\b(?:this|these|the) controls?\b[^.]{0,24} not tested\b|\b(?:it|effectiveness) (?:was|is) not tested\b|\b(?:no (?:tests?|testing)(?: of (?:the )?(?:operating effectiveness|controls?))?(?: (?:was|were))? (?:performed|conducted|necessary|required|possible)|not subject to (?:testing|test)|not (?:within|in) (?:the )?scope|(?:outside|out of) (?:the )?scope|carved[- ]out|not applicable|unable to test|did not (?:test|(?:perform|conduct) (?:any )?(?:tests?|testing|procedures)))\b|(?:^|[.;,]\s*)test(?:s|ing)?(?: of (?:the |this )?(?:operating effectiveness|controls?))? (?:(?:was|were) )?not (?:performed|conducted|carried out|completed|finished|required|possible|applicable)|\bwe could not (?:complete|perform|carry out|finish) (?:our |the |any )?(?:tests?|testing|procedures)\b|[;,(–—-]\s*(?:and (?:was |is )?)?not tested\W*$|^\W*(?:carve-?out|inclusive of the subservice|(?:(?:the )?responsibility of|(?:performed|operated|provided|managed) by) (?:the |a |our )?(?:carved-out )?subservice|subservice organi[sz]ation(?:['’]s)? (?:responsibility|control)|(?:excluded|scoped out)(?: from (?:the )?scope)?\b|not examined\b)|^\W*n\/?a\W*$/i;

/** True when the text says that what the control answers to never came up, so that there was nothing to test. */
export function tellsOfNoOccasion(text: string): boolean {
  return NOTHING_TO_TEST.some((pattern) => pattern.test(text)) || wantsOccasion(text) || saysNoneCameUp(text);
}

/** True when the text says that the auditor made no test of the control. */
export function tellsOfNoTest(text: string): boolean {
  return NOT_TESTED.test(text) || saysOnlyUntested(text);
}
