import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Limits of one child, held from outside it. */
export type ChildLimits = {
  /** Memory a child may take, in MiB. */
  readonly memoryMiB: number;
  /** Processor time over the child's whole life, in seconds. */
  readonly cpuSeconds: number;
  /** Threads, which only optical character recognition needs. */
  readonly threads: boolean;
  /** Native code, which only drawing a page needs. */
  readonly nativeCode?: boolean;
};

/** Which of the operating system's protections work on this machine. Node's own are always there. */
export type Protections = { readonly resourceLimits: boolean; readonly noNetwork: boolean };

/** Address space that Node claims at its start and hardly touches, in MiB; the system's limit counts it. */
const claimedAtStart = 600;

const packageRoot = fileURLToPath(new URL('../../../', import.meta.url));
/** The packages may lie elsewhere behind a link, as they do in some workspaces and containers. */
const packages = join(realpathSync(join(packageRoot, 'node_modules')), '/');
const childEntry = fileURLToPath(new URL('./child.ts', import.meta.url));

/**
 * V8 spares a child what pays only in long work at full speed: a large nursery for new objects, code optimised ahead of
 * need on other threads, patterns compiled twice. Of WebAssembly nothing runs there but Node's own stripping of types.
 */
const frugal = [
  '--max-semi-space-size=8',
  '--efficiency-mode',
  '--no-regexp-tier-up',
  '--liftoff-only',
] as const;

const works = async (command: string, parameters: readonly string[]): Promise<boolean> => {
  try {
    await run(command, [...parameters], { env: {}, timeout: 5000 });
    return true;
  } catch {
    return false;
  }
};

/** Tries the operating system's tools once: they may be missing, or forbidden inside a container. */
export const detectProtections = async (): Promise<Protections> => {
  const [resourceLimits, noNetwork] = await Promise.all([
    works('prlimit', ['--data=1073741824', '--cpu=5', '--fsize=0', 'true']),
    works('unshare', ['--user', '--map-root-user', '--net', 'true']),
  ]);
  return { resourceLimits, noNetwork };
};

/** The protections in words, for the log and for `vouch doctor`. */
export const describeProtections = ({ resourceLimits, noNetwork }: Protections) => [
  { name: 'separate process with a time limit', active: true },
  { name: 'no environment, no writing, reading of the program only', active: true },
  { name: 'no code made from text', active: true },
  { name: 'limits on memory, processor time and file size (prlimit)', active: resourceLimits },
  { name: 'no network (unshare)', active: noNetwork },
];

/**
 * The command line of a child: Node's permission model shuts the file system (but for reading this program), native
 * code, child processes and threads; the operating system's tools shut the network and bound memory and time.
 */
export const childCommand = ({
  limits,
  protections,
  entry = childEntry,
}: {
  limits: ChildLimits;
  protections: Protections;
  entry?: string | undefined;
}): readonly [string, ...string[]] => {
  const node = [
    process.execPath,
    '--permission',
    `--allow-fs-read=${packageRoot}*`,
    `--allow-fs-read=${packages}*`,
    ...(limits.threads ? ['--allow-worker'] : frugal),
    ...(limits.nativeCode ? ['--allow-addons'] : []),
    `--max-old-space-size=${Math.floor(limits.memoryMiB * 0.7)}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    entry,
  ];
  const limited = protections.resourceLimits
    ? [
        'prlimit',
        `--data=${(limits.memoryMiB + claimedAtStart) * 2 ** 20}`,
        `--cpu=${limits.cpuSeconds}`,
        '--fsize=0',
        '--core=0',
        ...node,
      ]
    : node;
  const [command = process.execPath, ...parameters] = protections.noNetwork
    ? ['unshare', '--user', '--map-root-user', '--net', ...limited]
    : limited;
  return [command, ...parameters];
};
