import type { ControlTest } from '../../../model/soc-report.ts';
import { mostNumbers, NUMBER, numberOf } from './number-words.ts';

/** The auditor's four kinds of test, by the verbs used; AT-C 205 names the same four. */
const KINDS = [
  [
    'inquiry',
    /\b(?:inquir(?:ed|y|ies|ing)|enquir(?:ed|y|ies|ing)|asked|spoke|queried|questioned|interview(?:ed|s|ing)?|discuss(?:ed|ions?)|corroborat(?:ed|ive))\b/i,
  ],
  [
    'observation',
    /\b(?:observ(?:ed|ation|ations|ing)|watched|saw|sat in|walk(?:ed)?[- ]?through|witnessed)\b/i,
  ],
  [
    'inspection',
    /\b(?:inspect(?:ed|ion|ions|ing)|examin(?:ed|ation|ing)|review(?:ed|ing)|read|obtained|viewed|check(?:ed|ing)|looked (?:at|into|over|through)|compared|vouched|traced|agreed|sighted|perus(?:ed|al)|stud(?:ied|ying)|scrutini[sz](?:ed|ing)|scann?ed|requested|retrieved|analy[sz](?:ed|ing)|reconciled|matched|verified|went (?:through|over))\b/i,
  ],
  [
    'reperformance',
    /\b(?:re-?perform(?:ed|ance|ing)?|recalculat(?:ed|ion)|re-?execut(?:ed|ion)|attempted|tried|submitted|simulated|triggered|replicated|repeated|re-?ran|re-?comput(?:ed|ation))\b/i,
  ],
] as const;

/** Kinds of test that a procedure names, judged by what comes before its "to determine whether". */
export function kindsOf(procedure: string): ControlTest['kind'] {
  const doing = doingOf(procedure);
  return KINDS.filter(([, pattern]) => pattern.test(doing)).map(([kind]) => kind);
}

/** What the auditor did, without what it was to show. */
function doingOf(procedure: string): string {
  return procedure.replace(
    /\b(?:to (?:determine|confirm|verify|ascertain|validate|understand)|whether|that|with regard to)\b[^.]*/gi,
    ' ',
  );
}

/** Verbs of testing in any form, and past forms that only one who tells what he did begins a sentence with. */
const VERB =
  '(?:(?:inspect|inquir|enquir|observ|re-?perform|examin|review|obtain|interview|select|compar|trac|vouch|recalculat|walk|test|determin|verif|confirm|discuss|watch|attempt|read|corroborat|scann|view|ask|sampl|check|reconcil|evaluat|assess|analy[sz]|ascertain|witness|perus|quer(?:y|i)|survey|made inquir)(?:ed|ing|ion|y|ance)?|drew|spoke|took|looked|saw|sat in|went (?:through|over)|re-?ran|ran|chose|picked|met with|made|requested|gathered|collected|matched|searched|sought|visited|listened|listed|counted|tried|contacted|questioned|followed|agreed|logged|pulled|extracted|re-?computed|probed|noted|sighted|perused|scrutini[sz]ed|studied|submitted|simulated|triggered|retrieved)';

/** A regular past form at the front with its object told by an article, number or preposition. */
const PAST = String.raw`\p{L}{3,}ed (?:the|an?|that|whether|with|if|each|all|every|both|\d+)`;
const FIRST = String.raw`(?:(?:we|(?:the )?(?:service |external )?(?:auditors?|assessors?|examiners?|practitioners?|testers?)|for (?:a|the|each|all)|selected|using|through|per)\b[^.]{0,80}?\b)?`;
const PROCEDURE = new RegExp(
  String.raw`^\W*(?:[\da-z]{1,2}[.)]\s*)?(?:${FIRST}${VERB}|${PAST})(?![\p{L}\p{N}])`,
  'iu',
);

/** Starts like a test procedure: the auditor's doing in the past tense, or a sample first. */
export function looksLikeProcedure(text: string): boolean {
  return PROCEDURE.test(text);
}

/** Verbs that open a new test, capitalised at the front of a sentence or of a line that was set without a full stop. */
const OPENS =
  /(?<=[.;]\s*|[\p{Ll}\d)”"]\s)(?=(?:Inspected|Inquired|Enquired|Observed|Re-?performed|Recalculated|Examined|Viewed|Interviewed|Selected|Asked|Made inquiries|For (?:a|each|the) (?:sample|selection)|From (?:the|a) (?:total )?population|Reviewed|Checked|Read|Drew|Spoke|Took|Looked|Compared|Sampled|Watched|Verified|Traced|Obtained|Sat in|Walked|We (?:also |then )?\p{L}+ed|Additionally, \p{L}+ed|(?:Inspection|Inquiry|Enquiry|Observation|Examination|Re-?performance)(?: of|:))\s+[\p{Ll}\d(“"’'–—-]|(?:Inspected|Inquired|Observed|Reviewed|Examined|Obtained|Interviewed|Asked) \p{Lu})/gu;

/** Tells only how the items were drawn or fetched; the test that follows is made on them. */
const DRAWS =
  /^\W*(?:we )?(?:also )?(?:selected|drew|sampled|picked|chose|took|obtained|for (?:a|each|the) (?:sample|selection)|from (?:the|a) (?:total )?population)\b(?!.*\b(?:inspect|examin|observ|review|compar|re-?perform|trac|read|check|determin|verif)\w*\b)/isu;

/** Where one procedure ends and the next begins in a cell that holds several: at sentences that begin with a test. */
export function procedureStarts(text: string): number[] {
  const starts = [0, ...[...text.matchAll(OPENS)].map((match) => match.index).filter((at) => at > 0)];
  return starts.filter((_, index) => {
    const before = starts[index - 1];
    return before === undefined || !DRAWS.test(text.slice(before, starts[index]));
  });
}

const DIGITS = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const COUNT = `(${NUMBER})`;

const NO_YEAR = String.raw`(?!(?:19|20)\d\d\b)`;
// What is counted and tested: a plural, never a measure of time unless it is what was drawn ("for 25 weeks").
const ITEMS = String.raw`(?!(?:days|hours|minutes|seconds|years|percent|per cent|controls?|criteria|objectives|characters|times)\b)(?:[\p{L}-]+ ){0,3}?[\p{L}-]{2,}s\b`;

const SAMPLE_SIZES = [
  String.raw`\b(?:sample|selection)(?: size)?(?: consisting)? of (?:[\p{L}-]+ \()?${COUNT}`,
  String.raw`\b(?:sampled|drew|picked|chose|took) (?:[\p{L}-]+ \()?${COUNT}`,
  String.raw`\bselected (?:[\p{L}-]+ \()?${COUNT}`,
  String.raw`${COUNT}\)?(?: [\p{L}-]+){0,3} (?:were |was )?(?:sampled|selected)\b`,
  String.raw`\b(?:sampled|selected) (?:[\p{L}-]+ ){1,3}\(${COUNT}`,
  String.raw`\bsamples?(?: size)?\s*[:=–-]\s*${COUNT}`,
  String.raw`\bsample size\W{1,3}${COUNT}`,
  String.raw`\b${COUNT} samples?\b`,
  String.raw`\(${DIGITS}(?: (?:out )?of [\d,]+)? \p{L}`,
  String.raw`\bn ?= ?${DIGITS}`,
  String.raw`\b(?<!(?:retained|kept|stored|held|valid|available|locked) )for (?:each of (?:the )?)?(?:[\p{L}-]+ (?:[\p{L}-]+ )?\()?${NO_YEAR}${DIGITS}\)?(?: (?:out )?of (?:the |a total of )?[\d,]+)? [\p{L}-]+`,
  String.raw`\b${COUNT} (?:out )?of (?:the )?${NUMBER} (?:[\p{L}-]+ ){0,2}(?:quarter|month|week|half|year|semi|review|scan|day)`,
  String.raw`\b(?:of|on|over|across) (?:the )?(?:[\p{L}-]+ (?:[\p{L}-]+ )?\()?${NO_YEAR}${DIGITS}\)? ${ITEMS}`,
  String.raw`^\W*(?:[\p{L}-]+ed|read|for|re-?ran) (?:each of (?:the )?)?(?:[\p{L}-]+ (?:[\p{L}-]+ )?\()?${NO_YEAR}${DIGITS}\)? ${ITEMS}`,
].map((pattern) => new RegExp(pattern, 'iu'));

const POPULATIONS = [
  String.raw`\bpopulation(?: size)?(?: consisting)? of (?:[\p{L}-]+ \()?${COUNT}`,
  String.raw`\bpopulation\W{1,3}${COUNT}`,
  String.raw`\b(?:from|out of) (?:(?:a|the) (?:total|list|listing) of )?${DIGITS}`,
  String.raw`\b(?<!\bsample )(?<!\bsize )(?:\d+\)?) of (?:the )?${DIGITS}\b`,
  String.raw`\b${NUMBER} (?:out )?of (?:the )?${COUNT} (?:[\p{L}-]+ ){0,2}(?:quarter|month|week|half|year|semi|review|scan|day)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Items sampled as printed ("a sample of 25", "twenty-five selected changes", "two of the four"), null when not printed. */
export function sampleSizeOf(procedure: string): number | null {
  return firstCount(doingOf(procedure), SAMPLE_SIZES);
}

/** Items of which the sample was drawn ("from a population of 524", "two of the four quarters"), null when not printed. */
export function populationOf(procedure: string): number | null {
  return firstCount(procedure, POPULATIONS);
}

function firstCount(text: string, patterns: readonly RegExp[]): number | null {
  if (mostNumbers(text) === 0) return null;
  for (const pattern of patterns) {
    const match = pattern.exec(text)?.[1];
    if (match !== undefined) return numberOf(match);
  }
  return null;
}
