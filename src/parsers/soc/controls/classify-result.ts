import type { ResultClass } from '../../../model/soc-report.ts';

const QUALITIES =
  '(?:(?:relevant|material|significant|reportable|other|additional|further|such|control|testing|operating|noted|identified|new|notable|test)\\s+)*';
const FAULTS =
  '(?:exceptions?|deviations?|issues?|findings?|errors?|discrepanc(?:y|ies)|variances?|weakness(?:es)?|deficienc(?:y|ies)|matters?|failures?|instances? of non-?compliance)';

/** Says that nothing was found: "No relevant exceptions noted", "without deviation", "Exceptions: none". */
const NOTHING_FOUND = new RegExp(
  [
    `\\b(?:no|zero|not any|nil|0)\\s+${QUALITIES}${FAULTS}(?:\\s+or\\s+${FAULTS})?(?:\\s+(?:was|were|have been|has been|to))?(?:\\s+(?:noted|identified|found|observed|detected|reported|report))?`,
    `\\b(?:did|does|do) not (?:identify|note|find|detect|observe|reveal|disclose) any ${QUALITIES}${FAULTS}`,
    `\\bwithout (?:any )?${QUALITIES}${FAULTS}`,
    `\\b${FAULTS}(?: noted| identified)?\\s*[:\\-–—]\\s*(?:none|nil|no|0|n/?a)\\b`,
    '^\\W*(?:none|nil)(?: noted| identified)?\\W*$',
  ].join('|'),
  'gi',
);

/** Says that the control worked. */
const WORKED =
  /\b(?:operat(?:ed|ing|es) effectively|(?:was|were|is|are) (?:operating )?effective|operating as (?:designed|intended|described)|operated as (?:designed|intended|described)|satisfactory|passed)\b|^\W*(?:pass|effective|ok|compliant)\W*$/i;

/** Turns what was said before it: the fault follows. */
const TURN =
  /\b(?:except(?:ing)?(?: for| that| as)?|with the (?:following )?exceptions?|other than|however|but|although|apart from|aside from|save for)\b/i;

/** The auditor's own word for a fault, when it is not the name of a document or a process. */
const FAULT_WORD =
  /\b(?:exceptions?|deviations?|deficienc(?:y|ies)|non-?complian(?:t|ce))\b(?!\s+(?:reports?|reporting|handling|process|logs?|lists?|queue|requests?|approvals?|polic|procedures?|tracking|management|monitoring))/i;

/** What the control answers to never came up, so there was nothing to test. */
const NOTHING_TO_TEST = [
  /\b(?:control|activity|process|procedure|it|which)\b[^.]{0,60}\bdid not (?:operate|occur|need to operate|have (?:an )?(?:occurrence|opportunity))\b(?! (?:effectively|as |consistently|for |on ))[^.]*\b(?:period|year|during|timeframe|window)\b/i,
  /\b(?:circumstances?|events?|instances?|occurrences?|transactions?|incidents?|situations?|conditions?|requests?|changes?|triggers?|breach(?:es)?|cases?)\b[^.]{0,90}\b(?:did not (?:occur|arise|take place|happen|exist)|(?:has|have|had) not (?:occurred|arisen))\b/i,
  /\b(?:there (?:was|were|have been|had been)|had|experienced|identified) no\b(?![^.]*\b(?:evidence|documentation|approvals?|records?|support|reviews?|exceptions?|deviations?)\b)[^.]*\b(?:during|within|in|throughout|over|for) (?:the|our|this) (?:\w+[- ]){0,3}(?:period|year|timeframe|window)\b/i,
  /\bno (?!evidence|documentation|approval|record|support|review|exception|deviation|test)[^.]{2,80}\b(?:occurred|took place|were (?:made|reported|identified|required|necessary|received|hired|terminated|processed|declared|recorded|noted|performed)|was (?:made|reported|required|necessary|received|declared|recorded)|arose|existed|happened)\b/i,
  /^\W*did not (?:occur|operate) (?:during|in|within)\b/i,
  /\bnothing to test\b/i,
  /\b(?:no occurrences?|not (?:triggered|invoked|exercised)|non-?occurrence|no population|population (?:was|of) (?:zero|0|none|nil)|did not have any (?:occurrence|population|instance))/i,
];

const NOT_TESTED =
  /\b(?:not tested|test(?:s|ing)? (?:was|were) not (?:performed|conducted|required|possible|applicable)|no (?:tests?|testing)(?: (?:was|were))?(?: (?:performed|conducted|necessary|required))|not subject to (?:testing|test)|was not (?:within|in) (?:the )?scope|(?:outside|out of) (?:the )?scope|carved[- ]out|not applicable|unable to test|did not (?:test|(?:perform|conduct) (?:any )?(?:tests?|testing|procedures)))\b|^\W*n\/?a\W*$/i;

/** Words of a failure described without the word exception. */
const FAILURE =
  /\b(?:(?:was|were|is|are|did|does|do|had|has|have|could|been|being) (?:\w+ )?not|n['’]t|not (?:\w+ )?(?:performed|completed|documented|retained|available|approved|reviewed|removed|revoked|disabled|evidenced|provided|obtained|signed|tested|timely|effective|operating|in place|enabled|configured|encrypted|followed|maintained|consistently|remediated|resolved|updated|acknowledged|located)|fail(?:ed|s|ure)?|ineffective|lack(?:ed|s|ing)?|missing|omitted|absent|unable to|no (?:\w+ )?(?:evidence|documentation|approvals?|records?|support|review)|without (?:\w+ ){0,2}(?:evidence|approval|documentation|authorization|review)|late\b|overdue|untimely|incomplete|inappropriate(?:ly)?|unauthori[sz]ed|beyond the|after the (?:required|due|termination|target|deadline|defined|documented|established|specified)|exceed(?:ed|ing)|outside (?:of )?the (?:required|defined|policy)|(?:days|hours|weeks|months) (?:after|late|past|beyond)|never|retained access|remained active|no longer required|prior to (?:approval|authorization))\b/i;

/** "2 of 25", "three (3) out of 45", "one of the twenty sampled": a part of the items, as failures are counted. */
const PART =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: \(\d+\))?(?: [\p{L}-]+){0,3} (?:out of|of|from|in) (?:an? |the |our )?(?:(?:total|sample|population|selection)(?: size)? of )?(?:the )?(?:\d+|[\p{L}-]+ \(\d+\)|(?:ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty|sixty)\b)/iu;

/** Where one result ends and the next begins in a cell that holds several. */
export function resultStarts(text: string): number[] {
  const starts = [...text.matchAll(/(?<=[.;]\s+)(?=(?:No|None|Exceptions?|Deviations?|Not|Without)\b)/g)].map(
    (match) => match.index,
  );
  const pieces = [0, ...starts].map((start, index) => text.slice(start, starts[index]));
  return pieces.every((piece) => classifyResult(piece) !== 'unclear') ? [0, ...starts] : [0];
}

/** What the auditor's result says of a test, by meaning and not by one phrase. */
export function classifyResult(result: string): ResultClass {
  const text = result.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return 'unclear';
  const rest = text.replace(NOTHING_FOUND, ' ');
  const saysNothing = rest !== text;
  const turned = TURN.exec(rest);
  if (FAULT_WORD.test(rest.replace(/\b(?:without|with no) exceptions?\b/gi, ''))) return 'exception';
  if (saysNothing && turned && rest.slice(turned.index).length > 20) return 'exception';
  if (NOTHING_TO_TEST.some((pattern) => pattern.test(rest)) && !PART.test(rest)) return 'no-occurrence';
  if (NOT_TESTED.test(rest)) return 'not-tested';
  if (saysNothing) return 'no-exception';
  if (FAILURE.test(rest)) return 'exception';
  return WORKED.test(rest) ? 'no-exception' : 'unclear';
}
