import type { Passage } from './passage.ts';
import type { Sizes } from './sizes.ts';

/** One test as printed; `result` is null when none stands beside it. */
export type TestEntry = {
  readonly procedure: Passage | null;
  readonly result: Passage | null;
  readonly response: Passage | null;
  /** The fault as told elsewhere in the report, where the result only refers to it. */
  readonly told?: Passage;
  /** What columns of their own print; else the procedure tells it. */
  readonly sizes?: Sizes;
};

/** One place where the report lists a control; the same control may stand under several criteria. */
export type ControlEntry = {
  readonly id: string | null;
  readonly text: Passage;
  readonly criteria: readonly string[];
  readonly tests: TestEntry[];
  /** Place in `DocumentText.tables`, null outside tables. */
  readonly table: number | null;
  readonly page: number;
};
