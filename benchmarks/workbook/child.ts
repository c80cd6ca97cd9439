import { readFileSync, writeFileSync } from 'node:fs';
import { fillQuestionnaire } from '../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../src/parsers/questionnaires/read-questionnaire.ts';

/** Writes the last value of a list, or a sentence, for every open question of a workbook, and says where, and what it took. */
const [, , writer, input = '', output = ''] = process.argv;
const sentence = 'We do; see our policy.';
const bytes = new Uint8Array(readFileSync(input));

const open = async () => {
  const { questions } = await readQuestionnaire({ name: input, bytes });
  return questions.filter(({ existing }) => existing === null);
};

const writeInPlace = async () => {
  const questions = await open();
  const answers = questions.map(({ key, options, explanation }) => ({
    key,
    outcome: 'answered' as const,
    value: options.at(-1) ?? sentence,
    explanation: explanation ? sentence : null,
  }));
  const filled = await fillQuestionnaire({ name: input, bytes, answers });
  writeFileSync(output, filled.bytes);
  const sheetOf = new Map(questions.map(({ key, sheet }) => [key, sheet]));
  return filled.written.map(({ key, cell }) => `${sheetOf.get(key)} ${cell}`);
};

const rewrite = async () => {
  const { default: ExcelJS } = await import('exceljs');
  const questions = await open();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  for (const { sheet, cell, options } of questions) {
    const target = workbook.getWorksheet(sheet ?? '')?.getCell(cell);
    if (target) target.value = options.at(-1) ?? sentence;
  }
  await workbook.xlsx.writeFile(output);
  return questions.map(({ sheet, cell }) => `${sheet} ${cell}`);
};

const started = process.cpuUsage();
const written = await (writer === 'exceljs' ? rewrite() : writeInPlace());
// Processor time, for other work on the machine must not count.
const { user, system } = process.cpuUsage(started);
const milliseconds = Math.round((user + system) / 1000);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ written, milliseconds, megabytes }));
