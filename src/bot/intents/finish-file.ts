import { z } from 'zod';
import { VouchError } from '../../errors.ts';
import { parseJson } from '../parse-json.ts';
import { keyOf, recipientOf, type Turn } from '../turn.ts';
import { dropFile, keptFile } from './kept-file.ts';

/** A person's word on a file that waits for it: `where` to put it, in the platform's own words, or null for no. */
const FileWord = z.object({ kept: z.string(), where: z.string().nullable() });

/** Hands over a file whose recipient agreed, and drops it either way. */
export const finishFile = async (turn: Turn<'action'>): Promise<void> => {
  const word = FileWord.safeParse(parseJson(turn.event.value)).data;
  if (!word)
    throw new VouchError({
      code: 'not-found',
      message: 'That file is unknown.',
      advice: 'Ask for it again.',
    });
  const { kept, where } = word;
  if (where !== null)
    await turn.deps.outbox.finishFile({
      key: keyOf(turn, 'file'),
      to: recipientOf(turn),
      // Who may see it was asked when it was offered, and it goes to that person's own storage.
      audience: 'public',
      file: await keptFile(turn, kept),
      where,
    });
  await dropFile(turn, kept);
};
