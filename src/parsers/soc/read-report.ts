import { createHash } from 'node:crypto';
import type { DocumentText, NotRead, Page } from '../../model/document.ts';
import type { PageText } from '../../model/proposal.ts';
import type { ReadReport } from '../../model/review.ts';
import type { SocReport } from '../../model/soc-report.ts';
import { readDocument } from '../pdf/read-document.ts';
import { findAbsences } from './absences/find-absences.ts';
import { readBridgeLetterFacts } from './bridge-letter-facts.ts';
import { readFacts } from './index.ts';
import { readPaper } from './paper.ts';
import { prepareReport } from './prepare-report.ts';
import { verifyQuotes } from './verify-quotes.ts';

type ReadReportInput = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password?: string | undefined;
  readonly ocr?: boolean | undefined;
  /** Give the visible text of every page too. */
  readonly pageTexts?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** Reads a supplier's PDF into facts that each stand on their page, or says what the file is instead. Runs in the jail. */
export const readReport = async (input: ReadReportInput): Promise<ReadReport> => {
  const started = performance.now();
  // Before reading: pdfjs takes the bytes for itself.
  const file = {
    name: input.name,
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    bytes: input.bytes.byteLength,
  };
  const opened = await readDocument(input);
  const read = performance.now() - started;
  if (opened.outcome !== 'ok') {
    const { outcome, message, pages, pagesWithoutText, encrypted } = opened;
    return {
      outcome,
      message,
      file: { ...file, pages, pagesWithoutText: [...pagesWithoutText], encrypted },
      report: null,
      notRead: [],
      milliseconds: { read, extract: 0 },
    };
  }
  const { document } = opened;
  const extracted = extractReport(document);
  return {
    ...extracted,
    file: {
      ...file,
      pages: document.pages.length,
      pagesWithoutText: document.pages.filter((page) => page.withoutText).map((page) => page.number),
      encrypted: document.encrypted,
    },
    ...(input.pageTexts ? { pageTexts: document.pages.map(pageText) } : {}),
    milliseconds: { read, extract: performance.now() - started - read },
  };
};

const pageText = ({ number, printedPage, text }: Page): PageText => ({ number, printedPage, text });

/** The facts of a document that was read, its quotations verified; not a SOC report is said in words for people. */
export const extractReport = (
  document: DocumentText,
): Pick<ReadReport, 'outcome' | 'message' | 'report' | 'notRead'> => {
  const text = prepareReport(document);
  const paper = readPaper(text);
  if (paper.is === 'other') {
    const message = `This is not a SOC report. It looks like ${paper.name}. Ask the supplier for its SOC report.`;
    return { outcome: 'not-a-soc-report', message, report: null, notRead: [...document.notRead] };
  }
  const facts = paper.is === 'bridge letter' ? readBridgeLetterFacts(text) : readFacts(text);
  const verified = verifyQuotes(facts, document);
  const notRead = [
    ...document.notRead,
    ...verified.notRead,
    ...notReconciled(verified.report),
    ...findAbsences(text, verified.report),
  ];
  return { outcome: 'ok', report: provenBy(verified.report, notRead), notRead };
};

/** Counts prove nothing of what was not read: they agree only where nothing is missing. */
const provenBy = (report: SocReport, notRead: readonly NotRead[]): SocReport =>
  notRead.length === 0 || report.reconciliation === null
    ? report
    : { ...report, reconciliation: { ...report.reconciliation, agrees: false } };

/** Counts that disagree mean that something of the tests was not read, or not understood. */
const notReconciled = ({ reconciliation }: SocReport): NotRead[] =>
  (reconciliation?.disagreements ?? []).map(({ what, evidence }) => ({
    pages: [...new Set(evidence.map(({ page }) => page))],
    reason: what,
  }));
