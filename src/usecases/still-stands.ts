import type { Answer } from '../model/answer.ts';
import { type Audience, mayShow } from '../model/audience.ts';
import { isExpired } from '../model/entry.ts';
import type { Services } from './services.ts';

/** Whether everything an answer quotes from the knowledge base still stands there for this audience, word for word and unexpired. */
export const stillStands = async (
  { store, own, today }: Pick<Services, 'store' | 'own' | 'today'>,
  { tenant, audience, answer }: { tenant: string; audience: Audience; answer: Answer },
): Promise<boolean> => {
  for (const { entry: id, quote, expired } of answer.citations) {
    // The built-in explanations never change while the program runs.
    if (id.startsWith('general:')) continue;
    const locked = own?.locked.find((one) => one.id === id && mayShow(one.sharing, audience));
    const entry = locked ?? (await store.entries.get({ tenant, audience, id }));
    if (!entry || entry.retired || !entry.text.includes(quote)) return false;
    if (!expired && isExpired(entry, today())) return false;
  }
  return true;
};
