import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { refuse } from '../refusal.ts';
import { decodeXmlPart } from './xml-text.ts';

/** The root element of a small part (workbook, relations, styles); large parts are scanned instead. */
export const parseXml = (bytes: Uint8Array): Element => {
  const text = decodeXmlPart(bytes).replace(/^\uFEFF/, '');
  if (text.includes('<!DOCTYPE'))
    return refuse('malformed', 'This file carries a document type declaration, which no office file needs.');
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
    if (root !== null) return root;
  } catch {
    // The parser's words are for programmers; the sentence below says what a person needs.
  }
  return refuse('malformed', 'This file is damaged: one of its parts is not well-formed XML.');
};

/** All elements below one with this name, whatever their prefix. */
export const elementsNamed = (root: Element, name: string): Element[] =>
  Array.from(root.getElementsByTagNameNS('*', name));
