import { scanXml, type XmlToken } from '../questionnaires/package/scan-xml.ts';
import { attributeOf, decodeXmlText } from '../questionnaires/package/xml-text.ts';

/** A paragraph as written; `outline` is a level of its own (0 highest), `bold` when all of its words are. */
export type WordParagraph = {
  readonly text: string;
  readonly style: string | null;
  readonly outline: number | null;
  readonly listed: boolean;
  readonly bold: boolean;
};
/** A piece of a word processing document's body, in order. */
export type WordBlock =
  | ({ readonly kind: 'paragraph' } & WordParagraph)
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

type Draft = { -readonly [Key in keyof WordParagraph]: WordParagraph[Key] };
type OpenTable = { rows: string[][]; cell: string[] };

const isOn = (tag: string) => !/^(0|false|off|none)$/.test(attributeOf(tag, 'val') ?? 'true');

/** Reads the body of a DOCX (ECMA-376 part 1, 17): accepted text only, without deletions, text boxes and hidden text. */
export const readWordBlocks = (xml: string): WordBlock[] => {
  const blocks: WordBlock[] = [];
  const tables: OpenTable[] = [];
  let paragraph: Draft | null = null;
  let run = { bold: false, hidden: false };
  let inRunProperties = false;
  let inText = false;
  let boxes = 0;
  // Alternate content repeats a text box for older programs.
  let fallbacks = 0;

  const append = (words: string) => {
    if (!paragraph || run.hidden) return;
    if (words.trim() !== '') paragraph.bold &&= run.bold;
    paragraph.text += words;
  };
  const endParagraph = () => {
    if (!paragraph) return;
    const done = { ...paragraph, text: paragraph.text.trim() };
    paragraph = null;
    if (done.text === '') return;
    const table = tables.at(-1);
    if (table) table.cell.push(done.text);
    else blocks.push({ kind: 'paragraph', ...done });
  };
  const open = ({ name, start, end, empty }: Extract<XmlToken, { kind: 'open' }>) => {
    const tag = xml.slice(start, end);
    if (name === 'p') {
      endParagraph();
      paragraph = { text: '', style: null, outline: null, listed: false, bold: true };
      if (empty) endParagraph();
    } else if (name === 'pStyle' && paragraph) paragraph.style = attributeOf(tag, 'val') ?? null;
    else if (name === 'outlineLvl' && paragraph) paragraph.outline = Number(attributeOf(tag, 'val') ?? 9);
    else if (name === 'numPr' && paragraph) paragraph.listed = true;
    else if (name === 'r' && !empty) run = { bold: false, hidden: false };
    else if (name === 'rPr') inRunProperties = !empty;
    else if (name === 'b' && inRunProperties) run.bold = isOn(tag);
    else if (name === 'vanish' && inRunProperties) run.hidden = isOn(tag);
    else if (name === 't') inText = !empty;
    else if (name === 'br' || name === 'cr' || name === 'tab' || name === 'noBreakHyphen')
      append(name === 'noBreakHyphen' ? '-' : ' ');
    else if (name === 'tbl' && !empty) tables.push({ rows: [], cell: [] });
    else if (name === 'tr') tables.at(-1)?.rows.push([]);
    else if (name === 'tc') tables.at(-1)?.cell.splice(0);
  };
  const close = (name: string) => {
    if (name === 'p') endParagraph();
    else if (name === 'rPr') inRunProperties = false;
    else if (name === 't') inText = false;
    else if (name === 'tc') {
      const table = tables.at(-1);
      table?.rows.at(-1)?.push(table.cell.join('\n'));
    } else if (name === 'tbl') {
      const table = tables.pop();
      const outer = tables.at(-1);
      if (table && outer) outer.cell.push(...table.rows.flat());
      else if (table) blocks.push({ kind: 'table', rows: table.rows });
    }
  };

  for (const token of scanXml(xml)) {
    if (token.kind !== 'text' && token.name === 'txbxContent') {
      if (token.kind === 'close') boxes -= 1;
      else if (!token.empty) boxes += 1;
    }
    if (token.kind !== 'text' && token.name === 'Fallback') {
      if (token.kind === 'close') fallbacks -= 1;
      else if (!token.empty) fallbacks += 1;
    }
    if (boxes > 0 || fallbacks > 0) continue;
    if (token.kind === 'open') open(token);
    else if (token.kind === 'close') close(token.name);
    else if (inText) {
      const words = xml.slice(token.start, token.end);
      append(token.raw ? words : decodeXmlText(words));
    }
  }
  return blocks;
};
