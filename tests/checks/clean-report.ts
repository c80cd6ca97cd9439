import { criteriaOf } from '../../src/checks/trust-services-criteria.ts';
import type { Evidence } from '../../src/model/citation.ts';
import { SocReport } from '../../src/model/soc-report.ts';

const at = (page: number, quote: string): Evidence[] => [{ page, printedPage: null, quote }];
const fact = <Value>(value: Value, page: number, quote: string) => ({ value, evidence: at(page, quote) });
const opinion = (quote: string) => fact('unqualified' as const, 4, quote);

/** Different things, so that no two procedures have the same words. */
const words =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu amber birch cedar dune elm fern grove'.split(
    ' ',
  );

/** A report on which no check has anything to say on 2026-11-23 but that it is spotless: the base of every fixture. */
export const cleanReport: SocReport = SocReport.parse({
  kind: fact('SOC 2', 1, 'SOC 2 Type 2 Report'),
  type: fact(2, 1, 'SOC 2 Type 2 Report'),
  title: fact('Report on Controls', 1, 'Report on Controls'),
  serviceOrganization: fact('Harbor Lane, Inc.', 1, 'Harbor Lane, Inc.'),
  system: fact('Harbor Lane Ledger', 1, 'Harbor Lane Ledger'),
  auditor: fact('Ashgrove & Pell LLP', 4, 'Ashgrove & Pell LLP'),
  auditorLocation: fact('Columbus, Ohio', 4, 'Columbus, Ohio'),
  auditorSigned: fact(true, 4, 'Ashgrove & Pell LLP'),
  auditorLicence: null,
  asOf: null,
  periodStart: fact('2025-09-01', 1, 'September 1, 2025 to August 31, 2026'),
  periodEnd: fact('2026-08-31', 1, 'September 1, 2025 to August 31, 2026'),
  reportDate: fact('2026-10-12', 4, 'October 12, 2026'),
  standards: [fact('AT-C section 205', 3, 'AT-C section 205')],
  opinion: {
    overall: opinion('In our opinion, in all material respects'),
    description: opinion('the description presents the system'),
    design: opinion('the controls were suitably designed'),
    operation: opinion('the controls operated effectively'),
    basis: [],
    emphasis: [],
    scopeLimitation: null,
  },
  assertion: {
    periodStart: '2025-09-01',
    periodEnd: '2026-08-31',
    asOf: null,
    categories: ['security'],
    evidence: at(6, 'We have prepared the description'),
  },
  categories: [fact('security', 3, 'relevant to security')],
  criteriaNotRelevant: [],
  additionalCriteria: [],
  objectives: [],
  subserviceOrganizations: [
    {
      name: 'Cloudmoor',
      service: 'hosting',
      method: 'carve-out',
      namedInOpinion: true,
      evidence: at(3, 'Harbor Lane uses Cloudmoor'),
    },
  ],
  vendorsNotSubservice: [],
  csocs: [
    {
      text: 'Cloudmoor guards its data centers.',
      provider: 'Cloudmoor',
      criteria: ['CC6.4'],
      evidence: at(12, 'Cloudmoor guards its data centers.'),
    },
  ],
  cuecs: [
    {
      id: '1',
      text: 'User entities remove leavers.',
      criteria: [],
      topic: 'access',
      evidence: at(13, 'User entities remove leavers.'),
    },
  ],
  cuecSection: fact('Complementary User Entity Controls', 13, 'Complementary User Entity Controls'),
  userResponsibilities: [],
  locationsExcluded: [],
  incidents: [],
  significantChanges: [],
  testsOfControls: 'present',
  controls: criteriaOf(['security']).map((criterion, index) => ({
    id: `C-${index + 1}`,
    text: `Control number ${index + 1} is carried out.`,
    criteria: [criterion],
    tests: [
      {
        procedure: `Inspected, for a sample of 25 records of ${words[index] ?? 'the last kind'}, that it was carried out.`,
        kind: ['inspection'],
        sampleSize: 25,
        population: 400,
        result: 'No exceptions noted.',
        resultClass: 'no-exception',
        evidence: at(20 + index, 'No exceptions noted.'),
      },
    ],
    evidence: at(20 + index, `Control number ${index + 1} is carried out.`),
  })),
  exceptions: [],
  reconciliation: {
    controlRows: 33,
    testRows: 33,
    resultRows: 33,
    exceptionWordsInText: 0,
    exceptionResults: 0,
    disagreements: [],
    agrees: true,
  },
  contradictions: [],
  sections: [
    { key: 'auditor', title: 'Independent Service Auditor’s Report', page: 3, printedPage: null },
    { key: 'assertion', title: 'Assertion of Management', page: 6, printedPage: null },
  ],
  contents: [
    { title: 'Assertion of Management', present: true, evidence: at(2, 'Assertion of Management')[0] },
  ],
  placeholders: [],
  certifiedWording: [],
  suspiciousText: [],
  bridgeLetter: null,
  restrictedUse: fact('intended solely for', 5, 'intended solely for'),
  recipient: null,
  draft: null,
});
