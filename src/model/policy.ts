import { z } from 'zod';
import { Category, ReportKind } from './soc-report.ts';

const listed = (options: readonly string[]): string => options.join(', ');

const names = (example: string) =>
  z
    .array(
      z.string(`takes words, for example [${example}]`).min(1, 'takes no empty words'),
      `takes a list, for example [${example}]`,
    )
    .default([]);

const months = (usual: number) =>
  z
    .int(`takes whole months without a unit, for example ${usual}`)
    .min(1, 'takes 1 month or more')
    .max(120, 'takes months, and at most 120')
    .default(usual);

const share = (usual: number) =>
  z
    .number(`takes a share of 1, for example ${usual} for ${usual * 100} %`)
    .gt(0, 'takes a share above 0')
    .max(1, `takes a share of 1, not per cent: ${usual} is ${usual * 100} %`)
    .default(usual);

const kinds = `takes a list of ${listed(ReportKind.options)}; for example [SOC 2, SOC 2+]`;
const categories = `takes a list of ${listed(Category.options)}; for example [security, availability]`;
const criteria = 'takes a list of criteria or series as the report prints them, for example [CC6, A1.2]';

/** What the reviewing company requires of a supplier's report. Every field has a default; docs/checks.md is generated from here. */
export const Policy = z.strictObject(
  {
    kinds: z
      .array(z.enum(ReportKind.options, kinds), kinds)
      .min(1, kinds)
      .default(['SOC 2', 'SOC 2+'])
      .describe('Kinds of report that answer our question.'),
    type: z
      .union([z.literal(1), z.literal(2)], 'takes 1 or 2')
      .default(2)
      .describe('The least Type we accept.'),
    categories: z
      .array(z.enum(Category.options, categories), categories)
      .default(['security'])
      .describe('Trust services categories that must be covered.'),
    reliedOnCriteria: z
      .array(z.string(criteria).regex(/^(CC[1-9]|A1|PI1|C1|P[1-8])(\.\d)?$/, criteria), criteria)
      .default([])
      .describe(
        'Criteria we rely on, one (`CC6.1`) or a series (`CC6`). A qualification that touches one is critical.',
      ),
    vendor: names('Alderbrook').describe(
      'Names by which we know the supplier. Empty: whose report it is is not checked.',
    ),
    product: names('Alderbrook Claims Portal').describe(
      'Words by which the product we use is named. Empty: not checked.',
    ),
    recipient: names('Our Company').describe(
      'Our own name as a watermark prints it. Empty: whose copy it is cannot be told.',
    ),
    maximumAgeMonths: months(12).describe(
      'Months since the period ended after which a report is stale; three more, and it is critical.',
    ),
    bridgeLetterAfterMonths: months(3).describe(
      'Months since the period ended after which a letter is needed.',
    ),
    minimumPeriodMonths: months(6).describe(
      'Months a Type 2 period has to last; under half of it weighs more.',
    ),
    exceptionRate: share(0.1).describe('Share of the sample that makes a deviation severe.'),
    exceptionUpperBound: share(0.2).describe(
      'Upper bound (one-sided 90 %) that makes a deviation worth a flag.',
    ),
    smallSample: z
      .int('takes a whole number of items, for example 10')
      .min(0, 'takes 0 or more')
      .default(10)
      .describe('Samples up to this size count as small.'),
    auditorWatchList: names('A Firm LLP').describe(
      'Firms you want looked at twice. Ships empty, on purpose.',
    ),
  },
  {
    error: (issue) => (issue.code === 'invalid_type' ? 'takes fields, a line each: name: value' : undefined),
  },
);
export type Policy = z.infer<typeof Policy>;
