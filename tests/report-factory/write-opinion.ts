import type { Block } from './document.ts';
import type { Layout } from './layout.ts';
import type { WordedReport } from './worded-report.ts';
import { writeParagraph } from './write-blocks.ts';

/** The service auditor's report. */
export function writeOpinion(report: WordedReport, layout: Layout): Block[] {
  const { opinion, wording } = report;
  const slots = {
    basis: () =>
      opinion.basis === null
        ? []
        : writeParagraph({ heading: opinion.basisHeading, text: opinion.basis }, layout),
    opinion: () => writeConclusion(report, layout),
    emphasis: () =>
      opinion.emphasis === null
        ? []
        : writeParagraph({ heading: wording.opinion.emphasisHeading, text: opinion.emphasis }, layout),
  };
  return [
    { kind: 'paragraph', text: report.address, style: 'body' },
    ...report.auditor.flatMap((part) => ('slot' in part ? slots[part.slot]() : writeParagraph(part, layout))),
    ...report.signature.map<Block>((text) => ({ kind: 'paragraph', text, style: 'body' })),
  ];
}

function writeConclusion({ opinion, wording }: WordedReport, layout: Layout): Block[] {
  const { heading, lead, whole } = opinion;
  const elements = Object.values(opinion.elements);
  if (whole !== null) return writeParagraph({ heading, text: whole }, layout);
  if (wording.opinion.itemMarks === 'sentence')
    return writeParagraph({ heading, text: [lead, ...elements].join(' ') }, layout);
  return [
    ...writeParagraph({ heading, text: lead }, layout),
    { kind: 'list', marks: wording.opinion.itemMarks, items: elements, columns: 1 },
  ];
}
