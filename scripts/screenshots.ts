// Makes docs/images: pictures of the real page, over the example knowledge base. Run: node scripts/screenshots.ts
import { mkdir, readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { tenant } from '../src/place-of.ts';
import { picturePlaces } from '../src/usecases/report-files/picture-places.ts';
import { renderHtml } from '../src/usecases/report-files/render-html.ts';
import { reviewReport } from '../src/usecases/review-report.ts';
import type { Services } from '../src/usecases/services.ts';
import { ownControls } from '../src/usecases/user-entity-controls/own-controls.ts';
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

/** The full report of an example, as it is handed over, scrolled to a heading. */
const openFullReport = async (browser: Browser, services: Services, heading: string): Promise<Page> => {
  const bytes = await readFile('examples/reports/two-exceptions-soc2-type2.pdf');
  const own = () => ownControls(services, { tenant });
  const reviewed = await reviewReport(services, { name: 'alderbrook-soc2.pdf', bytes, own });
  const pictures = await picturePlaces(services, { review: reviewed, bytes });
  const context = await browser.newContext({ viewport: desktop, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.setContent(renderHtml(reviewed, pictures));
  const wanted = JSON.stringify(heading);
  await page.evaluate(
    `[...document.querySelectorAll('h1, h2')].find((one) => one.textContent === ${wanted}).scrollIntoView()`,
  );
  return page;
};

const review = async (page: Page): Promise<void> => {
  await page.locator('#file').setInputFiles('examples/reports/two-exceptions-soc2-type2.pdf');
  await page.getByText('A person decides.').waitFor();
};

/** Scrolls so that the last thing the visitor did stands under the header. */
const fromLastOwn = (page: Page): Promise<void> =>
  page.evaluate(`scrollTo(0, [...document.querySelectorAll('article.you')].at(-1).offsetTop - 84)`);

const shots: Record<string, (browser: Browser, url: string, services: Services) => Promise<Page>> = {
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
  'full-report': (browser, _url, services) => openFullReport(browser, services, 'Alderbrook Systems, Inc.'),
  'full-report-findings': (browser, _url, services) => openFullReport(browser, services, 'Findings'),
  'full-report-our-controls': (browser, _url, services) =>
    openFullReport(browser, services, 'User entity controls: ours to run'),
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
  const page = await make(browser, served.url, served.services);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.context().close();
}
await browser.close();
await served.close();
