import { textOf, type XmlToken } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { createControlReader, type OpenControl } from './control-reader.ts';
import { createFormFieldReader } from './form-field-reader.ts';
import { boxOfSymbol } from './symbol-boxes.ts';
import type { Paragraph, Stretch } from './word-document.ts';

type Open = Extract<XmlToken, { kind: 'open' }>;
type Close = Extract<XmlToken, { kind: 'close' }>;

const titleStyle = /^(heading|title|subtitle|titre|[uü]e?berschrift)/i;
// Formatting that says how a mark came about, or hides it, is not for an answer's words.
const notForAnswers = /:(ins|del|moveFrom|moveTo|rPrChange|vanish)\b/;

/** Reads paragraphs token by token; a paragraph is handed over when it ends. Text boxes inside one are passed over. */
export const createParagraphReader = (xml: string, done: (paragraph: Paragraph) => void) => {
  const controls = createControlReader(xml);
  const form = createFormFieldReader(xml);
  let inside = false;
  let boxes = 0;
  let text = '';
  let title = false;
  let format = '';
  let contentStart = 0;
  /** The inside of the paragraph's first content control for words. */
  let hole: { start: number; end: number | undefined; control: OpenControl } | undefined;
  /** How many controls whose text is only a prompt are around the place being read. */
  let prompts = 0;
  let bindings: Stretch[] = [];
  let fillable = false;
  let permissions = 0;
  let permitted = false;
  let inProperties = false;
  /** The box of a form field while its properties are read. */
  let box = '';
  let formatStart = -1;
  let inText = false;
  let paragraphStart = 0;

  const promptsAround = () => controls.open.filter(({ prompt }) => prompt !== null).length;
  const begin = (start: number, end: number) => {
    inside = true;
    paragraphStart = start;
    [text, title, format, contentStart, inProperties] = ['', false, '', end, false];
    [hole, prompts, fillable, permitted] = [
      undefined,
      promptsAround(),
      controls.open.length > 0,
      permissions > 0,
    ];
    bindings = controls.open.flatMap(({ binding }) => binding ?? []);
    form.begin();
  };
  const finish = (start: number, end: number, selfClosing: boolean) => {
    inside = false;
    const { hole: field, list, maximumLength, dropDown, chosen, any } = form.fields();
    // Inside a content control or a field only its content is replaced, so that it stays what it is.
    const within = hole ?? field;
    const slotStart = selfClosing ? start : (within?.start ?? contentStart);
    const slotEnd = selfClosing ? end : (within?.end ?? start);
    const control = hole?.control ?? controls.open.at(-1);
    const prompt = control?.prompt ?? null;
    done({
      text: `${text}${chosen}`.trim(),
      title,
      start: paragraphStart,
      end,
      slot: {
        start: slotStart,
        end: slotEnd,
        format,
        selfClosing,
        reserved: dropDown !== null || (within !== undefined && isBlank(slotStart, slotEnd, prompt !== null)),
      },
      control: {
        list: control?.list ?? list,
        maximumLength,
        locked: controls.open.some(({ locked }) => locked) || hole?.control.locked === true,
        stale: [...(prompt ? [prompt] : []), ...bindings],
        dropDown,
      },
      fillable: fillable || any,
      permitted,
    });
  };
  const isBlank = (start: number, end: number, prompting: boolean) =>
    prompting || !/\S/.test(xml.slice(start, end).replaceAll(/<[^>]*>/g, ''));
  const open = ({ name, start, end, empty }: Open) => {
    if (name === 'txbxContent' && !empty) boxes += 1;
    if (boxes > 0) return;
    if (name === 'permStart') [permissions, permitted] = [permissions + 1, true];
    else if (name === 'permEnd') permissions -= 1;
    else if (name === 'p') {
      begin(start, end);
      if (empty) finish(start, end, true);
    } else if (!inside) return;
    else if (name === 'pPr') inProperties = !empty;
    else if (name === 'pStyle') title = titleStyle.test(attributeOf(xml.slice(start, end), 'val') ?? '');
    else if (name === 'rPr' && inProperties && !empty) formatStart = start;
    else if (name === 't') inText = !empty;
    else if ((name === 'br' || name === 'tab') && !inProperties && prompts === 0)
      text += name === 'br' ? '\n' : '\t';
    else if (name === 'sym') text += boxOfSymbol(attributeOf(xml.slice(start, end), 'char'));
    else if (name === 'checkBox') box = '☐';
    else if ((name === 'checked' || name === 'default') && box !== '')
      box = /val="(?:0|false|off)"/.test(xml.slice(start, end)) ? box : '☒';
    else if (name === 'sdtContent' && !empty) enter(end);
  };
  const enter = (end: number) => {
    const control = controls.open.at(-1);
    if (!control) return;
    fillable = true;
    prompts = promptsAround();
    if (control.binding) bindings.push(control.binding);
    if (!control.box) hole ??= { start: end, end: undefined, control };
  };
  const close = ({ name, start, end }: Close) => {
    if (name === 'txbxContent') boxes -= 1;
    if (boxes > 0 || !inside) return;
    if (name === 'p') finish(start, end, false);
    else if (name === 't') inText = false;
    else if (name === 'checkBox') [text, box] = [text + box, ''];
    else if (name === 'pPr') [inProperties, contentStart] = [false, end];
    else if (name === 'sdtContent' && hole && hole.control === controls.open.at(-1)) hole.end ??= start;
    else if (name === 'sdt') prompts = promptsAround();
    else if (name === 'rPr' && formatStart >= 0) {
      const properties = xml.slice(formatStart, end);
      if (!notForAnswers.test(properties)) format = properties;
      formatStart = -1;
    }
  };
  const read = (token: XmlToken) => {
    controls.read(token);
    if (inside && boxes === 0) form.read(token);
    if (token.kind === 'open') open(token);
    else if (token.kind === 'close') close(token);
    else if (inText && boxes === 0 && prompts === 0) text += textOf(xml, token);
  };
  return { read };
};
