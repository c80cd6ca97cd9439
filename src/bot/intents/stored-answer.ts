import { VouchError } from '../../errors.ts';
import type { Services } from '../../usecases/services.ts';
import type { Turn } from '../turn.ts';

type StoredAnswer = NonNullable<Awaited<ReturnType<Services['store']['answers']['get']>>>;

/** The stored answer a button names; throws `not-found` when it is gone. */
export const storedAnswer = async ({ deps, event }: Turn, id: string): Promise<StoredAnswer> => {
  const stored = await deps.services.store.answers.get({ tenant: event.place.tenant, id });
  if (stored) return stored;
  throw new VouchError({
    code: 'not-found',
    message: 'That answer is no longer on file.',
    advice: 'Ask the question again.',
  });
};
