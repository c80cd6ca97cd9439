import { saasDescription } from '../vocabulary/narratives.ts';
import type { Wording } from './wording.ts';

/** Terse, as a small practice writes: short paragraphs, "noted", "None". */
export const boutique: Wording = {
  name: 'boutique',
  dates: 'Mar 1, 2026',
  period: '{from} – {to}',
  span: { period: 'for the period {period}', day: 'at {period}' },
  categoryList: 'capitals',
  criteria: { criteria: 'the Description Criteria', objectives: 'the criteria stated by management' },
  goal: {
    criteria: '{short} met its commitments to customers under the applicable Trust Services Criteria',
    objectives: 'the stated control objectives were met',
  },
  wouldGoal: {
    criteria: '{short} would meet its commitments to customers under the applicable Trust Services Criteria',
    objectives: 'the stated control objectives would be met',
  },
  cover: ['{title}', '{org}', '{system}', '{period}', 'Prepared by {auditor}'],
  headings: {
    auditor: 'Report of Independent Auditor',
    assertion: 'Management Assertion',
    description: 'System Description',
    tests: 'Controls and Test Results',
    other: 'Information Not Covered by the Auditor’s Report',
  },
  numbering: 'none',
  order: ['assertion', 'auditor', 'description', 'tests'],
  address: 'To: {org}',
  report: [
    {
      heading: 'What we examined',
      text: 'We examined management’s assertion that the controls over the {system} were effective {span}. It covers the trust services categories {categories}.',
      when: ['whole'],
    },
    {
      heading: 'What we examined',
      text: 'We examined the description of the {system} by {short} {span} and the design{andoperation} of the controls in it. The examination covers the trust services categories {categories}.{plus}',
      when: ['criteria'],
    },
    {
      heading: 'What we examined',
      text: 'We examined the description of the {system} by {short} {span} and the design{andoperation} of the controls that are meant to achieve its control objectives.',
      when: ['objectives'],
    },
    {
      text: '{providers} provides {services} to {short}. Under the carve-out method, its controls are outside the description and our examination.',
      when: ['carve-out'],
    },
    {
      text: '{providers} provides {services} to {short}. Controls at {providers} are left out of the description, and we did not look at them.',
      when: ['carve-out unnamed'],
    },
    {
      text: '{providers} provides {services} to {short}. Under the inclusive method, its relevant controls are inside the description and our examination.',
      when: ['inclusive'],
    },
    {
      text: '{providers} provides {services} to {short}. Its relevant controls are inside the description, and we examined them as well.',
      when: ['inclusive unnamed'],
    },
    {
      text: 'Some controls only work if customers run controls of their own. We did not evaluate controls of customers.',
      when: ['user controls'],
    },
    {
      text: 'We give no opinion on the section “{otherSection}”, which management added.',
      when: ['other information'],
    },
    {
      heading: 'Responsibilities',
      text: 'Management is responsible for the description, its assertion, and the controls. We are responsible for our opinion. We followed the attestation standards of the AICPA{standard} and are independent of {short}.',
    },
    {
      text: 'We did not test operating effectiveness and give no opinion on it.',
      when: ['type 1'],
    },
    { text: 'Controls have limits: they can fail, and conditions can change after the date of this report.' },
    { slot: 'emphasis' },
    { slot: 'opinion' },
    { slot: 'basis' },
    {
      heading: 'Use of this report',
      text: 'This report is for {short} and for customers and prospects who know the system well enough to understand it. Nobody else should rely on it.',
      when: ['restricted'],
    },
  ],
  opinion: {
    headings: {
      unqualified: 'Our opinion',
      qualified: 'Our opinion (qualified)',
      adverse: 'Our opinion (adverse)',
      disclaimer: 'No opinion',
    },
    plainHeading: 'Our opinion',
    basisHeadings: {
      qualified: 'Why our opinion is qualified',
      adverse: 'Why our opinion is adverse',
      disclaimer: 'Why we give no opinion',
    },
    plainBasisHeading: 'What we found',
    lead: 'In our opinion, in all material respects:',
    leadExcept: 'In our opinion, in all material respects, other than as set out under “{basisHeading}”:',
    leadAdverse: 'In our opinion, because of what is set out under “{basisHeading}”:',
    except: 'apart from what is set out under “{basisHeading}”, ',
    elements: {
      description:
        'the description fairly presents the {system} as designed and implemented {span}, measured against {criteria};',
      design: 'the controls were suitably designed {span} to give reasonable assurance that {wouldGoal};',
      operation: 'the controls operated effectively {span} to give reasonable assurance that {goal}.',
    },
    negated: {
      description: 'the description does not fairly present the {system} as designed and implemented {span};',
      design: 'the controls were not suitably designed {span} to give reasonable assurance that {wouldGoal};',
      operation: 'the controls did not operate effectively {span}, and we cannot conclude that {goal}.',
    },
    disclaimer:
      'Because of what is set out under “{basisHeading}”, we could not gather enough evidence and therefore do not express an opinion.',
    basis: {
      description: 'The description includes this control, which was not in place: {matter}',
      design: 'This control was designed in a way that could not meet {criterion}: {matter}',
      operation:
        'This control did not work as described: {matter} In our sample, {fails}. {criterion} was not met.',
      disclaimer: 'We asked for records of this control and did not receive them: {matter}',
    },
    emphasisHeading: 'Please note',
    emphasis:
      'We draw attention to the System Description: {short} changed its ownership during the year. This does not change our opinion.',
    soc3: 'In our opinion, management’s assertion that controls over the {system} were effective {span} to give reasonable assurance that {goal} is fairly stated in all material respects.',
    cybersecurity:
      'In our opinion, in all material respects, management’s description of its cybersecurity program meets the description criteria and the program’s controls were effective {span}.',
    itemMarks: 'bullets',
  },
  signature: ['/s/ {auditor}', '{date}', '{city}'],
  assertion: {
    paragraphs: [
      { text: 'We are responsible for the {system} and for the description of it {span}.' },
      { text: 'We assert that:' },
    ],
    items: [
      'the description presents the system as it was designed and implemented;',
      'the controls were suitably designed {span};',
      'the controls operated effectively {span}.',
    ],
    signature: '{org}, by its management',
  },
  description: saasDescription,
  subservice: {
    heading: 'Third Parties',
    paragraphs: [
      {
        text: '{short} uses {providers} for {services}. Their controls are carved out of this description.',
        when: ['carve-out'],
      },
      {
        text: '{short} uses {providers} for {services}. Their controls are not described here.',
        when: ['carve-out unnamed'],
      },
      {
        text: '{short} uses {providers} for {services}. Their relevant controls are included (inclusive method).',
        when: ['inclusive'],
      },
      {
        text: '{short} uses {providers} for {services}. Their relevant controls are described here as well.',
        when: ['inclusive unnamed'],
      },
    ],
    controlsHeading: 'What we expect of third parties (CSOCs)',
    controlsIntro: 'We rely on the following controls of third parties:',
    style: 'bullets',
  },
  userControls: {
    heading: 'What we expect of customers (CUECs)',
    intro: 'Our controls work together with controls of customers. Customers should:',
    item: 'Customers should {verb}.',
    id: 'CUEC-{number}',
    responsibilitiesHeading: 'Other duties of customers',
    responsibilitiesIntro: 'Under the agreement, customers are also in charge of:',
    responsibility: 'Customers are in charge of {duty}.',
  },
  control: '{short} {does}.',
  tests: {
    intro: ['For each control we list what we did and what we found.'],
    columns: {
      criterion: 'TSC',
      id: 'ID',
      control: 'Control',
      test: 'Test',
      result: 'Finding',
      response: 'Company response',
    },
    sampled: [
      { text: 'Inspected {evidence} for {n} {items} and noted that {claim}.', kind: ['inspection'] },
      { text: 'Viewed {evidence} for {n} {items}; noted that {claim}.', kind: ['inspection'] },
    ],
    sampledFrom: [
      {
        text: 'Inspected {evidence} for {n} of {population} {items} and noted that {claim}.',
        kind: ['inspection'],
      },
    ],
    single: [
      { text: 'Inspected {evidence} and noted that {claim}.', kind: ['inspection'] },
      {
        text: 'Asked the owner and inspected {evidence}; noted that {claim}.',
        kind: ['inquiry', 'inspection'],
      },
    ],
    noException: ['None', 'None.'],
    exception: ['Deviation: {deviation}'],
    noOccurrence: ['No occurrences in the period', 'Did not occur during the period; nothing to test'],
    notTested: ['Not tested (performed by third party)'],
    deviation: '{count} {items}: {fails}.',
    deviationWithoutSample: '{Fails}.',
    responseLabel: 'Company response:',
    responsesHeading: 'Company responses to deviations',
    responses: [
      'We fixed this{forControl}. The {owner} now checks it every month. Done on {due}.',
      'Agreed. The {owner} will automate this step{forControl} by {due}.',
    ],
  },
  groupHeadings: {
    criterion: '{criterion} ({subject})',
    topic: '{topic}',
    objective: 'Objective {number}. {objective}',
  },
  other: [{ text: 'This section comes from management and was not examined.' }],
};
