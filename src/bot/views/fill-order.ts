import { z } from 'zod';
import { VouchError } from '../../errors.ts';
import { Audience } from '../../model/audience.ts';
import { FillMark } from '../../model/questionnaire.ts';
import { parseJson } from '../parse-json.ts';

/** What a button of a questionnaire card carries: the kept file, who the answers are for, the columns chosen. */
export const FillOrder = z.object({
  file: z.string(),
  audience: Audience,
  /** How open answers are marked; not at all unless said. */
  mark: FillMark.optional(),
  choice: z
    .object({ sheet: z.string(), questionColumn: z.string(), answerColumn: z.string() })
    .partial()
    .optional(),
});
export type FillOrder = z.infer<typeof FillOrder>;

/** The order as a button's value. */
export const writeOrder = (order: FillOrder): string => JSON.stringify(order);

/** The order of a button's value; throws `not-found` when it is none of this version's. */
export const readOrder = (value: string): FillOrder => {
  const parsed = FillOrder.safeParse(parseJson(value));
  if (parsed.success) return parsed.data;
  throw new VouchError({
    code: 'not-found',
    message: 'That button is too old.',
    advice: 'Send the questionnaire again.',
  });
};
