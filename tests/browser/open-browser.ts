import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A headless Chromium: the system's where there is one, else the one that npm brought. */
export const openBrowser = async (): Promise<Browser> => {
  const system = installed.find((path) => existsSync(path));
  if (system) return playwright.launch({ executablePath: system });
  return playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
};
