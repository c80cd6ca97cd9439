import type { Range } from '../form.ts';
import type { XmlToken } from '../package/scan-xml.ts';

/** A cell as stored: its text as shown, its style (index of the cell format), and whether a formula makes it. */
export type SheetCell = { readonly text: string; readonly style: number; readonly formula: boolean };

/** A row as stored; `style` is the format of cells that are not stored, when the row has one of its own. */
export type SheetRow = {
  readonly hidden: boolean;
  readonly style: number | undefined;
  readonly cells: ReadonlyMap<number, SheetCell>;
};

/** A rule on what cells may hold, as the workbook states it. */
export type Validation = {
  readonly type: string;
  readonly operator: string;
  readonly ranges: readonly Range[];
  readonly formulas: readonly string[];
};

/** Everything about cells that a worksheet part says apart from the cells themselves. */
export type SheetRules = {
  readonly columns: readonly { readonly range: Range; readonly style: number; readonly hidden: boolean }[];
  readonly merges: readonly Range[];
  readonly validations: readonly Validation[];
  readonly protected: boolean;
  /** Whether the protection covers comments and drawings too. */
  readonly commentsLocked: boolean;
  /** Ranges of a protected sheet that anybody may edit. */
  readonly editable: readonly Range[];
};

/** A worksheet as stored. */
export type Worksheet = SheetRules & { readonly rows: ReadonlyMap<number, SheetRow> };

/** A worksheet that says nothing. */
export const emptyWorksheet: Worksheet = {
  rows: new Map(),
  columns: [],
  merges: [],
  validations: [],
  protected: false,
  commentsLocked: false,
  editable: [],
};

/** Reads one half of a worksheet part, token by token; what it does not look at is never cut out of the text. */
export type PartReader = {
  readonly open: (token: Extract<XmlToken, { kind: 'open' }>) => void;
  readonly text: (token: Extract<XmlToken, { kind: 'text' }>) => void;
  readonly close: (name: string) => void;
};

/** True for "1" and "true", the two ways of writing it (ECMA-376, xsd:boolean). */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
