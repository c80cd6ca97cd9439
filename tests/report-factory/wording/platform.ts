import { saasDescription } from '../vocabulary/narratives.ts';
import type { Wording } from './wording.ts';

/** As reports drafted with compliance automation read: uniform rows, "The company …". */
export const platform: Wording = {
  name: 'platform',
  dates: 'March 1, 2026',
  period: '{from} to {to}',
  span: { period: 'throughout the period {period}', day: 'as of {period}' },
  categoryList: 'capitals',
  criteria: {
    criteria: 'the criteria for a description of a service organization’s system (description criteria)',
    objectives: 'the criteria in management’s assertion',
  },
  goal: {
    criteria:
      'the company’s service commitments were achieved based on the trust services criteria relevant to {categories}',
    objectives: 'the control objectives were achieved',
  },
  wouldGoal: {
    criteria:
      'the company’s service commitments would be achieved based on the trust services criteria relevant to {categories}',
    objectives: 'the control objectives would be achieved',
  },
  cover: ['{title}', '{org}', 'Description of the {system}{relevantTo}', '{Span}'],
  headings: {
    auditor: 'Independent Service Auditor’s Report',
    assertion: 'Management’s Assertion',
    description: 'Description of the {system}',
    tests: 'Testing Matrices',
    other: 'Management’s Response to Testing Exceptions (Unaudited)',
  },
  numbering: 'A.',
  order: ['auditor', 'assertion', 'description', 'tests'],
  address: 'To: Management of {org}',
  report: [
    {
      heading: 'Scope',
      text: 'We have examined the assertion of management that the controls within the {system} of {org} were effective {span}, based on the trust services criteria relevant to {categories}.',
      when: ['whole'],
    },
    {
      heading: 'Scope',
      text: 'We have examined the description of the {system} of {org} {span} and the suitability of design{andoperation} of the company’s controls, to provide reasonable assurance that {goal}.{plus}',
      when: ['criteria'],
    },
    {
      heading: 'Scope',
      text: 'We have examined the description of the {system} of {org} {span} and the suitability of design{andoperation} of controls to achieve the related control objectives.',
      when: ['objectives'],
    },
    {
      text: 'The company uses the following subservice organization: {providers} ({services}). The carve-out method was applied: the description excludes the controls of the subservice organization.',
      when: ['carve-out'],
    },
    {
      text: 'The company uses {providers} ({services}). The description does not include controls performed by {providers}, and our examination did not extend to them.',
      when: ['carve-out unnamed'],
    },
    {
      text: 'The company uses the following subservice organization: {providers} ({services}). The inclusive method was applied: the description includes the controls of the subservice organization.',
      when: ['inclusive'],
    },
    {
      text: 'The company uses {providers} ({services}). The description includes controls performed by {providers}, and our examination extended to them.',
      when: ['inclusive unnamed'],
    },
    {
      text: 'Complementary user entity controls are listed in the description. Our examination did not include them.',
      when: ['user controls'],
    },
    {
      text: 'The section “{otherSection}” is not part of the description and we do not express an opinion on it.',
      when: ['other information'],
    },
    {
      heading: 'Responsibilities',
      text: 'The company is responsible for the description and for operating controls. Our responsibility is to express an opinion. We conducted our examination in accordance with AICPA attestation standards{standard}.',
    },
    {
      heading: 'Operating effectiveness',
      text: 'We did not perform any procedures regarding the operating effectiveness of controls and, accordingly, do not express an opinion thereon.',
      when: ['type 1'],
    },
    { slot: 'opinion' },
    { slot: 'basis' },
    { slot: 'emphasis' },
    {
      heading: 'Restricted use',
      text: 'This report is intended solely for the company, its user entities, and prospective user entities with sufficient knowledge, and is not intended to be used by anyone else.',
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
    plainBasisHeading: 'Matters giving rise to the above',
    lead: 'In our opinion, in all material respects,',
    leadExcept:
      'In our opinion, except for the possible effects of the matter in the section “{basisHeading}”, in all material respects,',
    leadAdverse: 'In our opinion, because of the matter in the section “{basisHeading}”,',
    except: 'except for the possible effects of the matter in the section “{basisHeading}”, ',
    elements: {
      description: 'the description presents the {system} that was designed and implemented {span};',
      design: 'the controls were suitably designed {span} to provide reasonable assurance that {wouldGoal};',
      operation: 'the controls operated effectively {span} to provide reasonable assurance that {goal}.',
    },
    negated: {
      description: 'the description does not present the {system} that was designed and implemented {span};',
      design:
        'the controls were not suitably designed {span} to provide reasonable assurance that {wouldGoal};',
      operation:
        'the controls did not operate effectively {span} to provide reasonable assurance that {goal}.',
    },
    disclaimer:
      'Due to the matter in the section “{basisHeading}”, we do not express an opinion, as we did not obtain sufficient evidence.',
    basis: {
      description: 'The description includes a control that had not been implemented: {matter}',
      design: 'A control was not suitably designed: {matter} {criterion} was therefore not met.',
      operation:
        'A control did not operate effectively: {matter} During testing, {fails}. {criterion} was therefore not met.',
      disclaimer: 'We were not given access to records of this control: {matter}',
    },
    emphasisHeading: 'Emphasis of matter',
    emphasis:
      'The company began to use the {system} for a new group of customers shortly before the end of the period. Our opinion is not modified in respect of this matter.',
    soc3: 'In our opinion, management’s assertion that the company’s controls were effective {span} to provide reasonable assurance that {goal} is fairly stated, in all material respects.',
    cybersecurity:
      'In our opinion, in all material respects, the description of the company’s cybersecurity risk management program meets the description criteria, and its controls were effective {span}.',
    itemMarks: 'sentence',
  },
  signature: ['{auditor}', '{city}', '{date}'],
  assertion: {
    paragraphs: [
      { text: 'We have prepared the description of the {system} of {org} {span}.' },
      { text: 'We confirm, to the best of our knowledge and belief, that:' },
    ],
    items: [
      'The description presents the system designed and implemented {span}.',
      'The controls were suitably designed {span}.',
      'The controls operated effectively {span}.',
    ],
    signature: '{org}',
  },
  description: saasDescription,
  subservice: {
    heading: 'Subservice organizations',
    paragraphs: [
      { text: 'The carve-out method is used for {providers} ({services}).', when: ['carve-out'] },
      {
        text: 'The company depends on {providers} ({services}), whose controls are not included here.',
        when: ['carve-out unnamed'],
      },
      { text: 'The inclusive method is used for {providers} ({services}).', when: ['inclusive'] },
      {
        text: 'The company depends on {providers} ({services}), whose controls are included here.',
        when: ['inclusive unnamed'],
      },
    ],
    controlsHeading: 'Complementary subservice organization controls',
    controlsIntro: 'The following controls are expected to be implemented at the subservice organization:',
    style: 'table',
  },
  userControls: {
    heading: 'Complementary user entity controls',
    intro: 'The following controls are expected to be implemented by user entities:',
    item: 'User entities {verb}.',
    id: null,
    responsibilitiesHeading: 'User entity responsibilities',
    responsibilitiesIntro: 'The following are contractual responsibilities, not controls:',
    responsibility: 'User entities are responsible for {duty}.',
  },
  control: 'The company {does}.',
  tests: {
    intro: [
      'Each row lists a control, the test applied and the result. Sample sizes follow the frequency of the control.',
    ],
    columns: {
      criterion: 'Trust Services Criteria',
      id: 'Control ID',
      control: 'Control activity specified by the company',
      test: 'Test applied by the service auditor',
      result: 'Test results',
      response: 'Management response',
    },
    sampled: [
      {
        text: 'Inspected {evidence} for a sample of {n} {items} to confirm that {claim}.',
        kind: ['inspection'],
      },
    ],
    sampledFrom: [
      {
        text: 'Inspected {evidence} for a sample of {n} {items} (population: {population}) to confirm that {claim}.',
        kind: ['inspection'],
      },
    ],
    single: [
      { text: 'Inspected {evidence} to confirm that {claim}.', kind: ['inspection'] },
      { text: 'Inspected {evidence} and screenshots to confirm that {claim}.', kind: ['inspection'] },
    ],
    noException: ['No exceptions noted.', 'No exception noted'],
    exception: ['Exception noted: {deviation}'],
    noOccurrence: [
      'No exceptions noted; the control did not operate during the period because the circumstances that warrant it did not occur.',
      'Not applicable - no occurrence of the event during the review period.',
    ],
    notTested: ['Control not tested; responsibility of the subservice organization.'],
    deviation: 'For {count} sampled {items}, {fails}.',
    deviationWithoutSample: '{Fails}.',
    responseLabel: 'Management response:',
    responsesHeading: 'Management’s response to testing exceptions',
    responses: [
      'The company acknowledges the exception{forControl}. The {owner} enabled an automated check, completed on {due}.',
    ],
  },
  groupHeadings: {
    criterion: '{criterion}: {subject}',
    topic: '{topic}',
    objective: 'Control objective {number}: {objective}',
  },
  other: [{ text: 'The responses below were provided by management and were not examined.' }],
};
