import { textOf, type XmlToken } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { boxOfSymbol } from './symbol-boxes.ts';
import type { Paragraph } from './word-document.ts';

type Open = Extract<XmlToken, { kind: 'open' }>;
type Close = Extract<XmlToken, { kind: 'close' }>;

const titleStyle = /^(heading|title|subtitle|titre|[uü]e?berschrift)/i;
// Formatting that says how a mark came about, or hides it, is not for an answer's words.
const notForAnswers = /:(ins|del|moveFrom|moveTo|rPrChange|vanish)\b/;

/** Reads paragraphs token by token; a paragraph is handed over when it ends. Text boxes inside one are passed over. */
export const createParagraphReader = (xml: string, done: (paragraph: Paragraph) => void) => {
  let inside = false;
  let boxes = 0;
  let text = '';
  let title = false;
  let format = '';
  let contentStart = 0;
  let control: { start: number; end: number | undefined } | undefined;
  let inProperties = false;
  /** The box of a form field while its properties are read. */
  let box = '';
  let formatStart = -1;
  let inText = false;
  let paragraphStart = 0;

  const begin = (start: number, end: number) => {
    inside = true;
    paragraphStart = start;
    [text, title, format, contentStart, control, inProperties] = ['', false, '', end, undefined, false];
  };
  const finish = (start: number, end: number, selfClosing: boolean) => {
    inside = false;
    // Inside a content control only the control's content is replaced, so that the control itself stays.
    const slotStart = selfClosing ? start : (control?.start ?? contentStart);
    const slotEnd = selfClosing ? end : (control?.end ?? start);
    done({
      text: text.trim(),
      title,
      start: paragraphStart,
      end,
      slot: { start: slotStart, end: slotEnd, format, selfClosing },
    });
  };
  const open = ({ name, start, end, empty }: Open) => {
    if (name === 'txbxContent' && !empty) boxes += 1;
    if (boxes > 0) return;
    if (name === 'p') {
      begin(start, end);
      if (empty) finish(start, end, true);
    } else if (!inside) return;
    else if (name === 'pPr') inProperties = !empty;
    else if (name === 'pStyle') title = titleStyle.test(attributeOf(xml.slice(start, end), 'val') ?? '');
    else if (name === 'rPr' && inProperties && !empty) formatStart = start;
    else if (name === 't') inText = !empty;
    else if ((name === 'br' || name === 'tab') && !inProperties) text += name === 'br' ? '\n' : '\t';
    else if (name === 'sym') text += boxOfSymbol(attributeOf(xml.slice(start, end), 'char'));
    else if (name === 'checkBox') box = '☐';
    else if ((name === 'checked' || name === 'default') && box !== '')
      box = /val="(?:0|false|off)"/.test(xml.slice(start, end)) ? box : '☒';
    else if (name === 'sdtContent' && !empty) control ??= { start: end, end: undefined };
  };
  const close = ({ name, start, end }: Close) => {
    if (name === 'txbxContent') boxes -= 1;
    if (boxes > 0 || !inside) return;
    if (name === 'p') finish(start, end, false);
    else if (name === 't') inText = false;
    else if (name === 'checkBox') [text, box] = [text + box, ''];
    else if (name === 'pPr') [inProperties, contentStart] = [false, end];
    else if (name === 'sdtContent' && control) control.end ??= start;
    else if (name === 'rPr' && formatStart >= 0) {
      const properties = xml.slice(formatStart, end);
      if (!notForAnswers.test(properties)) format = properties;
      formatStart = -1;
    }
  };
  const read = (token: XmlToken) => {
    if (token.kind === 'open') open(token);
    else if (token.kind === 'close') close(token);
    else if (inText && boxes === 0) text += textOf(xml, token);
  };
  return { read };
};
