import type { ResultClass } from '../../../model/soc-report.ts';
import { countDeviations } from '../exceptions/count-deviations.ts';
import { classifyLabelled } from './classify-labelled.ts';
import { holdsInPart } from './holds-in-part.ts';
import { tellsOfNoOccasion, tellsOfNoTest } from './nothing-to-test.ts';
import { withoutOwnWords } from './own-words.ts';
import { looksLikeProcedure } from './test-procedure.ts';

const QUALITIES =
  '(?:(?:relevant|material|significant|qualified|reportable|other|additional|further|such|control|testing|operating|noted|identified|new|notable|test)\\s+)*';
const FAULTS =
  '(?:exceptions?|deviations?|issues?|findings?|errors?|discrepanc(?:y|ies)|variances?|weakness(?:es)?|deficienc(?:y|ies)|matters?|failures?|instances? of non-?compliance|departures?|anomal(?:y|ies)|irregularit(?:y|ies)|non-?conformit(?:y|ies)|shortcomings?|lapses?|differences?|gaps?)';

/** Says that nothing was found: "No relevant exceptions noted", "without deviation", "Exceptions: none". */
const NOTHING_FOUND = new RegExp(
  [
    `\\b(?:no|zero|not any|nil|0)\\s+${QUALITIES}${FAULTS}(?:\\s+or\\s+${FAULTS})?(?:\\s+(?:was|were|have been|has been|to))?(?:\\s+(?:noted|identified|found|observed|detected|reported|report|discovered))?`,
    `\\b(?:did|does|do) not (?:identify|note|find|detect|observe|reveal|disclose) any ${QUALITIES}${FAULTS}`,
    `\\bwithout (?:any )?${QUALITIES}${FAULTS}`,
    `\\b${FAULTS}(?: noted| identified)?\\s*[:\\-–—]\\s*(?:none|nil|no|0|n/?a)(?: noted| identified)?(?=\\W*$|\\s*[.;,(])`,
    `\\b(?:0|zero|none) (?:out )?of (?:the )?\\d+ (?:\\p{L}+ ){0,3}?${FAULTS}`,
    '\\bnothing (?:\\w+ )?(?:to (?:report|note|mention|record|raise|add|remark)|(?:was |were |has been )?(?:noted|identified|found|observed|detected|reported|raised|recorded)|came to (?:our|the auditor?.?s?) (?:attention|notice)(?: (?:that|which|to) (?:would |could )?(?:indicat|suggest|caus)[^.;]*)?)',
    '^\\W*(?:none|nil)(?: noted| identified)?\\W*$',
  ].join('|'),
  'giu',
);

/** The same, for looking it up in one sentence. */
const FOUND_NOTHING = new RegExp(NOTHING_FOUND.source, 'iu');

/** Denies a fault in its own words: "no terminated users retained access", "none of the 25 was late". */
const DENIED =
  /\b(?:no|none of (?:the|our)|zero|0 of \d+|0 out of \d+) (?:instances? of )?(?:[\p{L}\d’'-]+ ){0,6}?(?:retained (?:\w+ )?(?:access|rights)|unauthori[sz]ed|inappropriate(?:ly)?|non-?\p{L}+|overdue|late|expired|exceed(?:ed|ing)|fail(?:ed|ures?)|missing|lapsed|lacked|missed|unencrypted|unpatched|unsigned|unapproved|open past)\b[^.;]*/giu;

/** Says that the control worked. */
const WORKED =
  /\b(?:operat(?:ed|ing|es) effectively|(?:was|were|is|are) (?:operating )?effective|(?:operat(?:ed|ing)|performed|functioned|worked|in place) as (?:designed|intended|described|expected|stated)|(?:control )?in operation (?:throughout|during)|satisfactor(?:y|ily)|passed|(?:criteri(?:a|on)|requirements?|objectives?|controls?) (?:was |were |is |are |has been |have been )?(?:met|satisfied|achieved|fulfilled))\b|^\W*(?:(?:fully |control |test )?(?:pass(?:ed)?|effective|ok|compliant|complied|complies|conform(?:s|ed|ing)|satisfied|met|achieved|fulfilled|clean|clear|adequate|acceptable|confirmed|in order|in compliance|in conformity|as (?:described|designed|expected|intended|stated|documented)))\W*$|^\W*(?:all|each|every)\b[^.;]* (?:agreed|matched|conformed|complied|passed|(?:was|were) (?:\w+ly )?(?:in order|consistent|as expected|compliant|complete|approved|authori[sz]ed|signed|timely)(?: (?:(?:prior to|before) (?:\w+ ){1,3}|by (?:the |an? )?(?:\w+ ){1,3}|on time|as required))?)\W*$/iu;

/** Takes part of a good word back. */
const PARTLY =
  /\b(?:not|partial(?:ly)?|partly|in part|only|mostly|largely|substantially|limited|some|most|minor|remarks?|reservations?|eventually|second|third|re-?test(?:ed)?|until|after)\b/i;

/** Turns what was said before it: the fault follows. */
const TURN =
  /\b(?:except(?:ing)?(?: for| that| as)?|with the (?:following )?exceptions?|other than|however|but|although|apart from|aside from|save for)\b/i;

/** Denies faults besides the one told before. */
const NO_OTHER = new RegExp(`\\bno (?:other|additional|further) ${QUALITIES}${FAULTS}`, 'i');

/** The auditor's own word for a fault, when it is not the name of a document or a process. */
const FAULT_WORD =
  /\b(?:exceptions?|deviations?)\b(?!\s+(?:reports?|reporting|handling|process|logs?|lists?|queue|requests?|approvals?|polic|procedures?|tracking|management|monitoring))|\b(?:deficienc(?:y|ies)|non-?compliance|departures?|anomal(?:y|ies)|discrepanc(?:y|ies)|irregularit(?:y|ies)|non-?conformit(?:y|ies)|shortcomings?|weakness(?:es)?) (?:(?:was|were|is|are|has been|have been) )?(?:noted|identified|found|observed|detected|reported)\b|^\W*(?:(?:control|design|operating|minor|significant|material|one|an?) ){0,2}(?:anomaly|discrepancy|finding|issue|error|failure|departure|irregularity|non-?conformity|shortcoming|lapse|weakness|gap|deficiency|observation)\b[^:–—]{0,24}(?::\s*|\s[–—-]\s)\p{L}/iu;

/** A fault named in a few words, and nothing else ("Minor issue", "1 observation raised"). */
const FAULT_ALONE = new RegExp(
  `^\\W*(?:(?!no\\b|not\\b)[\\p{L}\\d]+ ){0,2}(?:${FAULTS}|observations?|lapses?|gaps?)(?: (?:raised|made|noted|issued|open))?(?: \\([^)]*\\))?\\W*$`,
  'iu',
);

/** Words of a failure described without the word exception. */
const FAILURE =
  /\b(?:(?:was|were|is|are|did|does|do|had|has|have|could|been|being) (?:\w+ )?not|n['’]t|not (?:\w+ )?(?:performed|completed|documented|retained|available|approved|reviewed|removed|revoked|disabled|evidenced|provided|obtained|signed|tested|timely|effective|operating|in place|enabled|configured|encrypted|followed|maintained|consistently|remediated|resolved|updated|acknowledged|located)|fail(?:ed|s|ure)?|ineffective|inadequate|insufficient|unsatisfactory|non-?(?:compliant|compliance|conforming|conformity)|not (?:met|achieved|satisfied|satisfactory|compliant|adequate|conforming|passed|fulfilled|in order|as (?:designed|described|expected))|lack(?:ed|s|ing)?|missing|omitted|absent|unable to|no (?:\w+ )?(?:evidence|documentation|approvals?|records?|support|review)|no (?:[\w’'-]+ ){1,8}(?:was|were|had been|could be) (?:available|performed|documented|retained|provided|held|obtained|completed|located|found|recorded|kept)|without (?:\w+ ){0,2}(?:evidence|approval|documentation|authorization|review)|late\b|overdue|untimely|incomplete|inappropriate(?:ly)?|unauthori[sz]ed|beyond the|after the (?:required|due|termination|target|deadline|defined|documented|established|specified)|exceed(?:ed|ing)|outside (?:of )?the (?:required|defined|policy)|(?:days|hours|weeks|months) (?:after|late|past|beyond)|never|retained (?:\w+ )?access|lapsed|expired|switched off|turned off|out of date|outdated|skipped|overlooked|incorrect(?:ly)?|delayed|had no (?:\w+ )?(?:owners?|approvers?|plan|date)|remained active|no longer required|(?:prior to|before) (?:(?:the|its|an?) )?(?:approval|authori[sz]ation))\b/i;

/** "2 of 25", "three (3) out of 45", "one of the twenty sampled": a part of the items, as failures are counted. */
const PART =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: \(\d+\))?(?: [\p{L}-]+){0,3} (?:out of|of|from|in) (?:an? |the |our )?(?:(?:total|sample|population|selection)(?: size)? of )?(?:the )?(?:\d+|[\p{L}-]+ \(\d+\)|(?:ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty|sixty)\b)/iu;

/** States an exception, and does not only speak of exceptions. */
const STATED =
  /\b(?:exceptions?|deviations?)\b(?: [\p{L}]+){0,3} (?:noted|identified|found|observed|detected|reported|occurred)\b|\b(?:exceptions?|deviations?)(?: noted| identified)?\s*[:.]\s+\p{L}/iu;

/** True when the text states an exception or deviation and does not deny it. */
export function statesFault(text: string): boolean {
  return (
    STATED.test(withoutOwnWords(text.replace(NOTHING_FOUND, ' '))) && classifyResult(text) === 'exception'
  );
}

/** Answers given, a report's worth: it tells the same results many times over, and a dozen readers ask after each. */
const answers = new Map<string, ResultClass>();
const mostAnswers = 1000;

/** What the auditor's result says of a test, by meaning and not by one phrase. */
export function classifyResult(result: string): ResultClass {
  const answer = answers.get(result) ?? classify(result);
  if (answers.size >= mostAnswers) answers.clear();
  answers.set(result, answer);
  return answer;
}

function classify(result: string): ResultClass {
  const text = result.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return 'unclear';
  const answered = classifyLabelled(text);
  if (answered) return answered;
  const said = text.replace(NOTHING_FOUND, ' ');
  const saysNothing = said !== text;
  const rest = withoutOwnWords(said.replace(DENIED, ' '));
  const turned = TURN.exec(rest);
  if (FAULT_WORD.test(rest.replace(/\b(?:without|with no) exceptions?\b/gi, ''))) return 'exception';
  if (saysNothing && turned && rest.slice(turned.index).length > 20) return 'exception';
  if (NO_OTHER.test(text) && rest.replace(/[^\p{L}]/gu, '').length > 24) return 'exception';
  if (tellsOfNoOccasion(rest) && !PART.test(rest)) return 'no-occurrence';
  if (tellsOfNoTest(rest)) return 'not-tested';
  if (saysNothing) return tellsMore(rest) || holdsInPart(text, FOUND_NOTHING) ? 'unclear' : 'no-exception';
  if (FAILURE.test(rest) || FAULT_ALONE.test(rest) || countsFew(rest)) return 'exception';
  const worked = WORKED.test(rest) && !PARTLY.test(rest) && !isPart(rest) && !holdsInPart(rest, WORKED);
  return worked ? 'no-exception' : 'unclear';
}

/** Clean words with the words of a failure beside them are for a person to read. */
function tellsMore(rest: string): boolean {
  return FAILURE.test(rest) && !WORKED.test(rest);
}

/** Fewer than half of the items are counted, as failures are, and no test is told ("For 2 of 25 …"). */
function countsFew(text: string): boolean {
  const { deviations, sampleSize } = countDeviations(text);
  if (deviations === null || sampleSize === null || WORKED.test(text) || looksLikeProcedure(text))
    return false;
  return (
    deviations > 0 && deviations * 2 < sampleSize && !/\b(?:agreed|matched|in order|consistent)\b/i.test(text)
  );
}

/** True when a good word is said of fewer than all items ("Pass for 23 of 25"). */
function isPart(text: string): boolean {
  const { deviations, sampleSize } = countDeviations(text);
  return deviations !== null && deviations !== sampleSize;
}
