import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type Served, servePage } from './serve-page.ts';

let served: Served;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  page.setDefaultTimeout(25_000);
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(served.url);
  await page.getByText('Hello, I am Vouch').waitFor();
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const ask = async (question: string) => {
  await page.getByLabel('Your question').fill(question);
  await page.keyboard.press('Enter');
};
/** Runs a script of this folder inside the page. */
const inPage = async (script: string): Promise<unknown> =>
  page.evaluate(await readFile(`tests/browser/${script}.js`, 'utf8'));
const answers = () => page.locator('article.vouch:not([aria-busy="true"])');
const send = (path: string) => page.locator('#file').setInputFiles(path);

const rowsOf = (csv: Uint8Array): string[][] =>
  papaparse.parse<string[]>(Buffer.from(csv).toString('utf8').trim()).data;

/** How many empty cells were filled; everything that stood in the file must still stand there. */
const gainedCells = (before: Uint8Array, after: Uint8Array): number => {
  const filled = rowsOf(after);
  const pairs = rowsOf(before).flatMap((row, y) => row.map((cell, x) => [cell, filled[y]?.[x]] as const));
  expect(pairs.filter(([was, is]) => was !== '' && was !== is)).toEqual([]);
  return pairs.filter(([was, is]) => was === '' && is).length;
};

/** How many cells of a workbook hold more than before; no part of the package may be lost. */
const gainedStrings = (before: Uint8Array, after: Uint8Array): number => {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(is)).toEqual(expect.arrayContaining(Object.keys(was)));
  const filled = (parts: Record<string, Uint8Array>) =>
    Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .flatMap(([, part]) => strFromU8(part).match(/<(v|t)\b[^>]*>[^<]+</g) ?? []).length;
  return filled(is) - filled(was);
};

describe('a visitor of the page', () => {
  test('asks, and opens the entry that an answer quotes', async () => {
    await ask('How often are backups tested?');
    const citation = page.locator('.citation').first();
    const quote = (await citation.locator('q').textContent()) ?? '';
    expect(quote).toMatch(/restore/i);
    await page.locator('.mark').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('mark').waitFor();
    expect((await dialog.locator('mark').textContent())?.replace(/\s+/g, ' ')).toBe(
      quote.replace(/\s+/g, ' '),
    );
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
  });

  test('gets no answer where nothing is on file, asks an expert, and the next asker gets the wording', async () => {
    const question = 'Do you operate a nuclear reactor?';
    await ask(question);
    await page.getByText('nothing on file').waitFor();
    await page.getByRole('button', { name: 'Ask an expert' }).click();
    await page.getByRole('button', { name: 'Write the answer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Answer', { exact: true }).fill('No. We operate no nuclear reactor.');
    await dialog.getByRole('button', { name: 'Approve this wording' }).click();
    await page.getByText('Edited and approved by You').waitFor();

    await page.context().clearCookies();
    await page.goto(served.url);
    await page.getByText('Hello, I am Vouch').waitFor();
    await ask(question);
    await page.locator('.citation q', { hasText: 'We operate no nuclear reactor.' }).waitFor();
  });

  test('sends a report and sees progress, findings with page and quote, and the files', async () => {
    await inPage('watch-progress');
    await send('examples/reports/two-exceptions-soc2-type2.pdf');
    await page.getByText('A person decides.').waitFor();
    expect(await page.evaluate('progressSeen')).toContain('Reading two-exceptions-soc2-type2.pdf');
    const finding = page.locator('.finding').first();
    expect(await finding.locator('figcaption').first().textContent()).toMatch(/page \d+/i);
    expect(await finding.locator('blockquote').first().textContent()).not.toBe('');
    await page
      .locator('td', { hasText: /\d+ of \d+/ })
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Full report' }).click();
    const file = page.locator('a.file[data-file$=".html"]');
    await file.waitFor();
    const report = await page.context().request.get(served.url + (await file.getAttribute('href')));
    expect(await report.text()).toContain('<html');
    expect(report.headers()['content-security-policy']).toContain('sandbox');

    await page.getByRole('button', { name: 'Decide' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Decision').selectOption('rejected');
    await dialog.getByLabel('Reason').fill('Exceptions in access.');
    await dialog.getByRole('button', { name: 'Save the decision' }).click();
    await page.getByText('You decided: reject.').waitFor();
    await page.getByRole('button', { name: 'Overview' }).click();
    await page.getByRole('dialog').getByText('rejected').waitFor();
  });

  test.each([
    ['riverbend-security-review.csv', 'riverbend-security-review (filled).csv'],
    ['riverbend-supplier-questionnaire.xlsx', 'riverbend-supplier-questionnaire (filled).xlsx'],
  ])('sends %s with one click and gets it back filled', async (name, filled) => {
    await page.getByRole('button', { name }).click();
    const file = page.locator(`a.file[data-file="${filled}"]`);
    await file.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe(filled);
    const bytes = await readFile(await download.path());
    const [, answered = 0, all = 0] =
      /(\d+) of (\d+)/.exec((await page.locator('.progress').textContent()) ?? '') ?? [];
    expect(Number(answered)).toBeGreaterThan(0);
    const given = await readFile(`examples/questionnaires/${name}`);
    const gained = name.endsWith('.csv') ? gainedCells(given, bytes) : gainedStrings(given, bytes);
    expect(gained).toBeGreaterThanOrEqual(Number(answered));
    expect(Number(all)).toBeGreaterThanOrEqual(Number(answered));
  });

  test('drops a file onto the page', async () => {
    const text = await readFile('examples/questionnaires/riverbend-security-review.csv', 'utf8');
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(text)}], 'dropped.csv', { type: 'text/csv' }));
      return data;
    })()`);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.getByText('Drop it').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.locator('a.file[data-file="dropped (filled).csv"]').waitFor();
    expect(await page.locator('#drop').isVisible()).toBe(false);
  });

  test('does all of it with the keyboard', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#question:focus').count()).toBe(1);
    await page.keyboard.type('How often are backups tested?');
    await page.keyboard.press('Enter');
    await page.locator('.mark').first().waitFor();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Shift+Tab');
      if ((await page.locator('.citation:focus').count()) === 1) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.citation:focus').count()).toBe(1);
  });

  test('on a phone never scrolls sideways', async () => {
    await page.setViewportSize({ width: 360, height: 720 });
    await ask('Is customer data encrypted at rest and in transit?');
    await page.locator('.citation').first().waitFor();
    await send('examples/reports/two-exceptions-soc2-type2.pdf');
    await page.getByText('A person decides.').waitFor();
    await page.getByRole('button', { name: 'Overview' }).click();
    await page.getByRole('dialog').getByText('Recent reports').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await page.evaluate('document.querySelector("#home").scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('sees hostile words and names as words', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await ask(hostile);
    await answers().nth(1).waitFor();
    await page.locator('#file').setInputFiles({
      name: '"><svg onload=alert(1)>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Question,Answer\n<b>Do you use MFA?</b>,\n'),
    });
    await page.getByText('svg onload').first().waitFor();
    await answers().nth(2).waitFor();
    expect(await page.locator('main img, main script, main svg, main b:not(.badge)').count()).toBe(0);
    expect(await page.title()).toBe('Vouch');
    await page.getByText(hostile).first().waitFor();
  });

  test('comes back to the conversation as it was', async () => {
    await ask('How often are backups tested?');
    await page.locator('.citation').first().waitFor();
    await page.reload();
    await page.locator('.citation').first().waitFor();
    expect(await page.locator('article.you').count()).toBe(1);
  });
});

describe('the page itself', () => {
  test('names every control, and its text has contrast, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await ask('Is customer data encrypted at rest?');
      await page.locator('.citation').first().waitFor();
      expect(await inPage('nameless-controls')).toEqual([]);
      expect(await inPage('low-contrast')).toEqual([]);
    }
  });
});
