import { z } from 'zod';
import { Evidence, factOf, IsoDate } from './citation.ts';

const Text = factOf(z.string());
const Day = factOf(IsoDate);

/** What a paper is; `other` is no report on controls. */
export const ReportKind = z.enum([
  'SOC 1',
  'SOC 2',
  'SOC 2+',
  'SOC 3',
  'SOC for Cybersecurity',
  'SOC for Supply Chain',
  'ISAE 3402',
  'ISAE 3000',
  'bridge letter',
  'other',
]);
export type ReportKind = z.infer<typeof ReportKind>;

/** The trust services categories (AICPA TSP 100). */
export const Category = z.enum([
  'security',
  'availability',
  'processing integrity',
  'confidentiality',
  'privacy',
]);
export type Category = z.infer<typeof Category>;

/** The opinions that AT-C 205 knows. */
export const OpinionKind = z.enum(['unqualified', 'qualified', 'adverse', 'disclaimer']);
export type OpinionKind = z.infer<typeof OpinionKind>;
const OpinionFact = factOf(OpinionKind);

/** The service auditor's opinion, overall and per element; `basis` holds the basis paragraphs of a modified one. */
export const Opinion = z.object({
  overall: OpinionFact.nullable(),
  description: OpinionFact.nullable(),
  design: OpinionFact.nullable(),
  operation: OpinionFact.nullable(),
  basis: z.array(Text),
  emphasis: z.array(Text),
  scopeLimitation: Text.nullable(),
});
export type Opinion = z.infer<typeof Opinion>;

/** `name` as printed; `method` null when the report does not let us tell. */
export const SubserviceOrganization = z.object({
  name: z.string(),
  service: z.string().nullable(),
  method: z.enum(['carve-out', 'inclusive']).nullable(),
  namedInOpinion: z.boolean().nullable(),
  evidence: z.array(Evidence).min(1),
});
export type SubserviceOrganization = z.infer<typeof SubserviceOrganization>;

/** Complementary subservice organization control. */
export const Csoc = z.object({
  text: z.string(),
  provider: z.string().nullable(),
  criteria: z.array(z.string()),
  evidence: z.array(Evidence).min(1),
});
export type Csoc = z.infer<typeof Csoc>;

/** Complementary user entity control: ours to run. */
export const Cuec = z.object({
  id: z.string().nullable(),
  text: z.string(),
  criteria: z.array(z.string()),
  topic: z.string().nullable(),
  evidence: z.array(Evidence).min(1),
});
export type Cuec = z.infer<typeof Cuec>;

/** How an auditor tests a control. */
export const TestKind = z.enum(['inquiry', 'observation', 'inspection', 'reperformance']);
export const ResultClass = z.enum(['no-exception', 'exception', 'no-occurrence', 'not-tested', 'unclear']);
export type ResultClass = z.infer<typeof ResultClass>;

/** One test of one control; sizes are counts of items, null when not printed. */
export const ControlTest = z.object({
  procedure: z.string(),
  kind: z.array(TestKind),
  sampleSize: z.int().nullable(),
  population: z.int().nullable(),
  result: z.string(),
  resultClass: ResultClass,
  evidence: z.array(Evidence).min(1),
});
export type ControlTest = z.infer<typeof ControlTest>;

/** A control once, however many criteria it is listed under; `id` as printed, null when the report has none. */
export const Control = z.object({
  id: z.string().nullable(),
  text: z.string(),
  criteria: z.array(z.string()),
  tests: z.array(ControlTest),
  evidence: z.array(Evidence).min(1),
});
export type Control = z.infer<typeof Control>;

/** What the supplier answers to an exception; owner and date are null when it names none. */
export const ManagementResponse = z.object({
  text: z.string(),
  owner: z.string().nullable(),
  date: z.string().nullable(),
  evidence: z.array(Evidence).min(1),
});

/** `rate` and `upperBound90` (one-sided Clopper-Pearson) are shares of 1, null without both counts. */
export const Exception = z.object({
  controlId: z.string().nullable(),
  criteria: z.array(z.string()),
  text: z.string(),
  kind: z.enum(['operation', 'design']),
  deviations: z.int().nullable(),
  sampleSize: z.int().nullable(),
  rate: z.number().nullable(),
  upperBound90: z.number().nullable(),
  managementResponse: ManagementResponse.nullable(),
  evidence: z.array(Evidence).min(1),
});
export type Exception = z.infer<typeof Exception>;

/** Management's assertion: what it says of period and scope, to hold against cover and opinion. */
export const Assertion = z.object({
  periodStart: IsoDate.nullable(),
  periodEnd: IsoDate.nullable(),
  asOf: IsoDate.nullable(),
  categories: z.array(Category),
  evidence: z.array(Evidence).min(1),
});

/** The parts of a report, by who writes them. */
export const SectionKey = z.enum(['auditor', 'assertion', 'description', 'tests', 'other']);
export type SectionKey = z.infer<typeof SectionKey>;

/** A section found in the body; `page` is the PDF page of its heading. */
export const Section = z.object({
  key: SectionKey,
  title: z.string(),
  page: z.int(),
  printedPage: z.string().nullable(),
});
export type Section = z.infer<typeof Section>;

/** A line of the contents list and whether the file holds what it promises. */
export const ContentsEntry = z.object({ title: z.string(), present: z.boolean(), evidence: Evidence });

/** Counts by which the reader proves its tables; `agrees` false means the review is incomplete. */
export const Reconciliation = z.object({
  controlRows: z.int(),
  testRows: z.int(),
  resultRows: z.int(),
  exceptionWordsInText: z.int(),
  exceptionResults: z.int(),
  disagreements: z.array(z.object({ what: z.string(), evidence: z.array(Evidence) })),
  agrees: z.boolean(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

/** Two places of one report that cannot both be right. */
export const Contradiction = z.object({
  topic: z.enum(['period', 'categories', 'service organization', 'opinion', 'auditor', 'frequency', 'other']),
  detail: z.string(),
  evidence: z.array(Evidence).min(2),
});

/** Text meant for a machine or hidden from people; reported, never believed. */
export const SuspiciousText = z.object({
  reason: z.enum(['invisible', 'same-colour', 'tiny', 'off-page', 'zero-width', 'covered', 'instruction']),
  evidence: z.array(Evidence).min(1),
});

/** What a bridge letter says of the days after the period; null where it is silent. */
export const BridgeLetter = z.object({
  issuer: z.string().nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  date: IsoDate.nullable(),
  changesReported: z.boolean().nullable(),
  signedByAuditor: z.boolean().nullable(),
  evidence: z.array(Evidence).min(1),
});

/** Everything read from one report. Absent is null or an empty list, never guessed. */
export const SocReport = z.object({
  kind: factOf(ReportKind),
  type: factOf(z.union([z.literal(1), z.literal(2)])).nullable(),
  title: Text.nullable(),
  serviceOrganization: Text.nullable(),
  system: Text.nullable(),
  auditor: Text.nullable(),
  auditorLocation: Text.nullable(),
  auditorSigned: factOf(z.boolean()).nullable(),
  auditorLicence: Text.nullable(),
  asOf: Day.nullable(),
  periodStart: Day.nullable(),
  periodEnd: Day.nullable(),
  reportDate: Day.nullable(),
  standards: z.array(Text),
  opinion: Opinion,
  assertion: Assertion.nullable(),
  categories: z.array(factOf(Category)),
  criteriaNotRelevant: z.array(
    z.object({ criterion: z.string(), reason: z.string().nullable(), evidence: z.array(Evidence).min(1) }),
  ),
  additionalCriteria: z.array(Text),
  objectives: z.array(
    z.object({ id: z.string().nullable(), text: z.string(), evidence: z.array(Evidence).min(1) }),
  ),
  subserviceOrganizations: z.array(SubserviceOrganization),
  vendorsNotSubservice: z.array(Text),
  csocs: z.array(Csoc),
  cuecs: z.array(Cuec),
  cuecSection: Text.nullable(),
  /** Where auditor or management assumes such controls: a list that was not found is then our reading, not a gap. */
  userControlsMention: Text.nullable().optional(),
  providerControlsMention: Text.nullable().optional(),
  userResponsibilities: z.array(Text),
  locationsExcluded: z.array(Text),
  incidents: z.array(Text),
  significantChanges: z.array(Text),
  testsOfControls: z.enum(['present', 'missing', 'not-expected']),
  controls: z.array(Control),
  exceptions: z.array(Exception),
  reconciliation: Reconciliation.nullable(),
  contradictions: z.array(Contradiction),
  sections: z.array(Section),
  contents: z.array(ContentsEntry),
  placeholders: z.array(Evidence),
  certifiedWording: z.array(Evidence),
  suspiciousText: z.array(SuspiciousText),
  bridgeLetter: BridgeLetter.nullable(),
  restrictedUse: Text.nullable(),
  recipient: Text.nullable(),
  draft: Text.nullable(),
});
export type SocReport = z.infer<typeof SocReport>;
