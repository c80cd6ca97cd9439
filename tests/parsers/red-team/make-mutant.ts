import { composeFacts } from '../../report-factory/compose-facts.ts';
import type { Layout } from '../../report-factory/layout.ts';
import { bank } from '../../report-factory/make-report.ts';
import { seededRandom } from '../../report-factory/random.ts';
import { type Canvas, type DrawnLine, type Face, openCanvas } from '../../report-factory/render/canvas.ts';
import { renderWithPdfkit } from '../../report-factory/render/render-pdfkit.ts';
import { plainTraits, type Traits } from '../../report-factory/traits.ts';
import { wordReport } from '../../report-factory/word-report.ts';
import type { WordedReport, WordedTest } from '../../report-factory/worded-report.ts';
import type { Wording } from '../../report-factory/wording/wording.ts';
import { writeBlocks } from '../../report-factory/write-blocks.ts';
import { type Mutation, marked, sign } from './mutation.ts';

/** A made report, its pages that tell what was mutated, and how many exceptions are true of it. */
export type Mutant = {
  readonly bytes: Uint8Array;
  readonly report: WordedReport;
  readonly toldOn: readonly number[];
};

export type MutantOrder = {
  readonly seed: number;
  readonly layout: Layout;
  readonly wording: Wording;
  readonly traits?: Partial<Traits>;
  /** None: the report as it would be without. */
  readonly mutation: Mutation | null;
};

/** Makes a report with one exception, or a qualified opinion, that is hard to read in the manner of the mutation. */
export async function makeMutant(order: MutantOrder): Promise<Mutant> {
  const { mutation, layout, wording } = order;
  const traits: Traits = {
    ...plainTraits,
    controls: 14,
    responses: 'none',
    exceptions: 1,
    opinion: mutation?.of === 'opinion' ? 'qualified' : 'unqualified',
    ...order.traits,
  };
  const worded = wordReport(composeFacts(traits, bank, seededRandom(order.seed)), traits, wording);
  const report = mutation?.report?.(worded) ?? worded;
  const hidden = mutation?.of === 'exception' ? hideOne(report, mutation) : report;
  const document = writeBlocks(hidden, layout);
  const told = new Set<number>();
  const { bytes } = await renderWithPdfkit(
    { ...document, blocks: mutation?.blocks?.(document.blocks, hidden) ?? document.blocks },
    layout,
    (options) => {
      told.clear();
      return hideLines(openCanvas(options), mutation, told);
    },
  );
  return { bytes, report, toldOn: [...told].map((index) => index + 1) };
}

/** The first failed test, told in the manner of the mutation; the others stay as they are. */
const hideOne = (report: WordedReport, mutation: Mutation): WordedReport => {
  let done = false;
  const hide = (test: WordedTest): WordedTest => {
    if (done || test.resultClass !== 'exception') return test;
    done = true;
    return { ...test, result: marked(mutation.result?.(test) ?? test.result) };
  };
  return {
    ...report,
    controls: report.controls.map((control) => ({ ...control, tests: control.tests.map(hide) })),
  };
};

const plain = (text: string) => text.replaceAll(sign, '');

function hideLines(canvas: Canvas, mutation: Mutation | null, told: Set<number>): Canvas {
  const { drawLine, textWidth, record, finish } = canvas;
  return Object.assign(canvas, {
    textWidth: (text: string, face: Face) => textWidth(plain(text), face),
    record: (text: string) => record(plain(text)),
    drawLine: (line: DrawnLine) => {
      const text = plain(line.text);
      if (text !== line.text) told.add(canvas.pageNumber() - 1);
      if (text !== line.text && mutation?.draw) mutation.draw({ ...line, text }, { canvas, put: drawLine });
      else drawLine({ ...line, text });
    },
    finish: () => {
      const { Pages } = Reflect.get(canvas.pdf, '_root').data;
      mutation?.pages?.(Pages.data.Kids, [...told], canvas);
      Pages.data.Count = Pages.data.Kids.length;
      return finish();
    },
  });
}
