import type { Category, OpinionKind, ReportKind } from '../../src/model/soc-report.ts';
import type { Random } from './random.ts';

/** Papers that vendors send in place of a report. */
export type Paper =
  | 'bridge letter'
  | 'certificate'
  | 'penetration test letter'
  | 'readiness assessment'
  | 'template'
  | 'SAS 70';

/** What one made report is like. Every trait varies on its own; the layout and the wording are chosen apart. */
export type Traits = {
  readonly kind: ReportKind;
  /** Set when the file is no report at all; most other traits are then without meaning. */
  readonly paper: Paper | null;
  readonly type: 1 | 2;
  readonly categories: readonly Category[];
  readonly additionalCriteria: string | null;
  readonly opinion: OpinionKind;
  /** The element that a modified opinion is about. */
  readonly modifiedElement: 'description' | 'design' | 'operation';
  /** True when a qualified opinion says "except for" and never "qualified". */
  readonly withoutTheWord: boolean;
  readonly exceptAt: 'lead' | 'element';
  readonly controls: number;
  readonly exceptions: number;
  readonly responses: 'beside' | 'after' | 'section-v' | 'none';
  /** Whether an exception is told in the result or in a note below the table. */
  readonly exceptionsIn: 'result' | 'note';
  readonly counts: 'digits' | 'words' | 'both' | 'percent' | 'slash';
  readonly noOccurrences: number;
  readonly notTested: number;
  readonly sampleSizes: 'usual' | 'small' | 'none';
  readonly controlIds: 'criterion' | 'letters' | 'decimal' | 'serial' | 'none';
  readonly grouping: 'criterion' | 'topic' | 'flat';
  /** True when a control that meets several criteria is printed under each of them. */
  readonly repeatControls: boolean;
  readonly subservice: 'carve-out' | 'inclusive' | 'none';
  /** False when the method is described but its name is not printed. */
  readonly methodNamed: boolean;
  readonly providerControls: boolean;
  readonly userControls: 'bullets' | 'numbers' | 'table' | 'two columns' | 'none';
  readonly userResponsibilities: boolean;
  readonly emphasis: boolean;
  readonly injection: 'none' | 'visible' | 'small' | 'white' | 'hidden';
  readonly contradiction: 'none' | 'period' | 'categories';
  readonly testsMissing: boolean;
  readonly draft: boolean;
  readonly unsigned: boolean;
  /** A name to print across every page, or null. */
  readonly recipient: string | null;
  readonly periodMonths: number;
  /** Whole months between the end of the period and November 2026. */
  readonly endMonthsAgo: number;
  readonly password: string | null;
};

/** A clean and current SOC 2 Type 2 report; tests change what they are about. */
export const plainTraits: Traits = {
  kind: 'SOC 2',
  paper: null,
  type: 2,
  categories: ['security'],
  additionalCriteria: null,
  opinion: 'unqualified',
  modifiedElement: 'operation',
  withoutTheWord: false,
  exceptAt: 'lead',
  controls: 20,
  exceptions: 0,
  responses: 'beside',
  exceptionsIn: 'result',
  counts: 'digits',
  noOccurrences: 0,
  notTested: 0,
  sampleSizes: 'usual',
  controlIds: 'criterion',
  grouping: 'criterion',
  repeatControls: false,
  subservice: 'carve-out',
  methodNamed: true,
  providerControls: true,
  userControls: 'bullets',
  userResponsibilities: false,
  emphasis: false,
  injection: 'none',
  contradiction: 'none',
  testsMissing: false,
  draft: false,
  unsigned: false,
  recipient: null,
  periodMonths: 12,
  endMonthsAgo: 2,
  password: null,
};

/** True for kinds whose opinion is one sentence without elements, and which print no tests. */
export const speaksAsAWhole = ({ kind }: Traits): boolean =>
  kind === 'SOC 3' || kind === 'SOC for Cybersecurity';

/** Traits of an ordinary report with each everyday variation drawn from `random`. */
export function chooseTraits(random: Random): Traits {
  const others: Category[] = ['availability', 'confidentiality', 'processing integrity', 'privacy'];
  const qualified = random.chance(0.15);
  const exceptions = qualified ? random.integer(1, 3) : random.pick([0, 0, 1, 2, 3]);
  return {
    ...plainTraits,
    categories: ['security', ...random.sample(others, random.pick([0, 1, 1, 2, 2, 4]))],
    opinion: qualified ? 'qualified' : 'unqualified',
    withoutTheWord: random.chance(0.4),
    exceptAt: random.pick(['lead', 'element']),
    controls: random.integer(18, 42),
    exceptions,
    responses: random.pick(['beside', 'after', 'section-v', 'none']),
    exceptionsIn: random.pick(['result', 'result', 'result', 'note']),
    counts: random.pick(['digits', 'digits', 'words', 'both', 'percent', 'slash']),
    noOccurrences: random.pick([0, 1, 2]),
    notTested: random.pick([0, 0, 1]),
    controlIds: random.pick(['criterion', 'letters', 'decimal', 'serial', 'none']),
    grouping: random.pick(['criterion', 'topic', 'flat']),
    repeatControls: random.chance(0.3),
    subservice: random.pick(['carve-out', 'carve-out', 'inclusive', 'none']),
    methodNamed: random.chance(0.6),
    userControls: random.pick(['bullets', 'numbers', 'table', 'two columns']),
    userResponsibilities: random.chance(0.3),
    emphasis: random.chance(0.15),
    periodMonths: random.pick([12, 12, 12, 9, 6, 3]),
    endMonthsAgo: random.pick([1, 2, 2, 5, 8, 13]),
  };
}
