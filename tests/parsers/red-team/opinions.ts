import type { WordedReport } from '../../report-factory/worded-report.ts';
import { drawings } from './drawings.ts';
import { type Mutation, marked } from './mutation.ts';
import { pageChanges } from './pages.ts';

/** The sentences that modify the opinion, said otherwise. */
const said =
  (
    say: (opinion: WordedReport['opinion']) => Partial<WordedReport['opinion']>,
  ): NonNullable<Mutation['report']> =>
  (report) => ({ ...report, opinion: { ...report.opinion, ...say(report.opinion) } });

/** Every sentence of the opinion changed. */
const every = (opinion: WordedReport['opinion'], change: (text: string) => string) => ({
  lead: change(opinion.lead),
  elements: Object.fromEntries(Object.entries(opinion.elements).map(([key, text]) => [key, change(text)])),
  basis: opinion.basis === null ? null : change(opinion.basis),
});

const broken = (text: string) => text.replace(/\b(\p{L}{3})(\p{L}{4,})\b/gu, '$1- $2');
const spaced = (text: string) => text.replace(/\b(qual|exc|mat|adv|disc)(\p{L}{3,})/giu, '$1 $2');
const turned: Readonly<Record<string, (lead: string) => string>> = {
  'subject to': (lead) => lead.replace(/[Ee]xcept for/, 'Subject to'),
  'with the exception of': (lead) => lead.replace(/[Ee]xcept for/, 'with the exception of'),
  'save for': (lead) => lead.replace(/[Ee]xcept for/, 'save for'),
  'apart from': (lead) => lead.replace(/[Ee]xcept for/, 'apart from'),
  'other than': (lead) => lead.replace(/[Ee]xcept for/, 'other than'),
  'not considering': (lead) => lead.replace(/[Ee]xcept for/, 'leaving aside'),
};

const elsewhere: Readonly<Record<string, string>> = {
  'a sentence after':
    'However, controls over the removal of access did not operate effectively during the period.',
  'a sentence without the words': 'The criterion CC6.2 was not met from 1 January to 30 April.',
  German: 'Eingeschränktes Prüfungsurteil: mit Ausnahme der oben genannten Sachverhalte.',
  French: 'Opinion avec réserve, à l’exception des points décrits ci-dessus.',
  'a second opinion': 'In our opinion, the controls were not suitably designed to meet criterion CC6.2.',
};

/** Every word of the opinion marked, under headings that say nothing. */
const hidden = said((opinion) => ({
  ...every(opinion, marked),
  heading: 'Opinion',
  basisHeading: 'Basis for Opinion',
}));

export const opinions: readonly Mutation[] = [
  { name: 'opinion: hyphenated', of: 'opinion', report: said((opinion) => every(opinion, broken)) },
  { name: 'opinion: words broken', of: 'opinion', report: said((opinion) => every(opinion, spaced)) },
  {
    name: 'opinion: plain headings',
    of: 'opinion',
    report: said(() => ({ heading: 'Opinion', basisHeading: 'Basis for Opinion' })),
  },
  {
    name: 'opinion: without its basis',
    of: 'opinion',
    report: said(() => ({ basis: null, heading: 'Opinion' })),
  },
  {
    name: 'opinion: small capitals',
    of: 'opinion',
    report: said((opinion) => every(opinion, (text) => text.toUpperCase())),
  },
  ...Object.entries(turned).map(
    ([name, change]): Mutation => ({
      name: `opinion: ${name}`,
      of: 'opinion',
      report: said((opinion) => ({ ...every(opinion, change), heading: 'Opinion', basisHeading: 'Matters' })),
    }),
  ),
  ...Object.entries(elsewhere).map(
    ([name, text]): Mutation => ({
      name: `opinion: ${name}`,
      of: 'opinion',
      report: (report) => ({ ...report, opinion: { ...report.opinion, heading: 'Opinion', basis: null } }),
      blocks: (blocks) => {
        const at = blocks.findIndex(
          (block) => block.kind === 'paragraph' && block.text.includes('In our opinion'),
        );
        return [
          ...blocks.slice(0, at + 1),
          { kind: 'paragraph', style: 'body', text: marked(text) },
          ...blocks.slice(at + 1),
        ];
      },
    }),
  ),
  ...drawings
    .filter(({ name }) => !/green|red|struck|over clean|clean words/.test(name))
    .map(
      (drawing): Mutation => ({
        ...drawing,
        name: drawing.name.replace('drawn', 'opinion drawn'),
        of: 'opinion',
        report: hidden,
      }),
    ),
  ...pageChanges.map(
    (change): Mutation => ({ ...change, name: `opinion ${change.name}`, of: 'opinion', report: hidden }),
  ),
];
