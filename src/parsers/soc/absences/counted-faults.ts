import type { Table } from '../../../model/document.ts';
import type { SocReport } from '../../../model/soc-report.ts';
import type { ReportText } from '../report-text.ts';

const COUNTS = /\b(?:exceptions?|deviations?)\b/i;
const NUMBER = /^\d{1,3}$/;
const NONE = /^(?:none|nil|no|n\/?a|[-–—])?$/i;

/** Pages of tables that count exceptions ("controls with deviations: 1") though none was read. */
export const countedFaults = ({ document }: ReportText, { exceptions }: SocReport): number[] =>
  exceptions.length > 0 ? [] : document.tables.filter(countsFaults).map(({ firstPage }) => firstPage);

const countsFaults = ({ columns, rows }: Table): boolean =>
  columns.some((title, column) => {
    if (!COUNTS.test(title)) return false;
    const cells = rows
      .filter(({ header }) => !header)
      .map(({ cells: all }) => all[column]?.text.trim() ?? '');
    return (
      cells.every((text) => NUMBER.test(text) || NONE.test(text)) && cells.some((text) => Number(text) > 0)
    );
  });
