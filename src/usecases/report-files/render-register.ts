import writeXlsxFile from 'write-excel-file/node';
import type { Evidence } from '../../model/citation.ts';
import type { Review } from '../../model/review.ts';

/** A register as a workbook: exceptions, findings and user entity controls, a sheet each. Every cell is text or a number, never a formula. */
export const renderRegister = async ({ report, findings }: Review): Promise<Uint8Array> => {
  const exceptions = (report?.exceptions ?? []).map((found) => [
    found.controlId,
    found.criteria.join(', '),
    found.text,
    found.deviations,
    found.sampleSize,
    found.upperBound90 === null ? null : Math.round(found.upperBound90 * 1000) / 10,
    found.managementResponse?.text ?? null,
    pages(found.evidence),
  ]);
  const userControls = (report?.cuecs ?? []).map((control) => [
    control.id,
    control.text,
    control.criteria.join(', '),
    pages(control.evidence),
    null,
    null,
  ]);
  const flags = findings.map(({ severity, title, detail, ask, evidence }) => [
    severity,
    title,
    detail,
    ask,
    pages(evidence),
  ]);
  return writeXlsxFile([
    sheet('Exceptions', [12, 16, 60, 12, 12, 16, 50, 10], exceptionColumns, exceptions),
    sheet('Findings', [12, 36, 60, 50, 12], findingColumns, flags),
    sheet('User entity controls', [8, 80, 16, 10, 24, 24], userControlColumns, userControls),
  ]).toBuffer();
};

type Value = string | number | null;

const exceptionColumns = [
  'Control',
  'Criteria',
  'Exception',
  'Deviations',
  'Sample',
  'Upper bound %',
  'Management’s response',
  'Pages',
];
const findingColumns = ['Severity', 'Finding', 'Detail', 'Question to the vendor', 'Pages'];
const userControlColumns = [
  'Id',
  'Control to be run by us',
  'Criteria',
  'Pages',
  'Our owner',
  'How we meet it',
];

const sheet = (
  name: string,
  widths: readonly number[],
  columns: readonly string[],
  rows: readonly Value[][],
) => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
  data: [
    columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ],
});

const cell = (value: Value) => {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value, type: String, textWrap: true as const };
};

const pages = (evidence: readonly Evidence[]): string =>
  [...new Set(evidence.map(({ page }) => page))].join(', ');
