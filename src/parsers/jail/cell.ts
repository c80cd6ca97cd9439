import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { type Ending, explainDeath, ourFault, tooSlow } from './explain-error.ts';
import { createFrameReader, encodeFrame, type Frame } from './frames.ts';
import type { JailTask } from './jail.ts';

/** One piece of work for a child. */
export type Job = {
  readonly task: JailTask;
  readonly input: unknown;
  readonly milliseconds: number;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal | null;
};

/** How a job ended: a value nobody has checked yet, or an ending in words. `peakMiB` is null when the child died. */
export type Outcome = { readonly peakMiB: number | null } & (
  | { readonly value: unknown }
  | { readonly ending: Ending }
);

/** A child process that does one job after the other. After `kill`, or when it died, it is `dead` and takes no more. */
export type Cell = {
  readonly run: (job: Job) => Promise<Outcome>;
  readonly prepare: (task: JailTask) => void;
  readonly dead: () => boolean;
  readonly kill: () => void;
};

/** More than any honest result (bytes); a child that sends more is ended. */
const largestOutput = 96 * 2 ** 20;
const lastWords = 4000;

const peak = { peakMiB: z.number() };
const Result = z.object({ value: z.unknown(), ...peak });
const Failure = z.object({
  outcome: z.enum(['too-large', 'timeout', 'malformed', 'internal']),
  message: z.string(),
  detail: z.string(),
  ...peak,
});
const Step = z.object({ done: z.number(), total: z.number() });

const calledOff = 'Reading the file was called off.';

const start = ([command, ...parameters]: readonly [string, ...string[]]) => {
  const child = spawn(command, parameters, { env: {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
  const [stdin, , stderr, results] = child.stdio;
  // The four streams are there by the line above; the types of `spawn` do not say so.
  return { child, stdin: stdin as Writable, stderr: stderr as Readable, results: results as Readable };
};

/** Starts a child by the given command line, which must bring up `child.ts` or something that speaks its frames. */
export const openCell = (command: readonly [string, ...string[]]): Cell => {
  const { child, stdin, stderr, results } = start(command);
  let dead = false;
  let words = '';
  let settle: ((outcome: Outcome) => void) | null = null;
  let onProgress: Job['onProgress'] = () => {};

  const end = (outcome: Outcome) => {
    settle?.(outcome);
    settle = null;
  };
  const kill = () => {
    dead = true;
    child.kill('SIGKILL');
  };
  const fail = (ending: Ending) => {
    kill();
    end({ ending, peakMiB: null });
  };
  const garbage = (error: unknown) =>
    fail({
      outcome: 'internal',
      message: ourFault,
      detail: `the child's output is not well formed: ${String(error)}`,
    });

  const take = ({ kind, body }: Frame) => {
    if (kind === 'progress') {
      const { done, total } = Step.parse(body);
      onProgress(done, total);
    } else if (kind === 'result') {
      const { value, peakMiB } = Result.parse(body);
      end({ value, peakMiB });
    } else {
      const { peakMiB, ...ending } = Failure.parse(body);
      end({ ending, peakMiB });
    }
  };

  const read = createFrameReader(largestOutput);
  results.on('data', (chunk: Buffer) => {
    if (dead) return;
    try {
      for (const frame of read(chunk)) take(frame);
    } catch (error) {
      garbage(error);
    }
  });
  stderr.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString('utf8')}`.slice(-lastWords);
  });
  // A child that dies while it is written to breaks the pipe; its death is told by `close` below.
  stdin.on('error', () => {});
  child.on('error', (error) => fail({ outcome: 'internal', message: ourFault, detail: String(error) }));
  child.on('close', (code, signal) => {
    dead = true;
    end({ ending: explainDeath({ code, signal, words }), peakMiB: null });
  });

  const write = (frame: Frame) => {
    for (const part of encodeFrame(frame)) stdin.write(part);
  };

  return {
    dead: () => dead,
    kill,
    prepare: (task) => write({ kind: 'prepare', body: task }),
    run: (job) =>
      new Promise((resolve) => {
        const timer = setTimeout(
          () =>
            fail({ outcome: 'timeout', message: tooSlow, detail: `stopped after ${job.milliseconds} ms` }),
          job.milliseconds,
        );
        const stop = () => fail({ outcome: 'internal', message: calledOff, detail: 'aborted by the caller' });
        job.signal?.addEventListener('abort', stop, { once: true });
        settle = (outcome) => {
          clearTimeout(timer);
          job.signal?.removeEventListener('abort', stop);
          resolve(outcome);
        };
        onProgress = job.onProgress;
        if (job.signal?.aborted) stop();
        else write({ kind: 'work', body: { task: job.task, input: job.input } });
      }),
  };
};
