import { z } from 'zod';
import { Place } from '../../../model/event.ts';

/** What a modal carries from opening to submission, unseen by the person (Slack's private_metadata). */
export const FormMemorySchema = z.object({ place: Place, value: z.string(), secrets: z.array(z.string()) });
export type FormMemory = z.infer<typeof FormMemorySchema>;
