import type { Entry } from '../model/entry.ts';
import type { Asking, Services } from './services.ts';

/** The whole entry behind a citation, or null when this audience may not see it or it does not exist: the two look alike. */
export const showEntry = (
  { store }: Pick<Services, 'store'>,
  { tenant, audience, id }: Pick<Asking, 'tenant' | 'audience'> & { id: string },
): Promise<Entry | null> => store.entries.get({ tenant, audience, id });
