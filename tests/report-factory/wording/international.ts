import { processingDescription } from '../vocabulary/narratives.ts';
import type { Wording } from './wording.ts';

/** In the manner of international assurance reports: "assurance report", "our opinion has been formed". */
export const international: Wording = {
  name: 'international',
  dates: '01 Mar 2026',
  period: '{from} until {to}',
  span: { period: 'in the period from {period}', day: 'as at {period}' },
  categoryList: 'sentence',
  criteria: {
    criteria: 'the criteria set out in the statement',
    objectives: 'the criteria set out in the statement',
  },
  goal: {
    criteria: 'the trust services criteria for {categories} were met',
    objectives: 'the control objectives stated in the description were achieved',
  },
  wouldGoal: {
    criteria: 'the trust services criteria for {categories} would be met',
    objectives: 'the control objectives stated in the description would be achieved',
  },
  cover: ['{title}', '{org}', 'Assurance report on the {system}{relevantTo}', '{period}'],
  headings: {
    auditor: 'Independent Service Auditor’s Assurance Report',
    assertion: 'Statement of the Service Organisation',
    description: 'Description of the System',
    tests: '{criteriaTitle}, Controls, Tests and Results',
    other: 'Additional Information of the Service Organisation',
  },
  numbering: 'SECTION 1',
  order: ['assertion', 'description', 'auditor', 'tests'],
  address: 'To: {org}',
  report: [
    {
      heading: 'Scope',
      text: 'We have been engaged to report on the statement of {org} that its controls over the {system} met the trust services criteria for {categories} {span}.',
      when: ['whole'],
    },
    {
      heading: 'Scope',
      text: 'We have been engaged to report on the description by {org} of its {system} {span}, and on the design{andoperation} of controls related to the trust services criteria for {categories}.{plus}',
      when: ['criteria'],
    },
    {
      heading: 'Scope',
      text: 'We have been engaged to report on the description by {org} of its {system} for processing customers’ transactions {span}, and on the design{andoperation} of controls related to the control objectives stated in the description.',
      when: ['objectives'],
    },
    {
      text: '{org} uses {providers} for {services}. In accordance with the carve-out method, the description excludes the control objectives and controls of the subservice organisation, and our procedures did not extend to them.',
      when: ['carve-out'],
    },
    {
      text: '{org} uses {providers} for {services}. The description excludes the control objectives and controls of that organisation, and our procedures did not extend to them.',
      when: ['carve-out unnamed'],
    },
    {
      text: '{org} uses {providers} for {services}. In accordance with the inclusive method, the description includes the relevant controls of the subservice organisation, and our procedures extended to them.',
      when: ['inclusive'],
    },
    {
      text: '{org} uses {providers} for {services}. The description includes the relevant controls of that organisation, and our procedures extended to them.',
      when: ['inclusive unnamed'],
    },
    {
      text: 'Complementary user entity controls are referred to in the description. We have not evaluated their design or operating effectiveness.',
      when: ['user controls'],
    },
    {
      text: 'The section “{otherSection}” was not within the scope of our engagement.',
      when: ['other information'],
    },
    {
      heading: 'Responsibilities of the service organisation',
      text: '{org} is responsible for preparing the description and the accompanying statement, and for designing, implementing and effectively operating controls.',
    },
    {
      heading: 'Our independence and quality management',
      text: 'We have complied with the independence and other ethical requirements of the International Code of Ethics for Professional Accountants.',
    },
    {
      heading: 'Responsibilities of the service auditor',
      text: 'Our responsibility is to express an opinion based on our procedures. We conducted our engagement in accordance with international standards on assurance engagements{standard}. We believe that the evidence we have obtained is sufficient and appropriate to provide a basis for our opinion.',
    },
    {
      text: 'We did not perform procedures on the operating effectiveness of controls and, accordingly, express no opinion thereon.',
      when: ['type 1'],
    },
    {
      heading: 'Limitations of controls at a service organisation',
      text: 'Because of their nature, controls may not prevent or detect all errors or omissions in processing transactions.',
    },
    { slot: 'basis' },
    { slot: 'opinion' },
    { slot: 'emphasis' },
    {
      heading: 'Intended users and purpose',
      text: 'This report is intended only for customers who have used the {system} and their auditors, who have a sufficient understanding to consider it.',
      when: ['restricted'],
    },
  ],
  opinion: {
    headings: {
      unqualified: 'Opinion',
      qualified: 'Qualified opinion',
      adverse: 'Adverse opinion',
      disclaimer: 'Disclaimer of opinion',
    },
    plainHeading: 'Opinion',
    basisHeadings: {
      qualified: 'Basis for qualified opinion',
      adverse: 'Basis for adverse opinion',
      disclaimer: 'Basis for disclaimer of opinion',
    },
    plainBasisHeading: 'Findings',
    lead: 'Our opinion has been formed on the basis of the matters outlined in this report. In our opinion, in all material respects:',
    leadExcept:
      'Our opinion has been formed on the basis of the matters outlined in this report. In our opinion, except for the matter described in the section “{basisHeading}”, in all material respects:',
    leadAdverse:
      'Our opinion has been formed on the basis of the matters outlined in this report. In our opinion, because of the significance of the matter described in the section “{basisHeading}”:',
    except: 'except for the matter described in the section “{basisHeading}”, ',
    elements: {
      description: 'the description fairly presents the {system} as designed and implemented {span};',
      design: 'the controls were suitably designed {span} so that, if operated effectively, {wouldGoal}; and',
      operation:
        'the controls tested, which were those necessary to provide reasonable assurance that {goal}, operated effectively {span}.',
    },
    negated: {
      description: 'the description does not fairly present the {system} as designed and implemented {span};',
      design:
        'the controls were not suitably designed {span}, so that it is not assured that {wouldGoal}; and',
      operation:
        'the controls tested did not operate effectively {span}, so that it is not assured that {goal}.',
    },
    disclaimer:
      'Because of the significance of the matter described in the section “{basisHeading}”, we have not been able to obtain sufficient appropriate evidence to provide a basis for an opinion. Accordingly, we do not express an opinion.',
    basis: {
      description:
        'The organisation states in its description: {matter} Our procedures showed that this was not implemented.',
      design: 'The design of the following control does not enable {criterion} to be achieved: {matter}',
      operation:
        'The organisation states in its description: {matter} Our tests showed that {fails}. This resulted in the non-achievement of {criterion}.',
      disclaimer: 'No records were retained for the following control: {matter}',
    },
    emphasisHeading: 'Emphasis of matter',
    emphasis:
      'We draw attention to the description, which sets out that the {system} was migrated to a new release in the period. Our opinion is not modified in respect of this matter.',
    soc3: 'In our opinion, the statement of {org} that its controls were effective {span} so that {goal} is, in all material respects, fairly stated.',
    cybersecurity:
      'In our opinion, in all material respects, the description of the cybersecurity risk management programme is in accordance with the criteria, and its controls were effective {span}.',
    itemMarks: 'numbers',
  },
  signature: ['{city}, {date}', '{auditor}'],
  assertion: {
    paragraphs: [
      { text: 'The accompanying description has been prepared for customers who have used the {system}.' },
      { text: '{org} confirms that:' },
    ],
    items: [
      'the description fairly presents the {system} {span};',
      'the controls were suitably designed {span};',
      'the controls operated effectively {span}.',
    ],
    signature: 'The management board of {org}',
  },
  description: processingDescription,
  subservice: {
    heading: 'Subservice organisations',
    paragraphs: [
      { text: '{providers} is used for {services} (carve-out method).', when: ['carve-out'] },
      {
        text: '{providers} is used for {services}; controls there are not part of this description.',
        when: ['carve-out unnamed'],
      },
      { text: '{providers} is used for {services} (inclusive method).', when: ['inclusive'] },
      {
        text: '{providers} is used for {services}; relevant controls there are part of this description.',
        when: ['inclusive unnamed'],
      },
    ],
    controlsHeading: 'Complementary subservice organisation controls',
    controlsIntro: 'It is assumed that the subservice organisation operates the following controls:',
    style: 'table',
  },
  userControls: {
    heading: 'Complementary user entity controls',
    intro: 'It is assumed that the following controls are operated by user entities:',
    item: 'The user entity is responsible for {gerund}.',
    id: null,
    responsibilitiesHeading: 'Duties of customers to cooperate',
    responsibilitiesIntro: 'Customers have the following duties under their contracts:',
    responsibility: 'The customer is responsible for {duty}.',
  },
  control: '{passive}',
  tests: {
    intro: ['Our tests covered such controls as were necessary to provide reasonable assurance.'],
    columns: {
      criterion: 'Criterion',
      id: 'Control no.',
      control: 'Description of control',
      test: 'Test procedures of the service auditor',
      result: 'Test results',
      response: 'Comment of the service organisation',
    },
    sampled: [
      {
        text: 'Inspection of {evidence} for {n} {items} (sample) with regard to whether {claim}.',
        kind: ['inspection'],
      },
    ],
    sampledFrom: [
      {
        text: 'Inspection of {evidence} for {n} {items} out of {population} with regard to whether {claim}.',
        kind: ['inspection'],
      },
    ],
    single: [
      { text: 'Inspection of {evidence} with regard to whether {claim}.', kind: ['inspection'] },
      {
        text: 'Inquiry of the responsible person and inspection of {evidence} with regard to whether {claim}.',
        kind: ['inquiry', 'inspection'],
      },
      { text: 'Observation of {evidence} with regard to whether {claim}.', kind: ['observation'] },
    ],
    noException: ['No deviations noted.', 'No deviations identified.'],
    exception: ['Deviation identified: {deviation}'],
    noOccurrence: ['No relevant events took place in the period, so the control did not operate.'],
    notTested: ['Not tested, since it is a control of the subservice organisation.'],
    deviation: 'In {count} {items}, {fails}.',
    deviationWithoutSample: 'According to our inspection, {fails}.',
    responseLabel: 'Comment of the service organisation:',
    responsesHeading: 'Comments of the service organisation on deviations',
    responses: [
      'The deviation{forControl} is confirmed. The {owner} adapted the process with effect from {due}.',
    ],
  },
  groupHeadings: {
    criterion: 'Criterion {criterion} ({subject})',
    topic: '{topic}',
    objective: 'Control Objective {number}: {objective}',
  },
  other: [{ text: 'The following information has not been subject to our engagement.' }],
};
