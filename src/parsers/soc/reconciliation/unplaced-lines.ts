import type { DocumentText, Table } from '../../../model/document.ts';
import type { Passage } from '../controls/passage.ts';

/** Lines inside the given tables that stand in no cell and no header of theirs. */
export function unplacedLines(document: DocumentText, tables: ReadonlySet<number>): Passage[] {
  const told = new Map<number, Told>();
  for (const index of tables) {
    const table = document.tables[index];
    if (table) told.set(index, toldIn(table));
  }
  return document.lines
    .filter((line) => {
      const known = line.furniture || line.table === null ? undefined : told.get(line.table);
      const text = known ? fold(line.text) : '';
      return known && !known.onPage.get(line.page)?.includes(text) && !known.inAll.includes(text);
    })
    .map((line) => ({ text: line.text, parts: [{ page: line.page, text: line.text }] }));
}

/** What a table's cells and titles say. A table may be a hundred pages long, and nearly every line stands on its own page. */
type Told = { readonly onPage: ReadonlyMap<number, string>; readonly inAll: string };

function toldIn({ columns, rows }: Table): Told {
  const cells = rows.flatMap((row) => row.cells);
  const parts = Map.groupBy(
    cells.flatMap((cell) => cell.parts),
    (part) => part.page,
  );
  const join = (texts: readonly string[]) => texts.map(fold).join('\n');
  return {
    onPage: new Map([...parts].map(([page, own]) => [page, join(own.map(({ text }) => text))])),
    inAll: join([...columns, ...cells.map(({ text }) => text)]),
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad-]/g, '');
}
