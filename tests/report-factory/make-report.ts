import { type Bank, composeFacts } from './compose-facts.ts';
import type { FactoryDocument, Rendered } from './document.ts';
import type { Layout } from './layout.ts';
import { layouts } from './layouts.ts';
import { seededRandom } from './random.ts';
import { renderWithPdfkit } from './render/render-pdfkit.ts';
import { chooseTraits, type Traits } from './traits.ts';
import type { Truth } from './truth.ts';
import { accessControls } from './vocabulary/access-controls.ts';
import { categoryControls } from './vocabulary/category-controls.ts';
import { providerControls, userControls } from './vocabulary/complementary-controls.ts';
import { controlObjectives } from './vocabulary/financial-controls.ts';
import { governanceControls } from './vocabulary/governance-controls.ts';
import { operationsControls } from './vocabulary/operations-controls.ts';
import { papers } from './vocabulary/papers.ts';
import { parties } from './vocabulary/parties.ts';
import { wordReport } from './word-report.ts';
import type { Wording } from './wording/wording.ts';
import { wordings } from './wording/wordings.ts';
import { writeBlocks } from './write-blocks.ts';
import { writePaper, writePaperTruth } from './write-paper.ts';
import { writeTruth } from './write-truth.ts';

/** The vocabulary that reports are made of unless another is given. */
export const bank: Bank = {
  parties,
  controls: [...governanceControls, ...accessControls, ...operationsControls, ...categoryControls],
  objectives: controlObjectives,
  papers,
  controlIds: {
    criterion: '{criterion}.{count}',
    letters: '{initials}{group}-{twoDigits}',
    decimal: '{group}.{twoDigits}',
    serial: 'CTRL-{serial}',
    none: null,
  },
  userControls,
  providerControls,
};

/** Sets a document as a PDF and says what it put on each page. */
export type Render = (document: FactoryDocument, layout: Layout) => Promise<Rendered>;

/** What may be fixed about a made report; whatever is left out is drawn from the seed. */
export type ReportOrder = {
  readonly seed: number;
  readonly traits?: Partial<Traits>;
  readonly wording?: Wording;
  readonly layout?: Layout;
  readonly bank?: Bank;
  readonly render?: Render;
};

/** Makes a synthetic SOC report: PDF bytes and the truth about them, the same for the same order. */
export async function makeReport(order: ReportOrder): Promise<{ bytes: Uint8Array; truth: Truth }> {
  const { bank: words = bank, render = renderWithPdfkit } = order;
  const random = seededRandom(order.seed);
  const traits: Traits = { ...chooseTraits(random), ...order.traits };
  const wording = order.wording ?? random.pick(wordings);
  const layout = order.layout ?? random.pick(layouts);
  const facts = composeFacts(traits, words, random);
  if (traits.paper !== null) {
    const { bytes, pages } = await render(writePaper(words.papers[traits.paper], facts, wording), layout);
    return { bytes, truth: writePaperTruth(traits.paper, pages) };
  }
  const report = wordReport(facts, traits, wording);
  const { bytes, pages } = await render(writeBlocks(report, layout), layout);
  return { bytes, truth: writeTruth(report, pages) };
}
