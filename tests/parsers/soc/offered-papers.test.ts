import { describe, expect, it } from 'vitest';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { type Block, documentOf } from './document-of.ts';
import { soundParts } from './reports.ts';

const PAPERS: readonly (readonly [string, readonly (readonly Block[])[], RegExp])[] = [
  [
    'ISO cert',
    [
      [
        '# Certificate of Registration',
        'Information Security Management System – ISO/IEC 27001:2022',
        'This is to certify that',
        'Tessellate Cloud, Inc.',
        '500 Main Street, Austin',
        'operates an Information Security Management System which complies with the requirements of ISO/IEC 27001:2022 for the following scope:',
        'The provision of the data platform in accordance with the Statement of Applicability version 4.',
        'Certificate No: IS 702914',
        'Originally registered: 2021-03-04    Expiry date: 2027-03-03',
      ],
    ],
    /certificate/,
  ],
  [
    'pentest letter',
    [
      [
        'Blackthorn Security Ltd.',
        '10 March 2026',
        'To whom it may concern',
        'Letter of attestation: external penetration test of the Tessellate platform',
        'Blackthorn Security performed a penetration test of the web application between 2 and 13 February 2026. At the end of the retest no critical or high findings remained open.',
        'Yours faithfully,',
        'Ada Lowe, Director',
      ],
    ],
    /penetration/,
  ],
  [
    'PCI AoC',
    [
      [
        '# Payment Card Industry (PCI) Data Security Standard',
        'Attestation of Compliance for Report on Compliance – Service Providers',
        'Version 4.0.1',
        'Entity Name: Tessellate Cloud, Inc.',
        'Date of Report: 2026-04-01',
        'Part 1. Contact Information',
      ],
    ],
    /PCI/,
  ],
  [
    'HITRUST',
    [
      [
        'HITRUST',
        'December 1, 2025',
        'Tessellate Cloud, Inc.',
        'HITRUST Risk-based, 2-year (r2) Certification',
        'Based upon representation from management, testing performed by an External Assessor and HITRUST’s quality assurance, the following platform meets the HITRUST CSF certification criteria: Tessellate Data Platform.',
        'The certification is valid for two years.',
      ],
    ],
    /HITRUST/,
  ],
  [
    'readiness',
    [
      [
        '# SOC 2 Readiness Assessment Report',
        'Prepared for Tessellate Cloud, Inc. by Kestrel & Rowan LLP',
        'March 2026',
        'We performed a readiness assessment of controls against the trust services criteria for security. This is not an examination and we express no opinion.',
        'Gaps found: CC6.2 leavers are not removed in time.',
      ],
    ],
    /readiness/,
  ],
  [
    'AUP',
    [
      [
        '# Independent Accountant’s Report on Applying Agreed-Upon Procedures',
        'To the management of Tessellate Cloud, Inc.',
        'We have performed the procedures enumerated below on the access controls of Tessellate Cloud, Inc. as of June 30, 2026. The agreed-upon procedures engagement was conducted in accordance with attestation standards established by the AICPA. We were not engaged to and did not conduct an examination, the objective of which would be the expression of an opinion on the controls. Accordingly, we do not express such an opinion.',
        'Kestrel & Rowan LLP',
        'August 1, 2026',
      ],
    ],
    /agreed-upon/,
  ],
  [
    'SAS 70',
    [
      [
        '# Report on Controls Placed in Operation and Tests of Operating Effectiveness',
        'SAS 70 Type II',
        'Tessellate Hosting, Inc.',
        'January 1, 2010 to December 31, 2010',
      ],
      [
        '# Independent Service Auditors’ Report',
        'To Tessellate Hosting, Inc.',
        'We have examined the accompanying description of controls related to the hosting services of Tessellate Hosting, Inc. Our examination included procedures to obtain reasonable assurance about whether the accompanying description presents fairly, in all material respects, the aspects of controls that may be relevant to a user organization’s internal control as it relates to an audit of financial statements.',
        'In our opinion, the accompanying description of the aforementioned application presents fairly, in all material respects, the relevant aspects of controls that had been placed in operation as of December 31, 2010. Also, in our opinion, the controls, as described, are suitably designed.',
        'Kestrel & Rowan LLP',
        'February 3, 2011',
      ],
    ],
    /SAS 70/,
  ],
  [
    'CAIQ',
    [
      [
        '# Consensus Assessments Initiative Questionnaire',
        'CAIQ v4.0.3',
        'Tessellate Cloud, Inc.',
        'Question: Are audit and assurance policies established? Yes. See our SOC 2 Type 2 report.',
      ],
    ],
    /questionnaire/,
  ],
  [
    'bridge',
    [
      [
        'Tessellate Cloud, Inc.',
        'October 15, 2026',
        'RE: SOC 2 Type 2 bridge letter',
        'Dear customer,',
        'Our most recent SOC 2 Type 2 report covers the period October 1, 2025 to June 30, 2026 and was issued by Kestrel & Rowan LLP. This letter covers July 1, 2026 to October 15, 2026. To the best of our knowledge there have been no material changes to our control environment during that time.',
        'This letter is not intended to be a substitute for the SOC 2 report.',
        'Sincerely,',
        'Jordan Blake',
        'Chief Information Security Officer',
        'Tessellate Cloud, Inc.',
      ],
    ],
    /^bridge letter/,
  ],
  [
    'gap without the words',
    [
      [
        'Tessellate Cloud, Inc.',
        'October 15, 2026',
        'To our customers and their auditors',
        'Kestrel & Rowan LLP examined our controls and issued a Service Organization Control (SOC) 1 Type 2 report for the nine months ended June 30, 2026. We confirm that from July 1, 2026 through the date of this letter we are not aware of any material changes in, or failures of, the controls described in that report.',
        'Regards,',
        'Jordan Blake, CFO',
      ],
    ],
    /^bridge letter/,
  ],
  [
    'SOC3 seal page/marketing',
    [
      [
        '# Security at Tessellate',
        'White paper',
        'Tessellate is SOC 2 Type II certified and ISO 27001 certified. Our independent auditor has issued an unqualified opinion.',
        'We encrypt everything.',
      ],
    ],
    /marketing|certificate|other/,
  ],
  [
    'engagement letter',
    [
      [
        'Kestrel & Rowan LLP',
        'March 1, 2026',
        'Tessellate Cloud, Inc.',
        'Engagement letter',
        'This letter confirms the terms of our engagement to examine the description of the Tessellate Data Platform and the suitability of the design of controls for a SOC 2 Type 1 report as of June 30, 2026. In our opinion section we will express an opinion on whether the description is presented in accordance with the criteria.',
        'Agreed and accepted: ________',
      ],
    ],
    /engagement/,
  ],
  [
    'management assertion only',
    [
      [
        '# Assertion of Tessellate Cloud, Inc. Management',
        'We have prepared the accompanying description of the Tessellate Data Platform throughout the period January 1, 2026 to June 30, 2026. We assert that the controls within the system were effective to provide reasonable assurance that commitments were achieved based on the trust services criteria for security.',
        'Tessellate Cloud, Inc.',
      ],
    ],
    /other|assertion/,
  ],
  [
    'SOC2 report',
    [[...soundParts.cover], [...soundParts.scope, ...soundParts.opinion, ...soundParts.closing]],
    /^SOC 2$/,
  ],
  [
    'summary letter of SOC 2 by vendor',
    [
      [
        'Tessellate Cloud, Inc.',
        'SOC 2 Executive Summary',
        'Our SOC 2 Type 2 report is available under NDA. The report covers Security and Availability for January 1 to December 31, 2025. The auditor issued an unqualified opinion. No exceptions were noted.',
      ],
    ],
    /other|summary/,
  ],
  [
    'C5 attestation',
    [
      [
        '# Report on the Examination under C5',
        'Norrvik Cloud GmbH',
        'For the period 1 January 2026 to 30 June 2026',
      ],
      [
        '# Independent Practitioner’s Assurance Report',
        'To the management of Norrvik Cloud GmbH',
        'We have been engaged to report on Norrvik Cloud GmbH’s description of its cloud services throughout the period 1 January 2026 to 30 June 2026 and on the suitability of the design and operating effectiveness of controls to meet the criteria of the Cloud Computing Compliance Criteria Catalogue (C5).',
        'We conducted our engagement in accordance with International Standard on Assurance Engagements (ISAE) 3000 (Revised).',
        'In our opinion, in all material respects: (a) the description fairly presents the cloud services as designed and implemented throughout the period 1 January 2026 to 30 June 2026; (b) the controls were suitably designed; and (c) the controls operated effectively throughout the period 1 January 2026 to 30 June 2026.',
        'Köln, 1 September 2026',
        'Kessel Prüfung GmbH Wirtschaftsprüfungsgesellschaft',
      ],
    ],
    /^ISAE 3000/,
  ],
  [
    'ISAE 3402 w/ SSAE18',
    [
      ['# Norrvik Fund Services', 'SOC 1 / ISAE 3402 Type 2 Report', '1 January 2026 to 30 June 2026'],
      [
        '# Independent Service Auditor’s Report',
        'To the management of Norrvik Fund Services AB',
        'We have examined Norrvik Fund Services AB’s description of its fund administration system throughout the period 1 January 2026 to 30 June 2026 and the suitability of the design and operating effectiveness of controls to achieve the related control objectives. Our examination was conducted in accordance with AT-C section 320 and ISAE 3402. The control objectives are relevant to user entities’ internal control over financial reporting.',
        'In our opinion, in all material respects, a) the description fairly presents the system as designed and implemented; b) the controls were suitably designed; and c) the controls operated effectively throughout the period 1 January 2026 to 30 June 2026.',
        'Kestrel & Rowan LLP',
        'London',
        '1 September 2026',
      ],
    ],
    /^SOC 1/,
  ],
  [
    'supply chain',
    [
      [
        '# Harrowfield Devices, Inc.',
        'SOC for Supply Chain Report',
        'For the period January 1, 2026 to June 30, 2026',
      ],
      [
        '# Independent Accountant’s Report',
        'To the management of Harrowfield Devices, Inc.',
        'We have examined Harrowfield Devices, Inc.’s description of its system for manufacturing pumps throughout the period January 1, 2026 to June 30, 2026 based on the description criteria, and the suitability of design and operating effectiveness of controls over the manufacturing system based on the trust services criteria relevant to security.',
        'In our opinion, in all material respects, the description is presented in accordance with the description criteria, the controls were suitably designed and operated effectively.',
        'Kestrel & Rowan LLP',
        'August 1, 2026',
      ],
    ],
    /^SOC for Supply Chain/,
  ],
  [
    'DPA',
    [
      [
        '# Data Processing Agreement',
        'This agreement is made between Tessellate Cloud, Inc. and the customer. Processor maintains a SOC 2 Type 2 report.',
        'Subprocessors: AWS.',
      ],
    ],
    /agreement/,
  ],
  [
    'infosec policy',
    [
      [
        '# Information Security Policy',
        'Tessellate Cloud, Inc.',
        'Version 3.1',
        'Access is granted by role. Policies are reviewed each year.',
      ],
    ],
    /policy/,
  ],
  [
    'cyber insurance',
    [
      [
        '# Certificate of Liability Insurance',
        'ACORD 25',
        'Insured: Tessellate Cloud, Inc.',
        'Cyber liability: 5,000,000',
      ],
    ],
    /certificate|insurance/,
  ],
  [
    'financial audit',
    [
      [
        '# Independent Auditor’s Report',
        'To the Shareholders of Tessellate Cloud, Inc.',
        'We have audited the accompanying financial statements of Tessellate Cloud, Inc., which comprise the balance sheet as of December 31, 2025. In our opinion, the financial statements present fairly, in all material respects, the financial position of Tessellate Cloud, Inc.',
        'Kestrel & Rowan LLP',
        'March 1, 2026',
      ],
    ],
    /other|financial/,
  ],
  [
    'SOX ICFR',
    [
      [
        '# Report of Independent Registered Public Accounting Firm',
        'We have audited Tessellate Cloud, Inc.’s internal control over financial reporting as of December 31, 2025, based on criteria established in Internal Control—Integrated Framework. In our opinion, the Company maintained, in all material respects, effective internal control over financial reporting as of December 31, 2025.',
        'Kestrel & Rowan LLP',
      ],
    ],
    /other|financial/,
  ],
  [
    'CSA STAR cert',
    [
      [
        '# CSA STAR Certification',
        'This is to certify that the organization Tessellate Cloud, Inc. has been assessed and meets the CCM v4.',
        'Certificate number 4412',
      ],
    ],
    /certificate/,
  ],
  [
    'type1 letter',
    [
      [
        'Kestrel & Rowan LLP',
        'July 2, 2026',
        'Tessellate Cloud, Inc.',
        'Subject: status of SOC 2 Type 2 examination',
        'We confirm that we have been engaged to perform a SOC 2 Type 2 examination of the Tessellate Data Platform for the period January 1, 2026 to June 30, 2026. Fieldwork is in progress and the report is expected in September 2026. No opinion has been formed.',
      ],
    ],
    /other|engagement|letter/,
  ],
];

describe('papers that are offered as a SOC report', () => {
  it.each(PAPERS)('names what it is: %s', (_name, pages, expected) => {
    const { report, message } = extractReport(documentOf(pages));
    expect(report?.kind.value ?? message).toMatch(expected);
  });
});
