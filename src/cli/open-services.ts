import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { type Config, readConfig } from '../config.ts';
import type { JailTask } from '../parsers/jail/jail.ts';
import { readCustomers, readOwnWords, readPolicy } from '../settings-files.ts';
import type { Services } from '../usecases/services.ts';

/** Configuration with the options that every command takes put over it. */
export const configFor = ({ data }: { data?: string }): Config => {
  const config = readConfig();
  return data === undefined ? config : { ...config, dataDirectory: data };
};

/**
 * What to open; the task for which a reading process waits ready (without one, the first file starts it); whether the
 * process goes on for longer than one piece of work.
 */
type Opening = Config & { readonly prepareFor?: JailTask; readonly stays?: boolean };

/** Opens everything a use case works with, runs `work`, and closes it again whatever happens. */
export const withServices = <Value>(
  config: Opening,
  work: (services: Services) => Promise<Value>,
): Promise<Value> =>
  // The jail first: its process starts while the store opens.
  withJail(config, async (others) => {
    // Optimising the embedded database's code takes 500 MB and pays off only in a process that stays.
    if (!config.stays)
      for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
    const { openStore } = await import('../store/open-store.ts');
    const store = await openStore({
      dataDirectory: config.dataDirectory,
      databaseUrl: config.databaseUrl ?? null,
      masterKey: config.masterKey,
    });
    try {
      return await work({ store, ...others });
    } finally {
      await store.close();
    }
  });

/** The same without a store, for work that keeps nothing: reading a report from the command line. */
export const withJail = async <Value>(
  config: Opening,
  work: (services: Omit<Services, 'store'>) => Promise<Value>,
): Promise<Value> => {
  // Loaded where they are used: `vouch --help` opens neither a database nor a model.
  const { createJail } = await import('../parsers/jail/pool.ts');
  const { prepareFor = null } = config;
  const jail = await createJail({ size: Math.min(2, availableParallelism()), prepareFor });
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
