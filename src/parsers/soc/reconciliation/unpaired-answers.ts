import type { Exception } from '../../../model/soc-report.ts';
import type { Passage } from '../controls/passage.ts';
import { countNames } from '../exceptions/names.ts';
import { readResponses } from '../exceptions/read-responses.ts';
import type { ReportText } from '../report-text.ts';

/** Shorter answers only say that there is none to give. */
const SHORTEST = 25;

/** Management's answers, with the tests or after them, that name a control or finding of which no exception was read. */
export function unpairedAnswers(report: ReportText, exceptions: readonly Exception[]): Passage[] {
  const told = exceptions.map(({ managementResponse }) => managementResponse?.text ?? '');
  const elsewhere = report.sections.filter(({ key }) => key !== 'tests' && key !== 'other');
  return readResponses(report).flatMap(({ text, names, about, at }) => {
    const among = !elsewhere.some(({ from, to }) => from <= at && at < to);
    const named = among && (countNames(names) > 0 || about !== null);
    const known = told.some(
      (answer) => answer.includes(text.text) || (answer !== '' && text.text.includes(answer)),
    );
    return named && text.text.length >= SHORTEST && !known ? [text] : [];
  });
}
