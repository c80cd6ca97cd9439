import { type Logger, pino } from 'pino';
import { z } from 'zod';
import { forLog } from './errors.ts';

const Line = z.object({
  msg: z.string(),
  err: z.object({ message: z.string() }).optional(),
});

/** A line of the log as a person reads it. */
const plain = (json: string): string => {
  const { data } = Line.safeParse(JSON.parse(json));
  return data ? `${data.msg}${data.err ? ` ${data.err.message}` : ''}\n` : json;
};

/** The log on standard error: JSON lines for machines, sentences where a person watches a terminal. */
export const openLog = (level: string): Logger =>
  pino(
    { level, serializers: { err: forLog } },
    process.stderr.isTTY ? { write: (json) => void process.stderr.write(plain(json)) } : pino.destination(2),
  );
