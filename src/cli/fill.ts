import { type Command, Option } from 'commander';
import type { Audience } from '../model/audience.ts';
import {
  FillMark,
  FillRefusal,
  FillResult,
  type LayoutChoice,
  type SheetLayout,
} from '../model/questionnaire.ts';
import { tenant } from '../place-of.ts';
import { fillQuestionnaire } from '../usecases/fill-questionnaire.ts';
import { renderOpenQuestions } from '../usecases/knowledge-files/render-csv.ts';
import { nameWork } from '../usecases/name-work.ts';
import { recallTold } from '../usecases/recall-told.ts';
import { configFor, withServices } from './open-services.ts';
import { audience, customerOf, readInput } from './options.ts';
import { json, line, paragraph } from './print.ts';
import { startProgress } from './progress.ts';
import { writeOutput } from './write-output.ts';

type Options = {
  out: string;
  open?: string;
  mark: FillMark;
  audience: Audience;
  customer?: string;
  sheet?: string;
  questionColumn?: string;
  answerColumn?: string;
  data?: string;
  json?: boolean;
};

export const addFill = (program: Command): void => {
  program
    .command('fill')
    .description('fill a customer’s questionnaire and give back their own file')
    .argument('<file>', 'XLSX, CSV, DOCX, JSON or text')
    .requiredOption('--out <file>', 'where the filled copy goes')
    .option('--open <file>', 'write the open questions as CSV for their owners; kb import takes it back')
    .addOption(
      new Option('--mark <how>', 'what marks open answers and answers in part in the copy')
        .choices(FillMark.options)
        .default('none' satisfies FillMark),
    )
    .option('--audience <who>', 'who will see the answers: public, nda or internal', audience, 'internal')
    .option('--customer <name>', 'whose it is: what they are told is kept, and compared with earlier answers')
    .option('--sheet <name>', 'the sheet with the questions')
    .option('--question-column <column>', 'letter or header of the question column')
    .option('--answer-column <column>', 'letter or header of the answer column')
    .option('--data <folder>', 'data folder')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: Options) => {
      await withServices({ ...configFor(options), prepareFor: 'read-questionnaire' }, async (services) => {
        const bar = startProgress('Answering');
        const choice = chosen(options);
        const input = await readInput(file);
        const customer = customerOf(options);
        // After kill -9, Ctrl-C or a power cut the same command goes on after the last answer.
        const work = nameWork(input.bytes, choice, options.audience, customer);
        const filled = await fillQuestionnaire(services, {
          tenant,
          audience: options.audience,
          by: 'command line',
          customer,
          work,
          mark: options.mark,
          ...input,
          ...(Object.keys(choice).length > 0 ? { choice } : {}),
          onProgress: bar.update,
        }).finally(bar.end);
        if (filled.outcome !== 'ok') {
          process.exitCode = 1;
          if (options.json) return json(FillRefusal.parse({ schema: 'vouch.fill/1', ...filled }));
          process.stderr.write(`${filled.message}\n${filled.layouts.map(describe).join('')}`);
          return;
        }
        await writeOutput(options.out, filled.bytes);
        if (options.open) await writeOutput(options.open, renderOpenQuestions(filled.result.cells));
        await services.store.fillings.end({ tenant, work });
        const result = FillResult.parse({ ...filled.result, out: options.out });
        if (options.json) return json(result);
        printResult(result);
      });
    });
};

const printResult = ({
  questions,
  answered,
  partial,
  abstained,
  routed,
  resumed,
  mark,
  layouts,
  skipped,
  cells,
  out,
}: FillResult): void => {
  line(
    `${questions} questions: ${answered} answered, ${partial} in part, ${abstained} left open (${routed} for a person).`,
  );
  if (resumed !== undefined) line(`Went on after ${resumed} answers of an earlier try that was interrupted.`);
  for (const layout of layouts) line(describe(layout).trimEnd());
  for (const { sheet, row, reason } of skipped.slice(0, 20))
    line(`Left alone: ${[sheet, row && `row ${row}`].filter(Boolean).join(' ')}: ${reason}`);
  if (skipped.length > 20) line(`… and ${skipped.length - 20} more places left alone (--json lists them).`);
  for (const { cell, question, toldBefore } of cells)
    if (toldBefore)
      line(`Another answer than before: ${cell}, ${question}\n${paragraph(recallTold(toldBefore), '  ')}`);
  for (const { cell, question, disagreesWith } of cells)
    if (disagreesWith) line(`Another answer than in ${disagreesWith}: ${cell}, ${question}`);
  if (mark !== undefined && mark !== 'none') line(`Open answers are marked by a ${mark}.`);
  line(`Written to ${out}`);
};

const describe = ({
  sheet,
  questionColumn,
  answerColumn,
  explanationColumn,
  questions,
  reason,
}: SheetLayout): string => {
  const columns = [
    questionColumn && `questions in ${questionColumn}`,
    answerColumn && `answers to ${answerColumn}`,
    explanationColumn && `explanations to ${explanationColumn}`,
  ].filter(Boolean);
  return `${sheet ? `Sheet “${sheet}”: ` : ''}${questions} questions${columns.length > 0 ? `, ${columns.join(', ')}` : ''}. ${reason}\n`;
};

const chosen = ({ sheet, questionColumn, answerColumn }: Options): LayoutChoice => ({
  ...(sheet ? { sheet } : {}),
  ...(questionColumn ? { questionColumn } : {}),
  ...(answerColumn ? { answerColumn } : {}),
});
