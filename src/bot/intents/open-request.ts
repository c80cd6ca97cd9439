import { VouchError } from '../../errors.ts';
import type { Services } from '../../usecases/services.ts';
import type { Turn } from '../turn.ts';

/** A question put to an expert, as it is kept. */
export type KeptRequest = NonNullable<Awaited<ReturnType<Services['store']['reviewRequests']['get']>>>;

/** The request a button or form names; throws `not-found` when it is gone or decided. */
export const openRequest = async ({ deps, event }: Turn<'action' | 'form'>): Promise<KeptRequest> => {
  const request = await deps.services.store.reviewRequests.get({
    tenant: event.place.tenant,
    id: event.value,
  });
  if (request?.state === 'open') return request;
  throw new VouchError({
    code: 'not-found',
    message: request ? 'Somebody has decided this already.' : 'That request is no longer on file.',
    advice: 'Ask the question again to see what stands now.',
  });
};
