import { processingDescription } from '../vocabulary/narratives.ts';
import type { Wording } from './wording.ts';

/** British spelling and dates, "service auditors", "in our view". */
export const british: Wording = {
  name: 'british',
  dates: '1 March 2026',
  period: '{from} to {to}',
  span: { period: 'for the period {period}', day: 'as at {period}' },
  categoryList: 'sentence',
  criteria: { criteria: 'the description criteria', objectives: 'the criteria in the directors’ statement' },
  goal: {
    criteria:
      '{short}’s service commitments were met, having regard to the trust services criteria for {categories}',
    objectives: 'the control objectives were achieved',
  },
  wouldGoal: {
    criteria:
      '{short}’s service commitments would be met, having regard to the trust services criteria for {categories}',
    objectives: 'the control objectives would be achieved',
  },
  cover: [
    '{org}',
    '{title}',
    '{system}',
    'Description of the system, controls{andoperation}{relevantTo}',
    '{period}',
  ],
  headings: {
    auditor: 'Report of the service auditors',
    assertion: 'Statement by the directors of {short}',
    description: '{short} and the {system}',
    tests: 'Control activities and our testing',
    other: 'Further information from management (outside the scope of our opinion)',
  },
  numbering: '1.0',
  order: ['assertion', 'auditor', 'description', 'tests'],
  address: 'To the directors of {org}',
  report: [
    {
      heading: 'Scope',
      text: 'We have examined the directors’ statement that controls over the {system} relevant to {categories} were effective {span}.',
      when: ['whole'],
    },
    {
      heading: 'Scope',
      text: 'We have examined {short}’s description of the {system} {span} and the suitability of the design{andoperation} of controls relevant to {categories}.{plus}',
      when: ['criteria'],
    },
    {
      heading: 'Scope',
      text: 'We have examined {short}’s description of the {system} {span} and the suitability of the design{andoperation} of controls to achieve the control objectives stated therein.',
      when: ['objectives'],
    },
    {
      text: '{providers} supplies {services}. The directors’ description applies the carve-out method to it, and its controls fall outside our work.',
      when: ['carve-out'],
    },
    {
      text: '{providers} supplies {services}. The description deals only with controls at {short}; those at {providers} fall outside our work.',
      when: ['carve-out unnamed'],
    },
    {
      text: '{providers} supplies {services}. The directors’ description applies the inclusive method to it, and its relevant controls fall within our work.',
      when: ['inclusive'],
    },
    {
      text: '{providers} supplies {services}. The description deals with the relevant controls at both organisations, and our work covered both.',
      when: ['inclusive unnamed'],
    },
    {
      text: 'Certain objectives can be met only if complementary controls at user entities are suitable. We have not examined those.',
      when: ['user controls'],
    },
    {
      text: 'We have not examined “{otherSection}” and express no view on it.',
      when: ['other information'],
    },
    {
      heading: 'Responsibilities of the directors and of ourselves',
      text: 'The directors are responsible for the description and for the controls. Our responsibility is to form an independent opinion. We carried out our work under the attestation standards of the AICPA{standard}. Our firm applies quality management standards, and our staff are suitably qualified.',
    },
    {
      heading: 'Limits of this engagement',
      text: 'We carried out no work on whether controls operated effectively and express no opinion on that matter.',
      when: ['type 1'],
    },
    {
      heading: 'Inherent limitations',
      text: 'Controls may not prevent or detect every error, except for those that are wholly automated. Projection of our opinion to later periods is subject to risk.',
    },
    { slot: 'basis' },
    { slot: 'opinion' },
    { slot: 'emphasis' },
    {
      heading: 'Who may use this report',
      text: 'This report is meant for the directors, for user entities and for their auditors only. To the fullest extent permitted by law we accept no responsibility to anyone else.',
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
      qualified: 'Basis for the qualified opinion',
      adverse: 'Basis for the adverse opinion',
      disclaimer: 'Basis for the disclaimer',
    },
    plainBasisHeading: 'Matters to which we refer below',
    lead: 'In our opinion, in all material respects:',
    leadExcept:
      'In our opinion, save for the matter described under “{basisHeading}”, in all material respects:',
    leadAdverse: 'In our opinion, on account of the matter described under “{basisHeading}”:',
    except: 'save for the matter described under “{basisHeading}”, ',
    elements: {
      description:
        'the description gives a fair presentation of the {system} as designed and implemented {span};',
      design:
        'the controls were suitably designed {span}, so that there was reasonable assurance that {wouldGoal};',
      operation:
        'the controls we tested operated effectively {span}, so that there was reasonable assurance that {goal}.',
    },
    negated: {
      description:
        'the description does not give a fair presentation of the {system} as designed and implemented {span};',
      design: 'the controls were not suitably designed {span} to give reasonable assurance that {wouldGoal};',
      operation:
        'the controls we tested did not operate effectively {span} to give reasonable assurance that {goal}.',
    },
    disclaimer:
      'On account of the matter described under “{basisHeading}” we have been unable to obtain sufficient appropriate evidence. We therefore do not express an opinion.',
    basis: {
      description: 'The description refers to a control which had not been put in place: {matter}',
      design: 'We found that one control was not designed in a way that could satisfy {criterion}: {matter}',
      operation:
        'We found that one control did not operate effectively {span}: {matter} In our testing, {fails}, and {criterion} was not satisfied.',
      disclaimer: 'Records needed to examine one control were not made available to us: {matter}',
    },
    emphasisHeading: 'Emphasis of matter',
    emphasis:
      'We draw attention to the fact that {short} closed one of its three offices during the period. Our opinion is not modified in this respect.',
    soc3: 'In our opinion, the directors’ statement that controls over the {system} were effective {span}, giving reasonable assurance that {goal}, is fairly stated in all material respects.',
    cybersecurity:
      'In our opinion, in all material respects, the description of the cybersecurity risk management programme meets the description criteria, and the controls within it were effective {span}.',
    itemMarks: 'letters',
  },
  signature: ['{auditor}', 'Chartered Accountants', '{city}', '{date}'],
  assertion: {
    paragraphs: [
      { text: 'The directors have prepared the description of the {system} {span}.' },
      { text: 'The directors confirm that:' },
    ],
    items: [
      'the description gives a fair presentation of the system {span};',
      'the controls were suitably designed {span};',
      'the controls operated effectively {span}.',
    ],
    signature: 'By order of the board of {org}',
  },
  description: processingDescription,
  subservice: {
    heading: 'Subservice organisations',
    paragraphs: [
      {
        text: '{providers} supplies {services}. Under the carve-out method its controls are not described.',
        when: ['carve-out'],
      },
      {
        text: '{providers} supplies {services}. Its controls are not described.',
        when: ['carve-out unnamed'],
      },
      {
        text: '{providers} supplies {services}. Under the inclusive method its relevant controls are described.',
        when: ['inclusive'],
      },
      {
        text: '{providers} supplies {services}. Its relevant controls are described alongside our own.',
        when: ['inclusive unnamed'],
      },
    ],
    controlsHeading: 'Complementary controls at subservice organisations',
    controlsIntro: 'In designing our controls we assumed the following at subservice organisations:',
    style: 'bullets',
  },
  userControls: {
    heading: 'Complementary user entity controls',
    intro: 'In designing our controls we assumed that user entities operate the following controls.',
    item: 'User entities should {verb}.',
    id: 'UEC{number}',
    responsibilitiesHeading: 'Obligations of user entities',
    responsibilitiesIntro: 'User entities also have these obligations by contract:',
    responsibility: 'User entities are obliged to see to {duty}.',
  },
  control: '{passive}',
  tests: {
    intro: ['We set out each control, the work we did and what came of it.'],
    columns: {
      criterion: 'Criteria',
      id: 'No.',
      control: 'Control activity',
      test: 'Our testing',
      result: 'Outcome',
      response: 'Response of the directors',
    },
    sampled: [
      {
        text: 'For a sample of {n} {items}, examined {evidence} to confirm that {claim}.',
        kind: ['inspection'],
      },
    ],
    sampledFrom: [
      {
        text: 'For a sample of {n} {items} taken from {population}, examined {evidence} to confirm that {claim}.',
        kind: ['inspection'],
      },
    ],
    single: [
      { text: 'Examined {evidence} to confirm that {claim}.', kind: ['inspection'] },
      {
        text: 'Enquired of management and examined {evidence} to confirm that {claim}.',
        kind: ['inquiry', 'inspection'],
      },
    ],
    noException: ['No exceptions noted.', 'No exceptions identified.'],
    exception: ['Exception identified. {deviation}'],
    noOccurrence: [
      'No instances arose in the period, so that the operation of the control could not be tested.',
    ],
    notTested: ['We did not test this control, which is operated by a subservice organisation.'],
    deviation: 'In {count} {items}, {fails}.',
    deviationWithoutSample: 'We found that {fails}.',
    responseLabel: 'Response of the directors:',
    responsesHeading: 'Responses of the directors to exceptions',
    responses: [
      'We accept the finding{forControl}. The {owner} introduced a checklist on {due}.',
      'We accept the finding{forControl}. The {owner} will replace the manual procedure by {due}.',
    ],
  },
  groupHeadings: {
    criterion: '{criterion} {subject}',
    topic: '{topic}',
    objective: 'Control objective {number}: {objective}',
  },
  other: [
    { text: 'We provide this information for convenience; the service auditors have not examined it.' },
  ],
};
