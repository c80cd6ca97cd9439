import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Kinds of annotation (PDF 32000-1, 12.5.6) that put something on a page which is none of its own text. */
const marksOfPeople = new Set([
  'FreeText',
  'Text',
  'Stamp',
  'Ink',
  'StrikeOut',
  'Redact',
  'Caret',
  'FileAttachment',
]);
const mostNames = 5;
const longestName = 60;

type Annotation = {
  readonly subtype?: unknown;
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
};

/** Text, lists and ticked boxes; what a signature field holds is no text. */
const isFilled = ({ fieldType, fieldValue }: Annotation): boolean =>
  fieldType !== 'Sig' &&
  fieldValue !== null &&
  fieldValue !== undefined &&
  !/^(?:Off)?$/.test(String(fieldValue));

/** True when a page carries comments, stamps or filled form fields: people see them, and its text does not hold them. */
export const carriesComments = async (page: PDFPageProxy): Promise<boolean> => {
  const annotations: readonly Annotation[] = await page.getAnnotations();
  return annotations.some((annotation) =>
    annotation.subtype === 'Widget' ? isFilled(annotation) : marksOfPeople.has(String(annotation.subtype)),
  );
};

/** Names of the files that a PDF carries, the first few of them. */
export const namesOfAttachments = async (document: PDFDocumentProxy): Promise<string[]> => {
  const attachments: unknown = await document.getAttachments();
  return Object.keys(attachments ?? {})
    .slice(0, mostNames)
    .map((name) => name.replace(/[^\p{L}\p{N} ._-]/gu, ' ').slice(0, longestName));
};
