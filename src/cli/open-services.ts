import { availableParallelism } from 'node:os';
import { type Config, readConfig } from '../config.ts';
import { openEmbedder, openModel } from '../llm/openai.ts';
import { createJail } from '../parsers/jail/pool.ts';
import { readPolicy } from '../settings-files.ts';
import { openStore } from '../store/open-store.ts';
import type { Services } from '../usecases/services.ts';

/** Configuration with the options that every command takes put over it. */
export const configFor = ({ data }: { data?: string }): Config => {
  const config = readConfig();
  return data === undefined ? config : { ...config, dataDirectory: data };
};

/** Opens everything a use case works with, runs `work`, and closes it again whatever happens. */
export const withServices = async <Value>(
  config: Config,
  work: (services: Services) => Promise<Value>,
): Promise<Value> => {
  const store = await openStore({
    dataDirectory: config.dataDirectory,
    databaseUrl: config.databaseUrl ?? null,
    masterKey: config.masterKey,
  });
  try {
    return await withJail(config, (jail) => work({ store, ...jail }));
  } finally {
    await store.close();
  }
};

/** The same without a store, for work that keeps nothing: reading a report from the command line. */
export const withJail = async <Value>(
  config: Config,
  work: (services: Omit<Services, 'store'>) => Promise<Value>,
): Promise<Value> => {
  const jail = await createJail({ size: Math.min(2, availableParallelism()) });
  try {
    return await work({
      jail,
      model: config.openai ? openModel(config.openai) : null,
      embedder: config.openai ? openEmbedder(config.openai) : null,
      policy: readPolicy(config.policyFile),
      today: () => new Date().toISOString().slice(0, 10),
    });
  } finally {
    await jail.close();
  }
};
