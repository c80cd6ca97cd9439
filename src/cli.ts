#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addAsk } from './cli/ask.ts';
import { addCompare } from './cli/compare.ts';
import { addCopy } from './cli/copy.ts';
import { addDoctor } from './cli/doctor.ts';
import { addFill } from './cli/fill.ts';
import { addKnowledge } from './cli/knowledge.ts';
import { reportFailure } from './cli/report-failure.ts';
import { addReports } from './cli/reports.ts';
import { addReview } from './cli/review.ts';
import { addServe } from './cli/serve.ts';

const program = new Command('vouch')
  .description(
    'Vendor due diligence that says nothing it cannot quote: answers security questions from your own controls, reads suppliers’ SOC reports.',
  )
  .version('0.1.0')
  .showHelpAfterError('(vouch --help lists the commands)')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples
  vouch serve                                       the bot, with a chat page on http://localhost:3000
  vouch review report.pdf --html review.html        read a supplier's SOC report
  vouch kb import examples/controls                 bring your own controls
  vouch ask "Is data encrypted at rest?"            one answer with its quotations
  vouch fill questionnaire.xlsx --out filled.xlsx   the customer's own file, filled

Exit codes: 0 done, 1 the work could not be done, 2 wrong usage.`,
  );

for (const add of [
  addServe,
  addReview,
  addReports,
  addCompare,
  addKnowledge,
  addAsk,
  addFill,
  addCopy,
  addDoctor,
])
  add(program);

// Whoever reads through a pipe may have had enough (`| head`): that ends no work.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own sentence by then; help and version end with 0.
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : reportFailure(error);
}
