// Prints what reading costs against the bare text of pdfjs, pdf-parse's getText and pdftotext, all in one run:
// node benchmarks/pdf/compare-readers.ts FILE…   (ratios of processor time; cold: a new process, warm: its sixth file)
import { execFileSync, spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

type Run = { readonly cold: number; readonly last: { readonly cpu: number }; readonly peakMiB: number };

const program = fileURLToPath(new URL('./read-once.ts', import.meta.url));
const ways = ['bare-text', 'pdf-parse-text', 'document', 'report'] as const;

const run = (way: string, file: string, times: number): Run => {
  const flags = ['--permission', '--allow-fs-read=*', '--no-warnings'];
  const output = execFileSync(process.execPath, [...flags, program, way, file, String(times)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
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

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

const measure = (file: string) =>
  new Map(
    ways.map((way) => {
      const cold = [1, 2, 3].map(() => run(way, file, 1));
      return [
        way,
        {
          cold: median(cold.map((one) => one.cold)),
          warm: median([1, 2, 3].map(() => run(way, file, 6).last.cpu)),
          peakMiB: median(cold.map((one) => one.peakMiB)),
        },
      ];
    }),
  );

for (const file of process.argv.slice(2)) {
  const measured = measure(file);
  const bare = measured.get('bare-text');
  const native = runPdftotext(file);
  console.log(
    `${basename(file)}${native === null ? '' : `  pdftotext -bbox-layout ${native.toFixed(0)} ms`}`,
  );
  for (const [way, { cold, warm, peakMiB }] of measured) {
    const ratio = (value: number, base: number | undefined) => (base ? (value / base).toFixed(2) : '-');
    console.log(
      `  ${way.padEnd(15)} cold ${cold.toFixed(0).padStart(5)} ms x${ratio(cold, bare?.cold)}` +
        `  warm ${warm.toFixed(0).padStart(5)} ms x${ratio(warm, bare?.warm)}` +
        `  peak ${peakMiB.toFixed(0).padStart(4)} MiB` +
        (native === null ? '' : `  x${(warm / native).toFixed(1)} of pdftotext`),
    );
  }
}
