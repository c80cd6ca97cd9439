import { scanXml, type XmlToken } from '../package/scan-xml.ts';

// The order of a workbook's children is fixed (ECMA-376 18.2.27); these come before calcPr.
const before = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'AlternateContent',
  'revisionPtr',
  'absPath',
]);

/** The workbook part with a request to compute every formula anew on opening, so that none shows a stale value. */
export const requestRecalculation = (xml: string): string => {
  let depth = 0;
  let insertAt = -1;
  let prefix = '';
  const edit = (token: XmlToken, text: string) => xml.slice(0, token.start) + text + xml.slice(token.end);
  for (const token of scanXml(xml)) {
    if (token.kind === 'text') continue;
    const tag = xml.slice(token.start, token.end);
    if (token.kind === 'open' && depth === 0) prefix = /^<([\w.-]+:)?/.exec(tag)?.[1] ?? '';
    if (token.kind === 'open' && token.name === 'calcPr') {
      const kept = tag.replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
      return edit(token, kept.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1'));
    }
    if (token.kind === 'open' && !token.empty) depth += 1;
    if (token.kind === 'close') depth -= 1;
    const ends = token.kind === 'close' || token.empty;
    if (depth === 1 && ends && before.has(token.name)) insertAt = token.end;
  }
  if (insertAt < 0) return xml;
  return `${xml.slice(0, insertAt)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(insertAt)}`;
};
