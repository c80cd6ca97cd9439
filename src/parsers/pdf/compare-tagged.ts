import type { NotRead, Table } from '../../model/document.ts';
import type { Run } from './page-marks.ts';
import type { TaggedTable } from './read-tagged-tables.ts';

/** A page's text and the tables that the file marks there. */
export type TaggedPage = {
  readonly number: number;
  readonly runs: readonly Run[];
  readonly tagged: readonly TaggedTable[];
};

const reason =
  'The file marks rows of a table on this page that were read otherwise; compare the tests and results with the page.';

/**
 * Holds the tables that were read against those that a tagged file marks: every marked row's cells must stand apart in
 * one row as read, which holds no other marked row. Names the pages where they do not.
 */
export const compareTagged = (pages: readonly TaggedPage[], tables: readonly Table[]): NotRead[] => {
  const differing = pages.filter(({ number, runs, tagged }) => {
    const rows = tagged.flatMap((table) => textsOf(table, runs)).filter((cells) => cells.length > 1);
    if (rows.length === 0) return false;
    const left = readOn(number, tables);
    return rows.some((cells) => {
      const exact = left.findIndex((row) => cells.every((text) => row.includes(text)));
      const place = exact < 0 ? left.findIndex((row) => holdsApart(row, cells)) : exact;
      return left.splice(place, place < 0 ? 0 : 1).length === 0;
    });
  });
  return differing.length === 0 ? [] : [{ pages: differing.map(({ number }) => number), reason }];
};

const fold = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, '');

/** Texts of a marked table's cells, row by row, without empty cells. */
const textsOf = (table: TaggedTable, runs: readonly Run[]): string[][] => {
  const byTag = Map.groupBy(runs, (run) => run.tag);
  const textOf = (ids: readonly number[]) =>
    fold(ids.flatMap((id) => (byTag.get(id) ?? []).map((run) => run.text)).join(''));
  return table.map((row) => row.map(textOf).filter((text) => text !== ''));
};

/** What the rows as read hold on a page, cell by cell. */
const readOn = (page: number, tables: readonly Table[]): string[][] =>
  tables.flatMap(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ parts }) =>
        fold(
          parts
            .filter((part) => part.page === page)
            .map((part) => part.text)
            .join(''),
        ),
      ),
    ),
  );

/** True when every text stands in a cell of the row of its own. */
const holdsApart = (row: readonly string[], texts: readonly string[]): boolean => {
  const places = texts.map((text) => row.findIndex((cell) => cell.includes(text)));
  return !places.includes(-1) && new Set(places).size === places.length;
};
