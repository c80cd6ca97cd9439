import { type Cell, type Outcome, openCell } from './cell.ts';
import { ourFault } from './explain-error.ts';
import {
  type Jail,
  type JailInput,
  type JailOutput,
  type JailResult,
  type JailTask,
  jailTasks,
} from './jail.ts';
import { type ChildLimits, childCommand, describeProtections, detectProtections } from './protections.ts';

/** What became of one job, for metrics and the log; `detail` is never for people in chat. */
export type JobReport = {
  readonly task: JailTask;
  readonly outcome: JailResult<never>['outcome'];
  readonly milliseconds: number;
  readonly peakMiB: number | null;
  readonly detail: string | null;
};

/** How many children, and how much each may take; the defaults are what Vouch runs with. */
export type JailOptions = {
  /** Most children at work at once. */
  readonly size?: number;
  /** The task whose code a waiting child loads beforehand; null: none waits before the first file. */
  readonly prepareFor?: JailTask | null;
  /** Most time for one file (milliseconds); optical character recognition has its own. */
  readonly milliseconds?: number;
  readonly memoryMiB?: number;
  /** The program a child runs; tests put misbehaving ones here. */
  readonly entry?: string;
  readonly onEnd?: (report: JobReport) => void;
};

type Profile = { readonly limits: ChildLimits; readonly milliseconds: number };

/** Files over this are refused unread (bytes). */
const largestFile = 64 * 2 ** 20;
/** A child retires after so many files, or when it once grew beyond so much: its memory is returned, its state forgotten. */
const filesPerChild = 25;
const retireAboveMiB = 400;
/** Optical character recognition takes about 5 seconds a page and core. */
const recognition = { milliseconds: 20 * 60_000, cpuSeconds: 3600 };

const refusedSize = `The file is larger than ${largestFile / 2 ** 20} MB. Send a smaller version, for example without pictures.`;
const closed = 'Vouch is shutting down. Try again in a minute.';

/** Starts the pool, with one waiting child unless told otherwise. The bot's process never parses; every ending of a child is a `JailResult`. */
export const createJail = async (options: JailOptions = {}): Promise<Jail> => {
  const { size = 2, prepareFor = 'read-report', milliseconds = 20_000, memoryMiB = 1024 } = options;
  const protections = await detectProtections();
  // A child lives for several files, so its processor time bounds the sum; the wall clock bounds each.
  const usual: Profile = {
    milliseconds,
    limits: { memoryMiB, cpuSeconds: filesPerChild * 20, threads: false },
  };
  const recognizing: Profile = {
    milliseconds: recognition.milliseconds,
    limits: { memoryMiB, cpuSeconds: recognition.cpuSeconds, threads: true },
  };

  const drawing: Profile = {
    milliseconds,
    limits: { memoryMiB, cpuSeconds: 20, threads: false, nativeCode: true },
  };
  /** Null for the usual, which every child that waits has. */
  const ownProfile = (task: JailTask, input: JailInput<JailTask>): Profile | null => {
    if (task === 'picture-quotes') return drawing;
    return wantsRecognition(task, input) ? recognizing : null;
  };

  const cells = new Set<Cell>();
  const filesDone = new WeakMap<Cell, number>();
  let idle: Cell | null = null;
  let busy = 0;
  let open = true;
  const waiting: (() => void)[] = [];

  const start = ({ limits }: Profile): Cell => {
    const cell = openCell(childCommand({ limits, protections, entry: options.entry }));
    cells.add(cell);
    return cell;
  };
  const retire = (cell: Cell) => {
    cells.delete(cell);
    cell.kill();
  };
  const keepOneReady = () => {
    if (!open || !prepareFor || (idle && !idle.dead())) return;
    idle = start(usual);
    idle.prepare(prepareFor);
  };
  const take = (): Cell => {
    const ready = idle;
    idle = null;
    return ready && !ready.dead() ? ready : start(usual);
  };
  const putBack = (cell: Cell, outcome: Outcome) => {
    const files = (filesDone.get(cell) ?? 0) + 1;
    filesDone.set(cell, files);
    const spent =
      files >= filesPerChild || (outcome.peakMiB ?? Infinity) > retireAboveMiB || 'ending' in outcome;
    if (cell.dead() || spent || (idle && !idle.dead())) retire(cell);
    else idle = cell;
    keepOneReady();
  };

  const turn = async () => {
    if (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
  };
  /** Hands the place on to who waits longest, or frees it. */
  const next = () => {
    const waiter = waiting.shift();
    if (waiter) waiter();
    else busy -= 1;
  };

  keepOneReady();
  return {
    protections: describeProtections(protections),
    run: async (task, input, { onProgress = () => {}, signal } = {}) => {
      if (input.bytes.byteLength > largestFile) return { outcome: 'too-large', message: refusedSize };
      await turn();
      try {
        if (!open) return { outcome: 'internal', message: closed };
        const own = ownProfile(task, input);
        const profile = own ?? usual;
        const cell = own ? start(own) : take();
        const began = performance.now();
        const outcome = await cell.run({
          task,
          input,
          milliseconds: profile.milliseconds,
          onProgress,
          signal: signal ?? null,
        });
        if (own) retire(cell);
        else putBack(cell, outcome);
        const { result, detail } = judge(task, outcome);
        options.onEnd?.({
          task,
          outcome: result.outcome,
          milliseconds: performance.now() - began,
          peakMiB: outcome.peakMiB,
          detail,
        });
        return result;
      } finally {
        next();
      }
    },
    close: async () => {
      open = false;
      for (const cell of [...cells]) retire(cell);
      for (const waiter of waiting.splice(0)) waiter();
    },
  };
};

const wantsRecognition = (task: JailTask, input: JailInput<JailTask>): boolean =>
  task === 'read-report' && 'ocr' in input && input.ocr === true;

/** The outcome in the port's terms; a value that does not fit the task's schema is not handed on. */
const judge = <Task extends JailTask>(
  task: Task,
  outcome: Outcome,
): { result: JailResult<JailOutput<Task>>; detail: string | null } => {
  if ('ending' in outcome) {
    const { detail, ...result } = outcome.ending;
    return { result, detail };
  }
  const checked = jailTasks[task].output.safeParse(outcome.value);
  if (!checked.success) {
    return {
      result: { outcome: 'internal', message: ourFault },
      detail: `output refused: ${checked.error.message}`,
    };
  }
  // The table pairs every task with its schema, which indexing by a type parameter loses.
  return { result: { outcome: 'ok', value: checked.data as JailOutput<Task> }, detail: null };
};
