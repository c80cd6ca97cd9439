import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isEncrypted, openDocument } from '../../../src/parsers/pdf/open-document.ts';
import { line, writePdf } from './write-pdf.ts';

const manifest = (name: string): { version: string; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));

it('builds on exactly the versions whose inner workings it uses', () => {
  const pins = JSON.parse(readFileSync('package.json', 'utf8')).dependencies;
  expect(pins).toMatchObject({ 'pdf-parse': '2.4.5', 'pdfjs-dist': '5.4.296' });
  expect(manifest('pdf-parse').version).toBe('2.4.5');
  expect(manifest('pdf-parse').dependencies?.['pdfjs-dist']).toBe(manifest('pdfjs-dist').version);
});

it('gets the document that pdf-parse keeps to itself', async () => {
  const open = await openDocument({ bytes: writePdf([{ content: line('Hello', 72, 700) }]) });
  expect(open.document.numPages).toBe(1);
  const page = await open.document.getPage(1);
  const { fnArray } = await page.getOperatorList({ annotationMode: 0 });
  expect(fnArray.length).toBeGreaterThan(3);
  expect(open.fontOf(page, 'nothing').unitsPerEm).toBe(1000);
  expect(await isEncrypted(open)).toBe(false);
  await open.close();
});
