import type { Review } from '../../model/review.ts';
import type { Pictures } from './html/pictures.ts';
import { renderHtml } from './render-html.ts';
import { renderRegister } from './render-register.ts';

/** A file to take away; `comment` is said when it is posted. */
export type ReportFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly comment: string;
};

/** A review as files to hand over: the whole report as a page, the register as a workbook. */
export const reportFiles = async (
  review: Review,
  pictures?: Pictures,
): Promise<{ report: ReportFile; register: ReportFile }> => {
  const base = review.file.name.replace(/\.pdf$/i, '');
  return {
    report: {
      name: `${base} - review.html`,
      mimeType: 'text/html',
      bytes: new TextEncoder().encode(renderHtml(review, pictures)),
      comment: 'The full review, to read, print and file.',
    },
    register: {
      name: `${base} - register.xlsx`,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await renderRegister(review),
      comment: 'Exceptions, findings and user entity controls.',
    },
  };
};
