// One reading of one file in a process of its own; prints milliseconds, processor milliseconds and peak memory as JSON.
// node benchmarks/pdf/read-once.ts WAY [TIMES] < FILE   ways: bare-text | pdf-parse-text | document | report
import { buffer } from 'node:stream/consumers';

const [way = 'document', times = '1'] = process.argv.slice(2);
const bytes = await buffer(process.stdin);

const readBareText = async (data: Uint8Array) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data, verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await document.destroy();
};

const ways: Record<string, (data: Uint8Array) => Promise<unknown>> = {
  'bare-text': readBareText,
  'pdf-parse-text': async (data) => {
    const { PDFParse } = await import('pdf-parse');
    const parser = new PDFParse({ data, verbosity: 0 });
    await parser.getText();
    await parser.destroy();
  },
  document: async (data) => {
    const { readDocument } = await import('../../src/parsers/pdf/read-document.ts');
    return readDocument({ bytes: data });
  },
  report: async (data) => {
    const { readReport } = await import('../../src/parsers/soc/read-report.ts');
    return readReport({ name: 'report.pdf', bytes: data });
  },
};

// The permission model keeps the native canvas out of every way alike, so that parsing is compared and not loading.
await import('../../src/parsers/pdf/without-drawing.ts');
const rounds: { wall: number; cpu: number }[] = [];
for (let round = 0; round < Number(times); round += 1) {
  const began = performance.now();
  const before = process.cpuUsage();
  await ways[way]?.(new Uint8Array(bytes));
  const used = process.cpuUsage(before);
  rounds.push({ wall: performance.now() - began, cpu: (used.user + used.system) / 1000 });
}
const whole = process.cpuUsage();
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cold: (whole.user + whole.system) / 1000, last: rounds.at(-1), peakMiB }));
