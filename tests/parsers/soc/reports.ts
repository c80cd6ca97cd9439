import type { DocumentText } from '../../../src/model/document.ts';
import { type Block, documentOf } from './document-of.ts';

/** Parts of a made-up report; each may be replaced to make one wording or one fault. */
export type Parts = {
  readonly cover: readonly Block[];
  readonly scope: readonly Block[];
  readonly opinion: readonly Block[];
  readonly closing: readonly Block[];
  readonly assertion: readonly Block[];
  readonly description: readonly Block[];
  readonly tests: readonly Block[];
  readonly other: readonly Block[];
};

const soc2: Parts = {
  cover: [
    '# Aldermoor Systems, Inc.',
    'System and Organization Controls (SOC 2) Type II Report',
    'Report on the Description of the Ledgerline Platform Relevant to Security and Availability',
    'For the Period January 1, 2026 through June 30, 2026',
  ],
  scope: [
    '# Independent Service Auditor’s Report',
    'To: Management of Aldermoor Systems, Inc.',
    '## Scope',
    'We have examined the accompanying description of the Ledgerline Platform of Aldermoor Systems, Inc. (“Aldermoor”) throughout the period January 1, 2026 through June 30, 2026, based on the criteria set forth in DC section 200, and the suitability of the design and operating effectiveness of controls to provide reasonable assurance that its service commitments and system requirements were achieved based on the trust services criteria for security and availability set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy (AICPA, Trust Services Criteria).',
    'Aldermoor uses Northlight Hosting, LLC, a subservice organization, to provide data center colocation services. The description includes only the controls of Aldermoor and excludes the controls of the subservice organization. Our examination did not extend to controls of the subservice organization.',
    '## Service auditor’s responsibilities',
    'Our examination was conducted in accordance with attestation standards established by the American Institute of Certified Public Accountants. Our team consisted of qualified personnel.',
  ],
  opinion: [
    '## Opinion',
    'In our opinion, in all material respects:',
    'a. the description presents the Ledgerline Platform that was designed and implemented throughout the period January 1, 2026 through June 30, 2026 in accordance with the description criteria.',
    'b. the controls stated in the description were suitably designed throughout the period January 1, 2026 through June 30, 2026 to provide reasonable assurance that the commitments would be achieved, if its controls operated effectively throughout that period and if user entities applied the complementary controls.',
    'c. the controls stated in the description operated effectively throughout the period January 1, 2026 through June 30, 2026 to provide reasonable assurance that the commitments were achieved.',
  ],
  closing: [
    '## Restricted use',
    'This report is intended solely for the information and use of Aldermoor, user entities of the Ledgerline Platform, and regulators who have sufficient knowledge. It is not intended to be, and should not be, used by anyone other than these specified parties.',
    'Garrow & Pike, P.C.',
    'Boise, Idaho',
    'August 3, 2026',
  ],
  assertion: [
    '# Assertion of the Management of Aldermoor Systems, Inc.',
    'We have prepared the accompanying description of the Ledgerline Platform throughout the period January 1, 2026 through June 30, 2026 based on the description criteria.',
    'We confirm, to the best of our knowledge and belief, that the controls operated effectively.',
  ],
  description: [
    '# Description of the Ledgerline Platform',
    '## Company background',
    'Aldermoor Systems, Inc. (“Aldermoor”) keeps ledgers for small banks.',
    '## Complementary user entity controls',
    'The following controls should be in operation at user entities.',
    '• User entities are responsible for removing the access of people who leave.',
    '• User entities should notify Aldermoor of any suspected breach of their accounts.',
    '## User entity responsibilities',
    '• Customers pay their invoices in time.',
  ],
  tests: ['# Trust Services Criteria, Related Controls, and Tests of Controls', 'The tests follow.'],
  other: ['# Other Information Provided by Management', 'Aldermoor plans to open an office.'],
};

/** A sound SOC 2 Type 2 report with the given parts replaced. */
export const soc2Document = (parts: Partial<Parts> = {}): DocumentText => {
  const all = { ...soc2, ...parts };
  return documentOf([
    all.cover,
    [...all.scope, ...all.opinion, ...all.closing],
    all.assertion,
    all.description,
    all.tests,
    all.other,
  ]);
};

/** The parts of the sound report, for tests that add to one. */
export const soundParts = soc2;
