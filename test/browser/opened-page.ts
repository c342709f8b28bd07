// The built page open on the village, for tests that use it as a reader would.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { joinParts, type Part } from '../../src/app/study-parts.ts';
import type { Study } from '../../src/model/study.ts';
import { siteAddress, useChromium } from './chromium.ts';

/** The page of the test that runs now. */
export interface OpenedPage {
  readonly browser: Browser;
  readonly page: Page;
}

export interface Opening {
  /** Plays by itself where its reader does not ask for less movement: what is not looked at need not be drawn many times a second. */
  readonly isMoving?: boolean;
  /** Keeps itself for the time without a network: to fetch and store all its parts again costs a third of an opening. */
  readonly isKept?: boolean;
  /** What comes after the address of the site. */
  readonly address?: string;
  /**
   * One page for the tests of the file, in which each opens the village anew from the menu: that takes a quarter of the work
   * of a fresh page. For tests that may find folds open, something to undo, or versions kept. After a failed one comes a fresh page.
   */
  readonly isShared?: boolean;
  /** Without the background runs, as after a press on their Cancel: what looks at no results need not wait for them. An edit begins them anew. */
  readonly isStill?: boolean;
}

/** Opens a fresh page before each test and closes it after; asked for the page inside of a test. */
export function eachOpened({
  isMoving = false,
  isKept = false,
  address = '?study=village',
  isShared = false,
  isStill = false,
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
      if (isStill) await stopRuns(page);
      return;
    }
    const reducedMotion = isMoving ? 'no-preference' : 'reduce';
    context = await browser().newContext({ viewport: DESK, reducedMotion });
    // Whoever has been here before is shown no tour.
    await context.addInitScript(() => localStorage.setItem('doorstep-tour', 'seen'));
    if (!isKept) await context.addInitScript(refuseServiceWorkers);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${siteAddress()}${address}`);
    await drawn(page);
    if (isStill) await stopRuns(page);
  });
  afterEach(async ({ task }) => {
    if (!isShared || task.result?.state === 'fail') await close();
  });
  afterAll(close);
  return () => ({ browser: browser(), page });
}

const DESK = { width: 1440, height: 900 };

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
}

/** Presses Cancel beside the background runs, if they are not over. */
export async function stopRuns(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="Cancel the background runs"]')?.click();
  });
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

/** Waits until what the browser keeps of the open study, for a reload to come back to, is as it should be. */
export async function untilKept(page: Page, holds: (study: Study) => boolean | undefined): Promise<void> {
  const isKept = async () => {
    const study = await keptStudy(page);
    return study !== null && holds(study);
  };
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
}

/** Waits until the browser keeps which scenario is on show. */
export async function untilScenarioKept(page: Page, scenario: string): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const result = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await result(indexedDB.open('doorstep'));
      const last = await result(database.transaction('open').objectStore('open').get('last'));
      database.close();
      return last?.scenario;
    });
  await expect.poll(kept, { timeout: 30_000 }).toBe(scenario);
}

/** The study that was open last, in the browser's database; null where it was not changed, so that it is not kept. */
async function keptStudy(page: Page): Promise<Study | null> {
  const kept = await page.evaluate(async () => {
    const result = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open('doorstep'));
    const stores = database.transaction(['kept', 'versions', 'blocks', 'open'], 'readonly');
    const last = await result(stores.objectStore('open').get('last'));
    if (last === undefined || last.study === null) return null;
    const { version } = await result(stores.objectStore('kept').get(last.study));
    const { parts, blocks } = await result(stores.objectStore('versions').get([last.study, version]));
    const texts: [string, string][] = [];
    for (const hash of blocks) texts.push([hash, await result(stores.objectStore('blocks').get(hash))]);
    database.close();
    return { parts: parts as Part[], texts };
  });
  if (kept === null) return null;
  const texts = new Map(kept.texts);
  return JSON.parse(joinParts(kept.parts, (hash) => texts.get(hash))) as Study;
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
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
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
