import { availableParallelism } from 'node:os';
import { type Config, readConfig } from '../config.ts';
import { readCustomers, readOwnWords, readPolicy } from '../settings-files.ts';
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
  const { openStore } = await import('../store/open-store.ts');
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
  // Loaded where they are used: `vouch --help` opens neither a database nor a model.
  const { createJail } = await import('../parsers/jail/pool.ts');
  const jail = await createJail({ size: Math.min(2, availableParallelism()) });
  try {
    const endpoint = config.openai ? await openEndpoint(config.openai) : { model: null, embedder: null };
    const { model } = endpoint;
    return await work({
      jail,
      ...endpoint,
      ...(model && config.modelReadsReports ? { reportModel: model } : {}),
      policy: readPolicy(config.policyFile),
      ...(config.wordsFile ? { own: readOwnWords(config.wordsFile) } : {}),
      ...(config.customersFile ? { customerAt: readCustomers(config.customersFile) } : {}),
      today: () => new Date().toISOString().slice(0, 10),
    });
  } finally {
    await jail.close();
  }
};

const openEndpoint = async (
  endpoint: NonNullable<Config['openai']>,
): Promise<Pick<Services, 'model' | 'embedder'>> => {
  const { openEmbedder, openModel } = await import('../llm/openai.ts');
  return { model: openModel(endpoint), embedder: openEmbedder(endpoint) };
};
