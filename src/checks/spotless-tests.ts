import type { ControlTest, SocReport } from '../model/soc-report.ts';

const enoughTests = 10;

/** True when a Type 2 report's tests were all read and none reports a deviation. */
export const isSpotless = ({
  exceptions,
  testsOfControls,
  type,
  reconciliation,
}: Pick<SocReport, 'exceptions' | 'testsOfControls' | 'type' | 'reconciliation'>): boolean =>
  testsOfControls === 'present' &&
  type?.value === 2 &&
  reconciliation?.agrees === true &&
  exceptions.length === 0;

/** True when there are tests enough to expect sample sizes, and none prints one. */
export const areUnsized = (tests: readonly ControlTest[]): boolean =>
  tests.length >= enoughTests && tests.every((test) => test.sampleSize === null);
