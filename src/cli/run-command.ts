import { Command, CommanderError } from 'commander';
import { reportFailure } from './report-failure.ts';

type Add = (program: Command) => void;

/** Each command by its first word, and the file that adds it, in the order of the help. */
const commands: readonly { readonly word: string; readonly load: () => Promise<Add> }[] = [
  { word: 'serve', load: async () => (await import('./serve.ts')).addServe },
  { word: 'review', load: async () => (await import('./review.ts')).addReview },
  { word: 'reports', load: async () => (await import('./reports.ts')).addReports },
  { word: 'compare', load: async () => (await import('./compare.ts')).addCompare },
  { word: 'kb', load: async () => (await import('./knowledge.ts')).addKnowledge },
  { word: 'ask', load: async () => (await import('./ask.ts')).addAsk },
  { word: 'fill', load: async () => (await import('./fill.ts')).addFill },
  { word: 'copy', load: async () => (await import('./copy.ts')).addCopy },
  { word: 'doctor', load: async () => (await import('./doctor.ts')).addDoctor },
];

const examples = `
Examples
  vouch serve                                       the bot, with a chat page on http://localhost:3000
  vouch review report.pdf --html review.html        read a supplier's SOC report
  vouch kb import examples/controls                 bring your own controls
  vouch ask "Is data encrypted at rest?"            one answer with its quotations
  vouch fill questionnaire.xlsx --out filled.xlsx   the customer's own file, filled

Exit codes: 0 done, 1 the work could not be done, 2 wrong usage.`;

/** Runs the command that these words give; what becomes of it is printed, and `process.exitCode` tells it. */
export const runCommand = async (words: readonly string[]): Promise<void> => {
  const program = new Command('vouch')
    .description(
      'Vendor due diligence that says nothing it cannot quote: answers security questions from your own controls, reads suppliers’ SOC reports.',
    )
    .version('0.1.0')
    .showHelpAfterError('(vouch --help lists the commands)')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .addHelpText('after', examples);
  // The code of one command loads in half the time of all.
  const named = commands.filter(({ word }) => word === words[0]);
  for (const { load } of named.length > 0 ? named : commands) (await load())(program);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    // Commander has printed its own sentence by then; help and version end with 0.
    process.exitCode =
      error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : reportFailure(error);
  }
};
