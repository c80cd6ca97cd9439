import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { VouchError } from '../errors.ts';
import { Answer } from '../model/answer.ts';
import type { Audience } from '../model/audience.ts';
import { tenant } from '../place-of.ts';
import { answerQuestion, answerUnsaved } from '../usecases/answer-question.ts';
import type { Services } from '../usecases/services.ts';
import { configFor, withServices } from './open-services.ts';
import { audience, customerOf } from './options.ts';
import { json, line } from './print.ts';
import { printAnswer } from './print-answer.ts';
import { startProgress } from './progress.ts';

type Options = { audience: Audience; customer?: string; batch?: string; data?: string; json?: boolean };

const BatchLine = z.object({ id: z.union([z.string(), z.number()]), question: z.string().trim().min(1) });

export const addAsk = (program: Command): void => {
  program
    .command('ask')
    .description('answer a security question from the knowledge base, with quotations')
    .argument('[question]', 'the question, in quotation marks')
    .option('--batch <file>', 'questions as JSON Lines, {"id","question"} each; answers come as JSON Lines')
    .option('--audience <who>', 'who will see the answer: public, nda or internal', audience, 'internal')
    .option('--customer <name>', 'who is told: kept in the register, and compared with what they were told')
    .option('--data <folder>', 'data folder')
    .option('--json', 'one JSON document on standard output')
    .action(async (question: string | undefined, options: Options) => {
      const asked = question?.trim() || undefined;
      if ((asked === undefined) === (options.batch === undefined))
        throw new VouchError({
          code: 'misconfigured',
          message: 'vouch ask takes either one question or --batch with a file.',
          advice: 'For example: vouch ask "Is data encrypted at rest?"',
        });
      const { batch } = options;
      if (batch !== undefined && options.customer !== undefined)
        throw new VouchError({
          code: 'misconfigured',
          message: 'A batch is for measuring: it is told to no customer.',
          advice: 'Ask one question with --customer, or fill a questionnaire.',
        });
      await withServices(configFor(options), (services) =>
        batch === undefined ? askOne(services, asked ?? '', options) : askBatch(services, batch, options),
      );
    });
};

const askOne = async (services: Services, question: string, options: Options): Promise<void> => {
  const answer = await answerQuestion(services, {
    tenant,
    audience: options.audience,
    by: 'command line',
    question,
    customer: customerOf(options),
  });
  if (options.json) json(Answer.parse(answer));
  else printAnswer(answer);
};

const askBatch = async (services: Services, file: string, options: Options): Promise<void> => {
  const questions = await readBatch(file);
  const bar = startProgress('Answering');
  for (const [index, { id, question }] of questions.entries()) {
    const answer = await answerUnsaved(services, {
      tenant,
      audience: options.audience,
      question,
    });
    line(JSON.stringify({ ...Answer.parse(answer), id }));
    bar.update(index + 1, questions.length);
  }
  bar.end();
};

const readBatch = async (file: string): Promise<z.infer<typeof BatchLine>[]> => {
  const questions: z.infer<typeof BatchLine>[] = [];
  let number = 0;
  try {
    for await (const row of createInterface({ input: createReadStream(file) })) {
      number += 1;
      if (row.trim() !== '') questions.push(BatchLine.parse(JSON.parse(row)));
    }
  } catch (cause) {
    throw new VouchError({
      code: 'bad-input',
      message:
        number === 0
          ? `${file} could not be read.`
          : `Line ${number} of ${file} is not {"id","question"} in JSON.`,
      advice:
        number === 0
          ? 'Check the path, and that it is a file you may open.'
          : 'Correct the line; nothing was answered.',
      cause,
    });
  }
  return questions;
};
