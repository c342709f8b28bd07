// The background runs: how far they go by themselves, what they end in, and that they stop when they are called off.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { eachOpened, openBundled, openFolds, runsDone, untilRuns } from './opened-page.ts';

const opened = eachOpened({ isShared: true, isRunning: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

test('all scenarios are replicated in the background until the sentence can compare them', async () => {
  await page.waitForFunction(() => /^(\d+) of \1 runs/.test(document.querySelector('.runs-text')?.textContent ?? ''));
  await page.keyboard.press('2');
  const answer = page.locator('.answer');
  // The sign is certain long before all 32 runs of each scenario, so that they stop by themselves.
  await answer.getByText(/Which scenarios are cheaper than A is certain after \d+ draws/).waitFor();
  expect(await runsDone(page)).toBeLessThan(128);
  await answer.getByRole('button', { name: 'Run all on 32 draws' }).click();
  await page.waitForFunction(() => /^128 of 128 runs/.test(document.querySelector('.runs-text')?.textContent ?? ''));
  await answer.getByText('per parcel').first().waitFor();
  expect(await answer.textContent()).toMatch(/One depot .*€[\d.]+ (more|less).*95/s);
  await openFolds(page, '#tab-page');
  for (const name of ['cost-by-tier', 'lateness', 'cost-against-lateness']) {
    const chart = page.locator(`svg.${name}`);
    await chart.waitFor();
    expect(await chart.count()).toBe(1);
  }
  const differences = page.locator('svg.paired-difference');
  await expect.poll(() => differences.count()).toBe(2);
  expect(await differences.nth(0).textContent()).toContain('Difference to A in cost per parcel');
  expect(await differences.nth(1).textContent()).toContain('Difference to A in parcels on time');
});

test('scenarios stop being replicated when the reader cancels, and go on when resumed', async () => {
  // A quick machine would be through with the village before anybody can press a button.
  await openBundled(page, 'Old town');
  await page.getByRole('button', { name: 'Cancel the background runs' }).click();
  await page.getByRole('button', { name: 'Resume the background runs' }).waitFor();
  const done = await runsDone(page);
  await page.waitForTimeout(1_000);
  expect(await runsDone(page)).toBe(done);
  const answer = page.locator('.answer');
  await answer.getByText('The background runs are stopped').waitFor();
  await answer.getByRole('button', { name: 'Resume' }).click();
  await answer.getByText('The background runs are stopped').waitFor({ state: 'detached' });
  await untilRuns(page, done + 1);
});
