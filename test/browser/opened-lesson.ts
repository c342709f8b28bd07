// A lesson in a page of its own, and moves of its control.
import type { Browser, Page } from 'playwright';
import { siteAddress } from './chromium.ts';

export interface Wishes {
  readonly width?: number;
  /** Served as lessons/own.json. */
  readonly own?: string;
  readonly isHasty?: boolean;
}

export async function openedLesson(from: Browser, address: string, { width = 1440, own, isHasty }: Wishes = {}) {
  const context = await from.newContext({ viewport: { width, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(60_000);
  if (own !== undefined) {
    await page.route('**/lessons/own.json', (route) => route.fulfill({ body: own, contentType: 'application/json' }));
  }
  if (isHasty === true) {
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((act: () => void, wait?: number) =>
        later(act, wait === 1_400 ? 1 : wait)) as typeof setTimeout;
    });
  }
  await page.goto(`${siteAddress()}${address}`);
  await page.locator('.lesson-bet').waitFor();
  return { page, errors: () => errors.filter((error) => !error.includes("'waiting'")) };
}

/** One after the other, each when the one before has been answered. */
export async function moves(page: Page, keys: readonly string[]): Promise<void> {
  const control = page.locator('.lesson-controls input[type=range]').first();
  for (const key of keys) {
    const before = await page.locator('.lesson-said').textContent();
    await control.press(key);
    await page.waitForFunction((said) => document.querySelector('.lesson-said')?.textContent !== said, before);
  }
}
