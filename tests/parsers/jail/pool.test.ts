import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Jail } from '../../../src/parsers/jail/jail.ts';
import { createJail, type JobReport } from '../../../src/parsers/jail/pool.ts';

const entry = fileURLToPath(new URL('./fixtures/misbehaving-child.ts', import.meta.url));
const reports: JobReport[] = [];
let jail: Jail;
/** Gives up soon, for children that would take any time they get. */
let hasty: Jail;

const ask = (text: string, options = {}, by = jail) =>
  by.run('read-knowledge', { name: 'a.md', bytes: Buffer.from(text) }, options);
/** What the child says of a deed it tried. */
const told = async (text: string) => {
  const result = await ask(text);
  return result.outcome === 'ok' ? result.value.entries[0]?.text : result.outcome;
};

beforeAll(async () => {
  jail = await createJail({
    entry,
    memoryMiB: 512,
    onEnd: (report) => reports.push(report),
  });
  hasty = await createJail({ entry, milliseconds: 1500 });
});
afterAll(() => Promise.all([jail.close(), hasty.close()]));

describe('a child in the jail', () => {
  it('does its work and reports on the way', async () => {
    const steps: number[] = [];
    const result = await ask('progress', { onProgress: (done: number) => steps.push(done) });
    expect(result.outcome).toBe('ok');
    expect(steps).toEqual([1, 2, 3]);
  });

  it('takes bytes as they are', async () => {
    expect(await told('echo \u{1f512} naïve')).toBe('\u{1f512} naïve');
  });

  it('serves one file after the other, and is replaced after a failure', async () => {
    const first = await told('pid');
    expect(await told('pid')).toBe(first);
    await ask('exit');
    expect(await told('pid')).not.toBe(first);
  });

  it.each([
    ['hang', 'timeout'],
    ['silence', 'timeout'],
    ['heap', 'too-large'],
    ['buffers', 'too-large'],
    ['abort', 'too-large'],
    ['segfault', 'malformed'],
    ['exit', 'internal'],
    ['shape', 'internal'],
    ['garbage', 'internal'],
    ['flood', 'internal'],
  ])('that ends by %s is reported as %s', async (deed, outcome) => {
    const result = await ask(deed, {}, outcome === 'timeout' ? hasty : jail);
    expect(result.outcome).toBe(outcome);
    expect(result).toHaveProperty('message', expect.stringMatching(/^[A-Z].+\.$/));
    expect(JSON.stringify(result)).not.toMatch(/node_modules|\bat \w+ \(/);
    expect(await told('echo still here')).toBe('still here');
  });

  it.each([
    ['environment', 'empty'],
    ['write /tmp/vouch-jail-escape', 'ERR_ACCESS_DENIED'],
    [`write ${fileURLToPath(new URL('./escape', import.meta.url))}`, 'ERR_ACCESS_DENIED'],
    ['read /etc/hostname', 'ERR_ACCESS_DENIED'],
    ['run', 'ERR_ACCESS_DENIED'],
    ['evaluate', 'EvalError'],
  ])('cannot get out by: %s', async (deed, refusal) => {
    expect(await told(deed)).toBe(refusal);
  });

  it('has no network where the machine can take it away', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    const address = await new Promise((resolve) => server.once('listening', () => resolve(server.address())));
    const port = (address as { port: number }).port;
    const isolated = jail.protections.find(({ name }) => name.startsWith('no network'))?.active;
    expect(await told(`connect ${port}`)).toBe(isolated ? 'refused' : 'it worked');
    server.close();
  });

  it('is stopped when the caller gives up', async () => {
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(), 200);
    expect((await ask('hang', { signal: giveUp.signal })).outcome).toBe('internal');
    expect((await ask('echo x', { signal: AbortSignal.abort() })).outcome).toBe('internal');
    expect(await told('echo y')).toBe('y');
  });
});

describe('the pool', () => {
  it('lets wait what it cannot serve at once, in order', async () => {
    const finished: string[] = [];
    await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map(async (name) => {
        expect(await told(`echo ${name}`)).toBe(name);
        finished.push(name);
      }),
    );
    expect(finished).toHaveLength(6);
  });

  it('refuses a file over the limit without starting anything', async () => {
    const before = reports.length;
    const result = await jail.run('read-knowledge', { name: 'big', bytes: Buffer.alloc(70 * 2 ** 20) });
    expect(result.outcome).toBe('too-large');
    expect(reports).toHaveLength(before);
  });

  it('tells the log of every job, with the words that people do not see', async () => {
    await ask('exit');
    expect(reports.at(-1)).toMatchObject({
      task: 'read-knowledge',
      outcome: 'internal',
      detail: expect.any(String),
    });
  });

  it('keeps the event loop free while children misbehave', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await Promise.all([ask('hang', {}, hasty), ask('buffers')]);
    delay.disable();
    // Generous against a loaded machine: a parser in this process would block for seconds.
    expect(delay.max / 1e6).toBeLessThan(500);
  });

  it('answers in words after it was closed', async () => {
    const closed = await createJail({ entry });
    await closed.close();
    const result = await closed.run('read-knowledge', { name: 'a', bytes: new Uint8Array(1) });
    expect(result).toMatchObject({ outcome: 'internal', message: expect.stringContaining('shutting down') });
  });
});
