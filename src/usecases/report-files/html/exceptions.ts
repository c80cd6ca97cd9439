import type { Exception, SocReport } from '../../../model/soc-report.ts';
import { exceptionsInWords } from '../describe-report.ts';
import { percent } from '../words.ts';
import { pages, quotations } from './evidence.ts';
import { table } from './layout.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Pictures } from './pictures.ts';

/** The exceptions as a table of counts, then each in the auditor's words with management's response. */
export const exceptions = (report: SocReport, pictures: Pictures): Markup[] => {
  const { exceptions: all, reconciliation } = report;
  if (all.length === 0) return [html`<p>${sentence(exceptionsInWords(report))}</p>`];
  const rows = all.map(
    ({
      controlId,
      criteria,
      kind,
      deviations,
      sampleSize,
      rate,
      upperBound90,
      evidence,
      managementResponse,
    }) => [
      html`<b>${controlId ?? 'no id'}</b>`,
      criteria.join(', ') || '—',
      kind,
      deviations === null
        ? 'not printed'
        : sampleSize === null
          ? String(deviations)
          : `${deviations} of ${sampleSize}`,
      rate === null ? '—' : percent(rate),
      upperBound90 === null ? '—' : percent(upperBound90),
      managementResponse ? 'yes' : html`<b class="missing">none found</b>`,
      pages(evidence),
    ],
  );
  return [
    reconciliation?.agrees
      ? nothing
      : html`<p class="warning">The counts of the test tables do not agree: there may be exceptions that are not listed here.</p>`,
    ...table(
      ['Control', 'Criteria', 'Kind', 'Deviations', 'Rate', 'Upper bound', 'Response', 'Where'],
      rows,
      'counts',
    ),
    html`<p class="note">Upper bound: one-sided 90 %, Clopper-Pearson; the share of all items that may deviate.</p>`,
    ...all.map((one) => exception(one, pictures)),
  ];
};

const exception = (
  { controlId, text, managementResponse, evidence }: Exception,
  pictures: Pictures,
): Markup =>
  html`<article><h4>${controlId ?? 'Control without id'}</h4>
${evidence.length > 0 ? quotations(evidence.slice(0, 2), pictures) : html`<p>${text}</p>`}
<dl><dt>Management’s response (not examined by the auditor)</dt><dd>${
    managementResponse
      ? html`${managementResponse.text} ${pages(managementResponse.evidence)}${due(managementResponse)}`
      : 'None was found.'
  }</dd></dl></article>`;

const due = ({ owner, date }: NonNullable<Exception['managementResponse']>): Markup =>
  html`<br>Owner: ${owner ?? 'not named'}. Date: ${date ?? 'not named'}.`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
