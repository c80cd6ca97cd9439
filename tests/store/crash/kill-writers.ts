import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStore, type StoreLocation } from '../../../src/store/open-store.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
const tenant = 'acme';

/** What a store still knew after writers were killed. All but `accepted` must be 0, false or null. */
export type Aftermath = {
  accepted: number;
  lost: number;
  failed: number;
  /** The last acknowledged import is gone, or another is there in part. */
  tornImport: boolean;
  brokenAudit: number | null;
  slowestRestartMilliseconds: number;
};

const runWriter = async (location: StoreLocation, { run, live }: { run: number; live: number }) => {
  const started = performance.now();
  const child = spawn(process.execPath, [writer, JSON.stringify(location), `${run}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let restart = 0;
  let doomed = false;
  for await (const line of createInterface(child.stdout)) {
    restart ||= performance.now() - started;
    // However slow the machine: something has been promised by then.
    if (!doomed && line.startsWith('accepted ')) setTimeout(() => child.kill('SIGKILL'), live);
    doomed ||= line.startsWith('accepted ');
    lines.push(line);
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (child.signalCode !== 'SIGKILL') throw new Error(`The writer ended by itself: ${child.exitCode}`);
  return { lines, restart };
};

/** Kills as many writers as `lives` has numbers, each so many milliseconds after its first promise, and looks what is left. */
export const killWriters = async (location: StoreLocation, lives: readonly number[]): Promise<Aftermath> => {
  const said: string[] = [];
  let slowest = 0;
  for (const [run, live] of lives.entries()) {
    const { lines, restart } = await runWriter(location, { run, live });
    said.push(...lines);
    slowest = Math.max(slowest, restart);
  }
  const words = (verb: string) =>
    said.flatMap((line) => (line.startsWith(`${verb} `) ? [line.split(' ')[1]] : []));

  const store = await openStore(location);
  const accepted = words('accepted').filter((id) => id !== undefined);
  const unhandled = async () => {
    const found = await Promise.all(accepted.map((key) => store.messages.find({ tenant, key })));
    return found.filter((message) => message === null).length;
  };
  const worker = await store.inbox.work({
    parallel: 8,
    handle: (event) =>
      store.messages.remember({ tenant, key: event.id, message: { place: event.place, message: event.id } }),
    failed: async ({ id }) => void said.push(`failed ${id}`),
  });
  const deadline = performance.now() + 60_000;
  while ((await unhandled()) > 0 && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await worker.stop();

  const texts = new Set((await store.entries.list({ tenant, audience: 'internal' })).map(({ text }) => text));
  const lastPut = Math.max(...words('put').map(Number));
  const aftermath = {
    accepted: accepted.length,
    lost: await unhandled(),
    failed: words('failed').length,
    tornImport: texts.size !== 1 || Number([...texts][0]) < lastPut,
    brokenAudit: await store.audit.verify(tenant),
    slowestRestartMilliseconds: Math.round(slowest),
  };
  await store.close();
  return aftermath;
};
