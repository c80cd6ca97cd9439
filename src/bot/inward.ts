import type { Services } from '../usecases/services.ts';
import type { Inward } from './platform.ts';
import { stopSignal } from './running.ts';

/**
 * What every platform is started with: events to the inbox, uploaded bytes to the encrypted file store. A wish to stop
 * reaches the work at once, in whichever process it is done.
 */
export const createInward = ({ inbox, files, secrets, signals }: Services['store']): Inward => ({
  accept: async (event) => {
    const stops = event.kind === 'stopped' || (event.kind === 'action' && event.action === 'stop');
    if (stops) await signals.send(stopSignal(event.place));
    return inbox.accept(event);
  },
  keepFile: async (file) => ({ kept: await files.keep(file) }),
  keepSecret: (secret) => secrets.keep(secret),
});
