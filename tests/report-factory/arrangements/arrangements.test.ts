import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/parsers/soc/read-report.ts';
import type { Block, FactoryDocument } from '../document.ts';
import { layouts } from '../layouts.ts';
import { makeReport } from '../make-report.ts';
import { renderWithPdfkit } from '../render/render-pdfkit.ts';
import { plainTraits } from '../traits.ts';
import { type Arrangement, arrangements } from './arrangements.ts';
import { toldControls } from './told-controls.ts';

/** The document with the arrangement in place of what its last two sections hold. */
function arrange(document: FactoryDocument, { tests, other }: Arrangement): FactoryDocument {
  const at = (section: string) =>
    document.blocks.findIndex((block) => block.kind === 'heading' && block.section === section);
  const blocks: Block[] = [
    ...document.blocks.slice(0, at('tests') + 1),
    ...tests,
    ...document.blocks.slice(at('other') - 1, at('other') + 1),
    ...other,
  ];
  return { ...document, blocks };
}

const read = async (arrangement: Arrangement, layoutName: string) => {
  const layout = layouts.find(({ name }) => name === layoutName);
  const { bytes } = await makeReport({
    seed: 7,
    traits: { ...plainTraits, exceptions: 1, responses: 'section-v' },
    ...(layout && { layout }),
    render: (document, set) => renderWithPdfkit(arrange(document, arrangement), set),
  });
  return readReport({ name: 'made.pdf', bytes });
};

const cases = arrangements.flatMap((arrangement) =>
  (arrangement.layouts ?? ['ruled', 'landscape hairline', 'borderless four']).map(
    (layout) => [arrangement.name, layout, arrangement] as const,
  ),
);

describe('the same facts in other arrangements', () => {
  it.each(cases)('%s, %s', async (_, layout, arrangement) => {
    const { report } = await read(arrangement, layout);
    const id = (control: { id: string | null }) => (arrangement.ids === false ? null : control.id);
    expect(report?.controls.map((control) => [control.id, control.text]).toSorted()).toEqual(
      toldControls.map((control) => [id(control), control.text]).toSorted(),
    );
    if (arrangement.criteria !== false)
      expect(report?.controls.map(({ text, criteria }) => [text, criteria.toSorted()]).toSorted()).toEqual(
        toldControls.map(({ text, criteria }) => [text, criteria.toSorted()]).toSorted(),
      );
    expect(
      report?.exceptions.map(({ controlId, deviations, sampleSize, managementResponse }) => [
        controlId,
        deviations,
        sampleSize,
        managementResponse?.text,
      ]),
    ).toEqual(
      toldControls.flatMap((control) =>
        control.fault ? [[id(control), control.fault.deviations, control.sample, control.fault.answer]] : [],
      ),
    );
    expect(report?.reconciliation?.disagreements).toEqual([]);
  });
});
