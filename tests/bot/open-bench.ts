import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConversation } from '../../src/bot/conversation.ts';
import { createOutbox } from '../../src/bot/outbox.ts';
import { Permissions } from '../../src/bot/permissions.ts';
import type { Channels, ConversationDeps } from '../../src/bot/turn.ts';
import type { NewEntry } from '../../src/model/entry.ts';
import { Policy } from '../../src/model/policy.ts';
import { createJail } from '../../src/parsers/jail/pool.ts';
import { openStore } from '../../src/store/open-store.ts';
import { reportFiles } from '../../src/usecases/report-files/report-files.ts';
import type { Services } from '../../src/usecases/services.ts';
import { createMemoryPlatform } from './memory-platform.ts';

/** A real store in a directory of its own. */
export const openStoreBench = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'vouch-bot-'));
  const store = await openStore({ dataDirectory: directory });
  return {
    store,
    directory,
    close: async () => {
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
};

/** Every part a conversation needs, all real; chat is in memory. */
export const openServices = async () => {
  const bench = await openStoreBench();
  const jail = await createJail({ size: 1 });
  const services: Services = {
    store: bench.store,
    jail,
    model: null,
    embedder: null,
    policy: Policy.parse({}),
    today: () => '2026-11-23',
  };
  return {
    services,
    directory: bench.directory,
    close: async () => {
      await jail.close();
      await bench.close();
    },
  };
};

/** A conversation over these services with a chat platform of its own. */
export const openConversation = (
  services: Services,
  { permissions = {}, channels = {} }: { permissions?: unknown; channels?: Partial<Channels> } = {},
) => {
  const platform = createMemoryPlatform();
  const rights = Permissions.parse(permissions);
  const warnings: string[] = [];
  const outbox = createOutbox({
    platforms: [platform],
    store: services.store,
    permissions: rights,
    linkHosts: [],
    warn: (what) => warnings.push(what),
  });
  const deps: ConversationDeps = {
    services,
    outbox,
    platforms: new Map([[platform.name, platform]]),
    permissions: rights,
    channels: { summaries: null, reviews: null, owners: {}, ...channels },
    prompts: ['Is data encrypted?'],
    reportFiles,
  };
  const conversation = createConversation(deps);
  return { platform, conversation, deps, outbox, secrets: services.store.secrets, warnings };
};

/** An entry with what a test does not care about filled in. */
export const entry = (given: Partial<NewEntry> & Pick<NewEntry, 'id' | 'text'>): NewEntry => ({
  kind: 'control',
  title: given.id,
  question: null,
  source: 'controls.md',
  section: null,
  sharing: 'internal',
  owner: null,
  reviewed: '2026-10-01',
  expires: null,
  criteria: [],
  tags: [],
  product: null,
  ...given,
});
