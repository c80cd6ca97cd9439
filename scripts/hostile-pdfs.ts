// Reads every PDF of the given folders through the jail and prints how each ended: node scripts/hostile-pdfs.ts DIR…
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createJail, type JobReport } from '../src/parsers/jail/pool.ts';

type Ran = JobReport & { readonly file: string; readonly ending: string; readonly message: string };

const folders = process.argv.slice(2);
const ran: Ran[] = [];
const reports: JobReport[] = [];
const jail = await createJail({
  size: 1,
  onEnd: (report) => reports.push(report),
});
for (const folder of folders) {
  const names = (await readdir(folder)).filter((name) => /\.(?:pdf|fuzz)$/i.test(name));
  for (const name of names) {
    const result = await jail.run('read-report', { name, bytes: await readFile(join(folder, name)) });
    const report = reports.at(-1);
    if (!report) continue;
    const ending = result.outcome === 'ok' ? `read: ${result.value.outcome}` : `jail: ${result.outcome}`;
    const message = result.outcome === 'ok' ? (result.value.message ?? '') : result.message;
    ran.push({ ...report, file: name, ending, message });
  }
}
await jail.close();

const show = (title: string, rows: readonly Ran[]) => {
  console.log(`\n${title}`);
  for (const { file, ending, milliseconds, peakMiB, detail } of rows) {
    console.log(
      `  ${ending.padEnd(18)} ${milliseconds.toFixed(0).padStart(6)} ms ${String(peakMiB ?? '-').padStart(5)} MiB  ${file}`,
    );
    if (detail)
      console.log(
        `      ${(detail.split('\n').find((line) => /error/i.test(line) && !/Warning/.test(line)) ?? detail).slice(0, 160)}`,
      );
  }
};
console.log(`${ran.length} files`);
for (const [ending, rows] of [...Map.groupBy(ran, (row) => row.ending)].sort())
  console.log(`  ${ending.padEnd(18)} ${rows.length}`);
show('slowest', ran.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 5));
show('largest', ran.toSorted((one, other) => (other.peakMiB ?? 0) - (one.peakMiB ?? 0)).slice(0, 5));
show(
  'ended by the jail',
  ran.filter(({ ending }) => ending.startsWith('jail')),
);
