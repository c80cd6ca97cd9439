import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';

/** `inbox`: an event waits. `signal`: words of the Signals port. */
type Channel = 'inbox' | 'signal';

/** The processes that share one server. The embedded engine has one process: it hears itself and nobody is ever gone. */
export type Peers = {
  /** Calls every process that listens, this one included; inside a transaction, when that is committed. */
  call(database: Database, channel: Channel, words?: string): Promise<void>;
  /** Listens for as long as the store is open. */
  hear(channel: Channel, heard: (words: string) => void): Promise<void>;
  /** The number by which the others can tell whether this process lives. */
  join(): Promise<number>;
  /** Those of these processes that live no more. */
  gone(database: Database, workers: readonly number[]): Promise<number[]>;
  close(): Promise<void>;
};

/** The first key of our advisory locks: others may use the same database. */
const lockSpace = 0x766f7563;
const retryMilliseconds = 1000;

const openAlone = (): Peers => {
  const listeners: { channel: Channel; heard: (words: string) => void }[] = [];
  return {
    call: async (_database, channel, words = '') => {
      for (const listener of listeners) if (listener.channel === channel) listener.heard(words);
    },
    hear: async (channel, heard) => void listeners.push({ channel, heard }),
    join: async () => 0,
    gone: async () => [],
    close: async () => undefined,
  };
};

/**
 * One connection of its own listens (LISTEN) and holds an advisory lock under this process's number. PostgreSQL frees
 * the lock as soon as the process has died, however it died.
 */
const openAmongOthers = ({ pool }: Engine): Peers => {
  const worker = randomInt(1, 2 ** 31 - 1);
  const listeners: { channel: string; heard: (words: string) => void }[] = [];
  const state: { line: Promise<PoolClient> | null; closed: boolean } = { line: null, closed: false };

  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    client.on('notification', ({ channel, payload = '' }) => {
      for (const listener of listeners) if (listener.channel === channel) listener.heard(payload);
    });
    // The end says the same, once; without a listener an error would end the process.
    client.on('error', () => undefined);
    client.once('end', () => {
      if (state.closed) return;
      client.release(true);
      state.line = null;
      setTimeout(() => void reconnect(), retryMilliseconds).unref();
    });
    await client.query('SELECT pg_advisory_lock($1, $2)', [lockSpace, worker]);
    await client.query('LISTEN vouch_inbox');
    await client.query('LISTEN vouch_signal');
    return client;
  };
  const line = (): Promise<PoolClient> => {
    state.line ??= connect();
    return state.line;
  };
  // Without the line nothing is lost: events are looked for, and leases lapse.
  const reconnect = (): Promise<unknown> =>
    line().catch(() => {
      state.line = null;
      if (!state.closed) setTimeout(() => void reconnect(), retryMilliseconds).unref();
    });

  return {
    call: async (database, channel, words = '') =>
      void (await sql`SELECT pg_notify(${`vouch_${channel}`}, ${words})`.execute(database)),
    hear: async (channel, heard) => {
      listeners.push({ channel: `vouch_${channel}`, heard });
      await line();
    },
    join: async () => {
      await line();
      return worker;
    },
    gone: async (database, workers) => {
      const { rows } = await sql<{ worker: number }>`
        SELECT worker FROM unnest(${workers}::integer[]) AS worker
        WHERE worker <> ${worker} AND pg_try_advisory_xact_lock(${lockSpace}, worker)
      `.execute(database);
      return rows.map((row) => row.worker);
    },
    close: async () => {
      state.closed = true;
      (await state.line?.catch(() => null))?.release(true);
    },
  };
};

/** The other processes on this engine; a server is asked for a connection at first use. */
export const openPeers = (engine: Engine): Peers =>
  engine.kind === 'server' ? openAmongOthers(engine) : openAlone();
