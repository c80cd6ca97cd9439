import type { Fact } from '../../model/citation.ts';
import { coverOf, factFrom, type ReportText } from './report-text.ts';
import { findLetterhead, findSignatureBlock } from './signature-block.ts';

const LICENCE =
  /\b(?:(?:CPA|firm|state|accountancy|professional)\s+)*(?:licen[cs]e|permit|registration|firm)\s*(?:number|no\.?|nr\.?|#|id)\s*[:#]?\s*(?<number>[A-Z]{0,6}[-.\s]?\d[\dA-Z.-]{1,14})/i;

/** The firm's licence or registration number, only where one is printed. */
export const readAuditorLicence = (report: ReportText): Fact<string> | null => {
  for (const paragraph of [...findSignatureBlock(report), ...findLetterhead(report), ...coverOf(report)]) {
    const match = LICENCE.exec(paragraph.text);
    const number = match?.groups?.number?.replace(/[.-]+$/, '').trim();
    if (match === null || number === undefined) continue;
    const span = { paragraph, start: match.index, end: match.index + match[0].length };
    return factFrom(report, { value: number, spans: [span] });
  }
  return null;
};
