// Makes docs/images: pictures of the real page, over the example knowledge base. Run: node scripts/screenshots.ts
import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../tests/browser/open-browser.ts';
import { servePage } from '../tests/browser/serve-page.ts';

const folder = 'docs/images';
const desktop = { width: 1120, height: 820 };
const phone = { width: 390, height: 844 };

type View = { viewport: typeof desktop; colorScheme?: 'light' | 'dark' };

const open = async (
  browser: Browser,
  url: string,
  { viewport, colorScheme = 'light' }: View,
): Promise<Page> => {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText('Hello, I am Vouch').waitFor();
  return page;
};

const ask = async (page: Page, question: string): Promise<void> => {
  await page.getByLabel('Your question').fill(question);
  await page.keyboard.press('Enter');
  await page.locator('article.vouch:last-child .feedback').waitFor();
};

const review = async (page: Page): Promise<void> => {
  await page.locator('#file').setInputFiles('examples/reports/two-exceptions-soc2-type2.pdf');
  await page.getByText('A person decides.').waitFor();
};

/** Scrolls so that the last thing the visitor did stands under the header. */
const fromLastOwn = (page: Page): Promise<void> =>
  page.evaluate(`scrollTo(0, [...document.querySelectorAll('article.you')].at(-1).offsetTop - 84)`);

const shots: Record<string, (browser: Browser, url: string) => Promise<Page>> = {
  welcome: (browser, url) => open(browser, url, { viewport: desktop }),
  answer: async (browser, url) => {
    const page = await open(browser, url, { viewport: desktop });
    await ask(page, 'How often are backups tested?');
    await fromLastOwn(page);
    return page;
  },
  source: async (browser, url) => {
    const page = await open(browser, url, { viewport: desktop });
    await ask(page, 'How often are backups tested?');
    await page.locator('.citation').first().click();
    await page.getByRole('dialog').locator('mark').waitFor();
    return page;
  },
  report: async (browser, url) => {
    const page = await open(browser, url, { viewport: desktop });
    await review(page);
    await fromLastOwn(page);
    return page;
  },
  'report-dark': async (browser, url) => {
    const page = await open(browser, url, { viewport: desktop, colorScheme: 'dark' });
    await review(page);
    await fromLastOwn(page);
    return page;
  },
  questionnaire: async (browser, url) => {
    const page = await open(browser, url, { viewport: desktop });
    await page.getByRole('button', { name: 'riverbend-supplier-questionnaire.xlsx' }).click();
    await page.locator('a.file').waitFor();
    await fromLastOwn(page);
    return page;
  },
  overview: async (browser, url) => {
    const page = await open(browser, url, { viewport: desktop });
    await ask(page, 'Which post-quantum algorithms do you use?');
    await page.getByRole('button', { name: 'Ask an expert' }).click();
    await page.getByRole('button', { name: 'Write the answer' }).waitFor();
    await review(page);
    await page.getByRole('button', { name: 'Overview' }).click();
    await page.getByRole('dialog').getByText('Recent reports').waitFor();
    return page;
  },
  'phone-answer': async (browser, url) => {
    const page = await open(browser, url, { viewport: phone });
    await ask(page, 'Is customer data encrypted at rest and in transit?');
    await fromLastOwn(page);
    return page;
  },
  'phone-report': async (browser, url) => {
    const page = await open(browser, url, { viewport: phone, colorScheme: 'dark' });
    await review(page);
    await fromLastOwn(page);
    return page;
  },
};

const wanted = process.argv.slice(2);
const [served, browser] = await Promise.all([servePage(), openBrowser()]);
await mkdir(folder, { recursive: true });
for (const [name, make] of Object.entries(shots)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await make(browser, served.url);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.context().close();
}
await browser.close();
await served.close();
