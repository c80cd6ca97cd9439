import type { Block } from './document.ts';
import type { Layout } from './layout.ts';
import type { WordedReport } from './worded-report.ts';
import { writeParagraph } from './write-blocks.ts';

/** The description of the system with subservice organizations and user entity controls. */
export function writeDescription(report: WordedReport, layout: Layout): Block[] {
  return [
    ...report.description.flatMap((paragraph) => writeParagraph(paragraph, layout)),
    ...injected(report),
    ...writeSubservice(report, layout),
    ...writeUserControls(report),
  ];
}

function injected({ injection, traits }: WordedReport): Block[] {
  if (injection === null || traits.injection === 'none') return [];
  const style = traits.injection === 'visible' ? 'body' : traits.injection;
  return [{ kind: 'paragraph', text: injection, style }];
}

function writeSubservice(
  { subservice, providerControlsIntro, providerControls, wording }: WordedReport,
  layout: Layout,
): Block[] {
  if (subservice.length === 0) return [];
  const words = wording.subservice;
  const heading: Block = { kind: 'heading', level: 2, text: words.heading };
  const intro = subservice.flatMap((paragraph) => writeParagraph(paragraph, layout));
  if (providerControls.length === 0) return [heading, ...intro];
  const list: Block =
    words.style === 'bullets'
      ? { kind: 'list', marks: 'bullets', items: providerControls.map((control) => control.text), columns: 1 }
      : {
          kind: 'table',
          purpose: 'other',
          columns: [
            { title: 'Subservice Organization', width: 0.35 },
            { title: 'Control', width: 0.65 },
          ],
          rows: providerControls.map(({ provider, text }) => [provider, text]),
        };
  return [
    heading,
    ...intro,
    { kind: 'heading', level: 2, text: words.controlsHeading },
    { kind: 'paragraph', text: providerControlsIntro, style: 'body' },
    list,
  ];
}

function writeUserControls({
  userControlsIntro,
  userControls,
  userResponsibilities,
  traits,
  wording,
}: WordedReport): Block[] {
  const words = wording.userControls;
  const responsibilities: Block[] =
    userResponsibilities.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: words.responsibilitiesHeading },
          { kind: 'paragraph', text: words.responsibilitiesIntro, style: 'body' },
          { kind: 'list', marks: 'bullets', items: userResponsibilities, columns: 1 },
        ];
  if (userControls.length === 0) return responsibilities;
  return [
    { kind: 'heading', level: 2, text: words.heading },
    { kind: 'paragraph', text: userControlsIntro, style: 'body' },
    userControlList({ userControls, traits }),
    ...responsibilities,
  ];
}

function userControlList({ userControls, traits }: Pick<WordedReport, 'userControls' | 'traits'>): Block {
  if (traits.userControls === 'table')
    return {
      kind: 'table',
      purpose: 'other',
      columns: [
        { title: 'No.', width: 0.12 },
        { title: 'Complementary user entity control', width: 0.68 },
        { title: 'Criteria', width: 0.2 },
      ],
      rows: userControls.map(({ id, text, criterion }, index) => [id ?? String(index + 1), text, criterion]),
    };
  const items = userControls.map(({ id, text }) => (id === null ? text : `${id} ${text}`));
  const marks = userControls[0]?.id ? 'none' : traits.userControls === 'numbers' ? 'numbers' : 'bullets';
  return { kind: 'list', marks, items, columns: traits.userControls === 'two columns' ? 2 : 1 };
}
