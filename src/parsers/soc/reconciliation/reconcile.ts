import type { Exception, Reconciliation } from '../../../model/soc-report.ts';
import { statesFault } from '../controls/classify-result.ts';
import { classifyTest } from '../controls/classify-test.ts';
import type { ControlEntry } from '../controls/control-entry.ts';
import { evidenceFor, type Passage } from '../controls/passage.ts';
import type { Paragraph } from '../paragraph.ts';
import type { ReportText } from '../report-text.ts';
import { answeredClean } from './answered-clean.ts';
import { unknownIds } from './unknown-ids.ts';
import { unpairedAnswers } from './unpaired-answers.ts';
import { unplacedLines } from './unplaced-lines.ts';
import { unreadFaults } from './unread-faults.ts';

type Disagreement = { readonly what: string; readonly passages: readonly Passage[] };

/** Counts by which the tables of tests prove themselves, and what does not agree with them. */
export function reconcile(
  report: ReportText,
  { entries, exceptions }: { entries: readonly ControlEntry[]; exceptions: readonly Exception[] },
): Reconciliation {
  const tests = entries.flatMap((entry) => entry.tests);
  const results = tests.flatMap((test) => test.result ?? []);
  const tables = new Set(entries.flatMap((entry) => entry.table ?? []));
  const pages = new Set(results.flatMap((result) => result.parts.map((part) => part.page)));
  const nearby = report.paragraphs.filter(({ page }) => pages.has(page));
  const outside = nearby.filter(({ cell }) => cell === null || !tables.has(cell.table));
  const found: Disagreement[] = [
    ...group(
      'A result could not be understood.',
      tests.flatMap((test) => (test.result && classifyTest(test) === 'unclear' ? [test.result] : [])),
    ),
    ...group(
      'A control in a table of tests has no result.',
      entries.filter(withoutResult).map((entry) => entry.text),
    ),
    ...group('Management answers a result that reads as clean.', answeredClean(tests)),
    ...group(
      'Management answers an exception that no test result tells.',
      unpairedAnswers(report, exceptions),
    ),
    ...group('The text tells of an exception that no test result tells.', unreadFaults(outside, exceptions)),
    ...group('The text names a control that no table row names.', unknownIds(outside, entries)),
    ...group('Text in a table of tests stands in none of its cells.', unplacedLines(report.document, tables)),
  ];
  const disagreements = found.map(({ what, passages }) => ({
    what,
    evidence: evidenceFor(report.document, passages),
  }));
  return {
    controlRows: entries.length,
    testRows: tests.length,
    resultRows: results.length,
    exceptionWordsInText: nearby.filter(tellsFault).length,
    exceptionResults: tests.filter((test) => classifyTest(test) === 'exception').length,
    disagreements,
    agrees: disagreements.length === 0,
  };
}

function group(what: string, passages: readonly Passage[]): Disagreement[] {
  return passages.length === 0 ? [] : [{ what, passages }];
}

function withoutResult(entry: ControlEntry): boolean {
  return entry.tests.length === 0 || entry.tests.some((test) => test.result === null);
}

function tellsFault({ text }: Paragraph): boolean {
  return statesFault(text);
}
