import type { Category, ResultClass } from '../../src/model/soc-report.ts';
import type { UserControlSeed } from './vocabulary/complementary-controls.ts';
import type { ControlSeed } from './vocabulary/control-seed.ts';
import type { Company, Firm, Provider } from './vocabulary/parties.ts';

/** One test of a control; sizes are counts of items, null where nothing is sampled. */
export type FactTest = {
  readonly about: 'main' | 'also';
  readonly sampleSize: number | null;
  readonly population: number | null;
  readonly outcome: Exclude<ResultClass, 'unclear'>;
  readonly deviations: number | null;
};

export type FactControl = {
  readonly id: string | null;
  readonly seed: ControlSeed;
  /** Criteria, or the one control objective, that the control is printed under. */
  readonly criteria: readonly string[];
  readonly tests: readonly FactTest[];
};

/** What is true of one made report, before any wording. Dates are YYYY-MM-DD. */
export type Facts = {
  readonly company: Company;
  readonly firm: Firm;
  readonly providers: readonly Provider[];
  readonly categories: readonly Category[];
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly reportDate: string;
  readonly objectives: readonly string[];
  readonly controls: readonly FactControl[];
  readonly providerControls: readonly string[];
  readonly userControls: readonly UserControlSeed[];
  /** Which of several phrasings of the wording this report begins with. */
  readonly variant: number;
};
