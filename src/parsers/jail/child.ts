import { Socket } from 'node:net';
import { z } from 'zod';
import { explainError } from './explain-error.ts';
import { createFrameReader, encodeFrame, type Frame } from './frames.ts';
import { JailTask } from './jail.ts';
import { prepareTask, runTask } from './tasks.ts';

/*
 * The entry of a jailed child: frames with work come in on standard input, progress and results leave on descriptor 3.
 * It ends when the bot closes its input, and after an error that nobody caught.
 */
const largestInput = 512 * 2 ** 20;

const Work = z.object({ task: JailTask, input: z.unknown() });

const output = new Socket({ fd: 3, readable: false, writable: true });
const send = (frame: Frame, done?: () => void) => {
  for (const part of encodeFrame(frame)) output.write(part);
  if (done) output.end(done);
};
const peakMiB = () => Math.round(process.resourceUsage().maxRSS / 1024);

const work = async (body: unknown): Promise<void> => {
  try {
    const { task, input } = Work.parse(body);
    const value = await runTask(task, input, (done, total) =>
      send({ kind: 'progress', body: { done, total } }),
    );
    send({ kind: 'result', body: { value, peakMiB: peakMiB() } });
  } catch (error) {
    send({ kind: 'failure', body: { ...explainError(error), peakMiB: peakMiB() } });
  }
};

let dying = false;
/** Says why, once, and ends: what follows an error that nobody caught cannot be believed. */
const die = (error: unknown) => {
  if (dying) return;
  dying = true;
  send({ kind: 'failure', body: { ...explainError(error), peakMiB: peakMiB() } }, () => process.exit(1));
};
process.on('uncaughtException', die);
// pdfjs leaves promises behind that fail together with the one it answers with: those say nothing new.
process.on('unhandledRejection', (error) => {
  if (explainError(error).outcome !== 'malformed') die(error);
});

const read = createFrameReader(largestInput);
process.stdin.on('data', (chunk: Buffer) => {
  for (const { kind, body } of read(chunk)) {
    if (kind === 'prepare') prepareTask(JailTask.parse(body)).catch(die);
    else work(body).catch(die);
  }
});
process.stdin.on('end', () => process.exit(0));
