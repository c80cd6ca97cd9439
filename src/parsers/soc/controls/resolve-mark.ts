import type { Paragraph } from '../paragraph.ts';
import type { ReportText } from '../report-text.ts';
import { classifyResult } from './classify-result.ts';
import type { TestEntry } from './control-entry.ts';
import { joinPassages, type Passage } from './passage.ts';
import { passageOf } from './places.ts';

/** Meanings of the signs by which a report marks its results, by the sign. */
export type Legend = ReadonlyMap<string, Passage>;

/** "✓ = no exception", "E – exception noted": a sign of up to three characters and what it stands for. */
const ENTRY = /^(\S{1,3}?)\s*(?:[=:–—-]|means|stands for|denotes)\s*(\S.{2,})$/u;

/** The legend of a report: signs whose meaning reads as a result, told in paragraphs or in tables of two columns. */
export function readLegend(report: ReportText): Legend {
  const legend = new Map<string, Passage>();
  for (const paragraph of report.paragraphs)
    for (const [sign, meaning] of entriesOf(paragraph)) legend.set(sign, meaning);
  for (const table of report.document.tables) {
    if (table.columns.length !== 2) continue;
    for (const { cells } of table.rows) {
      const [sign, meaning] = cells;
      if (sign && meaning && isSign(sign.text) && explains(meaning.text))
        legend.set(sign.text.trim(), meaning);
    }
  }
  return legend;
}

/** The test with a sign for its result told in words, the sign in front; any other test as it is. */
export function resolveMark(test: TestEntry, legend: Legend): TestEntry {
  const meaning = test.result && legend.get(test.result.text.trim());
  return test.result && meaning ? { ...test, result: joinPassages([test.result, meaning]) } : test;
}

function entriesOf(paragraph: Paragraph): (readonly [string, Passage])[] {
  if (paragraph.cell) return [];
  const { text, parts } = passageOf(paragraph);
  return text.split(/\s*[;|]\s*/).flatMap((piece) => {
    const [, sign = '', meaning = ''] = ENTRY.exec(piece.replace(/^(?:key|legend)\s*:\s*/i, '')) ?? [];
    const page = parts[0]?.page ?? paragraph.page;
    return isSign(sign) && explains(meaning)
      ? [[sign, { text: meaning, parts: [{ page, text: meaning }] }] as const]
      : [];
  });
}

function isSign(text: string): boolean {
  const sign = text.trim();
  return sign.length > 0 && sign.length <= 3 && classifyResult(sign) === 'unclear';
}

function explains(meaning: string): boolean {
  return classifyResult(meaning) !== 'unclear';
}
