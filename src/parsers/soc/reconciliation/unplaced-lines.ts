import type { DocumentText } from '../../../model/document.ts';
import type { Passage } from '../controls/passage.ts';

/** Lines inside the given tables that stand in no cell and no header of theirs. */
export function unplacedLines(document: DocumentText, tables: ReadonlySet<number>): Passage[] {
  const texts = new Map<number, string>();
  for (const index of tables) {
    const table = document.tables[index];
    const cells = table?.rows.flatMap((row) => row.cells.map((cell) => cell.text)) ?? [];
    texts.set(index, [...(table?.columns ?? []), ...cells].map(fold).join('\n'));
  }
  return document.lines
    .filter(
      (line) =>
        !line.furniture && line.table !== null && texts.get(line.table)?.includes(fold(line.text)) === false,
    )
    .map((line) => ({ text: line.text, parts: [{ page: line.page, text: line.text }] }));
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad-]/g, '');
}
