import { z } from 'zod';
import { Audience } from '../../model/audience.ts';

/** What a button of a questionnaire card carries: the kept file, who the answers are for, the columns chosen. */
export const FillOrder = z.object({
  file: z.string(),
  audience: Audience,
  choice: z
    .object({ sheet: z.string(), questionColumn: z.string(), answerColumn: z.string() })
    .partial()
    .optional(),
});
export type FillOrder = z.infer<typeof FillOrder>;

/** The order as a button's value. */
export const writeOrder = (order: FillOrder): string => JSON.stringify(order);

/** The order of a button's value; throws when it is not one of ours. */
export const readOrder = (value: string): FillOrder => FillOrder.parse(JSON.parse(value));
