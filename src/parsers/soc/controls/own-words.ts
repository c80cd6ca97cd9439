const FAULTS =
  '(?:exceptions|deviations|discrepancies|anomalies|irregularities|variances|non-?conformities|failures|errors|findings|issues|deficiencies|weaknesses|(?:an?|each|every|any) (?:\\p{L}+ )?(?:exception|deviation|discrepancy|anomaly|failure|error|finding|issue|deficiency))';
const TREATED =
  '(?:resolved|remediated|remedied|tracked|follow(?:ed)?[- ]?up|followed|investigated|escalated|corrected|logged|documented|approved|handled|reviewed|analy[sz]ed|communicated|closed|managed|assigned|prioriti[sz]ed|recorded|ticketed|reported|raised|acted|addressed(?! in| by management)|evaluated|assessed|triaged|mitigated|rectified|cleared|researched|detected|identified|alerted|flagged|entered|notified|monitored|discussed|presented|retested)';
const TREAT =
  '(?:resolv|remed|track|investigat|escalat|correct|log|handl|review|monitor|manag|approv|analy[sz]|communicat|clos|identif|detect|record|report|document|rais|address|evaluat|assess|triag|mitigat|rectif|research|flag|follow|alert|prevent|discover|find)(?:i?at|y|i|g)?(?:e|es|s|ing)?(?: up)?(?: on)?';
/** No verb of a told event and no count between the fault's name and what is done with it. */
const BETWEEN = '(?:(?!\\b(?:was|were|is|are|has|have|had|been|did|not|never)\\b|\\d)[^.;:]){0,70}?';

/**
 * A fault's name in what a company does with faults: told in the present or as a rule, without count or date. What the
 * auditor found is told in the past.
 */
const OWN = [
  `\\b${FAULTS}${BETWEEN}\\b(?:is|are|gets?|(?:will|shall|must|should|can|may) be)(?: (?!not\\b|never\\b|only\\b)\\p{L}+ly| also| then| first| to be)?(?: (?:identified|noted|found|detected|listed),?(?: and| or)?)?(?: ${TREATED},?(?: and| or)?)*? ${TREATED}(?! (?:for|in|on|at) (?:\\d|one|two|three|four|five)\\b)(?! only\\b)`,
  `(?<!\\b(?:did|does|do|could|can) (?:not )?)\\b${TREAT}(?: and ${TREAT})*(?: (?:any|all|the|such|of|potential|possible|security|identified|noted|resulting|these|those|on|to))* ${FAULTS}\\b(?! (?:\\p{L}+ ){0,3}(?:was|were))`,
  `\\b(?:with|and)(?: any| all| the)? ${FAULTS}(?: (?:identified|noted|found|detected))?(?: (?:being|to be))? ${TREATED}\\b`,
  `\\b${FAULTS}${BETWEEN}\\b(?:trigger|generate|raise|prompt|lead to|result in|require|cause|initiate)\\b`,
  `\\b(?:review|monitor|check|scann?|inspect|compar|analy[sz]|look|search|test)\\p{L}*(?: \\p{L}+){0,4} for(?: any| potential| possible)? ${FAULTS}\\b(?! (?:noted|found|identified))`,
  '\\bfailed (?:\\w+[- ]?){0,2}attempts?\\b',
  '\\bunauthori[sz]ed [^.;]{0,40}\\b(?:blocked|prevented|denied|rejected|prohibited|detected|logged|alerted)\\b',
  `\\b(?:exceptions|deviations|failures|findings) (?:identified|generated|raised|flagged|reported|noted) (?:by|from) (?:the )?(?:[\\w-]+ ){0,2}(?:tools?|systems?|scans?|scanners?|software|monitoring|jobs?|scripts?)\\b[^.;]*\\b(?:resolved|remediated|reviewed|investigated|followed up|tracked|closed|corrected)\\b`,
  // What a test was to show; whether it did is told behind it.
  '\\bto (?:determine|verify|ascertain|confirm|assess|establish|evaluate|validate) (?:whether|if|that) [^.;:]*',
].map((pattern) => new RegExp(pattern, 'giu'));

/** The text without words of a fault that tell what a control does or watches, and not what the auditor found. */
export function withoutOwnWords(text: string): string {
  return OWN.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}
