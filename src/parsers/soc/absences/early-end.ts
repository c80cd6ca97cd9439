import type { NotRead } from '../../../model/document.ts';
import type { SocReport } from '../../../model/soc-report.ts';
import type { PagesOfTests } from './pages-of-tests.ts';

/** The common criteria go on to CC9; change management (CC8) and vendors (CC9) are in every report on them. */
const SERIES = /^CC([1-9])\b/;
const LAST = 9;
const COVERED = 0.8;

/** Tests in the order of the common criteria that stop two series before their end: the file was cut. */
export const earlyEnd = ({ kind, controls }: SocReport, { results }: PagesOfTests): NotRead[] => {
  if (!kind.value.startsWith('SOC 2')) return [];
  const order = controls.flatMap(({ criteria }) => {
    const series = criteria.flatMap((criterion) => Number(SERIES.exec(criterion)?.[1] ?? 0));
    return series.length === 0 ? [] : [Math.max(...series)];
  });
  const furthest = Math.max(0, ...order);
  const told = order.filter((series) => series > 0);
  if (told.length < COVERED * controls.length || new Set(told).size < 2 || furthest + 1 >= LAST) return [];
  return [
    {
      pages: [Math.max(...results)],
      reason: `The tests end with the criteria CC${furthest}: those of CC${furthest + 1} to CC${LAST} may be missing from the file.`,
    },
  ];
};
