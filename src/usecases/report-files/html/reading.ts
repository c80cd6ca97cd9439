import type { Review } from '../../../model/review.ts';
import { plural } from '../../in-words.ts';
import { list } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** How the file was read, so that somebody else can follow it. */
export const reading = ({ file, report, findings, couldNotTell, milliseconds }: Review): Markup[] => {
  const counts = report?.reconciliation;
  return [
    ...list([
      `${file.name}: ${plural(file.pages ?? 0, 'page')}, ${Math.ceil(file.bytes / 1024)} KB, ${file.encrypted ? 'encrypted' : 'not encrypted'}, read in ${(milliseconds.total / 1000).toFixed(1)} s.`,
      ...(report && report.sections.length > 0
        ? [
            `Sections found: ${report.sections.map(({ title, page }) => `${title} (page ${page})`).join('; ')}.`,
          ]
        : []),
      ...(counts
        ? [
            `Rows counted: ${plural(counts.controlRows, 'control')}, ${plural(counts.testRows, 'test')}, ${plural(counts.resultRows, 'result')}, ${counts.exceptionResults} with an exception. ${counts.agrees ? 'Nothing else in the file disagrees with that.' : counts.disagreements.map(({ what }) => what).join(' ')}`,
          ]
        : []),
      `Checks: ${plural(findings.length, 'finding')}, ${couldNotTell.length} could not be decided.`,
      'Quotations stand word for word on the page named: a fact whose quotation does not is dropped, and named above. Severity and advice follow fixed rules.',
    ]),
    html`<p class="hash">SHA-256 of the file: ${file.sha256}</p>`,
  ];
};

/** Room for the person who decides. */
export const signature: Markup = html`<section class="signature"><h2>Decision</h2><p>☐ accept ☐ accept with conditions ☐ reject</p>
<p>Reason: <span class="fill">&nbsp;</span></p><p>Name, date: <span class="fill">&nbsp;</span></p></section>`;
