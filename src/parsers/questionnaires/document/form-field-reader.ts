import type { XmlToken } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import type { Stretch } from './word-document.ts';

/** The fields of a paragraph in an old form (ECMA-376 part 1, 17.16): where words may go, and what may be chosen. */
export type FormFields = {
  /** The inside of the first text field; without an end while it is open. */
  hole: { start: number; end: number | undefined } | undefined;
  maximumLength: number | null;
  dropDown: Stretch | null;
  list: string[] | null;
  /** What a person has chosen of the list. */
  chosen: string;
  any: boolean;
};

const none = (): FormFields => ({
  hole: undefined,
  maximumLength: null,
  dropDown: null,
  list: null,
  chosen: '',
  any: false,
});

/** Reads the fields of one paragraph token by token; `fields` begins anew with `begin`. */
export const createFormFieldReader = (xml: string) => {
  let fields = none();
  let runStart = 0;
  let takesWords = false;
  /** The run that parts a text field's code from its text has been opened, but not closed. */
  let parting = false;
  let listStart = -1;
  let result: number | undefined;

  const readMark = (type: string | undefined) => {
    if (type === 'begin') takesWords = false;
    else if (type === 'separate') parting = takesWords;
    else if (type === 'end' && fields.hole) fields.hole.end ??= runStart;
  };
  const open = (name: string, { start, end }: Stretch) => {
    const value = (attribute: string) => attributeOf(xml.slice(start, end), attribute);
    if (name === 'r') runStart = start;
    else if (name === 'fldChar') readMark(value('fldCharType'));
    else if (name === 'ffData') fields.any = true;
    else if (name === 'textInput') takesWords = true;
    else if (name === 'maxLength' && takesWords) fields.maximumLength = Number(value('val')) || null;
    else if (name === 'ddList') [listStart, result, fields.list] = [start, undefined, []];
    else if (name === 'listEntry') fields.list?.push(value('val') ?? '');
    else if (name === 'result' && listStart >= 0) result = Number(value('val'));
  };
  const close = (name: string, { end }: Stretch) => {
    if (name === 'r' && parting) {
      parting = false;
      fields.hole ??= { start: end, end: undefined };
    } else if (name === 'ddList' && listStart >= 0) {
      fields.dropDown ??= { start: listStart, end };
      fields.chosen = result === undefined ? '' : (fields.list?.[result] ?? '');
      listStart = -1;
    }
  };
  return {
    begin: () => {
      fields = none();
    },
    read: (token: XmlToken) => {
      if (token.kind === 'open') open(token.name, token);
      else if (token.kind === 'close') close(token.name, token);
    },
    fields: (): FormFields => fields,
  };
};
