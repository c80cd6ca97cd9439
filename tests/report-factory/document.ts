import type { SectionKey } from '../../src/model/soc-report.ts';

/** How a paragraph looks; `white` and `hidden` cannot be seen by a person. */
export type ParagraphStyle = 'body' | 'bold' | 'title' | 'centered' | 'small' | 'white' | 'hidden';

/** A table row; a line break in a cell starts a paragraph, null continues the cell above. */
export type TableRow = readonly (string | null)[];

export type TableBlock = {
  readonly kind: 'table';
  readonly purpose: 'tests' | 'other';
  /** `width` is a share of the text width. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly TableRow[];
};

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly section?: SectionKey;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style: ParagraphStyle;
      /** Bold words at the start of the first line. */
      readonly runIn?: string;
    }
  | {
      readonly kind: 'list';
      readonly marks: 'bullets' | 'numbers' | 'letters' | 'none';
      readonly items: readonly string[];
      readonly columns: 1 | 2;
    }
  | TableBlock
  /** A picture where words would be expected: nothing to read for a text reader. */
  | { readonly kind: 'picture' }
  | { readonly kind: 'card'; readonly fields: readonly { readonly label: string; readonly text: string }[] }
  | {
      readonly kind: 'contents';
      readonly title: string;
      readonly entries: readonly { readonly title: string; readonly section: SectionKey }[];
    }
  | { readonly kind: 'page'; readonly area: 'cover' | 'front' | 'body' | 'tests' };

/** What a renderer is given: blocks in reading order and what stands on every page. */
export type FactoryDocument = {
  readonly title: string;
  readonly organization: string;
  readonly blocks: readonly Block[];
  readonly watermark: string | null;
  readonly password: string | null;
};

/** The text put on one page, piece by piece, and the number printed there. */
export type RenderedPage = { readonly printedPage: string | null; readonly texts: readonly string[] };

export type Rendered = { readonly bytes: Uint8Array; readonly pages: readonly RenderedPage[] };
