import type { Review } from '../../../model/review.ts';
import type { SocReport } from '../../../model/soc-report.ts';
import { day } from '../../in-words.ts';
import { exceptionsInWords, identityAndOpinion, tally, verdictInWords } from '../describe-report.ts';
import { pagesOf } from './evidence.ts';
import { table } from './layout.ts';
import { html, type Markup, nothing } from './markup.ts';

/** What an analyst needs before anything else: whose report, of what kind and time, the advice, the counts. */
export const head = (review: Review): Markup => {
  const { report, verdict, file, message } = review;
  return html`<header><p class="kicker">Review of a supplier’s report · confidential, for us only</p>
<h1>${report?.serviceOrganization?.value ?? file.name}</h1>
${report ? html`<p class="identity-line">${identityAndOpinion(report)}</p>` : nothing}
<div class="verdict ${verdict}"><p><b>Advice: ${verdictInWords[verdict]}.</b> A person decides.</p><p>${tally(review).join(' · ')}</p></div>
${message ? html`<p class="message">${message}</p>` : nothing}</header>`;
};

/** The identity of the report, each fact with its page. */
export const identity = (report: SocReport): Markup[] => {
  const { kind, type, system, auditor, auditorLocation, auditorSigned, categories } = report;
  const time = report.asOf
    ? [{ label: 'As of', value: day(report.asOf.value), evidence: report.asOf.evidence }]
    : [
        {
          label: 'Period',
          value:
            report.periodStart || report.periodEnd
              ? `${report.periodStart ? day(report.periodStart.value) : notFound} to ${report.periodEnd ? day(report.periodEnd.value) : notFound}`
              : notFound,
          evidence: [...(report.periodStart?.evidence ?? []), ...(report.periodEnd?.evidence ?? [])],
        },
      ];
  const signed = auditorSigned ? (auditorSigned.value ? 'signed' : 'not signed') : 'signature not found';
  const rows = [
    {
      label: 'Kind',
      value: type ? `${kind.value} Type ${type.value}` : kind.value,
      evidence: [...kind.evidence, ...(type?.evidence ?? [])],
    },
    { label: 'System', value: system?.value ?? notFound, evidence: system?.evidence ?? [] },
    {
      label: 'Auditor',
      value: auditor ? [auditor.value, auditorLocation?.value, signed].filter(Boolean).join(', ') : notFound,
      evidence: auditor?.evidence ?? [],
    },
    ...time,
    {
      label: 'Report date',
      value: report.reportDate ? day(report.reportDate.value) : notFound,
      evidence: report.reportDate?.evidence ?? [],
    },
    {
      label: 'Categories',
      value: categories.map(({ value }) => value).join(', ') || notFound,
      evidence: categories.flatMap(({ evidence }) => evidence),
    },
    { label: 'Exceptions', value: exceptionsInWords(report), evidence: [] },
  ];
  const cells = rows.map(({ label, value, evidence }) => [
    html`<b>${label}</b>`,
    value,
    pagesOf(evidence.slice(0, 4)),
  ]);
  return table(['Fact', 'What the report says', 'Where'], cells, 'identity');
};

const notFound = 'not found';
