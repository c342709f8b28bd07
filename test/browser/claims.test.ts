// Every part of the page that shows numbers of runs says how sure they are: by an interval, or that they are of one draw.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { eachOpened, openFolds, pause } from './opened-page.ts';

const opened = eachOpened({ isShared: true, isRunning: true });
let page: Page;
beforeEach(async () => {
  page = opened().page;
  await pause(page);
});

/** What a part says that owns up to what its numbers are worth; how many published figures are reached is counted. */
const OWNED_UP = /95.%|interval|one draw|this draw|draw \d|in the one draw|targets reached/i;

/** The parts of the open tab that say a number and do not say how sure it is: their first words. */
async function bareParts(parts: string): Promise<readonly string[]> {
  await openFolds(page, '#tab-page');
  const texts = await page
    .locator('#tab-page')
    .locator(parts)
    .evaluateAll((all) =>
      all.map((part) => `${(part as HTMLElement).innerText} ${part.querySelector('svg')?.textContent ?? ''}`),
    );
  expect(texts.length).toBeGreaterThan(0);
  return texts.filter((text) => /\d/.test(text) && !OWNED_UP.test(text)).map((text) => text.slice(0, 120));
}

test('no number of the comparison stands without an interval', async () => {
  await page.locator('.differences tr.certain').first().waitFor();
  expect(await bareParts('.answer, .chart-box, .measures, .part > *:not(summary):not(.parts)')).toEqual([]);
  // Each row that compares has a unit.
  for (const row of await page.locator('.differences tbody tr').all()) {
    expect(await row.locator('th small').textContent()).toMatch(/€|points|kg|km/);
  }
});

test('no number of the reasons and the tours stands without its draw or interval', async () => {
  await page.locator('.differences tr.certain').first().waitFor();
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.locator('.fingerprint').waitFor();
  expect(await bareParts('.why')).toEqual([]);
  expect(await page.locator('.why').textContent()).toMatch(/All causes together: [\d,]+ min a day \(95.%: /);
  expect(await page.locator('.why .intro', { hasText: 'One draw of many' }).count()).toBe(1);
  await page.getByRole('tab', { name: 'Tours' }).click();
  await page.locator('.tours table').waitFor();
  expect(await bareParts('.tours')).toEqual([]);
  expect(await page.locator('.stamps').textContent()).toMatch(/Draw 1: one possible day/);
});
