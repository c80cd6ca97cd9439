import type { Block } from '../../report-factory/document.ts';
import type { Canvas, DrawnLine } from '../../report-factory/render/canvas.ts';
import type { WordedReport, WordedTest } from '../../report-factory/worded-report.ts';

/** Drawn with each word of what is to be hidden; no font has it, and it never reaches a page. */
export const sign = '\ue000';

/** Marks a text, so that a mutation may draw it in its own manner. */
export const marked = (text: string): string =>
  text
    .split(/(?<=\s)/)
    .map((word) => (word.trim() === '' ? word : `${sign}${word}`))
    .join('');

/** One way in which an exception or a modified opinion is made hard to read. What is left out stays as it was. */
export type Mutation = {
  readonly name: string;
  /** What is hard to read: a test's exception or the auditor's modified opinion. */
  readonly of: 'exception' | 'opinion';
  /** The words of a failed test in place of the wording's own; `after` go below the table of tests. */
  readonly result?: (test: WordedTest) => string;
  readonly report?: (report: WordedReport) => WordedReport;
  readonly blocks?: (blocks: readonly Block[], report: WordedReport) => readonly Block[];
  /** Draws a line that holds something marked; `put` draws the usual way. */
  readonly draw?: (line: DrawnLine, tools: { canvas: Canvas; put: (line: DrawnLine) => void }) => void;
  /** Changes the list of pages at the end; `told` are the indexes of those with something marked. */
  readonly pages?: (pages: unknown[], told: readonly number[], canvas: Canvas) => void;
};
