import { z } from 'zod';
import type { Services } from '../services.ts';
import type { Pictures } from './html/pictures.ts';

const Kept = z.array(
  z.tuple([
    z.string(),
    z.object({ width: z.int(), height: z.int(), address: z.string().startsWith('data:') }),
  ]),
);

type Of = { readonly tenant: string; readonly id: string };

const keyOf = (id: string): string => `report-pictures/${id}`;

/** Keeps the pictures of a saved review, encrypted, for a week at most and never longer than the review. */
export const keepPictures = async (
  { store }: Pick<Services, 'store'>,
  { tenant, id, pictures }: Of & { readonly pictures: Pictures },
): Promise<void> => {
  if (pictures.size === 0) return;
  const bytes = Buffer.from(JSON.stringify([...pictures]));
  const file = await store.files.keep({ tenant, name: 'pictures.json', bytes, report: id });
  await store.settings.set({ tenant, key: keyOf(id), value: file });
};

/** The pictures of a saved review; none when they were not drawn or are no longer kept. */
export const keptPictures = async (
  { store }: Pick<Services, 'store'>,
  { tenant, id }: Of,
): Promise<Pictures> => {
  const file = await store.settings.get({ tenant, key: keyOf(id) });
  const kept = file === null ? null : await store.files.read({ tenant, id: file });
  return new Map(kept ? Kept.parse(JSON.parse(Buffer.from(kept.bytes).toString())) : []);
};
