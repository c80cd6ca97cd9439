import type { Paper } from '../traits.ts';
import type { Paragraph } from '../wording/wording.ts';

/** A paper that is no report: title lines, then paragraphs; `from` signs it. */
export type PaperText = {
  readonly title: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly from: readonly string[];
};

export type Papers = Readonly<Record<Paper, PaperText>>;

/** Letters and certificates in place of a report. Placeholders as in a wording, and {from} {to} {issued}. */
export const papers: Papers = {
  'bridge letter': {
    title: ['{org}', 'Bridge Letter'],
    paragraphs: [
      { text: '{issued}' },
      { text: 'To our customers:' },
      {
        text: '{org} was examined for a SOC 2 Type 2 report on the {system}. The report was issued by {auditor} and covers {period}.',
      },
      {
        text: 'This letter covers the time from {from} to {to}. To the best of our knowledge, there have been no material changes in the internal controls described in that report which would change the auditor’s opinion.',
      },
      {
        text: 'This letter is not a substitute for the report. It was not examined by {auditor}, and no assurance is given on it.',
      },
    ],
    from: ['Chief Information Security Officer', '{org}'],
  },
  certificate: {
    title: ['Certificate of Registration', 'ISO/IEC 27001:2022'],
    paragraphs: [
      {
        text: 'This is to certify that the information security management system of {org} meets the requirements of ISO/IEC 27001:2022.',
      },
      { text: 'Scope: development and operation of the {system} for {purpose}.' },
      { text: 'First issued {from}. Valid until {to}. Certificate no. IS 40418.' },
    ],
    from: ['For the certification body', '{auditor}'],
  },
  'penetration test letter': {
    title: ['Penetration Test', 'Letter of Attestation'],
    paragraphs: [
      { text: '{issued}' },
      { text: '{auditor} performed a penetration test of the {system} of {org} from {from} to {to}.' },
      {
        text: 'The test found no critical and no high issues. Two medium issues were found and have been fixed, as a second test confirmed. No exceptions to the rules of engagement were noted.',
      },
      { text: 'This letter summarizes a technical test. It is not an audit opinion.' },
    ],
    from: ['Lead Consultant', '{auditor}'],
  },
  'readiness assessment': {
    title: ['SOC 2 Readiness Assessment', '{org}'],
    paragraphs: [
      { text: '{issued}' },
      {
        text: '{auditor} assessed the readiness of {org} for a SOC 2 examination of the {system}. No examination was performed and no opinion is expressed.',
      },
      {
        heading: 'Gaps',
        text: 'Access reviews are not yet documented (CC6.2). The vendor register is incomplete (CC9.2). A disaster recovery test has not been held (A1.3).',
      },
      {
        heading: 'Next steps',
        text: 'We suggest a SOC 2 Type 1 examination once the gaps have been closed.',
      },
    ],
    from: ['{auditor}'],
  },
  template: {
    title: ['[Company Name]', 'SOC 2 Type 2 Report (template)'],
    paragraphs: [
      { text: 'For the period XX/XX/20XX to XX/XX/20XX' },
      {
        heading: 'Independent Service Auditor’s Report',
        text: 'To the Management of [Company Name]: We have examined the description of [System Name] throughout the period [start date] to [end date].',
      },
      {
        heading: 'Opinion',
        text: 'In our opinion, in all material respects, the controls stated in the description operated effectively throughout the period [start date] to [end date].',
      },
      {
        heading: 'Description of the System',
        text: 'Insert an overview of {{company}} and of {{system}} here.',
      },
    ],
    from: ['[Auditor Name]', '[City, State]', '[Date]'],
  },
  'SAS 70': {
    title: [
      '{org}',
      'Report on Controls Placed in Operation and Tests of Operating Effectiveness',
      'SAS 70 Type II',
    ],
    paragraphs: [
      {
        heading: 'Report of Independent Service Auditors',
        text: 'We have examined the accompanying description of controls related to the {system} of {org}. Our examination was performed in accordance with Statement on Auditing Standards No. 70, Service Organizations.',
      },
      {
        text: 'In our opinion, the description presents fairly, in all material respects, the relevant aspects of the controls that had been placed in operation as of {to}.',
      },
    ],
    from: ['{auditor}', '{city}', '{issued}'],
  },
};
