import { nameAt } from './organization-names.ts';
import type { Paragraph, Span } from './paragraph.ts';

/** An organization's name and where it stands. */
export type NamedSpan = { readonly name: string; readonly span: Span };

/** The name that follows the first match of `before` and is itself followed by what `after` demands; null if none. */
export const findNamed = (
  paragraph: Paragraph,
  place: { before: RegExp; after: RegExp; read?: typeof nameAt },
): NamedSpan | null => {
  const { text } = paragraph;
  const before = place.before.exec(text);
  if (before === null) return null;
  const start = before.index + before[0].length;
  const name = (place.read ?? nameAt)(text, start)?.replace(/['’]s$/, '') ?? null;
  if (name === null || !place.after.test(text.slice(start + name.length))) return null;
  return { name, span: { paragraph, start, end: start + name.length } };
};
