import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderHtml } from '../../src/usecases/report-files/render-html.ts';
import { madeException, madeReview, place } from '../usecases/report-files/made-review.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lowContrast = readFileSync(new URL('./low-contrast.js', import.meta.url), 'utf8');
const long = 'Averylongwordwithoutanyspaceinitthatnoteventheauditorwouldwrite'.repeat(3);
const page = renderHtml(
  madeReview({
    report: {
      exceptions: [{ ...madeException, controlId: long, criteria: ['CC6.1', 'CC6.2', 'CC6.3'] }],
      cuecs: [{ id: 'U1', text: long, criteria: [], topic: null, evidence: [place(long)] }],
    },
    notRead: [{ pages: [3], reason: 'no text layer' }],
    findings: (['critical', 'high', 'medium', 'low'] as const).map((severity) => ({
      check: 'report-stale',
      severity,
      title: 'Stale report',
      detail: long,
      why: 'Old.',
      ask: 'Newer?',
      evidence: [place(long)],
    })),
  }),
);

test.each([
  [390, 'light'],
  [390, 'dark'],
  [1100, 'light'],
  [1100, 'dark'],
] as const)(
  'the full report at %i points, %s: nothing overflows, everything can be read',
  async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const shown = await context.newPage();
    await shown.setContent(page);
    expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await shown.evaluate(lowContrast)).toEqual([]);
    await context.close();
  },
);
