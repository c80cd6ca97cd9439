import type { Part } from './wording/wording.ts';

/** How the cells of a table are set off; `zebra` shades every other row and draws no line. */
export type Borders = 'ruled' | 'filled' | 'hairline' | 'zebra' | 'none';

/** How a made report looks; independent of what it says. */
export type Layout = {
  readonly name: string;
  readonly paper: 'LETTER' | 'A4';
  readonly font: 'Helvetica' | 'Times' | 'Courier';
  readonly size: number;
  readonly proseColumns: 1 | 2;
  readonly headings: 'own line' | 'run-in';
  readonly contents: boolean;
  readonly numbering: 'roman front' | 'arabic' | 'page of pages' | 'none';
  /** True when the cover is a picture without a text layer. */
  readonly pictureCover: boolean;
  readonly header: string | null;
  readonly footer: string | null;
  readonly otherTables: Borders;
  readonly tests: TestsLayout;
};

export type TestsLayout = {
  readonly style: 'table' | 'cards' | 'prose';
  readonly columns: readonly { readonly parts: readonly Part[]; readonly width: number }[];
  readonly borders: Borders;
  readonly headerWords: boolean;
  readonly shaded: boolean;
  readonly repeatHeader: boolean;
  readonly breakRows: boolean;
  readonly rowPer: 'test' | 'control';
  readonly page: 'portrait' | 'landscape' | 'rotated';
};
