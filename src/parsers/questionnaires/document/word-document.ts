/** A piece of the document part. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * What an answer replaces; `format` is the run formatting to write it in. `reserved` when it is the inside of an empty
 * content control or field, which is there for an answer.
 */
export type Slot = Stretch & {
  readonly format: string;
  /** True when the stretch is a whole empty paragraph ("<w:p/>") that has to be opened first. */
  readonly selfClosing: boolean;
  readonly reserved: boolean;
};

/** What a content control, or a field of an old form, lets be entered. */
export type Control = {
  readonly list: readonly string[] | null;
  readonly maximumLength: number | null;
  readonly locked: boolean;
  /** What goes when something is entered: the mark of a prompt, and a binding to data that would put back what was there. */
  readonly stale: readonly Stretch[];
  /** The drop-down of an old form, which notes the number of its choice. */
  readonly dropDown: Stretch | null;
};

/** A paragraph: its text, whether its style makes it a title, where it starts and ends and where its words stand. */
export type Paragraph = Stretch & {
  readonly text: string;
  readonly title: boolean;
  readonly slot: Slot;
  readonly control: Control;
  /** It holds a control or a field, which protection of the document leaves open. */
  readonly fillable: boolean;
  /** It lies in a range that people may edit though the document is protected. */
  readonly permitted: boolean;
};

/** A cell of a table, its row from 1 and its column from 0; `continued` when it goes on from the row above. */
export type TableCell = {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly continued: boolean;
  readonly paragraphs: readonly Paragraph[];
};
export type Table = { readonly cells: readonly TableCell[] };

/** A word processing document as paragraphs outside of tables, and tables. */
export type WordDocument = { readonly paragraphs: readonly Paragraph[]; readonly tables: readonly Table[] };
