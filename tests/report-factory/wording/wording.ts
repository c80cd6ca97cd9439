import type { ControlTest, OpinionKind, SectionKey } from '../../../src/model/soc-report.ts';
import type { DateStyle } from '../vocabulary/numbers.ts';

/** When a paragraph is printed at all. */
export type Condition =
  | 'type 1'
  | 'type 2'
  | 'carve-out'
  | 'carve-out unnamed'
  | 'inclusive'
  | 'inclusive unnamed'
  | 'user controls'
  | 'other information'
  | 'whole'
  | 'restricted'
  | 'criteria'
  | 'objectives';

/** A paragraph with {placeholders}; all its conditions must hold. */
export type Paragraph = {
  readonly heading?: string;
  readonly text: string;
  readonly when?: readonly Condition[];
};

/** Where the opinion, its basis and an emphasis paragraph go among the paragraphs of the auditor's report. */
export type Slot = { readonly slot: 'opinion' | 'basis' | 'emphasis' };

/** A way to describe a test: {evidence}, {claim}, and for sampled ones {n}, {items} and perhaps {population}. */
export type Procedure = { readonly text: string; readonly kind: ControlTest['kind'] };

export type Element = 'description' | 'design' | 'operation';
type Modified = Exclude<OpinionKind, 'unqualified'>;

/** The parts of a row of the tests of controls. */
export type Part = 'criterion' | 'id' | 'control' | 'test' | 'result' | 'response';

/**
 * How one (made-up) audit firm writes. Placeholders: {org} {short} {system} {purpose} {auditor} {city} {period}
 * {span} {goal} {wouldGoal} {criteria} {categories} {providers} {services} {standard} {plus} {basisHeading}
 * and a heading of a section by its key.
 */
export type Wording = {
  readonly name: string;
  readonly dates: DateStyle;
  readonly period: string;
  readonly span: { readonly period: string; readonly day: string };
  /** Between categories in a list: "security, availability, and confidentiality" or each after its own bullet. */
  readonly categoryList: 'sentence' | 'capitals';
  readonly criteria: { readonly criteria: string; readonly objectives: string };
  readonly goal: { readonly criteria: string; readonly objectives: string };
  readonly wouldGoal: { readonly criteria: string; readonly objectives: string };
  readonly cover: readonly string[];
  readonly headings: Readonly<Record<SectionKey, string>>;
  readonly numbering: 'Section I' | 'SECTION 1' | '1.0' | 'A.' | 'none';
  readonly order: readonly Exclude<SectionKey, 'other'>[];
  readonly address: string;
  readonly report: readonly (Paragraph | Slot)[];
  readonly opinion: {
    readonly headings: Readonly<Record<OpinionKind, string>>;
    readonly plainHeading: string;
    readonly basisHeadings: Readonly<Record<Modified, string>>;
    readonly plainBasisHeading: string;
    readonly lead: string;
    readonly leadExcept: string;
    readonly leadAdverse: string;
    readonly except: string;
    readonly elements: Readonly<Record<Element, string>>;
    readonly negated: Readonly<Record<Element, string>>;
    readonly disclaimer: string;
    readonly basis: Readonly<Record<Element | 'disclaimer', string>>;
    readonly emphasisHeading: string;
    readonly emphasis: string;
    /** Whole opinions of the kinds without elements. */
    readonly soc3: string;
    readonly cybersecurity: string;
    readonly itemMarks: 'letters' | 'numbers' | 'bullets' | 'sentence';
  };
  readonly signature: readonly string[];
  readonly assertion: {
    readonly paragraphs: readonly Paragraph[];
    readonly items: readonly string[];
    readonly signature: string;
  };
  readonly description: readonly Paragraph[];
  readonly subservice: {
    readonly heading: string;
    readonly paragraphs: readonly Paragraph[];
    readonly controlsHeading: string;
    readonly controlsIntro: string;
    readonly style: 'table' | 'bullets';
  };
  readonly userControls: {
    readonly heading: string;
    readonly intro: string;
    readonly item: string;
    readonly id: string | null;
    readonly responsibilitiesHeading: string;
    readonly responsibilitiesIntro: string;
    readonly responsibility: string;
  };
  readonly control: string;
  readonly tests: {
    readonly intro: readonly string[];
    readonly columns: Readonly<Record<Part, string>>;
    readonly sampled: readonly Procedure[];
    readonly sampledFrom: readonly Procedure[];
    readonly single: readonly Procedure[];
    readonly noException: readonly string[];
    readonly exception: readonly string[];
    readonly noOccurrence: readonly string[];
    readonly notTested: readonly string[];
    /** {count} is k of n, {items} and {fails}. */
    readonly deviation: string;
    readonly deviationWithoutSample: string;
    readonly responseLabel: string;
    readonly responsesHeading: string;
    readonly responses: readonly string[];
  };
  readonly groupHeadings: { readonly criterion: string; readonly topic: string; readonly objective: string };
  readonly other: readonly Paragraph[];
};
