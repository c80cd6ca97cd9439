import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentText } from '../../model/document.ts';
import { cleanText } from './clean-text.ts';

type Outline = DocumentText['outline'];
type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** More bookmarks than any report has; the rest of such a tree is left out. */
const mostEntries = 5000;

const isReference = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;

const pageOf = async (document: PDFDocumentProxy, target: unknown): Promise<number | null> => {
  const place: unknown = typeof target === 'string' ? await document.getDestination(target) : target;
  const page: unknown = Array.isArray(place) ? place[0] : null;
  if (typeof page === 'number') return page + 1;
  if (!isReference(page)) return null;
  return document.getPageIndex(page).then(
    (index) => index + 1,
    () => null,
  );
};

/** The bookmarks in order, each with its PDF page (null when it leads nowhere) and depth from 0. */
export const readOutline = async (document: PDFDocumentProxy): Promise<Outline> => {
  const outline: Outline[number][] = [];
  const walk = async (nodes: readonly Node[], depth: number): Promise<void> => {
    for (const node of nodes) {
      if (outline.length >= mostEntries || depth > 20) return;
      outline.push({ title: cleanText(node.title).trim(), page: await pageOf(document, node.dest), depth });
      await walk(node.items, depth + 1);
    }
  };
  await walk((await document.getOutline()) ?? [], 0);
  return outline;
};
