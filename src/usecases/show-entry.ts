import { readExplainer } from '../knowledge/answer/explain-term.ts';
import { mayShow } from '../model/audience.ts';
import type { Entry } from '../model/entry.ts';
import type { Asking, Services } from './services.ts';

/**
 * The whole entry behind a citation, the built-in explanations included; null when this audience may not see it or it
 * does not exist: the two look alike.
 */
export const showEntry = async (
  { store, own }: Pick<Services, 'store' | 'own'>,
  { tenant, audience, id }: Pick<Asking, 'tenant' | 'audience'> & { id: string },
): Promise<Entry | null> =>
  (await store.entries.get({ tenant, audience, id })) ??
  readExplainer().find((entry) => entry.id === id) ??
  own?.locked.find((entry) => entry.id === id && mayShow(entry.sharing, audience)) ??
  null;
