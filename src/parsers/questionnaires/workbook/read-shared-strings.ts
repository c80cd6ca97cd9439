import { scanXml, textOf } from '../package/scan-xml.ts';
import { decodeXmlPart } from '../package/xml-text.ts';
import { refuse } from '../refusal.ts';

const maximumStrings = 2_000_000;

/** The strings of a workbook's shared string table, phonetic readings left out. */
export const readSharedStrings = (bytes: Uint8Array | undefined): string[] => {
  if (!bytes) return [];
  const xml = decodeXmlPart(bytes);
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  for (const token of scanXml(xml)) {
    if (token.kind === 'text') {
      if (inText && !phonetic) current += textOf(xml, token);
    } else if (token.name === 't') {
      inText = token.kind === 'open' && !token.empty;
    } else if (token.name === 'rPh') {
      phonetic = token.kind === 'open' && !token.empty;
    } else if (token.name === 'si') {
      if (token.kind === 'open') current = '';
      if (token.kind === 'close' || token.empty) strings.push(current);
      if (strings.length > maximumStrings)
        refuse('too-large', 'This workbook holds more text than Vouch reads.');
    }
  }
  return strings;
};
