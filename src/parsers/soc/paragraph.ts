/** A run of text that reads as one: a paragraph, heading, list item or table cell, closed over page breaks. */
export type Paragraph = {
  readonly index: number;
  readonly text: string;
  /** The bullet, letter or number in front, which is not part of `text`. */
  readonly marker: string | null;
  /** PDF page on which it starts. */
  readonly page: number;
  /** Where in `text` each page's part begins; the first begins at 0. */
  readonly pieces: readonly { readonly page: number; readonly start: number }[];
  readonly heading: boolean;
  /** Weight of the type, to compare headings: larger stands higher. */
  readonly rank: number;
  readonly left: number;
  /** Place in `DocumentText.tables`, null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
};

/** Characters `start` to `end` of one paragraph. */
export type Span = { readonly paragraph: Paragraph; readonly start: number; readonly end: number };

/** The whole paragraph as a span. */
export const wholeOf = (paragraph: Paragraph): Span => ({
  paragraph,
  start: 0,
  end: paragraph.text.length,
});

/** The characters of a span. */
export const textOf = (span: Span): string => span.paragraph.text.slice(span.start, span.end);
