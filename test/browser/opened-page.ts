// The built page open on the village, for tests that use it as a reader would.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect } from 'vitest';
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
}

/** Opens a fresh page before each test and closes it after; asked for the page inside of a test. */
export function eachOpened({
  isMoving = false,
  isKept = false,
  address = '?study=village',
}: Opening = {}): () => OpenedPage {
  const browser = useChromium();
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    const reducedMotion = isMoving ? 'no-preference' : 'reduce';
    context = await browser().newContext({ viewport: { width: 1440, height: 900 }, reducedMotion });
    // Whoever has been here before is shown no tour.
    await context.addInitScript(() => localStorage.setItem('doorstep-tour', 'seen'));
    if (!isKept) await context.addInitScript(refuseServiceWorkers);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${siteAddress()}${address}`);
    await drawn(page);
  });
  afterEach(() => context.close());
  return () => ({ browser: browser(), page });
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
  await expect.poll(isKept, { timeout: 10_000 }).toBe(true);
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
  const spots = await page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('.map-host');
    if (map === null) return [];
    const box = map.getBoundingClientRect();
    const found: { x: number; y: number }[] = [];
    for (let y = box.top + 60; y < box.bottom - 20; y += 10) {
      for (let x = box.left + 20; x < box.right - 20; x += 10) {
        if (document.elementFromPoint(x, y)?.closest('.map-host') !== map) continue;
        map.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }));
        if (map.style.cursor === 'pointer') found.push({ x, y });
      }
    }
    return found;
  });
  for (const spot of spots) {
    await page.mouse.move(spot.x, spot.y);
    const [shown = ''] = await page.locator('.hover b').allTextContents();
    if (typeof name === 'string' ? shown === name : name.test(shown)) return spot;
  }
  throw new Error(`${name}: expected on the map, found nowhere`);
}
