import { elementsNamed, parseXml } from '../questionnaires/package/parse-xml.ts';

/** Level of the heading a paragraph style makes: 0 the title, 1 to 9 headings; undefined for body text. */
export type HeadingLevels = (style: string | null) => number | undefined;

/**
 * Reads which styles of a document are headings. Word keeps the built-in names in English in every language; styles of
 * a company's own count by their outline level or by the style they are based on.
 */
export const readHeadingLevels = (bytes: Uint8Array | undefined): HeadingLevels => {
  const own = new Map<string, { level: number | undefined; basedOn: string | null }>();
  for (const style of bytes ? elementsNamed(parseXml(bytes), 'style') : []) {
    const value = (name: string) => elementsNamed(style, name)[0]?.getAttribute('w:val') ?? null;
    const name = value('name') ?? '';
    const numbered = /^heading (\d)$/i.exec(name)?.[1];
    const outline = value('outlineLvl');
    const level = /^title$/i.test(name) ? 0 : (numbered ?? (outline === null ? null : Number(outline) + 1));
    own.set(style.getAttribute('w:styleId') ?? '', {
      level: level === null || Number(level) > 9 ? undefined : Number(level),
      basedOn: value('basedOn'),
    });
  }
  const levelOf = (style: string | null, depth = 0): number | undefined => {
    const found = style === null || depth > 10 ? undefined : own.get(style);
    return found?.level ?? (found ? levelOf(found.basedOn, depth + 1) : undefined);
  };
  return (style) => levelOf(style);
};
