import { boxesIn } from '../layout/boxes.ts';
import { scanXml } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { boxOfSymbol, tickSymbol } from './symbol-boxes.ts';
import type { Paragraph } from './word-document.ts';
import type { Edit } from './write-runs.ts';

type Found = { readonly edits: readonly Edit[] };

/** The box of a content control says in its properties, too, whether it is ticked. */
const tickControl = (xml: string, at: number): Edit[] => {
  const start = xml.lastIndexOf(':checked ', at);
  if (start < 0 || xml.slice(start, at).includes(':sdt>')) return [];
  const end = xml.indexOf('>', start);
  const state = xml.slice(start, end).replace(/val="(?:0|false|off)"/, 'val="1"');
  return [{ start, end, text: state }];
};

/** Every box of a paragraph in the order of its text: drawn as a character, as a symbol, or by a field of an old form. */
const boxesOf = (xml: string, paragraph: Paragraph): Found[] => {
  const found: Found[] = [];
  let inText = false;
  let field = -1;
  for (const token of scanXml(xml.slice(paragraph.start, paragraph.end))) {
    const [start, end] = [paragraph.start + token.start, paragraph.start + token.end];
    if (token.kind === 'text') {
      if (!inText) continue;
      for (const box of boxesIn(xml.slice(start, end))) {
        const at = start + box.start;
        found.push({
          edits: [{ start: at, end: at + box.text.length, text: box.ticked }, ...tickControl(xml, at)],
        });
      }
    } else if (token.name === 't') inText = token.kind === 'open' && !token.empty;
    else if (token.name === 'checkBox' && token.kind === 'open') field = start;
    else if (token.name === 'checkBox' && field >= 0) {
      const prefix = /^<([\w.-]+:)?/.exec(xml.slice(field))?.[1] ?? '';
      found.push({ edits: [{ start, end: start, text: `<${prefix}checked/>` }] });
      field = -1;
    } else if (token.name === 'sym' && token.kind === 'open') {
      const tag = xml.slice(start, end);
      if (boxOfSymbol(attributeOf(tag, 'char')) !== '')
        found.push({ edits: [{ start, end, text: tickSymbol(tag) }] });
    }
  }
  return found;
};

/**
 * The edits that tick the one box in which two texts of these paragraphs differ; undefined where they differ in more, so
 * that the text is no tick.
 */
export const tickBox = (
  xml: string,
  paragraphs: readonly Paragraph[],
  { before, after }: { before: string; after: string },
): readonly Edit[] | undefined => {
  const [old, now] = [boxesIn(before), boxesIn(after)];
  const changed = old.findIndex(({ text }, index) => now[index]?.text !== text);
  const box = old[changed];
  if (!box || before.slice(0, box.start) + box.ticked + before.slice(box.start + box.text.length) !== after)
    return undefined;
  return paragraphs.flatMap((paragraph) => boxesOf(xml, paragraph))[changed]?.edits;
};
