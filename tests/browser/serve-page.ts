import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { serve } from '../../src/main.ts';
import { createJail } from '../../src/parsers/jail/pool.ts';
import { readPolicy } from '../../src/settings-files.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Services } from '../../src/usecases/services.ts';

export type Served = { readonly url: string; readonly services: Services; close(): Promise<void> };

/** The whole product on a free port with a store of its own, exactly as `vouch serve` joins it. */
export const servePage = async (settings: Record<string, string> = {}): Promise<Served> => {
  const directory = await mkdtemp(join(tmpdir(), 'vouch-page-'));
  const config = readConfig({ VOUCH_DATA_DIR: directory, PORT: '0', VOUCH_LOG_LEVEL: 'warn', ...settings });
  const store = await openStore({ dataDirectory: directory });
  const jail = await createJail({ size: 1 });
  const services: Services = {
    store,
    jail,
    model: null,
    embedder: null,
    policy: readPolicy(undefined),
    today: () => '2026-11-23',
  };
  const serving = await serve(services, config);
  return {
    url: serving.url,
    services,
    close: async () => {
      await serving.close();
      await jail.close();
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
};
