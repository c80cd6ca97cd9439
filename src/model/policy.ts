import { z } from 'zod';
import { Category, ReportKind } from './soc-report.ts';

/** What the reviewing company requires of a supplier's report; every field has a default, see docs/checks.md. */
export const Policy = z.strictObject({
  kinds: z.array(ReportKind).default(['SOC 2', 'SOC 2+']),
  type: z.union([z.literal(1), z.literal(2)]).default(2),
  categories: z.array(Category).default(['security']),
  /** Names by which we know the supplier; empty: whose report it is is not checked. */
  vendor: z.array(z.string()).default([]),
  /** Words by which the product we use is named in the description; empty: not checked. */
  product: z.array(z.string()).default([]),
  /** Our own name as a watermark would print it; empty: a recipient is not checked. */
  recipient: z.array(z.string()).default([]),
  maximumAgeMonths: z.int().default(12),
  bridgeLetterAfterMonths: z.int().default(3),
  minimumPeriodMonths: z.int().default(6),
  exceptionRate: z.number().default(0.1),
  exceptionUpperBound: z.number().default(0.2),
  smallSample: z.int().default(10),
  /** Firms that the customer wants looked at twice. Ships empty, on purpose. */
  auditorWatchList: z.array(z.string()).default([]),
});
export type Policy = z.infer<typeof Policy>;
