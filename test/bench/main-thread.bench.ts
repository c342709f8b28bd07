// How long the page's main thread is held at a time, on the built page (`npx vite build` first) in Chromium: CPU milliseconds of its
// longest task, which are to stay under 50 on the reference machine; and how soon the page answers an edit and a cancellation.
import { createRequire } from 'node:module';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { serve } from '../tools/static-server.mjs';
import { report } from './stopwatch.ts';

const require = createRequire(import.meta.url);
// Loaded when running, since it cannot be built into a bench.
const { chromium } = require('playwright') as typeof import('playwright');
type Page = import('playwright').Page;

/** Cancellations that are timed. */
const CANCELS = 5;

const executablePath = findChromium();
if (executablePath === null) throw new Error('main-thread: expected a Chromium; name one by DOORSTEP_CHROMIUM');
const site = await serve(process.env.DOORSTEP_SITE ?? 'dist');
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
try {
  await measured('background runs', async (page) => {
    const before = await runsDone(page);
    return longestTask(page, () => untilRuns(page, before + 2));
  });
  await measured('an edit', async (page) => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const field = page.getByLabel('Parcels a day');
    await field.fill('1400');
    const began = performance.now();
    let seen = 0;
    const longest = await longestTask(page, async () => {
      await field.press('Enter');
      await page.locator('.time-slider.stale').waitFor();
      await drawn(page);
      seen = performance.now() - began;
      await page.waitForTimeout(1_000);
    });
    return { ...longest, 'ms until its first day is seen': Math.round(seen) };
  });
  await measured('a second map is opened and coloured', async (page) => {
    await cancelButton(page).click();
    const sentence = page.locator('.twin-sentence');
    return longestTask(page, async () => {
      await page.keyboard.press('t');
      await sentence.getByText('hands over').waitFor();
      await page.locator('.twin-bar label', { hasText: 'Parcels' }).click();
      await page.waitForTimeout(500);
      await page.locator('.twin-bar label', { hasText: 'Streets' }).click();
      await sentence.getByText('motor-km').waitFor();
      await page.waitForTimeout(500);
    });
  });
  await measured('runs are cancelled', async (page) => {
    const took: number[] = [];
    const longest = await longestTask(page, async () => {
      const seed = page.locator('.draw-card').getByLabel('Seed');
      for (let turn = 0; turn < CANCELS; turn++) {
        await page.locator('.draw-choice summary').click();
        await seed.fill(String(5 + turn));
        await seed.press('Enter');
        await cancelButton(page).waitFor();
        took.push(await timeCancel(page));
        await page.locator('.stopped').getByRole('button', { name: 'Resume' }).click();
      }
    });
    const rising = took.sort((a, b) => a - b);
    return {
      ...longest,
      'median ms until they are': Math.round(rising[CANCELS >> 1] as number),
      'most ms': Math.round(rising[CANCELS - 1] as number),
    };
  });
} finally {
  await browser.close();
  await site.close();
}

/** Prints what comes of something done on *Old town*, while nothing plays. */
async function measured(what: string, act: (page: Page) => Promise<Record<string, number>>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
  await context.addInitScript(() => localStorage.setItem('doorstep-tour', 'seen'));
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${site.address}?study=old-town`);
  await drawn(page);
  const button = page.getByRole('button', { name: 'Pause' });
  if (await button.isVisible()) await button.click();
  await page.waitForTimeout(1_000);
  report({ bench: `main-thread: ${what}`, ...(await act(page)) });
  await context.close();
}

function cancelButton(page: Page) {
  return page.getByRole('button', { name: 'Cancel the background runs' });
}

/** Milliseconds from the press to when the page says that the runs have stopped. */
function timeCancel(page: Page): Promise<number> {
  return cancelButton(page).evaluate(async (button) => {
    const before = performance.now();
    (button as HTMLElement).click();
    while (document.querySelector('.stopped') === null) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - before;
  });
}

async function drawn(page: Page): Promise<void> {
  await page.locator('.time-slider:not(.stale)').waitFor();
  await page.waitForFunction(() => document.querySelector('.drawing, .drawing-rest') === null);
}

async function runsDone(page: Page): Promise<number> {
  return Number((await page.locator('.runs-text').textContent())?.split(' ')[0]);
}

async function untilRuns(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => Number(document.querySelector('.runs-text')?.textContent?.split(' ')[0]) >= wanted,
    count,
  );
}

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

/** Of the tasks of the page's main thread while something is done. */
async function longestTask(page: Page, work: () => Promise<void>) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Trace;
  const isMain = new Set(
    traceEvents
      .filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      .map((event) => `${event.pid}:${event.tid}`),
  );
  const tasks = traceEvents
    .filter((event) => event.name.endsWith('RunTask') && isMain.has(`${event.pid}:${event.tid}`))
    .map((event) => (event.tdur ?? 0) / 1_000)
    .sort((a, b) => b - a);
  if (tasks.length <= 10) throw new Error(`main-thread: expected the tasks of a trace, found ${tasks.length}`);
  return { 'CPU ms, longest task': Number((tasks[0] as number).toFixed(1)), tasks: tasks.length };
}
