import type { SectionKey } from '../../src/model/soc-report.ts';
import type { Block, FactoryDocument } from './document.ts';
import type { Layout } from './layout.ts';
import type { WordedParagraph, WordedReport } from './worded-report.ts';
import { writeDescription } from './write-description.ts';
import { writeOpinion } from './write-opinion.ts';
import { writeResponses, writeTests } from './write-tests.ts';

/** The blocks of a whole report, cover to last section, for one layout. */
export function writeBlocks(report: WordedReport, layout: Layout): FactoryDocument {
  const { traits, facts } = report;
  const titles = sectionTitles(report);
  const printed = report.sections.filter((key) => !(key === 'tests' && traits.testsMissing));
  const bodies: Record<SectionKey, () => Block[]> = {
    auditor: () => writeOpinion(report, layout),
    assertion: () => writeAssertion(report, layout),
    description: () => writeDescription(report, layout),
    tests: () => writeTests(report, layout),
    other: () => [
      ...report.other.flatMap((paragraph) => writeParagraph(paragraph, layout)),
      ...writeResponses(report),
    ],
  };
  return {
    title: report.title,
    organization: facts.company.legalName,
    watermark: traits.draft ? 'DRAFT' : traits.recipient,
    password: traits.password,
    blocks: [
      { kind: 'page', area: 'cover' },
      ...writeCover(report, layout),
      ...contents(report, layout, titles),
      ...printed.flatMap<Block>((key) => [
        { kind: 'page', area: key === 'tests' ? 'tests' : 'body' },
        { kind: 'heading', level: 1, text: titles[key], section: key },
        ...bodies[key](),
      ]),
    ],
  };
}

const writeCover = (report: WordedReport, layout: Layout): Block[] =>
  layout.pictureCover
    ? [{ kind: 'picture' }]
    : report.cover.map((text, index) => ({
        kind: 'paragraph',
        text,
        style: index < 2 ? 'title' : 'centered',
      }));

/** A paragraph under its heading, on a line of its own or run in. */
export function writeParagraph(paragraph: WordedParagraph, layout: Layout): Block[] {
  const { heading, text } = paragraph;
  if (heading === null) return [{ kind: 'paragraph', text, style: 'body' }];
  if (layout.headings === 'run-in') return [{ kind: 'paragraph', text, style: 'body', runIn: `${heading}.` }];
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', text, style: 'body' },
  ];
}

function writeAssertion(report: WordedReport, layout: Layout): Block[] {
  const { paragraphs, items, signature } = report.assertion;
  return [
    ...paragraphs.flatMap((paragraph) => writeParagraph(paragraph, layout)),
    { kind: 'list', marks: 'numbers', items, columns: 1 },
    { kind: 'paragraph', text: signature, style: 'body' },
  ];
}

function contents(report: WordedReport, layout: Layout, titles: Record<SectionKey, string>): Block[] {
  if (!layout.contents) return [];
  const entries = report.sections.map((section) => ({ title: titles[section], section }));
  return [
    { kind: 'page', area: 'front' },
    { kind: 'contents', title: 'Table of Contents', entries },
  ];
}

const romans = ['I', 'II', 'III', 'IV', 'V'];

/** Section titles as printed, numbered in the manner of the wording. */
export function sectionTitles(report: WordedReport): Record<SectionKey, string> {
  const title = (key: SectionKey): string => {
    const index = report.sections.indexOf(key);
    const numbers = {
      'Section I': `Section ${romans[index]} – `,
      'SECTION 1': `SECTION ${index + 1}: `,
      '1.0': `${index + 1}.0 `,
      'A.': `${'ABCDE'[index]}. `,
      none: '',
    };
    return `${numbers[report.wording.numbering]}${report.headings[key]}`;
  };
  return {
    auditor: title('auditor'),
    assertion: title('assertion'),
    description: title('description'),
    tests: title('tests'),
    other: title('other'),
  };
}
