import { z } from 'zod';
import { Finding } from './finding.ts';

const Changes = z.object({ added: z.array(z.string()), removed: z.array(z.string()) });
const Reworded = z.object({ older: z.string(), newer: z.string() });
const ComparedFile = z.object({
  file: z.string(),
  periodStart: z.iso.date().nullable(),
  periodEnd: z.iso.date().nullable(),
});
const Changed = z.object({
  older: z.string().nullable(),
  newer: z.string().nullable(),
  changed: z.boolean().nullable(),
});

/** vouch.compare/1: one supplier's reports of two periods. `gapDays` is negative when the periods overlap, null when it could not be told. */
export const Comparison = z.object({
  schema: z.literal('vouch.compare/1'),
  older: ComparedFile,
  newer: ComparedFile,
  gapDays: z.int().nullable(),
  auditor: Changed,
  opinion: Changed,
  categories: Changes,
  subserviceOrganizations: Changes.extend({ methodChanged: z.array(z.string()) }),
  cuecs: Changes.extend({ reworded: z.array(Reworded) }),
  controls: Changes.extend({ reworded: z.array(Reworded.extend({ id: z.string() })) }),
  exceptions: z.object({
    repeated: z.array(z.string()),
    new: z.array(z.string()),
    resolved: z.array(z.string()),
  }),
  findings: z.array(Finding),
  notComparable: z.array(z.object({ aspect: z.string(), reason: z.string() })),
});
export type Comparison = z.infer<typeof Comparison>;
