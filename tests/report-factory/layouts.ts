import type { Layout, TestsLayout } from './layout.ts';

const column = (parts: TestsLayout['columns'][number]['parts'], width: number) => ({ parts, width });

const tests: TestsLayout = {
  style: 'table',
  columns: [
    column(['id'], 0.12),
    column(['control'], 0.3),
    column(['test'], 0.34),
    column(['result', 'response'], 0.24),
  ],
  borders: 'ruled',
  headerWords: true,
  shaded: true,
  repeatHeader: true,
  breakRows: false,
  rowPer: 'test',
  page: 'portrait',
};

const plain: Layout = {
  name: 'ruled',
  paper: 'LETTER',
  font: 'Helvetica',
  size: 10,
  proseColumns: 1,
  headings: 'own line',
  contents: true,
  numbering: 'arabic',
  pictureCover: false,
  header: null,
  footer: '{org} | Confidential',
  otherTables: 'ruled',
  tests,
};

/** Layouts by name; each stands for a way in which audit firms set their reports. */
export const layouts: readonly Layout[] = [
  plain,
  {
    ...plain,
    name: 'landscape hairline',
    font: 'Times',
    numbering: 'page of pages',
    header: '{org} – SOC report',
    otherTables: 'hairline',
    tests: { ...tests, borders: 'hairline', page: 'landscape', breakRows: true, shaded: false },
  },
  {
    ...plain,
    name: 'filled borders',
    paper: 'A4',
    size: 9,
    numbering: 'roman front',
    otherTables: 'filled',
    tests: {
      ...tests,
      borders: 'filled',
      rowPer: 'control',
      columns: [
        column(['criterion'], 0.1),
        column(['id', 'control'], 0.32),
        column(['test'], 0.36),
        column(['result', 'response'], 0.22),
      ],
    },
  },
  {
    ...plain,
    name: 'borderless four',
    font: 'Times',
    size: 11,
    headings: 'run-in',
    otherTables: 'none',
    tests: { ...tests, borders: 'none', shaded: false, breakRows: true },
  },
  {
    ...plain,
    name: 'borderless three',
    paper: 'A4',
    contents: false,
    numbering: 'none',
    otherTables: 'none',
    tests: {
      ...tests,
      borders: 'none',
      shaded: false,
      repeatHeader: false,
      columns: [
        column(['id', 'control'], 0.36),
        column(['test'], 0.38),
        column(['result', 'response'], 0.26),
      ],
    },
  },
  {
    ...plain,
    name: 'borderless five',
    size: 9,
    otherTables: 'hairline',
    tests: {
      ...tests,
      borders: 'none',
      shaded: false,
      page: 'landscape',
      columns: [
        column(['criterion'], 0.09),
        column(['id'], 0.1),
        column(['control'], 0.27),
        column(['test'], 0.32),
        column(['result', 'response'], 0.22),
      ],
    },
  },
  {
    ...plain,
    name: 'without header words',
    font: 'Times',
    tests: { ...tests, headerWords: false, rowPer: 'control', borders: 'hairline', breakRows: true },
  },
  {
    ...plain,
    name: 'response column',
    size: 8.5,
    tests: {
      ...tests,
      page: 'rotated',
      breakRows: true,
      repeatHeader: false,
      columns: [
        column(['id'], 0.1),
        column(['control'], 0.25),
        column(['test'], 0.28),
        column(['result'], 0.18),
        column(['response'], 0.19),
      ],
    },
  },
  {
    ...plain,
    name: 'cards',
    font: 'Helvetica',
    header: '{org} – {title}',
    footer: null,
    pictureCover: true,
    tests: { ...tests, style: 'cards', rowPer: 'control' },
  },
  {
    ...plain,
    name: 'prose',
    font: 'Times',
    size: 11,
    proseColumns: 2,
    headings: 'run-in',
    otherTables: 'hairline',
    tests: { ...tests, style: 'prose', rowPer: 'control' },
  },
];
