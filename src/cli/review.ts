import type { Command } from 'commander';
import { VouchError } from '../errors.ts';
import { Review } from '../model/review.ts';
import { readPolicy } from '../settings-files.ts';
import { picturePlaces } from '../usecases/report-files/picture-places.ts';
import { renderHtml } from '../usecases/report-files/render-html.ts';
import { reviewReport } from '../usecases/review-report.ts';
import { askPassword } from './ask-password.ts';
import { openOwnControls } from './open-own-controls.ts';
import { configFor, withJail } from './open-services.ts';
import { day, readInput } from './options.ts';
import { json, line } from './print.ts';
import { printReview } from './print-review.ts';
import { startProgress } from './progress.ts';
import { reportFailure } from './report-failure.ts';
import { writeOutput } from './write-output.ts';

type Options = {
  password?: string;
  ocr?: boolean;
  policy?: string;
  today?: string;
  html?: string;
  xlsx?: string;
  /** False with --no-pictures. */
  pictures: boolean;
  data?: string;
  json?: boolean;
};

export const addReview = (program: Command): void => {
  program
    .command('review')
    .description('read a supplier’s SOC report: what it is, every exception and red flag with page and quote')
    .argument('<file...>', 'PDF files')
    .option('--password <password>', 'password of an encrypted file; asked for on a terminal, and not kept')
    .option('--ocr', 'read scanned pages by character recognition (slow; needs eyes)')
    .option('--policy <file>', 'what you require of a report, YAML (docs/checks.md)')
    .option('--today <day>', 'judge freshness on this day, YYYY-MM-DD', day)
    .option('--html <file>', 'write a self-contained report for people')
    .option('--no-pictures', 'leave the pictures of pages out of the --html report (faster, smaller)')
    .option('--xlsx <file>', 'write the register of exceptions and user entity controls')
    .option('--data <folder>', 'data folder')
    .option('--json', 'one JSON document on standard output; a line each for several files')
    .action(async (files: string[], options: Options) => {
      if (files.length > 1 && (options.html || options.xlsx))
        throw new VouchError({
          code: 'misconfigured',
          message: '--html and --xlsx take one report at a time.',
          advice: 'Call vouch review once for each file.',
        });
      const policy = options.policy === undefined ? undefined : readPolicy(options.policy);
      const { ocr, today } = options;
      const config = configFor(options);
      let opened: ReturnType<typeof openOwnControls> | null = null;
      // Opened once, and only for a report that names user entity controls.
      const own = () => {
        opened ??= openOwnControls(config);
        return opened;
      };
      await withJail({ ...config, prepareFor: 'read-report' }, async (services) => {
        for (const [index, file] of files.entries()) {
          const input = await readInput(file).catch(unlessAlone(files));
          if (!input) continue;
          const read = (password: string | undefined) => {
            const bar = startProgress(`Reading ${input.name}`);
            return reviewReport(services, {
              ...input,
              ...(password === undefined ? {} : { password }),
              ...(ocr ? { ocr } : {}),
              ...(policy ? { policy } : {}),
              ...(today === undefined ? {} : { today }),
              own,
              onProgress: bar.update,
            }).finally(bar.end);
          };
          const { review, password } = await unlock(read, options.password);
          if (review.outcome !== 'ok') process.exitCode = 1;
          if (options.html) {
            const { bytes } = input;
            const pictures = options.pictures
              ? await picturePlaces(services, { review, bytes, password })
              : undefined;
            await writeOutput(options.html, renderHtml(review, pictures));
          }
          if (options.xlsx) await writeOutput(options.xlsx, await register(review));
          if (options.json) json(Review.parse(review), files.length > 1 ? { compact: true } : {});
          else {
            if (index > 0) line();
            printReview(review);
          }
        }
      });
    });
};

/** So many wrong passwords, and whoever types does not know it. */
const mostTries = 3;

/** Reads, and asks for the password of a locked file where somebody sits at a terminal. */
const unlock = async (
  read: (password: string | undefined) => Promise<Review>,
  first: string | undefined,
): Promise<{ review: Review; password: string | undefined }> => {
  let password = first;
  let review = await read(password);
  for (let tries = 0; review.outcome === 'password' && tries < mostTries; tries += 1) {
    const given = await askPassword(`${review.file.name}: ${review.message ?? 'password'}`);
    if (given === null) break;
    password = given;
    review = await read(password);
  }
  return { review, password };
};

/** One file that cannot be read must not keep the others from being read. */
const unlessAlone =
  (files: readonly string[]) =>
  (error: unknown): undefined => {
    if (files.length === 1) throw error;
    process.exitCode = reportFailure(error);
  };

/** The writer of workbooks is loaded only for those who want one. */
const register = async (review: Review): Promise<Uint8Array> => {
  const { renderRegister } = await import('../usecases/report-files/render-register.ts');
  return renderRegister(review);
};
