import type { Command } from 'commander';
import { VouchError } from '../errors.ts';
import { Comparison } from '../model/comparison.ts';
import { readPolicy } from '../settings-files.ts';
import { compareReports, type ReadReview } from '../usecases/compare-reports.ts';
import { reviewReport } from '../usecases/review-report.ts';
import type { Services } from '../usecases/services.ts';
import { configFor, withJail } from './open-services.ts';
import { day, readInput } from './options.ts';
import { json, line, paragraph, severityLabel, style } from './print.ts';

type Options = { password?: string; policy?: string; today?: string; data?: string; json?: boolean };

export const addCompare = (program: Command): void => {
  program
    .command('compare')
    .description('what changed between two reports of one supplier')
    .argument('<older>', 'last year’s report, PDF')
    .argument('<newer>', 'this year’s report, PDF')
    .option('--password <password>', 'password of both files; it is not kept')
    .option('--policy <file>', 'what you require of a report, YAML (docs/checks.md)')
    .option('--today <day>', 'judge freshness on this day, YYYY-MM-DD', day)
    .option('--data <folder>', 'data folder')
    .option('--json', 'one JSON document on standard output')
    .action(async (older: string, newer: string, options: Options) => {
      const policy = options.policy === undefined ? undefined : readPolicy(options.policy);
      await withJail({ ...configFor(options), prepareFor: 'read-report' }, async ({ jail, ...defaults }) => {
        const services = {
          jail,
          policy: policy ?? defaults.policy,
          today: () => options.today ?? defaults.today(),
        };
        const read = (file: string) => readReview(services, { file, password: options.password });
        const comparison = Comparison.parse(compareReports(await read(older), await read(newer)));
        if (options.json) json(comparison);
        else print(comparison);
      });
    });
};

const readReview = async (
  services: Pick<Services, 'jail' | 'policy' | 'today'>,
  { file, password }: { file: string; password: string | undefined },
): Promise<ReadReview> => {
  const input = await readInput(file);
  const review = await reviewReport(services, { ...input, ...(password === undefined ? {} : { password }) });
  if (review.report) return { ...review, report: review.report };
  throw new VouchError({
    code: 'bad-input',
    message: `${file} cannot be compared: ${review.message ?? 'it could not be read'}`,
    advice: 'Give two SOC reports of the same supplier, the older one first.',
  });
};

const print = ({
  older,
  newer,
  gapDays,
  auditor,
  opinion,
  controls,
  cuecs,
  exceptions,
  findings,
  notComparable,
}: Comparison): void => {
  line(style('bold', `${older.file} → ${newer.file}`));
  const rows: [string, string][] = [
    [
      'Periods',
      `${older.periodStart ?? '?'} to ${older.periodEnd ?? '?'} → ${newer.periodStart ?? '?'} to ${newer.periodEnd ?? '?'}`,
    ],
    [
      'Gap',
      gapDays === null
        ? 'could not tell'
        : gapDays > 0
          ? `${gapDays} days`
          : gapDays < 0
            ? `${-gapDays} days of overlap`
            : 'none',
    ],
    ['Auditor', auditor.changed ? `${auditor.older} → ${auditor.newer}` : (auditor.newer ?? 'not found')],
    ['Opinion', `${opinion.older ?? 'not found'} → ${opinion.newer ?? 'not found'}`],
    ['Controls', changes(controls)],
    ['User entity controls', changes(cuecs)],
    [
      'Exceptions',
      `${exceptions.repeated.length} repeated, ${exceptions.new.length} new, ${exceptions.resolved.length} resolved`,
    ],
  ];
  for (const [label, value] of rows) line(`  ${label.padEnd(22)}${value}`);
  for (const { severity, title, detail } of findings)
    line(`\n  ${severityLabel(severity)} ${style('bold', title)}\n${paragraph(detail, '           ')}`);
  for (const { aspect, reason } of notComparable) line(`\nNot comparable: ${aspect}, ${reason}.`);
};

const changes = ({
  added,
  removed,
  reworded,
}: {
  added: string[];
  removed: string[];
  reworded: unknown[];
}): string => `${added.length} added, ${removed.length} removed, ${reworded.length} reworded`;
