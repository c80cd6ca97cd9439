import type { Box } from '../../../model/document.ts';
import type { Chunk } from './chunk.ts';

/** A table as far as it stands on one page. */
export type PageTable = {
  readonly page: number;
  readonly method: 'ruled' | 'borderless';
  readonly box: Box;
  /** Every column: from rule to rule in a framed table, from its first to its last ink in a borderless one. */
  readonly columns: readonly { readonly x0: number; readonly x1: number }[];
  readonly rows: readonly PageRow[];
  /** Distance of the lines of one cell in a borderless table; null in a framed one. */
  readonly pitch: number | null;
};

/** `cells` holds the cells that begin in this row; a cell merged with rows below stands in its first row only. */
export type PageRow = { readonly box: Box; readonly cells: readonly PageCell[]; readonly shaded: boolean };

export type PageCell = {
  readonly column: number;
  /** Columns covered, at least 1. */
  readonly span: number;
  readonly box: Box;
  readonly text: string;
  readonly chunks: readonly Chunk[];
};
