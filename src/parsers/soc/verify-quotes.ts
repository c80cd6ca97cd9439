import { type Evidence, foldQuote } from '../../model/citation.ts';
import type { DocumentText, NotRead } from '../../model/document.ts';

/**
 * Keeps only what its quotations vouch for: every quotation must stand on its page (white space and hyphens do not
 * count), a fact without one left becomes null or leaves its list, and each loss is named.
 */
export const verifyQuotes = <Report extends object>(
  report: Report,
  document: DocumentText,
): { report: Report; notRead: NotRead[] } => {
  const stands = quoteFinder(document);
  const notRead: NotRead[] = [];
  const keep = (node: unknown, path: string): unknown => {
    if (node === null || typeof node !== 'object') return node;
    if (Array.isArray(node)) return node.map((item) => keep(item, path)).filter((item) => item !== LOST);
    if (isEvidence(node)) return stands(node) ? node : LOST;
    const { evidence } = node as { evidence?: unknown };
    const kept: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) {
      const result = keep(value, path === '' ? key : `${path}.${key}`);
      kept[key] = result === LOST ? null : result;
    }
    const unproved = Array.isArray(evidence)
      ? evidence.length > 0 && Array.isArray(kept.evidence) && kept.evidence.length === 0
      : isEvidence(evidence) && kept.evidence === null;
    if (!unproved) return kept;
    const pages = [evidence]
      .flat()
      .filter(isEvidence)
      .map((proof) => proof.page);
    notRead.push({
      pages: [...new Set(pages)],
      reason: `a quotation for "${path}" could not be found on its page`,
    });
    return LOST;
  };
  return { report: keep(report, '') as Report, notRead };
};

const LOST = Symbol('lost');

const isEvidence = (node: unknown): node is Evidence =>
  typeof node === 'object' && node !== null && 'quote' in node && 'page' in node;

/** Tells whether a quotation stands on its page: in the visible text, a table cell, a watermark, or hidden text. */
const quoteFinder = (document: DocumentText): ((evidence: Evidence) => boolean) => {
  const folded = new Map<number, string>();
  const cells = document.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
  const parts = Map.groupBy(
    cells.flatMap((cell) => cell.parts),
    (part) => part.page,
  );
  const textsOf = (page: number): string => {
    const known = folded.get(page);
    if (known !== undefined) return known;
    const texts = [
      document.pages[page - 1]?.text ?? '',
      ...(parts.get(page) ?? []).map((part) => part.text),
      ...(document.pages[page - 1]?.watermarks ?? []),
      ...document.hidden.filter((hidden) => hidden.page === page).map((hidden) => hidden.text),
    ];
    // The separator stands in no quotation, so none can run from one source into the next.
    const text = texts.map(foldQuote).join('\u0000');
    folded.set(page, text);
    return text;
  };
  return ({ page, quote }) => {
    const wanted = foldQuote(quote);
    return wanted !== '' && textsOf(page).includes(wanted);
  };
};
