// The built page open on the village, for tests that use it as a reader would.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { pageWords as german } from '../../src/languages/de/page.ts';
import { pageWords } from '../../src/ui/words-en-page.ts';
import { siteAddress, useChromium } from './chromium.ts';

/** The page of the test that runs now. */
export interface OpenedPage {
  readonly browser: Browser;
  readonly page: Page;
}

/** How a reader's browser is. */
export interface Reader {
  /** Plays by itself where its reader does not ask for less movement: what is not looked at need not be drawn many times a second. */
  readonly isMoving?: boolean;
  /** Keeps itself for the time without a network: to fetch and store all its parts again costs a third of an opening. */
  readonly isKept?: boolean;
  /**
   * With the background runs. Otherwise their Cancel is pressed whenever they begin: they are more work than all else that most
   * tests do, and what is measured while they come in changes under the hand.
   */
  readonly isRunning?: boolean;
  /** Sees the page for the first time, and is shown a tour. */
  readonly isNew?: boolean;
  /** Of the browser, which says in which language the page opens. */
  readonly locale?: string;
}

export interface Opening extends Reader {
  /** What comes after the address of the site. */
  readonly address?: string;
  /**
   * One page for all these tests, in which each opens the village anew from the menu: that takes a quarter of the work
   * of a fresh page. For tests that may find folds open, something to undo, or versions kept. After a failed one comes a fresh page.
   */
  readonly isShared?: boolean;
}

const DESK = { width: 1440, height: 900 };

/** A browser of a reader's own, in which nothing was opened before; whoever asks for it closes it. */
export async function newReader(browser: Browser, reader: Reader = {}): Promise<BrowserContext> {
  const { isMoving = false, isKept = false, isRunning = false, isNew = false, locale = 'en-US' } = reader;
  const reducedMotion = isMoving ? 'no-preference' : 'reduce';
  const context = await browser.newContext({ viewport: DESK, reducedMotion, locale });
  context.setDefaultTimeout(60_000);
  if (!isNew) await context.addInitScript(() => localStorage.setItem('doorstep-tour', 'seen'));
  if (!isKept) await context.addInitScript(refuseServiceWorkers);
  if (!isRunning) await context.addInitScript(stopWhatBegins, CANCEL);
  return context;
}

/** Opens a fresh page before each test and closes it after; asked for the page inside of a test. */
export function eachOpened({
  address = '?study=village',
  isShared = false,
  ...reader
}: Opening = {}): () => OpenedPage {
  const browser = useChromium();
  let context: BrowserContext | null = null;
  let page: Page;
  const close = async (): Promise<void> => {
    await context?.close();
    context = null;
  };
  beforeEach(async () => {
    if (context !== null) {
      await startOver(page);
      return;
    }
    context = await newReader(browser(), reader);
    page = await context.newPage();
    await page.goto(`${siteAddress()}${address}`);
    await drawn(page);
  });
  afterEach(async ({ task }) => {
    if (!isShared || task.result?.state === 'fail') await close();
  });
  afterAll(close);
  return () => ({ browser: browser(), page });
}

/** In the tests of this describe the background runs go on, though in other tests of that page they do not. */
export function letRun(opened: () => OpenedPage): void {
  beforeEach(async () => {
    const { page } = opened();
    await page.evaluate(() => sessionStorage.setItem('runs-go-on', 'yes'));
    await page.locator('.stopped').getByRole('button').click();
  });
  afterEach(() => opened().page.evaluate(() => sessionStorage.removeItem('runs-go-on')));
}

/** Brings a page that another test has used to where a fresh one begins: the village, as it is bundled, and its comparison. */
async function startOver(page: Page): Promise<void> {
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
  await page.locator('.brand').click();
  // The study before is on show until the new one is: without this, a test could begin too early.
  const isOpening = await page.evaluateHandle(() => ({
    seen: new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('.drawing.opening') === null) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.body, { subtree: true, childList: true });
    }),
  }));
  await page.locator('.study-button').click();
  // Its name is in the language of the page.
  await page.getByRole('menuitemradio', { name: /^(Village|Dorf)/ }).click();
  await isOpening.evaluate(({ seen }) => seen);
  await drawn(page);
  await page.locator('#tab-compare').click();
  // Which on a phone has raised the sheet.
  await page.evaluate(() => document.querySelector<HTMLElement>('.sheet-handle[aria-expanded="true"]')?.click());
}

/** What ends the background runs, in each language of the page. */
const CANCEL = [pageWords, german].map(({ runs }) => `[aria-label="${runs.cancel}"]`).join();

/** Presses Cancel beside the background runs, if they are not over; where a test let them go on, it does so no longer. */
export async function stopRuns(page: Page): Promise<void> {
  await page.evaluate((cancel) => {
    sessionStorage.removeItem('runs-go-on');
    document.querySelector<HTMLElement>(cancel)?.click();
  }, CANCEL);
  // What is said of it moves what is under it.
  await page.locator(CANCEL).waitFor({ state: 'detached' });
}

/** Presses Cancel beside the background runs whenever they begin, unless they are let go on. */
function stopWhatBegins(cancel: string): void {
  const press = () => {
    if (sessionStorage.getItem('runs-go-on') === null) document.querySelector<HTMLElement>(cancel)?.click();
  };
  new MutationObserver(press).observe(document, { subtree: true, childList: true });
}

/** As a browser does whose reader wants nothing to be stored. */
function refuseServiceWorkers(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register = () => Promise.reject(new DOMException('not here', 'SecurityError'));
}

/** Waits until the run to be shown is there, with all its days. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.time-slider:not(.stale)').waitFor();
  await page.waitForFunction(() => document.querySelector('.drawing, .drawing-rest') === null);
}

/** Opens a bundled study from the menu. */
export async function openBundled(page: Page, title: string): Promise<void> {
  await page.locator('.study-button').click();
  await page.getByRole('menuitemradio', { name: title }).click();
  await page.waitForFunction((name) => document.querySelector('.study-name')?.textContent === name, title);
  await drawn(page);
}

export async function pause(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Pause' });
  if (await button.isVisible()) await button.click();
}

/** Opens a fold that is named so, if it is not open. */
export async function openFold(page: Page, text: string): Promise<void> {
  const fold = page.locator('details', { has: page.locator('> summary', { hasText: text }) }).first();
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}

/** Opens all folds of a part of the page, and those that are made once the ones around them are open. */
export async function openFolds(page: Page, within: string): Promise<void> {
  const openThem = () =>
    page.locator(within).evaluate(async (part) => {
      const folded = [...part.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const fold of folded) fold.open = true;
      // What is in them comes with a later frame.
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return folded.length;
    });
  while ((await openThem()) > 0);
}

/** Background runs done so far. */
export async function runsDone(page: Page): Promise<number> {
  return Number((await page.locator('.runs-text').textContent())?.split(' ')[0]);
}

/** Waits until that many background runs are done. */
export async function untilRuns(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => Number(document.querySelector('.runs-text')?.textContent?.split(' ')[0]) >= wanted,
    count,
  );
}

/** Asserts that axe finds nothing wrong with what is shown now. */
export async function expectClean(page: Page, where: string): Promise<void> {
  // All at once in the page, which has no frames: otherwise each answer is put together in a page of its own.
  // Nor is listed what passes, which can take longer than to look for what does not.
  // Where it was here before it is not sent again: what has run already runs faster.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const said = violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target).join(' ')}`);
  expect(said).toEqual([]);
}

/** Where a thing of that name (or a first one like it) is on the map: among the spots that offer something to press. */
export async function spotOf(page: Page, name: string | RegExp): Promise<{ x: number; y: number }> {
  const spots = await page.evaluate(async () => {
    const map = document.querySelector<HTMLElement>('.map-host');
    if (map === null) return [];
    const box = map.getBoundingClientRect();
    const found: { x: number; y: number; shown: string }[] = [];
    for (let y = box.top + 60; y < box.bottom - 20; y += 10) {
      for (let x = box.left + 20; x < box.right - 20; x += 10) {
        if (document.elementFromPoint(x, y)?.closest('.map-host') !== map) continue;
        map.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }));
        if (map.style.cursor !== 'pointer') continue;
        // What is said of it is drawn after the event.
        await new Promise((resolve) => setTimeout(resolve));
        found.push({ x, y, shown: document.querySelector('.hover b')?.textContent ?? '' });
      }
    }
    return found;
  });
  const isIt = (shown: string): boolean => (typeof name === 'string' ? shown === name : name.test(shown));
  for (const { x, y, shown } of spots) {
    if (!isIt(shown)) continue;
    await page.mouse.move(x, y);
    const [now = ''] = await page.locator('.hover b').allTextContents();
    if (isIt(now)) return { x, y };
  }
  const named = [...new Set(spots.map(({ shown }) => shown))].join(', ');
  throw new Error(`${name}: expected on the map, found ${named === '' ? 'nothing' : named}`);
}
