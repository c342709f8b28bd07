// The browser of the end-to-end tests, and where the built page is served.
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, with a slash at its end. */
    siteAddress: string;
    /** Folder of the built page. */
    siteFolder: string;
  }
}

/** The browser of this test process, which ends with it: files come one after another, and to start one takes a second. */
let running: Browser | null = null;

/** Gives the tests of a file a Chromium without a screen; what they leave open in it is closed after them. */
export function useChromium(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    if (running?.isConnected() !== true) running = await launchChromium();
    browser = running;
  });
  afterAll(() => Promise.all(browser.contexts().map((context) => context.close())));
  return () => browser;
}

/** A Chromium of one's own; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found; `npm test` installs one, or set DOORSTEP_CHROMIUM.');
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
}

export function siteAddress(): string {
  return inject('siteAddress');
}
