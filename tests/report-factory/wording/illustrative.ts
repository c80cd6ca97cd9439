import { saasDescription } from '../vocabulary/narratives.ts';
import type { Wording } from './wording.ts';

/** In the manner of the professional body's illustrative reports. */
export const illustrative: Wording = {
  name: 'illustrative',
  dates: 'March 1, 2026',
  period: '{from} to {to}',
  span: { period: 'throughout the period {period}', day: 'as of {period}' },
  categoryList: 'sentence',
  criteria: { criteria: 'the description criteria', objectives: 'the criteria in management’s assertion' },
  goal: {
    criteria:
      '{short}’s service commitments and system requirements were achieved based on the applicable trust services criteria',
    objectives: 'the control objectives stated in the description were achieved',
  },
  wouldGoal: {
    criteria:
      '{short}’s service commitments and system requirements would be achieved based on the applicable trust services criteria',
    objectives: 'the control objectives stated in the description would be achieved',
  },
  cover: [
    '{org}',
    '{title}',
    'Report on {short}’s Description of Its {system} and on the Suitability of the Design{andOperation} of Its Controls{relevantTo}',
    '{Span}',
  ],
  headings: {
    auditor: 'Independent Service Auditor’s Report',
    assertion: 'Assertion of {short} Management',
    description: '{short}’s Description of Its {system}',
    tests: '{criteriaTitle}, Related Controls, Tests of Controls and Results of Tests',
    other: 'Other Information Provided by {short} That Is Not Covered by the Service Auditor’s Report',
  },
  numbering: 'Section I',
  order: ['auditor', 'assertion', 'description', 'tests'],
  address: 'To the Management of {org}:',
  report: [
    {
      heading: 'Scope',
      text: 'We have examined management’s assertion, titled “{assertionSection}”, that the controls within {short}’s {system} were effective {span}, to provide reasonable assurance that {goal} relevant to {categories}.',
      when: ['whole'],
    },
    {
      heading: 'Scope',
      text: 'We have examined {short}’s accompanying description of its {system} {span} (description) based on the criteria for a description of a service organization’s system in DC section 200, 2018 Description Criteria for a Description of a Service Organization’s System in a SOC 2 Report (description criteria), and the suitability of the design{andOperation} of controls stated in the description {span}, to provide reasonable assurance that {goal} relevant to {categories} (applicable trust services criteria) set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy.{plus}',
      when: ['criteria'],
    },
    {
      heading: 'Scope',
      text: 'We have examined {short}’s description of its {system} for processing user entities’ transactions {span} (description) and the suitability of the design{andOperation} of the controls included in the description to achieve the related control objectives stated in the description, based on the criteria identified in “{assertionSection}”.',
      when: ['objectives'],
    },
    {
      text: '{short} uses {providers} for {services}. The description presents {short}’s controls and the types of complementary subservice organization controls assumed in the design of {short}’s controls, under the carve-out method. The description does not disclose the actual controls at the subservice organization. Our examination did not extend to such complementary subservice organization controls.',
      when: ['carve-out'],
    },
    {
      text: '{short} uses {providers} for {services}. The description includes only the controls of {short} and excludes the controls of that organization. Our examination did not extend to controls operated by it.',
      when: ['carve-out unnamed'],
    },
    {
      text: '{short} uses {providers}, a subservice organization, for {services}. The description includes the controls of the subservice organization that are relevant, using the inclusive method, and our examination extended to them.',
      when: ['inclusive'],
    },
    {
      text: '{short} uses {providers} for {services}. The description also includes the relevant controls operated by that organization, and we tested those controls as part of our examination.',
      when: ['inclusive unnamed'],
    },
    {
      text: 'The description indicates that complementary user entity controls that are suitably designed and operating effectively are necessary, along with controls at {short}. Our examination did not include such complementary user entity controls and we have not evaluated their suitability or operation.',
      when: ['user controls'],
    },
    {
      text: 'The information in the section “{otherSection}” is presented by management to provide additional information and is not a part of the description. It has not been subjected to the procedures applied in the examination and, accordingly, we express no opinion on it.',
      when: ['other information'],
    },
    {
      heading: 'Service Organization’s Responsibilities',
      text: '{short} is responsible for its commitments and for designing, implementing, and operating effective controls within the system. {short} has provided the accompanying assertion titled “{assertionSection}” about the description and the controls stated therein.',
    },
    {
      heading: 'Service Auditor’s Responsibilities',
      text: 'Our responsibility is to express an opinion on the description and on the controls stated in the description based on our examination. Our examination was conducted in accordance with attestation standards established by the American Institute of Certified Public Accountants{standard}. We believe that the evidence we obtained is sufficient and appropriate to provide a reasonable basis for our opinion. Qualified personnel were assigned to the engagement.',
    },
    {
      heading: 'Inherent Limitations',
      text: 'Because of their nature, controls may not always operate effectively to provide reasonable assurance that commitments are achieved. The projection to the future of any conclusions is subject to the risk that controls may become inadequate.',
    },
    {
      heading: 'Description of Tests of Controls',
      text: 'The specific controls we tested and the nature, timing, and results of those tests are listed in the section “{testsSection}”.',
      when: ['type 2'],
    },
    {
      heading: 'Other Matter',
      text: 'We did not perform any procedures regarding the operating effectiveness of controls stated in the description and, accordingly, do not express an opinion thereon.',
      when: ['type 1'],
    },
    { slot: 'basis' },
    { slot: 'opinion' },
    { slot: 'emphasis' },
    {
      heading: 'Restricted Use',
      text: 'This report{andResults} is intended solely for the information and use of {short}, user entities of the {system} during some or all of the period covered, and other parties who have sufficient knowledge and understanding of the system. This report is not intended to be, and should not be, used by anyone other than these specified parties.',
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
    plainHeading: 'Opinion',
    basisHeadings: {
      qualified: 'Basis for Qualified Opinion',
      adverse: 'Basis for Adverse Opinion',
      disclaimer: 'Basis for Disclaimer of Opinion',
    },
    plainBasisHeading: 'Matters Identified',
    lead: 'In our opinion, in all material respects,',
    leadExcept:
      'In our opinion, except for the matter described in “{basisHeading}”, in all material respects,',
    leadAdverse: 'In our opinion, because of the significance of the matter described in “{basisHeading}”,',
    except: 'except for the matter described in “{basisHeading}”, ',
    elements: {
      description:
        'the description presents the {system} that was designed and implemented {span} in accordance with {criteria}.',
      design:
        'the controls stated in the description were suitably designed {span} to provide reasonable assurance that {wouldGoal}{ifOperated}.',
      operation:
        'the controls stated in the description operated effectively {span} to provide reasonable assurance that {goal}{ifComplementary}.',
    },
    negated: {
      description:
        'the description does not present the {system} that was designed and implemented {span} in accordance with {criteria}.',
      design:
        'the controls stated in the description were not suitably designed {span} to provide reasonable assurance that {wouldGoal}.',
      operation:
        'the controls stated in the description did not operate effectively {span} to provide reasonable assurance that {goal}.',
    },
    disclaimer:
      'Because of the significance of the matter described in “{basisHeading}”, we have not been able to obtain sufficient appropriate evidence to provide a basis for an opinion. Accordingly, we do not express an opinion on the description or on the controls stated in it.',
    basis: {
      description:
        'The description states that {matter} This was not implemented during the examination. As a result, the description does not fairly reflect the system in this respect.',
      design:
        'The following control was not suitably designed to meet {criterion}: {matter} As a result, {criterion} would not have been met even if the control had operated as described.',
      operation:
        'The following control did not operate effectively {span}: {matter} In the sample that we tested, {fails}. As a result, {criterion} was not met.',
      disclaimer:
        'Management did not provide us with the records needed to test the following control: {matter} We were unable to obtain this evidence by other means.',
    },
    emphasisHeading: 'Emphasis of Matter',
    emphasis:
      'As described in the section “{descriptionSection}”, {short} moved the {system} to a new hosting region during the last quarter. Our opinion is not modified with respect to this matter.',
    soc3: 'In our opinion, management’s assertion that the controls within {short}’s {system} were effective {span}, to provide reasonable assurance that {goal}, is fairly stated, in all material respects.',
    cybersecurity:
      'In our opinion, in all material respects, the description of {short}’s cybersecurity risk management program is presented in accordance with the description criteria, and the controls within that program were effective {span} to achieve {short}’s cybersecurity objectives based on the control criteria.',
    itemMarks: 'letters',
  },
  signature: ['{auditor}', '{city}', '{date}'],
  assertion: {
    paragraphs: [
      {
        text: 'We have prepared the accompanying description of {short}’s {system} {span} based on {criteria}. The description is intended to provide report users with information about the system that may be useful when assessing risks arising from interactions with it.',
      },
      { text: 'We confirm, to the best of our knowledge and belief, that:' },
    ],
    items: [
      'the description presents the {system} that was designed and implemented {span};',
      'the controls stated in the description were suitably designed {span};',
      'the controls stated in the description operated effectively {span}.',
    ],
    signature: 'Management of {org}',
  },
  description: saasDescription,
  subservice: {
    heading: 'Subservice Organizations',
    paragraphs: [
      {
        text: '{short} uses {providers} as a subservice organization for {services}. The carve-out method is used, so the description excludes the controls of the subservice organization.',
        when: ['carve-out'],
      },
      {
        text: '{short} relies on {providers} for {services}. The controls of that organization are not part of this description.',
        when: ['carve-out unnamed'],
      },
      {
        text: '{short} uses {providers} as a subservice organization for {services}. The inclusive method is used, and the description covers the relevant controls of the subservice organization.',
        when: ['inclusive'],
      },
      {
        text: '{short} relies on {providers} for {services}. The description covers the relevant controls of that organization too.',
        when: ['inclusive unnamed'],
      },
    ],
    controlsHeading: 'Complementary Subservice Organization Controls',
    controlsIntro:
      '{short}’s controls were designed with the assumption that the following controls are in place:',
    style: 'table',
  },
  userControls: {
    heading: 'Complementary User Entity Controls',
    intro:
      '{short}’s controls were designed with the assumption that certain controls would be implemented by user entities. These controls are necessary to achieve the objectives of the system.',
    item: 'User entities are responsible for {gerund}.',
    id: null,
    responsibilitiesHeading: 'User Entity Responsibilities',
    responsibilitiesIntro: 'User entities also have the following responsibilities under their agreements:',
    responsibility: 'User entities are responsible for {duty}.',
  },
  control: '{passive}',
  tests: {
    intro: [
      'This section lists the controls specified by {short}, the tests performed by {auditor} and their results.',
      'Where a sample was used, it was selected from the population of the period so that each item had a chance of selection.',
    ],
    columns: {
      criterion: 'Criteria',
      id: 'Control #',
      control: 'Control Activity',
      test: 'Tests Performed by the Service Auditor',
      result: 'Results of Tests',
      response: 'Management’s Response',
    },
    sampled: [
      {
        text: 'Inspected {evidence} for a sample of {n} {items} to determine whether {claim}.',
        kind: ['inspection'],
      },
      {
        text: 'Inquired of management and inspected {evidence} for a sample of {n} {items} to determine whether {claim}.',
        kind: ['inquiry', 'inspection'],
      },
    ],
    sampledFrom: [
      {
        text: 'Inspected {evidence} for a sample of {n} {items} from a population of {population} to determine whether {claim}.',
        kind: ['inspection'],
      },
    ],
    single: [
      { text: 'Inspected {evidence} to determine whether {claim}.', kind: ['inspection'] },
      {
        text: 'Inquired of the control owner and inspected {evidence} to determine whether {claim}.',
        kind: ['inquiry', 'inspection'],
      },
      { text: 'Observed {evidence} to determine whether {claim}.', kind: ['observation'] },
    ],
    noException: ['No exceptions noted.'],
    exception: ['Exception noted. {deviation}', 'Exception noted: {deviation}'],
    noOccurrence: [
      'The event that triggers this control did not occur during the period; therefore, its operating effectiveness could not be tested.',
    ],
    notTested: ['Not tested, because the control is performed by the subservice organization.'],
    deviation: 'For {count} {items} selected, {fails}.',
    deviationWithoutSample: 'Based on inspection, {fails}.',
    responseLabel: 'Management’s Response:',
    responsesHeading: 'Management’s Responses to Exceptions',
    responses: [
      'Management acknowledges the exception{forControl}. The {owner} has corrected the affected items and will add a monthly check by {due}.',
      'Management agrees. The cause{forControl} was a manual step that has been automated; the {owner} confirmed completion on {due}.',
    ],
  },
  groupHeadings: {
    criterion: '{criterion} – Criteria related to {subject}',
    topic: '{topic}',
    objective: 'Control Objective {number}: {objective}',
  },
  other: [
    {
      heading: 'Plans for the coming year',
      text: '{short} plans to extend its security program. The following information has not been examined by the service auditor.',
    },
  ],
};
