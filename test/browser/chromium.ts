// The browser of the end-to-end tests, and where the built page is served.
import { type Browser, chromium } from 'playwright';
import { inject } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, with a slash at its end. */
    siteAddress: string;
    /** Folder of the built page. */
    siteFolder: string;
  }
}

/** A Chromium without a screen; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found; `npm test` installs one, or set DOORSTEP_CHROMIUM.');
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
}

export function siteAddress(): string {
  return inject('siteAddress');
}
