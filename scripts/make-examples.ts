import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layouts } from '../tests/report-factory/layouts.ts';
import { makeReport } from '../tests/report-factory/make-report.ts';
import { plainTraits, type Traits } from '../tests/report-factory/traits.ts';
import { wordings } from '../tests/report-factory/wording/wordings.ts';
import { exampleQuestionnaire } from './example-questionnaire.ts';
import { writeQuestionnaireWorkbook } from './write-questionnaire-workbook.ts';

// Writes the generated files of examples/; run again after changing the questions or the report factory.
const examples = join(import.meta.dirname, '../examples');
const write = (path: string, bytes: Uint8Array) => writeFileSync(join(examples, path), bytes);

write(
  'questionnaires/riverbend-supplier-questionnaire.xlsx',
  writeQuestionnaireWorkbook(exampleQuestionnaire),
);

type Example = { readonly file: string; readonly seed: number; readonly traits: Partial<Traits> };
const reports: readonly Example[] = [
  {
    file: 'two-exceptions-soc2-type2.pdf',
    seed: 11,
    traits: { categories: ['security', 'availability'], exceptions: 2, controls: 30, noOccurrences: 1 },
  },
  { file: 'clean-soc2-type2.pdf', seed: 22, traits: { categories: ['security', 'confidentiality'] } },
  { file: 'bridge-letter.pdf', seed: 22, traits: { paper: 'bridge letter' } },
];
for (const { file, seed, traits } of reports) {
  const { bytes } = await makeReport({
    seed,
    traits: { ...plainTraits, ...traits },
    ...(wordings[0] && { wording: wordings[0] }),
    ...(layouts[0] && { layout: layouts[0] }),
  });
  write(`reports/${file}`, bytes);
}
