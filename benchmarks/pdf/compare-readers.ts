// Prints what reading costs against the bare text of pdfjs, pdf-parse's getText and pdftotext, all in one run:
// node benchmarks/pdf/compare-readers.ts FILE…
// Least processor time of five rounds that take turns; cold: a new process, warm: its sixth file. Ours run as in the jail.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childCommand } from '../../src/parsers/jail/protections.ts';

type Run = { readonly cold: number; readonly last: { readonly cpu: number }; readonly peakMiB: number };
type Costs = { readonly cold: number; readonly warm: number; readonly peakMiB: number };

const entry = fileURLToPath(new URL('./read-once.ts', import.meta.url));
const rounds = [1, 2, 3, 4, 5];

const plain = [process.execPath, '--permission', '--allow-fs-read=*', '--no-warnings', entry] as const;
const jailed = childCommand({
  limits: { memoryMiB: 1024, cpuSeconds: 600, threads: false },
  protections: { resourceLimits: false, noNetwork: false },
  entry,
});
const ways = { 'bare-text': plain, 'pdf-parse-text': plain, document: jailed, report: jailed } as const;

const run = (way: keyof typeof ways, input: Buffer, times: number): Run => {
  const [command, ...parameters] = ways[way];
  const output = execFileSync(command, [...parameters, way, String(times)], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
};

/** Processor time of pdftotext in milliseconds, null where it is not installed; the shell's `times` tells its children's. */
const runPdftotext = (file: string): number | null => {
  const script = 'pdftotext -bbox-layout "$0" /dev/null && times';
  const { status, stdout } = spawnSync('sh', ['-c', script, file], { encoding: 'utf8' });
  if (status !== 0) return null;
  const spent = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return spent.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
};

const least = (values: readonly Costs[], cost: keyof Costs) =>
  Math.min(...values.map((value) => value[cost]));

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const measured = new Map<string, Costs[]>();
  for (const _ of rounds) {
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      const { cold, peakMiB } = run(way, bytes, 1);
      const costs = { cold, peakMiB, warm: run(way, bytes, 6).last.cpu };
      measured.set(way, [...(measured.get(way) ?? []), costs]);
    }
  }
  const bare = measured.get('bare-text') ?? [];
  const natives = rounds.map(() => runPdftotext(file)).filter((time) => time !== null);
  const native = natives.length === 0 ? null : Math.min(...natives);
  console.log(
    `${basename(file)}${native === null ? '' : `  pdftotext -bbox-layout ${native.toFixed(0)} ms`}`,
  );
  for (const [way, costs] of measured) {
    const tell = (cost: 'cold' | 'warm') =>
      `${cost} ${least(costs, cost).toFixed(0).padStart(5)} ms x${(least(costs, cost) / least(bare, cost)).toFixed(2)}`;
    console.log(
      `  ${way.padEnd(15)} ${tell('cold')}  ${tell('warm')}` +
        `  peak ${Math.max(...costs.map(({ peakMiB }) => peakMiB))
          .toFixed(0)
          .padStart(4)} MiB` +
        (native === null ? '' : `  x${(least(costs, 'warm') / native).toFixed(1)} of pdftotext`),
    );
  }
}
