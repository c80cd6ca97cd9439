import type { SocReport } from '../../../model/soc-report.ts';
import { pages, quotations } from './evidence.ts';
import { table } from './layout.ts';
import { html, type Markup } from './markup.ts';
import type { Pictures } from './pictures.ts';

const elements = [
  ['overall', 'Overall'],
  ['description', 'Description of the system'],
  ['design', 'Design of controls'],
  ['operation', 'Operating effectiveness'],
] as const;

/** The auditor's opinion element by element, then why it is modified and what the auditor points at. */
export const opinion = (report: SocReport, pictures: Pictures): Markup[] => {
  const { basis, emphasis, scopeLimitation } = report.opinion;
  const rows = elements.flatMap(([name, title]) => {
    const fact = report.opinion[name];
    // SOC 3 and letters have no opinion for each element, Type 1 none on operation: that is no gap.
    if (!fact && name !== 'overall' && !/^(?:SOC [12]|ISAE)/.test(report.kind.value)) return [];
    if (!fact && name === 'operation' && report.type?.value === 1)
      return [[title, 'not part of a Type 1 report', '']];
    if (!fact) return [[title, html`<b class="missing">not found</b>`, '']];
    const [first] = fact.evidence;
    return [
      [
        title,
        html`<b class="opinion ${fact.value}">${fact.value}</b>`,
        html`<q>${first?.quote ?? ''}</q> ${pages(fact.evidence.slice(0, 1))}`,
      ],
    ];
  });
  const named = [
    ...basis.map((fact) => ({ title: 'Basis for the modified opinion', fact })),
    ...(scopeLimitation ? [{ title: 'Scope limitation', fact: scopeLimitation }] : []),
    ...emphasis.map((fact) => ({ title: 'Emphasis of matter', fact })),
  ].map(({ title, fact }) => html`<h3>${title}</h3>${quotations(fact.evidence.slice(0, 2), pictures)}`);
  return [...table(['Element', 'Opinion', 'In the auditor’s words'], rows, 'opinions'), ...named];
};
