import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A headless Chromium: the system's where there is one, else the one that npm brought, with its own libraries. */
export const openBrowser = async (): Promise<Browser> => {
  const system = installed.find((path) => existsSync(path));
  if (system) return playwright.launch({ executablePath: system });
  // The package unpacks the libraries that a bare Debian lacks only where it believes to run in a function service.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
};
