import { z } from 'zod';
import { Category, ReportKind } from './soc-report.ts';

const criterion = /^(CC[1-9]|A1|PI1|C1|P[1-8])(\.\d)?$/;

/** What the reviewing company requires of a supplier's report. Every field has a default; docs/checks.md is generated from here. */
export const Policy = z.strictObject({
  kinds: z
    .array(ReportKind)
    .default(['SOC 2', 'SOC 2+'])
    .describe('Kinds of report that answer our question.'),
  type: z
    .union([z.literal(1), z.literal(2)])
    .default(2)
    .describe('The least Type we accept.'),
  categories: z
    .array(Category)
    .default(['security'])
    .describe('Trust services categories that must be covered.'),
  reliedOnCriteria: z
    .array(
      z.string().regex(criterion, 'write criteria or series as the report does, for example CC6 or A1.2'),
    )
    .default([])
    .describe(
      'Criteria we rely on, one (`CC6.1`) or a series (`CC6`). A qualification that touches one is critical.',
    ),
  vendor: z
    .array(z.string())
    .default([])
    .describe('Names by which we know the supplier. Empty: whose report it is is not checked.'),
  product: z
    .array(z.string())
    .default([])
    .describe('Words by which the product we use is named. Empty: not checked.'),
  recipient: z
    .array(z.string())
    .default([])
    .describe('Our own name as a watermark prints it. Empty: the recipient is not checked.'),
  maximumAgeMonths: z
    .int()
    .default(12)
    .describe('Months since the period ended after which a report is stale.'),
  bridgeLetterAfterMonths: z
    .int()
    .default(3)
    .describe('Months since the period ended after which a letter is needed.'),
  minimumPeriodMonths: z.int().default(6).describe('Months a Type 2 period has to last.'),
  exceptionRate: z.number().default(0.1).describe('Share of the sample that makes a deviation severe.'),
  exceptionUpperBound: z
    .number()
    .default(0.2)
    .describe('Upper bound (one-sided 90 %) that makes a deviation worth a flag.'),
  smallSample: z.int().default(10).describe('Samples up to this size count as small.'),
  auditorWatchList: z
    .array(z.string())
    .default([])
    .describe('Firms you want looked at twice. Ships empty, on purpose.'),
});
export type Policy = z.infer<typeof Policy>;
