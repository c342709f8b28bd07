// The page stays responsive while it simulates: what its main thread does, and how long an edit takes to be seen.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { eachOpened, openBundled, pause, runsDone, untilRuns } from './opened-page.ts';

const opened = eachOpened({ isMoving: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

test('no task of the main thread takes over 50 ms because of the background runs', async () => {
  await openBundled(page, 'Old town');
  await pause(page);
  await page.waitForTimeout(1_000);
  const before = await runsDone(page);
  const tasks = await tasksDuring(() => untilRuns(page, before + 2));
  console.log(`longest task of the main thread during background runs: ${tasks[0]?.toFixed(1)} ms of ${tasks.length}`);
  expect(tasks.length).toBeGreaterThan(10);
  expect(tasks[0]).toBeLessThan(50);
});

test('an edit is seen soon, and without a long task', async () => {
  await openBundled(page, 'Old town');
  await pause(page);
  await page.getByRole('tab', { name: 'Assumptions' }).click();
  const wage = page.getByLabel('Parcels a day');
  await wage.fill('1400');
  let seen = 0;
  const tasks = await tasksDuring(async () => {
    const began = Date.now();
    await wage.press('Enter');
    await page.locator('.time-slider.stale').waitFor();
    await page.locator('.time-slider:not(.stale)').waitFor();
    seen = Date.now() - began;
    await page.waitForTimeout(1_000);
  });
  console.log(`from an edit to its first new day: ${seen} ms; longest task ${tasks[0]?.toFixed(1)} ms`);
  expect(tasks[0]).toBeLessThan(50);
});

test('a second map beside the first is opened and coloured without a long task', async () => {
  await openBundled(page, 'Old town');
  await pause(page);
  await page.getByRole('button', { name: 'Cancel the background runs' }).click();
  const sentence = page.locator('.twin-sentence');
  const tasks = await tasksDuring(async () => {
    await page.keyboard.press('t');
    await sentence.getByText('hands over').waitFor();
    await page.locator('.twin-bar label', { hasText: 'Parcels' }).click();
    await page.waitForTimeout(500);
    await page.locator('.twin-bar label', { hasText: 'Streets' }).click();
    await sentence.getByText('motor-km').waitFor();
    await page.waitForTimeout(500);
  });
  console.log(`longest task of the main thread while a second map is opened: ${tasks[0]?.toFixed(1)} ms`);
  expect(tasks[0]).toBeLessThan(50);
}, 300_000);

/** Milliseconds of every task of the page's main thread while something is done, the longest first. */
async function tasksDuring(work: () => Promise<void>): Promise<number[]> {
  const { browser } = opened();
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  return mainThreadTasks(JSON.parse((await browser.stopTracing()).toString()) as Trace);
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
