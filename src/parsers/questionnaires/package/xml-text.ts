import { refuse } from '../refusal.ts';

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decodeReference = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named.get(name) ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** XML character data as plain text; only the five predefined entities and character references exist here. */
export const decodeXmlText = (text: string): string =>
  text.includes('&') ? text.replaceAll(/&(#x[\da-fA-F]+|#\d+|\w+);/g, decodeReference) : text;

// XML 1.0 cannot hold control characters and lone surrogates at all, not even as references.
const forbidden = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Plain text as XML character data, fit for content and for double-quoted attributes. */
export const encodeXmlText = (text: string): string =>
  text
    .replaceAll(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const patterns = new Map<string, RegExp>();

/** The value of an attribute of a start tag given as text (its name without prefix), decoded; undefined when absent. */
export const attributeOf = (tag: string, name: string): string | undefined => {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decodeXmlText(value);
};

/** An XML part's bytes as text that encodes back to the very same bytes; refuses anything but UTF-8. */
export const decodeXmlPart = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(
      'unsupported',
      'This file is not written in UTF-8. Open it in Excel or Word and save it again.',
    );
  }
};
