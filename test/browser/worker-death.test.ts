// Long work is called off at once, and a worker that dies costs nothing: it is said, started again, and the study is still there.
import type { Page } from 'playwright';
import { beforeEach, test } from 'vitest';
import { drawn, eachOpened, expectClean, openFold, pause, runsDone, untilRuns } from './opened-page.ts';

const opened = eachOpened({ isRunning: true });
let page: Page;
beforeEach(async () => {
  page = opened().page;
  await pause(page);
});

/** What a worker does that has no memory left. */
async function killWorkers(): Promise<void> {
  for (const worker of page.workers()) {
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      });
    });
  }
}

test('workers that die while runs go on are said to be started again, and the runs come to their end', async () => {
  await page.keyboard.press('2');
  await drawn(page);
  await page.locator('#tab-scenario').click();
  await page.getByRole('button', { name: 'Add a locker' }).click();
  await page.locator('.changed').waitFor();
  const locker = page.locator('summary', { hasText: 'Locker 1' });
  await locker.waitFor();
  await killWorkers();
  await page.locator('.notice.error', { hasText: 'A worker stopped' }).first().waitFor();
  await expectClean(page, 'after a worker died');
  // The study is there as it was changed, is run on, and can be changed further.
  await locker.waitFor();
  await page.locator('#tab-compare').click();
  await page.keyboard.press('3');
  await page.keyboard.press('2');
  await drawn(page);
  await untilRuns(page, 16);
  await page.keyboard.press('Control+z');
  await page.locator('.changed').waitFor({ state: 'detached' });
});

test('a worker that ends without a word is said to be started again too, and the runs come to their end', async () => {
  for (const worker of page.workers()) await worker.evaluate(() => self.close());
  await page.locator('.notice.error', { hasText: 'it ended without a word' }).first().waitFor();
  await untilRuns(page, 16);
  await page.keyboard.press('2');
  await drawn(page);
});

test('the background runs stop when they are called off, and go on when they are wanted again', async () => {
  await openFold(page, 'Seed 1');
  await page.locator('.draw-card').getByLabel('Seed').fill('5');
  await page.keyboard.press('Enter');
  const cancel = page.getByRole('button', { name: 'Cancel the background runs' });
  await cancel.click();
  const stopped = page.locator('.stopped');
  await stopped.waitFor();
  await cancel.waitFor({ state: 'detached' });
  // The run on show is no background run: it is counted when it is there.
  await drawn(page);
  const done = await runsDone(page);
  await stopped.getByRole('button', { name: 'Resume' }).click();
  await stopped.waitFor({ state: 'detached' });
  await untilRuns(page, done + 1);
});
