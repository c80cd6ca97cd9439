import { VouchError } from '../../errors.ts';
import { nameWork } from '../../usecases/name-work.ts';
import { keyOf, type Turn } from '../turn.ts';

/** Bytes waiting for a person's word (a password, a column), with their name. */
type KeptFile = { readonly id: string; readonly name: string; readonly bytes: Uint8Array };

/** Keeps a file, encrypted, until a button or form names it again; a second try of the same event finds it there. */
export const keepFile = (turn: Turn, file: { name: string; bytes: Uint8Array }): Promise<string> =>
  turn.deps.services.store.files.keep({
    tenant: turn.event.place.tenant,
    // Not to be guessed by who does not have the file.
    id: nameWork(file.bytes, keyOf(turn), file.name),
    ...file,
  });

/** The kept file; throws `not-found` when it is gone. */
export const keptFile = async ({ deps, event }: Turn, id: string): Promise<KeptFile> => {
  const file = await deps.services.store.files.read({ tenant: event.place.tenant, id });
  if (file) return { id, ...file };
  throw new VouchError({
    code: 'not-found',
    message: 'That file is no longer on hand.',
    advice: 'Send it again.',
  });
};

/** Deletes a kept file: nothing is held longer than its work takes. */
export const dropFile = ({ deps, event }: Turn, id: string): Promise<void> =>
  deps.services.store.files.remove({ tenant: event.place.tenant, id });
