import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../src/model/document.ts';
import type { SocReport } from '../../../src/model/soc-report.ts';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { documentOf } from './document-of.ts';

const read = (document: DocumentText): SocReport => {
  const { outcome, message, report, notRead } = extractReport(document);
  expect(notRead).toEqual([]);
  if (report === null) throw new Error(`${outcome}: ${message}`);
  return report;
};
const valuesOf = (report: SocReport) => ({
  kind: report.kind.value,
  type: report.type?.value ?? null,
  serviceOrganization: report.serviceOrganization?.value ?? null,
  system: report.system?.value ?? null,
  auditor: report.auditor?.value ?? null,
  auditorLocation: report.auditorLocation?.value ?? null,
  auditorSigned: report.auditorSigned?.value ?? null,
  asOf: report.asOf?.value ?? null,
  period: [report.periodStart?.value ?? null, report.periodEnd?.value ?? null],
  reportDate: report.reportDate?.value ?? null,
  opinion: ['overall', 'description', 'design', 'operation'].map(
    (element) => report.opinion[element as 'overall' | 'description' | 'design' | 'operation']?.value ?? null,
  ),
  categories: report.categories.map(({ value }) => value),
  subservice: report.subserviceOrganizations.map(({ name, service, method, namedInOpinion }) => [
    name,
    service,
    method,
    namedInOpinion,
  ]),
  cuecs: report.cuecs.map(({ id, text }) => [id, text]),
});

/** SOC 2 Type 2 in the profession's illustrative wording, subservice organization unnamed in the opinion. */
const illustrativeSoc2 = documentOf([
  [
    '# Harrowgate Freight Technology, LLC',
    '# SOC 2® Type 2 Report',
    'Report on Harrowgate Freight Technology, LLC’s Description of Its Transportation Management System and on the Suitability of the Design and Operating Effectiveness of Its Controls Relevant to Security, Availability, and Processing Integrity Throughout the Period November 1, 2025, to April 30, 2026',
  ],
  [
    '# SECTION ONE: INDEPENDENT SERVICE AUDITOR’S REPORT',
    'To the Board of Directors and Management of Harrowgate Freight Technology, LLC',
    'Scope',
    'We have examined Harrowgate Freight Technology, LLC’s (“Harrowgate”) accompanying description of its transportation management system titled “Description of Harrowgate’s Transportation Management System” throughout the period November 1, 2025, to April 30, 2026 (description) based on the criteria for a description of a service organization’s system set forth in DC section 200, 2018 Description Criteria for a Description of a Service Organization’s System in a SOC 2® Report (With Revised Implementation Guidance—2022) (AICPA, Description Criteria) (description criteria) and the suitability of the design and operating effectiveness of controls stated in the description throughout the period November 1, 2025, to April 30, 2026, to provide reasonable assurance that Harrowgate’s service commitments and system requirements were achieved based on the trust services criteria relevant to security, availability, and processing integrity (applicable trust services criteria) set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy (With Revised Points of Focus—2022) (AICPA, Trust Services Criteria).',
    'Harrowgate uses a subservice organization to provide application hosting services. The description indicates that complementary subservice organization controls that are suitably designed and operating effectively are necessary, along with controls at Harrowgate, to achieve its service commitments. The description presents Harrowgate’s controls, the applicable trust services criteria, and the types of complementary subservice organization controls assumed in the design of Harrowgate’s controls. The description does not disclose the actual controls at the subservice organization. Our examination did not include the services provided by the subservice organization, and we have not evaluated the suitability of the design or operating effectiveness of such complementary subservice organization controls.',
    'Service Auditor’s Responsibilities',
    'Our responsibility is to express an opinion on the description and on the suitability of design and operating effectiveness of controls stated in the description based on our examination.',
    'Opinion',
    'In our opinion, in all material respects,',
    'a. the description presents Harrowgate’s transportation management system that was designed and implemented throughout the period November 1, 2025, to April 30, 2026, in accordance with the description criteria.',
    'b. the controls stated in the description were suitably designed throughout the period November 1, 2025, to April 30, 2026, to provide reasonable assurance that Harrowgate’s service commitments and system requirements would be achieved based on the applicable trust services criteria, if its controls operated effectively throughout that period and if the subservice organization and user entities applied the complementary controls assumed in the design of Harrowgate’s controls throughout that period.',
    'c. the controls stated in the description operated effectively throughout the period November 1, 2025, to April 30, 2026, to provide reasonable assurance that Harrowgate’s service commitments and system requirements were achieved based on the applicable trust services criteria, if complementary subservice organization controls and complementary user entity controls assumed in the design of Harrowgate’s controls operated effectively throughout that period.',
    'Restricted Use',
    'This report, including the description of tests of controls and results thereof in section four, is intended solely for the information and use of Harrowgate, user entities of its system, and prospective user entities who have sufficient knowledge and understanding of the following. This report is not intended to be, and should not be, used by anyone other than these specified parties.',
    'Bellwether Assurance Partners PLLC\nTampa, Florida\nJune 12, 2026',
  ],
  [
    '# SECTION TWO: HARROWGATE FREIGHT TECHNOLOGY, LLC’S ASSERTION',
    'We have prepared the accompanying description of the transportation management system throughout the period November 1, 2025, to April 30, 2026 based on the description criteria.',
    'We confirm, to the best of our knowledge and belief, that the description presents the system.',
  ],
  [
    '# SECTION THREE: DESCRIPTION OF HARROWGATE’S TRANSPORTATION MANAGEMENT SYSTEM',
    '## Subservice Organizations',
    'Harrowgate utilizes Cumulus Ridge Cloud Corp. for application hosting. The carve-out method is used, so the controls of Cumulus Ridge Cloud Corp. are not included in this description.',
    '## Complementary User Entity Controls (CUECs)',
    'Harrowgate’s controls were designed with the assumption that certain controls would be implemented by user entities.',
    {
      rows: [
        ['Criteria', 'Complementary User Entity Controls'],
        [
          'CC6.1',
          '• User entities should configure single sign-on. • User entities should keep API tokens secret.',
        ],
        ['CC7.3', 'User entities should report suspected incidents to the service desk without delay.'],
      ],
    },
  ],
  [
    '# SECTION FOUR: TRUST SERVICES CATEGORIES, CRITERIA, RELATED CONTROLS, AND TESTS OF CONTROLS',
    'The following tests were performed.',
  ],
]);

/** SOC 1 in the illustrative wording of AT-C 320, abbreviated months, as signed by a firm without a legal form. */
const illustrativeSoc1 = documentOf([
  [
    '# Report on Controls Placed in Operation at Wexcombe Trust Company and Tests of Operating Effectiveness',
    'SOC 1 – Type II',
    'Oct. 1, 2024 – Sept. 30, 2025',
    'Report of independent service auditors issued by Quayle Thornbury LLP',
  ],
  [
    '# I. Report of Independent Service Auditors',
    'To the Management of Wexcombe Trust Company',
    'We have examined Wexcombe Trust Company’s (Wexcombe) description of its Custody Accounting System entitled “Wexcombe’s Description of Its Custody Accounting System” for processing user entities’ transactions throughout the period October 1, 2024 to September 30, 2025 (description) and the suitability of the design and operating effectiveness of the controls included in the description to achieve the related control objectives stated in the description, based on the criteria identified in “Wexcombe’s Assertion” (assertion). The controls and control objectives included in the description are those that management believes are likely to be relevant to user entities’ internal control over financial reporting.',
    'Wexcombe uses Pellworth Data Services Inc. and Tarring Print & Mail Ltd., subservice organizations, for data center hosting and for printing of statements. The description includes only the control objectives and related controls of Wexcombe and excludes the control objectives and related controls of the subservice organizations.',
    'In our opinion, in all material respects, based on the criteria described in Wexcombe’s assertion,',
    '(a) the description fairly presents the Custody Accounting System that was designed and implemented throughout the period October 1, 2024 to September 30, 2025.',
    '(b) the controls related to the control objectives stated in the description were suitably designed to provide reasonable assurance that the control objectives would be achieved if the controls operated effectively throughout the period October 1, 2024 to September 30, 2025.',
    '(c) the controls operated effectively to provide reasonable assurance that the control objectives stated in the description were achieved throughout the period October 1, 2024 to September 30, 2025.',
    'This report is intended solely for the information and use of management of Wexcombe, user entities of its system, and the independent auditors of such user entities. It is not intended to be and should not be used by anyone other than these specified parties.',
    'Quayle Thornbury LLP',
    'Dec. 4, 2025',
  ],
  [
    '# II. Wexcombe Trust Company’s Assertion',
    'We have prepared the description of the Custody Accounting System for user entities of the system during some or all of the period October 1, 2024 to September 30, 2025, and their user auditors.',
  ],
  [
    '# III. Wexcombe’s Description of Its Custody Accounting System',
    '## User Control Considerations',
    'Wexcombe’s controls were designed under the assumption that the following controls would be in place at user organizations:',
    '1. User organizations are responsible for the accuracy of instructions that they submit.',
    '2. User organizations are responsible for reconciling their statements.',
    '# IV. Control Objectives, Related Controls, and Tests of Operating Effectiveness',
    'Control Objective 1: Controls provide reasonable assurance that trades are recorded completely.',
  ],
]);

/** ISAE 3402 by a European firm: other headings, day-month dates, place before the date, no American standard. */
const isae3402 = documentOf([
  [
    '# Nordhaven Hosting A/S',
    'ISAE 3402 Type 2 assurance report on the description of controls for hosting services',
    '1 January 2025 to 31 December 2025',
  ],
  [
    '# 2. Independent auditor’s assurance report',
    'To the management of Nordhaven Hosting A/S and its customers',
    'We have been engaged to report on Nordhaven Hosting A/S’s description of its Managed Hosting Service throughout the period 1 January 2025 to 31 December 2025 and on the design and operation of controls related to the control objectives stated in the description.',
    'We conducted our engagement in accordance with International Standard on Assurance Engagements 3402, “Assurance Reports on Controls at a Service Organisation”.',
    'In our opinion, in all material respects:',
    '(a) The description fairly presents the hosting service as designed and implemented throughout the period from 1 January 2025 to 31 December 2025;',
    '(b) The controls related to the control objectives stated in the description were suitably designed throughout the period; and',
    '(c) The controls tested, which were those necessary to provide reasonable assurance that the control objectives were achieved, operated effectively throughout the period from 1 January 2025 to 31 December 2025.',
    'This report is intended solely for customers who have used the hosting service and their auditors, who have a sufficient understanding to consider it.',
    'Aarhus, 14 February 2026',
    'Fjordby Revision ApS',
  ],
  [
    '# 1. Management’s statement',
    'The accompanying description has been prepared for customers. Nordhaven Hosting A/S confirms that the accompanying description fairly presents the hosting service throughout the period 1 January 2025 to 31 December 2025.',
  ],
  ['# 3. Description of the Managed Hosting Service', 'Nordhaven Hosting A/S hosts servers.'],
]);

describe('reports of different families, read whole', () => {
  it('reads a SOC 2 Type 2 in illustrative wording', () => {
    expect(valuesOf(read(illustrativeSoc2))).toEqual({
      kind: 'SOC 2',
      type: 2,
      serviceOrganization: 'Harrowgate Freight Technology, LLC',
      system: 'transportation management system',
      auditor: 'Bellwether Assurance Partners PLLC',
      auditorLocation: 'Tampa, Florida',
      auditorSigned: true,
      asOf: null,
      period: ['2025-11-01', '2026-04-30'],
      reportDate: '2026-06-12',
      opinion: ['unqualified', 'unqualified', 'unqualified', 'unqualified'],
      categories: ['security', 'availability', 'processing integrity'],
      subservice: [['Cumulus Ridge Cloud Corp.', 'Application hosting', 'carve-out', false]],
      cuecs: [
        [null, 'User entities should configure single sign-on.'],
        [null, 'User entities should keep API tokens secret.'],
        [null, 'User entities should report suspected incidents to the service desk without delay.'],
      ],
    });
  });

  it('reads a SOC 1 Type 2 in illustrative wording', () => {
    expect(valuesOf(read(illustrativeSoc1))).toEqual({
      kind: 'SOC 1',
      type: 2,
      serviceOrganization: 'Wexcombe Trust Company',
      system: 'Custody Accounting System',
      auditor: 'Quayle Thornbury LLP',
      auditorLocation: null,
      auditorSigned: true,
      asOf: null,
      period: ['2024-10-01', '2025-09-30'],
      reportDate: '2025-12-04',
      opinion: ['unqualified', 'unqualified', 'unqualified', 'unqualified'],
      categories: [],
      subservice: [
        [
          'Pellworth Data Services Inc.',
          'Data center hosting and for printing of statements',
          'carve-out',
          true,
        ],
        [
          'Tarring Print & Mail Ltd.',
          'Data center hosting and for printing of statements',
          'carve-out',
          true,
        ],
      ],
      cuecs: [
        ['1', 'User organizations are responsible for the accuracy of instructions that they submit.'],
        ['2', 'User organizations are responsible for reconciling their statements.'],
      ],
    });
  });

  it('reads an ISAE 3402 report as what it is', () => {
    expect(valuesOf(read(isae3402))).toEqual({
      kind: 'ISAE 3402',
      type: 2,
      serviceOrganization: 'Nordhaven Hosting A/S',
      system: 'Managed Hosting Service',
      auditor: 'Fjordby Revision ApS',
      auditorLocation: 'Aarhus',
      auditorSigned: true,
      asOf: null,
      period: ['2025-01-01', '2025-12-31'],
      reportDate: '2026-02-14',
      opinion: ['unqualified', 'unqualified', 'unqualified', 'unqualified'],
      categories: [],
      subservice: [],
      cuecs: [],
    });
  });
});
