import type { Finding, Severity } from '../../../model/finding.ts';
import { plural } from '../../in-words.ts';
import { pagesOf, quotations } from './evidence.ts';
import { html, type Markup, nothing } from './markup.ts';
import { type Pictures, placeKey } from './pictures.ts';

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
/** Places shown in full; the rest are named by their pages. */
const shown = 3;

/** Findings, gravest first, with what each rests on. */
export const findings = (all: readonly Finding[], pictures: Pictures): Markup[] => {
  if (all.length === 0) return [html`<p>No red flags among the checks that could be made.</p>`];
  return severities.flatMap((severity) => {
    const some = all.filter((one) => one.severity === severity);
    return some.length === 0
      ? []
      : [
          html`<h3 class="severity ${severity}">${severity}, ${plural(some.length, 'finding')}</h3>`,
          ...some.map((one) => finding(one, pictures)),
        ];
  });
};

const finding = ({ severity, title, detail, why, ask, evidence }: Finding, pictures: Pictures): Markup => {
  const more = evidence.slice(shown);
  // An exception's detail is the auditor's own words: quoted below, they need not stand twice.
  const told = evidence.some(({ quote }) => quote === detail) ? nothing : html`<p>${detail}</p>`;
  return html`<article class="finding ${severity}"><h4>${title}</h4>${told}
${quotations(evidence.slice(0, shown), pictures)}
${more.length > 0 ? html`<p class="more">and ${plural(more.length, 'more place')}: ${pagesOf(more)}</p>` : nothing}
<dl><dt>Why it matters</dt><dd>${why}</dd><dt>Ask the vendor</dt><dd>${ask}</dd></dl></article>`;
};

/** The pictures that the findings do not show already. */
export const picturesLeft = (all: readonly Finding[], pictures: Pictures): Pictures => {
  const used = new Set(all.flatMap(({ evidence }) => evidence.slice(0, shown).map(placeKey)));
  return new Map([...pictures].filter(([place]) => !used.has(place)));
};
