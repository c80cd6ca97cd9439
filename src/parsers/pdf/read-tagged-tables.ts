import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A table as the file itself marks it: rows of data cells, each with the marked-content ids of its text. */
export type TaggedTable = readonly (readonly (readonly number[])[])[];

type Node = { readonly role?: string; readonly id?: string; readonly children?: readonly Node[] };

/** The tables that a page's structure tree names; rows of header cells are left out. Asked only of tagged files. */
export const readTaggedTables = async (page: PDFPageProxy): Promise<TaggedTable[]> => {
  const root = (await page.getStructTree()) as Node | null;
  return root ? within(root, 'Table').map((table) => within(table, 'TR').map(cellsOf)) : [];
};

/** Nodes of a role, outermost only: a table in a cell belongs to the cell. */
const within = (node: Node, role: string): Node[] =>
  (node.children ?? []).flatMap((child) => (child.role === role ? [child] : within(child, role)));

const cellsOf = (row: Node): number[][] => within(row, 'TD').map(idsOf);

const idsOf = (node: Node): number[] => [
  ...[/_mc(?<id>\d+)$/.exec(node.id ?? '')?.groups?.id].flatMap((id) => (id ? [Number(id)] : [])),
  ...(node.children ?? []).flatMap(idsOf),
];
