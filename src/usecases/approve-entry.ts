import type { Entry } from '../model/entry.ts';
import type { Services } from './services.ts';

/** Makes an entry an approved answer, reviewed today; null when it does not exist. */
export const approveEntry = async (
  { store, today }: Pick<Services, 'store' | 'today'>,
  { tenant, id, by }: { tenant: string; id: string; by: string },
): Promise<Entry | null> => {
  const entry = await store.entries.get({ tenant, id, audience: 'internal' });
  if (!entry) return null;
  const { version: _version, retired: _retired, variants: _variants, ...kept } = entry;
  await store.entries.put({ tenant, by, entries: [{ ...kept, kind: 'approved', reviewed: today() }] });
  await store.audit.append({ tenant, actor: by, action: 'knowledge.approved', subject: id, detail: {} });
  return store.entries.get({ tenant, id, audience: 'internal' });
};
