import {
  buildHomeMadeWorkbook,
  buildManySectionsWorkbook,
  buildTickedWorkbook,
} from '../../tests/parsers/questionnaires/awkward-workbooks.ts';
import { buildWorkbook, listRule } from '../../tests/parsers/questionnaires/build-workbook.ts';

const buildLong = (questions: number, width: number): Uint8Array => {
  const mappings = Array.from({ length: width - 5 }, (_, index) => index);
  const header = [
    'ID',
    'Category',
    'Question',
    'Answer',
    'Comments',
    ...mappings.map((index) => `Mapping ${index}`),
  ];
  const rows = Array.from({ length: questions }, (_, row) => [
    `1.${row}`,
    'Access',
    `Do you have control number ${row} in place for your service?`,
    null,
    null,
    ...mappings.map((index) => `REF-${row}-${index}`),
  ]);
  return buildWorkbook([{ name: 'Form', rows: [header, ...rows], after: listRule('D:D', 'Yes,No,N/A') }]);
};

/** The workbooks every run measures; real ones are given on the command line. */
export const builtWorkbooks: Readonly<Record<string, () => Uint8Array>> = {
  'many sections': buildManySectionsWorkbook,
  'three columns to tick, 3,600 merges': () => buildTickedWorkbook(1200),
  'home-made': buildHomeMadeWorkbook,
  '300 questions': () => buildLong(300, 8),
  '2,000 questions': () => buildLong(2000, 10),
  '20,000 questions x 20 columns': () => buildLong(20_000, 20),
};
