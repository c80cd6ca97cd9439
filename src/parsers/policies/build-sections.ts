import { rowText } from './row-text.ts';
import type { Section } from './sections.ts';

/** A piece of a document: headings nest by `level` (smaller stands higher), 0 being the document's title. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'item'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A line of a table of contents, which says nothing. */
const contentsLine = /(\.{3,}|…|\t)\s*\d+$/;

const textOf = (block: Exclude<DocumentBlock, { kind: 'heading' }>): string => {
  if (block.kind === 'table') {
    return block.rows
      .map((cells) => rowText(block.columns, cells))
      .filter((row) => row !== '')
      .map((row) => `- ${row}`)
      .join('\n');
  }
  if (block.kind === 'item') return `- ${block.text}`;
  return contentsLine.test(block.text) ? '' : block.text;
};

/** Puts every block under the headings it stands below; neighbouring items make one list. */
export const buildSections = (blocks: readonly DocumentBlock[]): Section[] => {
  const sections: { path: string[]; text: string }[] = [{ path: [], text: '' }];
  const open: { level: number; text: string }[] = [];
  let last: DocumentBlock['kind'] = 'heading';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (contentsLine.test(block.text)) continue;
      while ((open.at(-1)?.level ?? -1) >= block.level) open.pop();
      open.push(block);
      sections.push({ path: open.map(({ text }) => text), text: '' });
    } else {
      const section = sections.at(-1);
      const text = textOf(block);
      if (!section || text === '') continue;
      const gap = section.text === '' ? '' : block.kind === 'item' && last === 'item' ? '\n' : '\n\n';
      section.text += gap + text;
    }
    last = block.kind;
  }
  return sections.filter(({ text }) => text !== '');
};
