/** A stretch of the document part that an answer replaces; `format` is the run formatting to write it in. */
export type Slot = {
  readonly start: number;
  readonly end: number;
  readonly format: string;
  /** True when the stretch is a whole empty paragraph ("<w:p/>") that has to be opened first. */
  readonly selfClosing: boolean;
};

/** A paragraph: its text, whether its style makes it a title, where it starts and ends and where its words stand. */
export type Paragraph = {
  readonly text: string;
  readonly title: boolean;
  readonly start: number;
  readonly end: number;
  readonly slot: Slot;
};

/** What a content control lets be entered; `prompts` are the marks that its text is only a prompt. */
export type Control = {
  readonly list: readonly string[] | null;
  readonly locked: boolean;
  readonly prompts: readonly { readonly start: number; readonly end: number }[];
};

/** A cell of a table, its row from 1 and its column from 0; `continued` when it goes on from the row above. */
export type TableCell = {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly continued: boolean;
  readonly paragraphs: readonly Paragraph[];
  readonly control: Control;
};
export type Table = { readonly cells: readonly TableCell[] };

/** A word processing document as paragraphs outside of tables, and tables. */
export type WordDocument = { readonly paragraphs: readonly Paragraph[]; readonly tables: readonly Table[] };
