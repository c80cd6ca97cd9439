import type { Services } from '../usecases/services.ts';
import type { Inward } from './platform.ts';
import type { Secrets } from './secrets.ts';

/** What every platform is started with: events to the inbox, uploaded bytes to the encrypted file store. */
export const createInward = ({ store }: Pick<Services, 'store'>, secrets: Secrets): Inward => ({
  accept: (event) => store.inbox.accept(event),
  keepFile: async (file) => ({ kept: await store.files.keep(file) }),
  keepSecret: (secret) => secrets.keep(secret),
});
