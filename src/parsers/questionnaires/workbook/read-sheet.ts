import { scanXml } from '../package/scan-xml.ts';
import { decodeXmlText } from '../package/xml-text.ts';
import { createRowReader } from './row-reader.ts';
import { createRuleReader } from './rule-reader.ts';
import type { Worksheet } from './worksheet.ts';

/** Reads a worksheet part: its cells, and the rules on them. */
export const readSheet = (xml: string, sharedStrings: readonly string[]): Worksheet => {
  const rowReader = createRowReader(sharedStrings);
  const ruleReader = createRuleReader();
  let inData = false;
  for (const token of scanXml(xml)) {
    const reader = inData ? rowReader : ruleReader;
    const piece = xml.slice(token.start, token.end);
    if (token.kind === 'text') reader.text(token.raw ? piece : decodeXmlText(piece));
    else if (token.name === 'sheetData') inData = token.kind === 'open' && !token.empty;
    else if (token.kind === 'open') reader.open(token.name, piece, token.empty);
    else reader.close(token.name);
  }
  return { rows: rowReader.rows, ...ruleReader.rules() };
};
