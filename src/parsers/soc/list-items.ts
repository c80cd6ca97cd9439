import type { DocumentText } from '../../model/document.ts';
import { criteriaAndObjectivesIn } from './criteria-and-objectives.ts';
import { isItemId, splitItemId, splitItems, startsWithItemId } from './item-id.ts';
import { DRAWN } from './mark-indented.ts';
import { type Paragraph, type Span, wholeOf } from './paragraph.ts';
import { splitSentences } from './split-sentences.ts';

/** One entry of a list of controls, whether it stood as bullet, number, table row or bare sentence. */
export type ListItem = {
  readonly id: string | null;
  readonly span: Span;
  /** Other cells of its row, or the label that stands above it. */
  readonly beside: readonly Paragraph[];
  readonly label: Paragraph | null;
};

/** The entries of a list under a heading: rows of tables, marked items, or bare sentences that `isEntry` accepts. */
export const findListItems = (
  body: readonly Paragraph[],
  { document, isEntry }: { document: DocumentText; isEntry: (text: string) => boolean },
): ListItem[] => {
  const items: ListItem[] = [];
  let label: Paragraph | null = null;
  const marked = body.some((paragraph) => isMarked(paragraph));
  const doneTables = new Set<number>();
  body.forEach((paragraph, index) => {
    if (paragraph.cell !== null) {
      const { table } = paragraph.cell;
      if (doneTables.has(table)) return;
      doneTables.add(table);
      items.push(...rowItems(body, { table, document, label, isEntry }));
    } else if (paragraph.marker === DRAWN) items.push(...columnItems(paragraph, { isEntry, label }));
    else if (isMarked(paragraph)) items.push({ ...splitItemId(paragraph), beside: [], label });
    else if (isItemId(paragraph.text)) return;
    else if (startsWithItemId(paragraph.text) || isItemId(body[index - 1]?.text ?? '')) {
      const id = isItemId(body[index - 1]?.text ?? '') ? (body[index - 1]?.text ?? null) : null;
      items.push(...splitItems(paragraph).map((item) => ({ ...item, id: item.id ?? id, beside: [], label })));
    } else if (!marked && isEntry(paragraph.text)) {
      items.push(
        ...entrySentences(paragraph, isEntry).map((span) => ({ id: null, span, beside: [], label })),
      );
    } else if (paragraph.text.length < 100) label = paragraph;
  });
  return items;
};

const isMarked = (paragraph: Paragraph): boolean => paragraph.marker !== null && !paragraph.heading;

// Entries whose bullets were lost run together; each then begins with the same kind of sentence.
const entrySentences = (paragraph: Paragraph, isEntry: (text: string) => boolean): readonly Span[] => {
  const sentences = splitSentences(paragraph);
  const all = sentences.every(({ start, end }) => isEntry(paragraph.text.slice(start, end)));
  return all ? sentences : [wholeOf(paragraph)];
};

const rowItems = (
  body: readonly Paragraph[],
  list: {
    table: number;
    document: DocumentText;
    label: Paragraph | null;
    isEntry: (text: string) => boolean;
  },
): ListItem[] => {
  const { table, document, label, isEntry } = list;
  const cells = body.filter((paragraph) => paragraph.cell?.table === table);
  const headers = new Set(
    (document.tables[table]?.rows ?? []).flatMap(({ header, cells: row }, index) => {
      const texts = row.map((cell) => cell.text);
      return (header && !texts.some(isEntry)) || isHeading(texts) ? [index] : [];
    }),
  );
  const rows = Map.groupBy(
    cells.filter((cell) => !headers.has(cell.cell?.row ?? -1)),
    (cell) => cell.cell?.row ?? 0,
  );
  const column = widestColumn([...rows.values()].flat());
  return [...rows.values()].flatMap((row): ListItem[] => {
    // Two entries side by side are a list set in columns, not a row.
    if (row.filter((cell) => isEntry(cell.text)).length > 1) {
      return row.flatMap((cell) => columnItems(cell, { isEntry, label }));
    }
    const text = row.find((cell) => cell.cell?.column === column);
    if (text === undefined || (row.length === 1 && text.text.length < 60)) return [];
    const beside = row.filter((cell) => cell !== text);
    const id =
      beside.find((cell) => isItemId(cell.text) && criteriaAndObjectivesIn(cell.text).length === 0)?.text ??
      null;
    return splitBullets(text).map((span) => ({
      id: id ?? splitItemId(text).id,
      span: span ?? splitItemId(text).span,
      beside,
      label,
    }));
  });
};

const columnItems = (
  cell: Paragraph,
  { isEntry, label }: { isEntry: (text: string) => boolean; label: Paragraph | null },
): ListItem[] => {
  const items = startsWithItemId(cell.text)
    ? splitItems(cell)
    : entrySentences(cell, isEntry).map((span) => ({ id: null, span }));
  return items.map((item) => ({ ...item, beside: [], label }));
};

const isHeading = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  texts.every((text) => text.length < 90 && (text.length < 6 || !/[.;]$/.test(text))) &&
  texts.some((text) =>
    /\bcomplementary\b|\bcontrols?\b|\bCUECs?\b|\bcriteria\b|\bdescription\b|\bconsiderations?\b/i.test(text),
  ) &&
  !texts.some((text) => /\b(?:is|are|should|must|shall)\b/.test(text));

const widestColumn = (cells: readonly Paragraph[]): number => {
  const widths = new Map<number, number>();
  for (const { cell, text } of cells) {
    if (cell !== null) widths.set(cell.column, (widths.get(cell.column) ?? 0) + text.length);
  }
  return [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

// A cell may hold several bulleted entries; null stands for the cell as one entry.
const splitBullets = (cell: Paragraph): (Span | null)[] => {
  const starts = [...cell.text.matchAll(/(?:^|\s)[•▪■●◦○\uf0b7\uf0a7]\s*/g)].map((match) => ({
    at: match.index,
    text: match.index + match[0].length,
  }));
  const [first] = starts;
  if (first === undefined) return [null];
  const leading = cell.text.slice(0, first.at).trim() === '' ? [] : [{ at: 0, text: 0 }];
  const all = [...leading, ...starts];
  return all.map(({ text }, index) => ({
    paragraph: cell,
    start: text,
    end: all[index + 1]?.at ?? cell.text.length,
  }));
};
