import { processingDescription } from '../vocabulary/narratives.ts';
import type { Wording } from './wording.ts';

/** Long sentences and capitals, as a large network firm writes. */
export const bigFirm: Wording = {
  name: 'big firm',
  dates: 'March 1, 2026',
  period: '{from} through {to}',
  span: { period: 'during the period {period}', day: 'as of {period}' },
  categoryList: 'sentence',
  criteria: {
    criteria: 'the Description Criteria',
    objectives: 'the criteria set forth in the Management Statement',
  },
  goal: {
    criteria:
      'the principal service commitments and system requirements of {short} were achieved based on the applicable Trust Services Criteria',
    objectives: 'the Control Objectives were achieved',
  },
  wouldGoal: {
    criteria:
      'the principal service commitments and system requirements of {short} would be achieved based on the applicable Trust Services Criteria',
    objectives: 'the Control Objectives would be achieved',
  },
  cover: [
    '{org}',
    '{title}',
    'Report on Controls Placed in Operation{andOperation}{relevantTo} for the {system}',
    'For the Period {period}',
    'With Report of Independent Accountants, {auditor}',
  ],
  headings: {
    auditor: 'Report of Independent Accountants',
    assertion: 'Management Statement of {org}',
    description: 'Description of the {system} Provided by {org}',
    tests: '{criteriaTitle}, {short} Controls, and Tests Performed by {auditor}',
    other: 'Supplemental Information Provided by {org} (Unaudited)',
  },
  numbering: 'SECTION 1',
  order: ['assertion', 'auditor', 'description', 'tests'],
  address: 'To the Board of Directors of {org}',
  report: [
    {
      heading: 'Scope of the Engagement',
      text: 'We were engaged to examine, and have examined, the statement of management that the controls within the {system} were effective {span} in relation to the Trust Services Criteria relevant to {categories}.',
      when: ['whole'],
    },
    {
      heading: 'Scope of the Engagement',
      text: 'We were engaged to examine, and have examined, the description of the {system} prepared by management of {short} {span} (the “Description”), together with the suitability of design{andoperation} of the controls described therein, in relation to the Trust Services Criteria relevant to {categories} (the “applicable Trust Services Criteria”).{plus}',
      when: ['criteria'],
    },
    {
      heading: 'Scope of the Engagement',
      text: 'We were engaged to examine, and have examined, the description of the {system} prepared by management of {short} {span} (the “Description”), together with the suitability of design{andoperation} of the controls described therein to achieve the Control Objectives specified by management.',
      when: ['objectives'],
    },
    {
      text: 'As more fully described in the Description, {short} engages {providers} to perform {services}. The Description has been prepared using the carve-out method and accordingly excludes the control activities of such subservice organizations, to which our procedures did not extend.',
      when: ['carve-out'],
    },
    {
      text: 'As more fully described in the Description, {short} engages {providers} to perform {services}. Control activities at such organizations have been excluded from the Description, and our procedures did not extend to them.',
      when: ['carve-out unnamed'],
    },
    {
      text: 'As more fully described in the Description, {short} engages {providers} to perform {services}. The Description has been prepared using the inclusive method, and our procedures extended to the relevant control activities of such subservice organizations.',
      when: ['inclusive'],
    },
    {
      text: 'As more fully described in the Description, {short} engages {providers} to perform {services}. The Description encompasses the relevant control activities at such organizations, to which our procedures also extended.',
      when: ['inclusive unnamed'],
    },
    {
      text: 'The Description contemplates that certain complementary user entity controls are in operation at user entities. We have not evaluated the suitability of design or operating effectiveness of such controls.',
      when: ['user controls'],
    },
    {
      text: 'The information contained in “{otherSection}” is unaudited. It has not been subjected to our procedures and we therefore express no opinion thereon.',
      when: ['other information'],
    },
    {
      heading: 'Respective Responsibilities',
      text: 'Management is responsible for the preparation of the Description and of the Management Statement, and for the design, implementation and documentation of controls. It is our responsibility to express an opinion. Our examination was made in accordance with attestation standards established by the American Institute of Certified Public Accountants{standard}, and included such procedures as we considered necessary in the circumstances. Except for the limitations inherent in any system of control, we are not aware of circumstances that would prevent reliance on our work by the specified parties.',
    },
    {
      text: 'As the engagement was limited to the design of controls, no procedures were performed with respect to operating effectiveness and, accordingly, we express no opinion with respect thereto.',
      when: ['type 1'],
    },
    { slot: 'basis' },
    { slot: 'opinion' },
    { slot: 'emphasis' },
    {
      heading: 'Restriction on Use',
      text: 'This report is intended solely for use by the management of {short}, by its user entities{andResults} and by the independent auditors of such user entities, and should not be used by any other party.',
      when: ['restricted'],
    },
  ],
  opinion: {
    headings: {
      unqualified: 'Opinion',
      qualified: 'Qualified Opinion',
      adverse: 'Adverse Opinion',
      disclaimer: 'Disclaimer of Opinion',
    },
    plainHeading: 'Opinion of Independent Accountants',
    basisHeadings: {
      qualified: 'Basis for Qualification',
      adverse: 'Basis for Adverse Conclusion',
      disclaimer: 'Basis for Disclaimer',
    },
    plainBasisHeading: 'Exceptions Affecting Our Conclusion',
    lead: 'Based on the criteria described above, it is our opinion that, in all material respects:',
    leadExcept:
      'Based on the criteria described above, it is our opinion that, except for the effects of the matter discussed under “{basisHeading}”, in all material respects:',
    leadAdverse:
      'Owing to the significance of the matter discussed under “{basisHeading}”, it is our opinion that:',
    except: 'except for the effects of the matter discussed under “{basisHeading}”, ',
    elements: {
      description:
        'the Description fairly presents the {system} that was designed and implemented {span} in accordance with {criteria};',
      design:
        'the controls set out in the Description were suitably designed to provide reasonable assurance that {wouldGoal} if the controls operated effectively {span}; and',
      operation:
        'the controls tested, which were those necessary to provide reasonable assurance that {goal}, operated effectively {span}.',
    },
    negated: {
      description:
        'the Description does not fairly present the {system} that was designed and implemented {span};',
      design:
        'the controls set out in the Description were not suitably designed to provide reasonable assurance that {wouldGoal}; and',
      operation:
        'the controls tested did not operate with sufficient effectiveness {span} to provide reasonable assurance that {goal}.',
    },
    disclaimer:
      'Owing to the significance of the matter discussed under “{basisHeading}”, we were unable to obtain sufficient appropriate evidence on which to base an opinion, and we do not express one.',
    basis: {
      description:
        'Management’s Description asserts the following, which our procedures found not to be implemented: {matter}',
      design:
        'The Description sets out the following control, the design of which does not permit {criterion} to be met: {matter}',
      operation:
        'As reported in the section on tests, the following control did not operate consistently: {matter} Specifically, {fails}. In consequence, {criterion} was not satisfied {span}.',
      disclaimer: 'Management was unable to furnish documentation of the following control: {matter}',
    },
    emphasisHeading: 'Emphasis of a Matter',
    emphasis:
      'Without modifying our opinion, we draw attention to the acquisition by {short} of a competitor in the course of the year, the systems of which are not within the scope of the Description.',
    soc3: 'In our opinion, the statement by management that the controls within the {system} were effective {span} to provide reasonable assurance that {goal} is, in all material respects, fairly stated.',
    cybersecurity:
      'In our opinion, the description of the entity’s cybersecurity risk management program is presented, in all material respects, in accordance with the description criteria, and the controls within the program were effective {span} to achieve the entity’s cybersecurity objectives.',
    itemMarks: 'letters',
  },
  signature: ['{date}', '{auditor}', '{city}'],
  assertion: {
    paragraphs: [
      {
        text: 'The accompanying Description of the {system} has been prepared by management of {org} {span} in conformity with {criteria}.',
      },
      { text: 'In our opinion as management, and to the best of our knowledge and belief:' },
    ],
    items: [
      'the Description fairly presents the {system} as implemented {span};',
      'the controls described were suitably designed {span};',
      'the controls described were in effective operation {span}.',
    ],
    signature: 'On behalf of {org}',
  },
  description: processingDescription,
  subservice: {
    heading: 'Use of Subservice Organizations',
    paragraphs: [
      {
        text: '{short} engages {providers} for {services}. The carve-out method of presentation has been adopted.',
        when: ['carve-out'],
      },
      {
        text: '{short} engages {providers} for {services}. Control activities of these organizations do not form part of the Description.',
        when: ['carve-out unnamed'],
      },
      {
        text: '{short} engages {providers} for {services}. The inclusive method of presentation has been adopted.',
        when: ['inclusive'],
      },
      {
        text: '{short} engages {providers} for {services}. Relevant control activities of these organizations form part of the Description.',
        when: ['inclusive unnamed'],
      },
    ],
    controlsHeading: 'Complementary Subservice Organization Controls',
    controlsIntro:
      'In designing its controls, {short} has contemplated the following at subservice organizations:',
    style: 'table',
  },
  userControls: {
    heading: 'Complementary User Entity Control Considerations',
    intro:
      'The controls of {short} were designed with the expectation that user entities would operate the controls below.',
    item: 'User entities are responsible for {gerund}.',
    id: null,
    responsibilitiesHeading: 'Responsibilities of User Entities',
    responsibilitiesIntro: 'Separately from the above, agreements assign the following to user entities:',
    responsibility: 'User entities bear responsibility for {duty}.',
  },
  control: '{passive}',
  tests: {
    intro: [
      'The tests performed by {auditor} and the results thereof are set out below. Procedures comprised inquiry, observation, inspection and reperformance.',
    ],
    columns: {
      criterion: 'Criterion',
      id: 'Ref.',
      control: 'Controls Specified by {short}',
      test: 'Testing Performed by {auditor}',
      result: 'Results',
      response: 'Management Response',
    },
    sampled: [
      {
        text: 'For a selection of {n} {items}, inspected {evidence} to ascertain whether {claim}.',
        kind: ['inspection'],
      },
    ],
    sampledFrom: [
      {
        text: 'From the total population of {population} {items}, selected {n} and inspected {evidence} to ascertain whether {claim}.',
        kind: ['inspection'],
      },
    ],
    single: [
      { text: 'Inspected {evidence} to ascertain whether {claim}.', kind: ['inspection'] },
      {
        text: 'Made inquiries of responsible personnel and inspected {evidence} to ascertain whether {claim}.',
        kind: ['inquiry', 'inspection'],
      },
      { text: 'Observed {evidence} to ascertain whether {claim}.', kind: ['observation'] },
    ],
    noException: ['No deviations noted.', 'No relevant exceptions were noted.'],
    exception: ['Deviation noted. {deviation}', 'Exceptions noted: {deviation}'],
    noOccurrence: [
      'There were no instances of this control activity in the period; accordingly, no testing of operating effectiveness was performed.',
    ],
    notTested: ['Testing was not performed, as the activity is carried out by a subservice organization.'],
    deviation: 'For {count} {items} tested, {fails}.',
    deviationWithoutSample: 'It was noted that {fails}.',
    responseLabel: 'Management Response:',
    responsesHeading: 'Responses of Management to Deviations',
    responses: [
      'Management concurs. The {owner} has revised the procedure{forControl}; implementation was completed on {due}.',
      'Management has considered the deviation{forControl}. Compensating procedures were in effect, and the {owner} will provide training by {due}.',
    ],
  },
  groupHeadings: {
    criterion: 'Criterion {criterion}: Matters of {subject}',
    topic: '{topic}',
    objective: 'Control Objective {number}: {objective}',
  },
  other: [{ text: 'The following has been furnished by management and has not been examined.' }],
};
