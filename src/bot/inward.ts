import type { Services } from '../usecases/services.ts';
import type { Conversation } from './conversation.ts';
import type { Inward } from './platform.ts';
import type { Secrets } from './secrets.ts';

/**
 * What every platform is started with: events to the inbox, uploaded bytes to the encrypted file store. A wish to stop
 * reaches the conversation at once.
 */
export const createInward = (
  { store }: Pick<Services, 'store'>,
  secrets: Secrets,
  conversation?: Pick<Conversation, 'stop'>,
): Inward => ({
  accept: async (event) => {
    if (event.kind === 'stopped') conversation?.stop(event.place);
    return store.inbox.accept(event);
  },
  keepFile: async (file) => ({ kept: await store.files.keep(file) }),
  keepSecret: (secret) => secrets.keep(secret),
});
