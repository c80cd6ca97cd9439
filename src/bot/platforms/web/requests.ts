import { z } from 'zod';

/** The id comes from the page, so that a request sent twice is one event. */
const id = z.string().regex(/^[0-9a-f]{32}$/);

export const MessageBody = z.object({ id, text: z.string().trim().max(8000) });

export const ActionBody = z.object({ id, action: z.string().max(100), value: z.string().max(9000) });

export const FormBody = z.object({ id, fields: z.record(z.string().max(100), z.string().max(8000)) });
