import { refuse } from '../refusal.ts';
import { decodeXmlText } from './xml-text.ts';

/** One piece of an XML text with its place in it, so that an edit can leave every other character alone. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly raw: boolean };

const damaged = (): never =>
  refuse('malformed', 'This file is damaged: one of its parts is not well-formed XML.');

const skipTo = (xml: string, mark: string, from: number) => {
  const at = xml.indexOf(mark, from);
  return at < 0 ? damaged() : at + mark.length;
};

const tagEnd = (xml: string, from: number) => {
  for (let at = from; at < xml.length; at += 1) {
    const character = xml.charCodeAt(at);
    if (character === 62) return at + 1;
    if (character === 60) return damaged();
    if (character === 34 || character === 39) at = skipTo(xml, character === 34 ? '"' : "'", at + 1) - 1;
  }
  return damaged();
};

const nameEnd = (xml: string, from: number) => {
  let at = from;
  while (at < xml.length) {
    const character = xml.charCodeAt(at);
    if (character <= 32 || character === 47 || character === 62) break;
    at += 1;
  }
  return at;
};

/**
 * Walks through an XML text from front to back; names come without their prefix.
 * Refuses what is not well-formed, and document types (nothing here needs entities, and they make bombs).
 */
export function* scanXml(xml: string): Generator<XmlToken> {
  const stack: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const less = xml.indexOf('<', at);
    if (less < 0) break;
    if (less > at && stack.length > 0) yield { kind: 'text', start: at, end: less, raw: false };
    const next = xml[less + 1];
    if (next === '?') {
      at = skipTo(xml, '?>', less);
    } else if (next === '!') {
      if (xml.startsWith('<!--', less)) {
        at = skipTo(xml, '-->', less + 4);
      } else if (xml.startsWith('<![CDATA[', less)) {
        at = skipTo(xml, ']]>', less);
        yield { kind: 'text', start: less + 9, end: at - 3, raw: true };
      } else {
        refuse('malformed', 'This file carries a document type declaration, which no office file needs.');
      }
    } else {
      const closing = next === '/';
      const nameStart = less + (closing ? 2 : 1);
      const full = xml.slice(nameStart, nameEnd(xml, nameStart));
      const name = full.slice(full.indexOf(':') + 1);
      const end = tagEnd(xml, nameStart);
      if (closing) {
        if (stack.pop() !== full) damaged();
        yield { kind: 'close', name, start: less, end };
      } else {
        const empty = xml.charCodeAt(end - 2) === 47;
        if (!empty) stack.push(full);
        yield { kind: 'open', name, start: less, end, empty };
      }
      at = end;
    }
  }
  if (stack.length > 0) damaged();
}

/** The characters a text token stands for. */
export const textOf = (xml: string, { start, end, raw }: Extract<XmlToken, { kind: 'text' }>): string =>
  raw ? xml.slice(start, end) : decodeXmlText(xml.slice(start, end));
