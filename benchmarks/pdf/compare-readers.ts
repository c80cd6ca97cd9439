// Prints what reading costs against the bare text of pdfjs, pdf-parse's getText and pdftotext, all in one run:
// node benchmarks/pdf/compare-readers.ts FILE…   (ratios of processor time; cold: a new process, warm: its sixth file)
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
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

/** Wall time of pdftotext, null where it is not installed; it does nothing but compute. */
const runPdftotext = (file: string): number | null => {
  const began = performance.now();
  try {
    execFileSync('pdftotext', ['-bbox-layout', file, '/dev/null'], { stdio: 'ignore' });
    return performance.now() - began;
  } catch {
    return null;
  }
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
