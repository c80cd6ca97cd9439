import type {
  FillMark,
  Question,
  QuestionnaireFormat,
  SheetLayout,
  SkippedRow,
} from '../../model/questionnaire.ts';
import type { Note } from './filling/notes.ts';

/** A cell's place in a file: sheets, rows and columns counted from 0, 1 and 0. */
export type Place = { readonly sheet: number; readonly row: number; readonly column: number };

/** A rectangle of cells, both ends included. */
export type Range = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** A cell as a person sees it; `style` is equal for cells that look the same, null where the format knows no looks. */
export type Cell = { readonly text: string; readonly formula: boolean; readonly style: number | null };

/** A row that holds something, its cells by column. */
export type Row = {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, Cell>;
};

/** What a cell may take: its list (empty when the list cannot be read) or null when it has none. */
export type CellRule = { readonly list: readonly string[] | null; readonly maximumLength: number | null };

/** A sheet, or a table of a document, as rows of cells. */
export type Sheet = {
  readonly name: string | null;
  /** The heading over it in a text whose sections have headings of their own, so that its rows are none. */
  readonly heading?: string | null;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  /** How many columns there are, null where a sheet goes on for ever. */
  readonly width: number | null;
  readonly columnHidden: (column: number) => boolean;
  readonly ruleAt: (row: number, column: number) => CellRule;
  readonly lockedAt: (row: number, column: number) => boolean;
  /** Whether a box is drawn there, full or empty: a border around the cell, or a cell of a document's table. */
  readonly boxedAt: (row: number, column: number) => boolean;
  readonly mergeAt: (row: number, column: number) => Range | undefined;
};

/** A question and the places its answer goes to. */
export type Field = {
  readonly question: Question;
  readonly answer: Place;
  readonly explanation: Place | null;
  /** The most characters the explanation's cell takes. */
  readonly explanationLimit: number | null;
  /** What ticks an answer instead of writing it, in a column or a box of its own, by the answer it stands for. */
  readonly ticks: ReadonlyMap<string, Writing>;
  /** True when the answer cell takes nothing but one of the question's options. */
  readonly closed: boolean;
};

/** What was understood of a file. */
export type FoundFields = {
  readonly fields: readonly Field[];
  readonly layouts: SheetLayout[];
  readonly skipped: SkippedRow[];
  /** False when people have to confirm the layouts before anything is filled. */
  readonly sure: boolean;
};

/** A text to put into an empty place; `listed` when it is a value of the cell's list. */
export type Writing = { readonly place: Place; readonly text: string; readonly listed: boolean };

/**
 * An opened file: what to fill in, and how. `write` returns the file with only those places changed, and a comment for
 * each note. `marks` are the ways in which open answers can be marked in it, the better one first; `sheets` are those a
 * column can be added to.
 */
export type Form = {
  readonly format: QuestionnaireFormat;
  readonly found: FoundFields;
  readonly sheets: readonly Sheet[];
  readonly marks: readonly Exclude<FillMark, 'none'>[];
  /** Whether a comment may be put there. */
  readonly commentable: (place: Place) => boolean;
  readonly placeName: (place: Place) => string;
  readonly write: (writings: readonly Writing[], notes?: readonly Note[]) => Uint8Array;
};
