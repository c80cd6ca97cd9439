import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { VouchError } from '../errors.ts';
import { tenant } from '../place-of.ts';
import type { OwnControls } from '../usecases/user-entity-controls/match-user-entity-controls.ts';
import { ownControls } from '../usecases/user-entity-controls/own-controls.ts';

/**
 * Our own controls from the knowledge base, or the reason why there are none to look in: a review must not fail, nor
 * make a data folder, because of them.
 */
export const openOwnControls = async ({
  dataDirectory,
  databaseUrl,
  masterKey,
}: Config): Promise<OwnControls> => {
  if (databaseUrl === undefined && !existsSync(join(dataDirectory, 'db')))
    return {
      reason: 'There is no knowledge base to look in. Import your own controls with vouch kb import.',
    };
  try {
    const { openStore } = await import('../store/open-store.ts');
    const store = await openStore({ dataDirectory, databaseUrl: databaseUrl ?? null, masterKey });
    try {
      return await ownControls({ store }, { tenant });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof VouchError)) throw error;
    return { reason: `The knowledge base could not be opened. ${error.message}` };
  }
};
