import type { Services } from '../usecases/services.ts';
import type { Conversation } from './conversation.ts';
import type { Inward } from './platform.ts';
import type { Secrets } from './secrets.ts';

type Deps = {
  readonly store: Services['store'];
  readonly secrets: Secrets;
  readonly conversation: Pick<Conversation, 'stop'>;
};

/**
 * What every platform is started with: events to the inbox, uploaded bytes to the encrypted file store. A wish to stop
 * reaches the conversation at once.
 */
export const createInward = ({ store, secrets, conversation }: Deps): Inward => ({
  accept: async (event) => {
    if (event.kind === 'stopped') conversation.stop(event.place);
    return store.inbox.accept(event);
  },
  keepFile: async (file) => ({ kept: await store.files.keep(file) }),
  keepSecret: (secret) => secrets.keep(secret),
});
