// A planner's first quarter of an hour in the built page: plays, scrubs, switches, drags, errs, and comes back.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium, siteAddress } from './chromium.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${siteAddress()}?study=village`);
  await drawn();
});
afterEach(() => context.close());

/** Opens a bundled study from the menu and waits until its first run can be played. */
async function openBundled(title: string): Promise<void> {
  await page.locator('.study-button').click();
  await page.getByRole('menuitemradio', { name: title }).click();
  await page.waitForFunction((name) => document.querySelector('.study-name')?.textContent === name, title);
  await drawn();
}

/** Waits until the run to be shown is there. */
async function drawn(): Promise<void> {
  await page.locator('.time-slider:not(.stale)').waitFor();
}

const slider = () => page.getByRole('slider', { name: 'Shown time' });
const minute = async () => Number(await slider().getAttribute('aria-valuenow'));
const shownScenario = () => page.locator('.pill.shown .pill-name').textContent();
const runsDone = async () => Number((await page.locator('.runs-text').textContent())?.split(' ')[0]);

async function pause(): Promise<void> {
  const button = page.getByRole('button', { name: 'Pause' });
  if (await button.isVisible()) await button.click();
}

describe('time', () => {
  test('plays by itself from the first measured morning, and stands still when paused', async () => {
    const begun = await minute();
    expect(begun % 1_440).toBeGreaterThanOrEqual(8 * 60);
    expect(begun % 1_440).toBeLessThan(12 * 60);
    await page.waitForFunction(
      (from) => Number(document.querySelector('.time-slider')?.getAttribute('aria-valuenow')) > from,
      begun,
    );
    await pause();
    const paused = await minute();
    await page.waitForTimeout(300);
    expect(await minute()).toBe(paused);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(
      (from) => Number(document.querySelector('.time-slider')?.getAttribute('aria-valuenow')) > from,
      paused,
    );
  });

  test('is scrubbed backwards and forwards with the pointer and the keys', async () => {
    await pause();
    const box = await slider().boundingBox();
    if (box === null) throw new Error('expected a timeline');
    await page.mouse.click(box.x + box.width * 0.8, box.y + 30);
    const late = await minute();
    await page.mouse.click(box.x + box.width * 0.3, box.y + 30);
    const early = await minute();
    expect(early).toBeLessThan(late);
    await page.keyboard.press('ArrowRight');
    expect(await minute()).toBe(early + 15);
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await minute()).toBe(early - 105);
    await page.keyboard.press('Home');
    expect(await minute()).toBe(Number(await slider().getAttribute('aria-valuemin')));
  });
});

describe('scenarios', () => {
  test('are chosen by pill and by number, and show their own days', async () => {
    await page.locator('.pill').nth(0).click();
    await drawn();
    expect(await shownScenario()).toBe('Vans only');
    await page.keyboard.press('3');
    await drawn();
    expect(await shownScenario()).toBe('Lockers');
    await page.getByRole('tab', { name: 'Why' }).click();
    await page.getByRole('table').getByRole('button').first().waitFor();
  });

  test('are all replicated in the background until the sentence can compare them', async () => {
    await page.waitForFunction(() => /^128 of 128 runs/.test(document.querySelector('.runs-text')?.textContent ?? ''));
    await page.keyboard.press('2');
    const answer = page.locator('.answer');
    await answer.getByText('per parcel').first().waitFor();
    expect(await answer.textContent()).toMatch(/One depot .*€[\d.]+ (more|less).*95/s);
    for (const name of ['cost-by-tier', 'lateness', 'cost-against-lateness', 'paired-difference']) {
      expect(await page.locator(`svg.${name}`).count()).toBe(1);
    }
  });

  test('stop being replicated when the reader cancels, and go on when resumed', async () => {
    await page.getByRole('button', { name: 'Cancel the background runs' }).click();
    await page.getByRole('button', { name: 'Resume the background runs' }).waitFor();
    const done = await runsDone();
    await page.waitForTimeout(1_000);
    expect(await runsDone()).toBe(done);
    await page.getByRole('button', { name: 'Resume the background runs' }).click();
    await page.waitForFunction(
      (before) => Number(document.querySelector('.runs-text')?.textContent?.split(' ')[0]) > before,
      done,
    );
  });
});

describe('edits', () => {
  test('a dragged micro-depot moves in the study, and its scenario is simulated again', async () => {
    await pause();
    await page.keyboard.press('2');
    await drawn();
    const before = await depotPosition();
    const spot = await spotOfDepot();
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) await page.mouse.move(spot.x + step * 6, spot.y + step * 3);
    await page.mouse.up();
    await page.locator('.changed').waitFor();
    await drawn();
    const after = await depotPosition();
    expect(after.east).toBeGreaterThan(before.east + 10);
    expect(after.north).toBeLessThan(before.north);
  });

  test('a value outside its range is noted, and one without a meaning is refused and not applied', async () => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const demand = page.getByLabel('Share for businesses');
    await demand.fill('0.9');
    await demand.press('Enter');
    await page.getByText('Outside the usual').waitFor();
    await demand.fill('1.5');
    await demand.press('Enter');
    await page.getByRole('alert').getByText('Not applied').waitFor();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    expect(await page.getByLabel('Share for businesses').inputValue()).toBe('0.9');
  });

  test('survive a reload', async () => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const demand = page.getByLabel('Parcels a day');
    await demand.fill('17');
    await demand.press('Enter');
    await page.locator('.changed').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.pill').nth(1).click();
    await page.waitForTimeout(500);
    await page.reload();
    await drawn();
    expect(await page.locator('.study-name').textContent()).toBe('Village');
    expect(await shownScenario()).toBe('One depot');
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    expect(await page.getByLabel('Parcels a day').inputValue()).toBe('17');
  });
});

describe('the page while it simulates', () => {
  test('has no task over 50 ms on its main thread because of the simulation', async () => {
    await openBundled('Old town');
    await pause();
    await page.waitForTimeout(1_000);
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-toplevel.ipc'] });
    const before = await runsDone();
    await page.waitForFunction(
      (count) => Number(document.querySelector('.runs-text')?.textContent?.split(' ')[0]) >= count + 2,
      before,
    );
    const tasks = mainThreadTasks(JSON.parse((await browser.stopTracing()).toString()) as Trace);
    const [longest = 0] = tasks;
    console.log(`longest task of the main thread during background runs: ${longest.toFixed(1)} ms of ${tasks.length}`);
    expect(tasks.length).toBeGreaterThan(10);
    expect(longest).toBeLessThan(50);
  });
});

describe('files', () => {
  const open = (name: string, text: string) =>
    page
      .locator('.study-menu input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  test('a broken study is refused with its place, and the open one stays', async () => {
    await open('broken.json', '{"format": 1, "name": "Broken", "seed": -3}');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toMatch(/broken\.json was not opened/);
    expect(await dialog.textContent()).toMatch(/seed/);
    expect(await dialog.textContent()).toMatch(/-3/);
    await clean('the error dialog');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.study-name').textContent()).toBe('Village');
    await slider().waitFor();
  });

  test('text that is no JSON, and a file of another kind, are refused in words', async () => {
    await open('torn.json', '{"format": 1,');
    await page.getByRole('dialog').getByText('torn.json was not opened').waitFor();
    await page.keyboard.press('Escape');
    await open('photo.png', 'x');
    await page.getByRole('dialog').getByText('photo.png was not opened').waitFor();
  });

  test('a saved study opens again as it was', async () => {
    await page.locator('.study-button').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('village.json');
    const text = await readFile(await download.path(), 'utf8');
    await open('copy.json', text.replace('"Village"', '"Village copy"'));
    await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Village copy');
    await drawn();
  });
});

describe('readers of every kind', () => {
  test('axe finds nothing to complain about in any tab, light and dark', async () => {
    await pause();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const tab of ['Compare', 'Why', 'Scenario', 'Assumptions']) {
        await page.getByRole('tab', { name: tab }).click();
        await clean(`${tab}, ${colorScheme}`);
      }
    }
  });

  test('tabs are moved through with the arrow keys, and ? lists the keys', async () => {
    await page.getByRole('tab', { name: 'Compare' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Why' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    expect(await page.getByRole('tab', { name: 'Assumptions' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('play or pause').waitFor();
    await clean('the keys');
    await page.keyboard.press('Escape');
  });

  test('nothing moves by itself where less movement is asked for', async () => {
    const still = await browser.newContext({ reducedMotion: 'reduce' });
    const quiet = await still.newPage();
    await quiet.goto(`${siteAddress()}?study=village`);
    await quiet.locator('.time-slider:not(.stale)').waitFor();
    await quiet.getByRole('button', { name: 'Play' }).waitFor();
    await still.close();
  });

  test('the page fits from 1920 down to 390 pixels without scrolling sideways', async () => {
    await pause();
    for (const [width, height] of [
      [1920, 1080],
      [1024, 700],
      [760, 900],
      [390, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(150);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect((await page.locator('.bar').boundingBox())?.height).toBe(48);
      await clean(`${width} px`);
    }
  });
});

interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds of the thread's own time: what other programs on a busy machine take does not count. */
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }[];
}

/** Milliseconds of all tasks of the page's main thread, the longest first. */
function mainThreadTasks({ traceEvents }: Trace): number[] {
  const isMain = new Set(
    traceEvents
      .filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      .map((event) => `${event.pid}:${event.tid}`),
  );
  return traceEvents
    .filter((event) => event.name.endsWith('RunTask') && isMain.has(`${event.pid}:${event.tid}`))
    .map((event) => (event.tdur ?? 0) / 1_000)
    .sort((a, b) => b - a);
}

async function clean(where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const said = violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target).join(' ')}`);
  expect(said).toEqual([]);
}

/** Metres, as the form of the scenario's first micro-depot says. */
async function depotPosition(): Promise<{ east: number; north: number }> {
  await page.getByRole('tab', { name: 'Scenario' }).click();
  const form = page.locator('details.entity:has(.swatch.depot)').first();
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  const east = Number(await form.getByLabel('East').inputValue());
  const north = Number(await form.getByLabel('North').inputValue());
  return { east, north };
}

/** Where the first micro-depot stands on the page: among the spots where the map offers something to press. */
async function spotOfDepot(): Promise<{ x: number; y: number }> {
  const name = (await page.locator('details.entity:has(.swatch.depot) summary').first().textContent())?.trim() ?? '';
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
    if ((await page.locator('.hover b').allTextContents())[0] === name) return spot;
  }
  throw new Error(`${name}: expected on the map, found nowhere`);
}
