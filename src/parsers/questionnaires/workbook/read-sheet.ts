import { scanXml } from '../package/scan-xml.ts';
import { createRowReader } from './row-reader.ts';
import { createRuleReader } from './rule-reader.ts';
import type { Worksheet } from './worksheet.ts';

/** Reads a worksheet part: its cells, and the rules on them. */
export const readSheet = (xml: string, sharedStrings: readonly string[]): Worksheet => {
  const rowReader = createRowReader(xml, sharedStrings);
  const ruleReader = createRuleReader(xml);
  let inData = false;
  for (const token of scanXml(xml)) {
    const reader = inData ? rowReader : ruleReader;
    if (token.kind === 'text') reader.text(token);
    else if (token.name === 'sheetData') inData = token.kind === 'open' && !token.empty;
    else if (token.kind === 'open') reader.open(token);
    else reader.close(token.name);
  }
  return { rows: rowReader.rows, ...ruleReader.rules() };
};
