import type { Evidence } from '../../../model/citation.ts';
import type { CellPart, DocumentText } from '../../../model/document.ts';

/** A stretch of text with the piece of it that stands on each page; a table cell is one. */
export type Passage = { readonly text: string; readonly parts: readonly CellPart[] };

/** Characters `start` to `end` of a passage, white space trimmed. */
export function cutPassage(passage: Passage, start: number, end = passage.text.length): Passage {
  const parts: CellPart[] = [];
  let cursor = 0;
  for (const part of passage.parts) {
    const from = Math.max(passage.text.indexOf(part.text, cursor), cursor);
    cursor = from + part.text.length;
    const text = passage.text.slice(Math.max(from, start), Math.min(cursor, end)).trim();
    if (text !== '') parts.push({ page: part.page, text });
  }
  return { text: passage.text.slice(start, end).trim(), parts };
}

/** Passages that belong together, such as two columns of one meaning. */
export function joinPassages(passages: readonly Passage[]): Passage {
  const filled = passages.filter((passage) => passage.text.trim() !== '');
  return {
    text: filled.map((passage) => passage.text).join(' '),
    parts: filled.flatMap((passage) => passage.parts),
  };
}

/** One quotation for every page on which the passage stands. */
export function evidenceFor(document: DocumentText, passages: readonly (Passage | null)[]): Evidence[] {
  const seen = new Set<string>();
  return passages.flatMap((passage) =>
    (passage?.parts ?? []).flatMap(({ page, text }) => {
      const quote = text.trim();
      const key = `${page} ${quote}`;
      if (quote === '' || seen.has(key)) return [];
      seen.add(key);
      return [{ page, printedPage: document.pages[page - 1]?.printedPage ?? null, quote }];
    }),
  );
}
