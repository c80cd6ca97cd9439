import type { Row, Table } from '../../../model/document.ts';
import { classifyLabelled } from './classify-labelled.ts';
import { classifyResult } from './classify-result.ts';
import type { Role } from './column-roles.ts';
import { joinPassages, type Passage } from './passage.ts';

/** An answer of a word or a number, which means nothing without the title above it. */
const BARE = /^\W*(?:yes|y|no|n|none|nil|[✓✔☑√✗✘❌✖]|\d{1,4})\W*$/iu;

/**
 * What the columns for results say of a test: a bare answer with the title that it answers, and behind the words of
 * another column. Of several that are all clean one speaks for all, else those that are not. Null when all are empty.
 */
export function resultOfRow(row: Row, { columns, rows }: Table, roles: readonly Role[]): Passage | null {
  const titles = rows.find(({ header }) => header)?.cells;
  const told: Passage[] = [];
  const answered: Passage[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (roles[column] !== 'result' || cell.text === '') continue;
    const title = (columns[column] ?? '').replace(/[?:\s]+$/, '');
    const text = `${title}: ${cell.text}`;
    if (title === '' || !BARE.test(cell.text) || classifyLabelled(text) === null) told.push(cell);
    else answered.push({ text, parts: [...(titles?.[column]?.parts ?? []), ...cell.parts] });
  }
  const all = [...told, ...answered];
  const telling = all.filter(({ text }) => classifyResult(text) !== 'no-exception');
  const chosen = telling.length > 0 ? telling : all.slice(0, 1);
  return chosen.length === 0 ? null : joinPassages(chosen);
}
