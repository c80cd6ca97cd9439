import type { Evidence } from '../../model/citation.ts';
import type { Review } from '../../model/review.ts';
import { describeReport, unreadLines, verdictInWords } from './describe-report.ts';
import { ownControlInWords } from './describe-user-entity-controls.ts';
import { unhyphened } from './words.ts';

/** Text, a number, a share of 1, or an empty cell. */
export type Value = string | number | { readonly share: number } | null;

/** A sheet of the register: columns with their width in characters, and the rows under them. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly (readonly [title: string, width: number])[];
  readonly rows: readonly (readonly Value[])[];
};

const where = [
  ['Page', 9],
  ['Printed page', 9],
  ['Quote', 60],
] as const;

/** Pages, printed pages and the words, the first place in full: that is where somebody looks first. */
const placeOf = (evidence: readonly Evidence[]): Value[] => {
  const [first] = evidence;
  const pages = [...new Set(evidence.map(({ page }) => page))];
  return [
    pages.length === 1 ? (pages[0] ?? null) : pages.join(', '),
    first?.printedPage ?? null,
    first?.quote ?? null,
  ];
};

const share = (value: number | null): Value => (value === null ? null : { share: value });

const overview = (review: Review): Sheet => ({
  name: 'Report',
  columns: [
    ['Fact', 24],
    ['What the review says', 90],
  ],
  rows: [
    ['File', review.file.name],
    ...(review.report ? describeReport(review.report).map(({ label, value }) => [label, value]) : []),
    ['Advice', `${verdictInWords[review.verdict]}; a person decides`],
    ...(review.message ? [['Outcome', review.message]] : []),
    ...unreadLines(review).map((line) => ['Not read', line]),
    ...review.couldNotTell.map(({ check, missing }) => [
      'Not decided',
      `${unhyphened(check)}: ${missing.join(', ')} not found`,
    ]),
    ...review.conditions.map((condition) => ['Condition', condition]),
    ['SHA-256', review.file.sha256],
  ],
});

const exceptions = ({ report }: Review): Sheet => ({
  name: 'Exceptions',
  columns: [
    ['Control', 12],
    ['Criteria', 14],
    ['Kind', 11],
    ['Exception', 60],
    ['Deviations', 11],
    ['Sample', 9],
    ['Rate', 9],
    ['Upper bound (90 %)', 11],
    ['Management’s response (not examined)', 50],
    ['Owner named', 18],
    ['Date named', 16],
    ['Response on page', 10],
    ...where,
  ],
  rows: (report?.exceptions ?? []).map((one) => [
    one.controlId,
    one.criteria.join(', '),
    one.kind,
    one.text,
    one.deviations,
    one.sampleSize,
    share(one.rate),
    share(one.upperBound90),
    one.managementResponse?.text ?? 'none found',
    one.managementResponse?.owner ?? null,
    one.managementResponse?.date ?? null,
    one.managementResponse?.evidence[0]?.page ?? null,
    ...placeOf(one.evidence),
  ]),
});

const findings = (review: Review): Sheet => ({
  name: 'Findings',
  columns: [
    ['Severity', 10],
    ['Finding', 36],
    ['Detail', 60],
    ['Why it matters', 44],
    ['Question to the vendor', 44],
    ...where,
    ['Check', 26],
  ],
  rows: review.findings.map(({ severity, title, detail, why, ask, evidence, check }) => [
    severity,
    title,
    detail,
    why,
    ask,
    ...placeOf(evidence),
    check,
  ]),
});

const userEntityControls = ({ report, userEntityControls: matched }: Review): Sheet => ({
  name: 'User entity controls',
  columns: [
    ['Id', 9],
    ['What the report expects', 60],
    ['Criteria', 14],
    ['Our control', 30],
    ['In our words', 50],
    ['Entry', 32],
    ['Owner', 22],
    ['Confidence', 11],
    ...where,
  ],
  rows: (report?.cuecs ?? []).map(({ id, text, criteria, evidence }, at) => {
    const ours = matched?.outcome === 'matched' ? matched.controls[at] : undefined;
    return [
      id,
      text,
      criteria.join(', '),
      ours ? ownControlInWords(ours) : 'not looked for',
      ours?.control?.quote ?? null,
      ours?.control?.title ?? null,
      ours?.owner ?? null,
      ours?.control ? { share: ours.score } : null,
      ...placeOf(evidence),
    ];
  }),
});

const providers = ({ report }: Review): Sheet => ({
  name: 'Subservice organizations',
  columns: [['Organization', 32], ['Service', 40], ['Method', 12], ['Named in the opinion', 12], ...where],
  rows: (report?.subserviceOrganizations ?? []).map(({ name, service, method, namedInOpinion, evidence }) => [
    name,
    service,
    method ?? 'not told',
    namedInOpinion === null ? 'could not tell' : namedInOpinion ? 'yes' : 'no',
    ...placeOf(evidence),
  ]),
});

/** What the register holds of a review, a sheet for each list that somebody works through. */
export const registerSheets = (review: Review): Sheet[] =>
  [overview, exceptions, findings, userEntityControls, providers].map((sheet) => sheet(review));
