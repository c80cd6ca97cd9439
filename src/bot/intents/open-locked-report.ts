import { VouchError } from '../../errors.ts';
import type { Form } from '../card.ts';
import { demand, demandInternal, type Turn } from '../turn.ts';
import { passwordForm } from '../views/password.ts';
import { dropFile, keptFile } from './kept-file.ts';
import { reviewFile } from './review-file.ts';

/** The form in which the password of a locked report is typed. */
export const askForPassword = async (turn: Turn<'action'>): Promise<Form> => {
  demand(turn, 'upload');
  demandInternal(turn);
  const { id, name } = await keptFile(turn, turn.event.value);
  return passwordForm(id, name);
};

/** Goes on with a locked report once its password has come. */
export const openLockedReport = async (turn: Turn<'form'>): Promise<void> => {
  const { id, name, bytes } = await keptFile(turn, turn.event.value);
  const password = await turn.deps.services.store.secrets.take(turn.event.fields.password ?? '');
  if (password === null)
    throw new VouchError({
      code: 'not-found',
      message: 'The password is no longer on hand: it is kept for ten minutes at most and used once.',
      advice: 'Press “Enter the password” again.',
    });
  await reviewFile(turn, { name, bytes, password, part: 'reply' });
  await dropFile(turn, id);
};
