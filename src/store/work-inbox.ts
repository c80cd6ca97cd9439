import { IncomingEvent } from '../model/event.ts';
import type { Bell } from './bell.ts';
import { type Database, withTransaction } from './database.ts';
import { freeEventsOfTheDead } from './free-events.ts';
import type { EventAddress, EventJob, Jobs } from './jobs.ts';
import type { Peers } from './peers.ts';
import type { Vault } from './seal.ts';
import type { Inbox } from './store.ts';

/** Where an event is sealed for. */
export const placeOfEvent = ({ platform, tenant, id }: EventAddress): string =>
  `event/${platform}/${tenant}/${id}`;

/** Attempts that may end in an error. */
const tries = 3;
/** Attempts in all: a process that is killed is not the event's fault, unless it happens every time. */
const interruptions = 10;
/** How often an event that failed is told to people before it is given up silently. */
const tellings = 3;
/** How long a worker that found nothing waits for other processes' events; its own wake it at once. */
const pollMilliseconds = 500;
/** How often the events of processes that have died are looked for. */
const lookMilliseconds = 1000;
type Bench = {
  readonly database: Database;
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly bell: Bell;
  readonly peers: Peers;
  /** This process's number among its peers. */
  readonly worker: number;
};
type Handlers = Parameters<Inbox['work']>[0];

const eventRow = (database: Database, { platform, tenant, id }: EventAddress) =>
  database
    .updateTable('events')
    .where('platform', '=', platform)
    .where('tenant', '=', tenant)
    .where('id', '=', id);

/** The event with this worker's name on it. */
const takeEvent = async ({ database, vault, worker }: Bench, address: EventAddress) => {
  const row = await eventRow(database, address)
    .set({ worker })
    .where('state', '=', 'waiting')
    .returning(['body', 'attempts'])
    .executeTakeFirst();
  if (!row?.body) return null;
  const event = IncomingEvent.parse(JSON.parse(vault.open(placeOfEvent(address), row.body).toString()));
  return { event, errors: row.attempts };
};

/** Ends job and event together, or neither when the job is no longer this worker's. */
const settle = ({ database, jobs }: Bench, job: EventJob, state: 'done' | 'dead') =>
  withTransaction(database, async (inner) => {
    if (!(await jobs.complete(inner, job))) return;
    await eventRow(inner, job.data)
      .set({ state, ...(state === 'done' ? { body: null } : {}) })
      .execute();
  });

/** Gives the job back after an error, which counts. */
const giveBack = ({ database, jobs }: Bench, job: EventJob, errors: number) =>
  withTransaction(database, async (inner) => {
    if (!(await jobs.fail(inner, job))) return;
    await eventRow(inner, job.data).set({ attempts: errors }).execute();
  });

/** Says regularly that the worker lives; aborts the lease when the job has been given to another. */
const keepLease = ({ jobs }: Bench, job: EventJob, lease: AbortController) => {
  if (jobs.heartbeatSeconds === null) return () => undefined;
  const beat = async () => {
    if (!(await jobs.touch(job))) lease.abort();
  };
  const timer = setInterval(() => beat().catch(() => lease.abort()), jobs.heartbeatSeconds * 1000);
  return () => clearInterval(timer);
};

const handleJob = async (
  bench: Bench,
  { handle, failed }: Handlers,
  { job, lease }: { job: EventJob; lease: AbortController },
) => {
  const attempt = job.retryCount + 1;
  if (attempt > interruptions + tellings) return settle(bench, job, 'dead');
  const waiting = await takeEvent(bench, job.data);
  if (!waiting) return settle(bench, job, 'dead');
  const { event, errors } = waiting;
  // No error was caught in this try: the process ended during every one, or people could not be told in an earlier one.
  let error: unknown = new Error(
    errors < tries ? 'The work was interrupted every time.' : 'The work failed every time.',
  );
  if (errors < tries && attempt <= interruptions) {
    try {
      await handle(event, { attempt, signal: lease.signal });
      return await settle(bench, job, 'done');
    } catch (thrown) {
      // Broken off because this worker stops or has lost the job: no error of the event's.
      if (lease.signal.aborted) throw thrown;
      if (errors + 1 < tries) return giveBack(bench, job, errors + 1);
      error = thrown;
    }
  }
  try {
    await failed(event, error);
  } catch {
    // People could not be told either; that is tried again, the work is not.
    return giveBack(bench, job, tries);
  }
  return settle(bench, job, 'dead');
};

/** Inbox.work on a started queue. */
export const workInbox = (bench: Bench, handlers: Handlers): { stop(): Promise<void> } => {
  const { jobs, bell } = bench;
  const running = new Map<Promise<void>, AbortController>();
  let stopping = false;

  const start = (job: EventJob) => {
    const lease = new AbortController();
    const endLease = keepLease(bench, job, lease);
    const task: Promise<void> = handleJob(bench, handlers, { job, lease })
      .catch(async () => void (await jobs.fail(bench.database, job)))
      .catch((error) => process.emitWarning(error))
      .finally(() => {
        endLease();
        running.delete(task);
        bell.ring();
      });
    running.set(task, lease);
  };

  const loop = async () => {
    while (!stopping) {
      const free = handlers.parallel - running.size;
      const taken = free > 0 ? await jobs.fetch(free) : [];
      for (const job of taken) start(job);
      if (taken.length === 0) await bell.wait(pollMilliseconds);
    }
  };

  const keepLooping = async () => {
    while (!stopping) {
      // A server may be away for a while: nothing is lost, the events wait.
      await loop().catch((error) => process.emitWarning(error));
      if (!stopping) await bell.wait(pollMilliseconds);
    }
  };
  const looping = keepLooping();
  const look = () => freeEventsOfTheDead(bench).catch((error) => process.emitWarning(error));
  // On the embedded engine there is nobody else.
  const looking = jobs.heartbeatSeconds === null ? null : setInterval(look, lookMilliseconds).unref();

  return {
    stop: async () => {
      stopping = true;
      clearInterval(looking ?? undefined);
      bell.ring();
      await looping;
      const ended = Promise.all(running.keys());
      const timer = setTimeout(() => {
        for (const lease of running.values()) lease.abort();
      }, handlers.graceMilliseconds ?? 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
};
