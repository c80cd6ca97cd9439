import type { Evidence } from '../../model/citation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import type { Exception, SocReport } from '../../model/soc-report.ts';
import { describeReport, proposalLines, unreadLines } from './describe-report.ts';
import { htmlStyle } from './html-style.ts';

/**
 * A review as one self-contained page (no script, no outside reference) for reading, filing and printing. Every string
 * of the report is escaped: it comes from an untrusted file.
 */
export const renderHtml = (review: Review): string => {
  const { file, message, report, findings, verdict, conditions, questions } = review;
  const title = report?.serviceOrganization?.value ?? file.name;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Review of ${escaped(title)}</title><style>${htmlStyle}</style></head><body><main>
<header><p class="kicker">Vendor review · confidential</p><h1>${escaped(title)}</h1>
<p class="verdict ${verdict}">Advice: ${escaped(verdict.replaceAll('-', ' '))}. <span>A person decides.</span></p></header>
${message ? `<p class="message">${escaped(message)}</p>` : ''}
${report ? identity(report) : ''}
${section('Findings', findings.map(finding))}
${report ? section('Exceptions in the tests of controls', report.exceptions.map(exception)) : ''}
${section('Not read', unreadLines(review).map(item))}
${section(
  'Could not tell',
  review.couldNotTell.map(({ check, missing }) => item(`${check}: ${missing.join(', ')} not found`)),
)}
${section('Proposed by a model, to be checked: no part of the findings or the advice', proposalLines(review).map(item))}
${section('Conditions', conditions.map(item))}
${section('Questions to the vendor', questions.map(item))}
${
  report
    ? section(
        `User entity controls (${report.cuecs.length})`,
        report.cuecs.map(
          ({ id, text, evidence }) =>
            `<li>${id ? `<b>${escaped(id)}</b> ` : ''}${escaped(text)} ${pages(evidence)}</li>`,
        ),
      )
    : ''
}
<footer>${escaped(file.name)} · ${file.pages ?? '?'} pages · SHA-256 ${escaped(file.sha256)}<br>
Quotations stand word for word on the page named. Severity and advice follow fixed rules; nothing was judged by a model.</footer>
</main></body></html>
`;
};

const identity = (report: SocReport): string =>
  `<table class="identity">${describeReport(report)
    .map(({ label, value }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`)
    .join('')}</table>`;

const finding = ({ severity, title, detail, why, ask, evidence }: Finding): string =>
  `<li class="finding ${severity}"><h3><span class="severity">${severity}</span> ${escaped(title)}</h3>${evidence.some(({ quote }) => quote === detail) ? '' : `<p>${escaped(detail)}</p>`}
${evidence.slice(0, 6).map(quotation).join('')}${evidence.length > 6 ? `<p class="more">and ${evidence.length - 6} more places</p>` : ''}
<p class="why"><b>Why it matters</b> ${escaped(why)}</p><p class="ask"><b>Ask</b> ${escaped(ask)}</p></li>`;

const exception = ({
  controlId,
  criteria,
  text,
  deviations,
  sampleSize,
  upperBound90,
  managementResponse,
  evidence,
}: Exception): string => {
  const counts = deviations === null || sampleSize === null ? '' : ` · ${deviations} of ${sampleSize}`;
  const bound =
    upperBound90 === null
      ? ''
      : ` · up to ${(upperBound90 * 100).toFixed(1)} % of all (one-sided 90 % bound)`;
  return `<li><h3>${escaped(controlId ?? 'Control without id')} <small>${escaped(criteria.join(', '))}${counts}${bound}</small></h3>
<p>${escaped(text)} ${pages(evidence)}</p>${
    managementResponse
      ? `<p class="response"><b>Management’s response (not examined)</b> ${escaped(managementResponse.text)} ${pages(managementResponse.evidence)}</p>`
      : '<p class="response"><b>No management response was found.</b></p>'
  }</li>`;
};

const section = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<section><h2>${escaped(title)}</h2><ul>${items.join('\n')}</ul></section>`;

const item = (text: string): string => `<li>${escaped(text)}</li>`;

const quotation = (place: Evidence): string =>
  `<blockquote><p>${escaped(place.quote)}</p><cite>${escaped(pageOf(place))}</cite></blockquote>`;

const pages = (evidence: readonly Evidence[]): string =>
  `<cite>(${escaped([...new Set(evidence.map(pageOf))].join(', '))})</cite>`;

const pageOf = ({ page, printedPage }: Evidence): string =>
  printedPage !== null && printedPage !== String(page)
    ? `page ${page}, printed ${printedPage}`
    : `page ${page}`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
