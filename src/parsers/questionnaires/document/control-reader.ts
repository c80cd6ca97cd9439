import type { XmlToken } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import type { Stretch } from './word-document.ts';

/** A content control (ECMA-376 part 1, 17.5.2) while its content is read. */
export type OpenControl = {
  list: string[] | null;
  locked: boolean;
  /** A box to tick, which is no place for words. */
  box: boolean;
  /** Its text is only a prompt; where it says so. */
  prompt: Stretch | null;
  /** Where it says that its text comes from data elsewhere in the package. */
  binding: Stretch | null;
};

/** Reads content controls token by token; `open` holds those around the place that was read last, the outermost first. */
export const createControlReader = (xml: string) => {
  const open: OpenControl[] = [];
  const properties = new Map<string, (control: OpenControl, tag: string, place: Stretch) => void>(
    Object.entries({
      showingPlcHdr: (control: OpenControl, _: string, { start, end }: Stretch) => {
        control.prompt = { start, end };
      },
      dataBinding: (control: OpenControl, _: string, { start, end }: Stretch) => {
        control.binding = { start, end };
      },
      lock: (control: OpenControl, tag: string) => {
        control.locked = /^(?:contentLocked|sdtContentLocked)$/.test(attributeOf(tag, 'val') ?? '');
      },
      checkbox: (control: OpenControl) => {
        control.box = true;
      },
      dropDownList: (control: OpenControl) => {
        control.list = [];
      },
      comboBox: (control: OpenControl) => {
        control.list = [];
      },
      listItem: (control: OpenControl, tag: string) => {
        control.list?.push(attributeOf(tag, 'displayText') ?? attributeOf(tag, 'value') ?? '');
      },
    }),
  );
  let inProperties = false;
  const read = (token: XmlToken): void => {
    if (token.kind === 'text') return;
    if (token.name === 'sdtPr') inProperties = token.kind === 'open' && !token.empty;
    else if (token.name === 'sdt' && token.kind === 'close') open.pop();
    else if (token.kind === 'close') return;
    else if (token.name === 'sdt' && !token.empty)
      open.push({ list: null, locked: false, box: false, prompt: null, binding: null });
    else if (inProperties) {
      const control = open.at(-1);
      if (control) properties.get(token.name)?.(control, xml.slice(token.start, token.end), token);
    }
  };
  return { read, open };
};
