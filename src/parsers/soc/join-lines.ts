import type { Line } from '../../model/document.ts';

/**
 * Joins two neighbouring lines of one paragraph. A hyphen at the line's end goes only when the document
 * knows the word without it, since most programs break compounds at their own hyphen.
 */
export const joinLines = (
  { above, below }: { above: string; below: string },
  knownWords: ReadonlySet<string>,
): string => {
  const broken = /([A-Za-zÀ-ž]+)[-\u00ad‐]$/.exec(above);
  const tail = /^[a-zß-ž]+/.exec(below);
  if (broken === null || tail === null) return above === '' ? below : `${above} ${below}`;
  const closed = `${broken[1]}${tail[0]}`.toLowerCase();
  return knownWords.has(closed) || above.endsWith('\u00ad') ? above.slice(0, -1) + below : above + below;
};

/** Every word of the lines in lower case. */
export const wordsOf = (lines: readonly Line[]): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const line of lines) {
    for (const word of line.text.toLowerCase().match(/[a-zß-ž]+/g) ?? []) words.add(word);
  }
  return words;
};
