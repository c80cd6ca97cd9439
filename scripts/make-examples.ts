import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleQuestionnaire } from './example-questionnaire.ts';
import { writeQuestionnaireWorkbook } from './write-questionnaire-workbook.ts';

// Writes the generated files of examples/; run again after changing the questions or the report factory.
const examples = join(import.meta.dirname, '../examples');
writeFileSync(
  join(examples, 'questionnaires/riverbend-supplier-questionnaire.xlsx'),
  writeQuestionnaireWorkbook(exampleQuestionnaire),
);
