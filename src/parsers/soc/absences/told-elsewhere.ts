import type { SocReport } from '../../../model/soc-report.ts';
import { classifyResult } from '../controls/classify-result.ts';
import { likeness } from '../controls/likeness.ts';
import { kindOf } from '../controls/read-entries.ts';
import { beginsResponse } from '../controls/response-label.ts';
import { looksLikeProcedure } from '../controls/test-procedure.ts';
import { countDeviations } from '../exceptions/count-deviations.ts';
import type { Paragraph } from '../paragraph.ts';
import type { ReportText } from '../report-text.ts';

/** A fault that was found, as a thing of the past: what is done with exceptions in general is told in the present. */
const FOUND =
  /\b(?:noted|identified|found|observed|detected|reported|disclosed|revealed) (?:an?|one|two|three|four|five|several|some|certain|\d+|the following) (?:\w+ ){0,2}(?:exceptions?|deviations?)\b|\b(?:exceptions?|deviations?)\b (?:\w+ ){0,4}(?:was|were|has been|have been) (?:\w+ )?(?:noted|identified|found|observed|detected|reported)\b|^\W*(?:exceptions?|deviations?)(?: noted| identified)?\s*[:–—]\s*\p{L}/iu;
const GENERAL =
  /\b(?:if|any|whether|when|where|may|might|could|would|should|must|each|every|nature of|types? of|means?|defined|refers? to)\b|(?<!\S)\S{1,3} = /i;
const SHORTEST = 25;

/** Pages whose text outside the tests tells of a failed test that is none of the exceptions read. */
export const toldElsewhere = (report: ReportText, { exceptions }: SocReport): number[] => {
  const known = exceptions.flatMap(({ text, managementResponse }) => [text, managementResponse?.text ?? '']);
  const front = report.sections.filter(({ key }) => key !== 'tests' && key !== 'other');
  return report.paragraphs
    .filter((paragraph) => {
      const { text, index } = paragraph;
      if (text.length < SHORTEST || beginsResponse(text) || !tellsFault(text)) return false;
      // What stands before the tests sums them up in words of its own.
      if (exceptions.length > 0 && front.some(({ from, to }) => from <= index && index < to)) return false;
      return !isTestCell(report, paragraph) && !known.some((told) => isSame(told, text));
    })
    .map(({ page }) => page);
};

const tellsFault = (text: string): boolean => {
  if (GENERAL.test(text.slice(0, 160)) || classifyResult(text) !== 'exception') return false;
  const { deviations, sampleSize } = countDeviations(text);
  const counted = deviations !== null && sampleSize !== null && deviations > 0 && deviations < sampleSize;
  return FOUND.test(text) || (counted && !looksLikeProcedure(text));
};

/** Cells from which tests, results and answers are read; a fault beside them, under a control's number, is read by nobody. */
const isTestCell = ({ document }: ReportText, { cell }: Paragraph): boolean => {
  const table = cell === null ? undefined : document.tables[cell.table];
  if (cell === null || table === undefined) return false;
  const kind = kindOf(table);
  if (kind.is !== 'tests') return kind.is !== 'none';
  const role = kind.roles[cell.column];
  return role !== 'id' && role !== 'criteria' && role !== 'control';
};

const isSame = (told: string, text: string): boolean =>
  told !== '' && (told.includes(text) || text.includes(told.slice(0, 60)) || likeness(told, text) > 0.6);
