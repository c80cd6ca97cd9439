import type { Database } from './database.ts';
import type { Peers } from './peers.ts';
import type { Signals } from './store.ts';

/** Signals over the line between the processes. */
export const openSignals = (database: Database, peers: Peers): Signals => ({
  send: (words) => peers.call(database, 'signal', words),
  hear: (heard) => peers.hear('signal', heard),
});
