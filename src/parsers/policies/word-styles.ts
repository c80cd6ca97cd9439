import { elementsNamed, parseXml } from '../questionnaires/package/parse-xml.ts';

/** What the styles of a document make of a paragraph. */
export type WordStyles = {
  /** Level of the heading: 0 the title, 1 to 9 headings; undefined for body text. */
  readonly levelOf: (style: string | null) => number | undefined;
  /** Whether it is an item of a list. */
  readonly lists: (style: string | null) => boolean;
};

type Style = { level: number | undefined; listed: boolean; basedOn: string | null };

/**
 * Reads which styles of a document are headings and items. Word keeps the built-in names in English in every language;
 * styles of a company's own count by their outline level and numbering or by the style they are based on.
 */
export const readWordStyles = (bytes: Uint8Array | undefined): WordStyles => {
  const own = new Map<string, Style>();
  for (const style of bytes ? elementsNamed(parseXml(bytes), 'style') : []) {
    const value = (name: string) => elementsNamed(style, name)[0]?.getAttribute('w:val') ?? null;
    const name = value('name') ?? '';
    const numbered = /^heading (\d)$/i.exec(name)?.[1];
    const outline = value('outlineLvl');
    const level = /^title$/i.test(name) ? 0 : (numbered ?? (outline === null ? null : Number(outline) + 1));
    own.set(style.getAttribute('w:styleId') ?? '', {
      level: level === null || Number(level) > 9 ? undefined : Number(level),
      listed: elementsNamed(style, 'numPr').length > 0,
      basedOn: value('basedOn'),
    });
  }
  const lineOf = (style: string | null): Style[] => {
    const line: Style[] = [];
    for (let next = style; next !== null && line.length < 10; next = line.at(-1)?.basedOn ?? null) {
      const found = own.get(next);
      if (!found) break;
      line.push(found);
    }
    return line;
  };
  return {
    levelOf: (style) => lineOf(style).find(({ level }) => level !== undefined)?.level,
    lists: (style) => lineOf(style).some(({ listed }) => listed),
  };
};
