import { z } from 'zod';

/** Where a statement stands: PDF page (from 1), the number printed on it, and the words exactly as they stand there. */
export const Evidence = z.object({
  page: z.int().min(1),
  printedPage: z.string().nullable(),
  quote: z.string().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** A quotation or a page as both are compared: white space, hyphens and ways of writing one character do not count. */
export const foldQuote = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\ufeff‐‑-]/g, '');

/** A value read from a document together with the places that vouch for it (at least one). */
export type Fact<Value> = { value: Value; evidence: Evidence[] };

/** Schema of a fact over the given value schema. */
export const factOf = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, evidence: z.array(Evidence).min(1) });

/** A calendar day, YYYY-MM-DD. */
export const IsoDate = z.iso.date();
