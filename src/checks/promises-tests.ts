import type { SocReport } from '../model/soc-report.ts';

/** Whether a line of the contents list promises the tests of controls that the file lacks. */
export const promisesTests = ({ title, present }: SocReport['contents'][number]): boolean =>
  !present && /\btest(s|ing|ed)?\b/i.test(title);
