import type { SocReport } from '../../../model/soc-report.ts';
import { pages } from './evidence.ts';
import { list, table } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** Subservice organizations and what is assumed of them. */
export const providers = ({ subserviceOrganizations, csocs }: SocReport): Markup[] => {
  if (subserviceOrganizations.length === 0) return [html`<p>None found in the report.</p>`];
  const named = { true: 'yes', false: 'no', null: 'could not tell' };
  const rows = subserviceOrganizations.map(({ name, service, method, namedInOpinion, evidence }) => [
    html`<b>${name}</b>`,
    service ?? 'not told',
    method ?? 'not told',
    named[`${namedInOpinion}`],
    pages(evidence),
  ]);
  return [
    ...table(['Organization', 'Service', 'Method', 'Named in the opinion', 'Where'], rows, 'providers'),
    ...(csocs.length === 0
      ? []
      : [
          html`<h3>Controls assumed at them (${csocs.length})</h3>`,
          ...list(csocs.map(({ provider, text }) => (provider ? `${provider}: ${text}` : text))),
        ]),
  ];
};
