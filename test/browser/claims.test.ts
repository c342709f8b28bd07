// Every part of the page that shows numbers of runs says how sure they are: by an interval, or that they are of one draw.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { drawn, eachOpened, openFolds, pause } from './opened-page.ts';

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

test('the reasons and what pays are of the draws that are compared, whichever others the reader looks at', async () => {
  await page.keyboard.press('2');
  await page.waitForFunction(() => {
    const [done, all] = document.querySelector('.runs-text')?.textContent?.match(/\d+/g) ?? [];
    return done !== undefined && done === all;
  });
  const said = async () => {
    await page.getByRole('tab', { name: 'Compare' }).click();
    await openFolds(page, '#tab-page');
    const pays = await page.locator('section.places', { hasText: 'pays' }).last().textContent();
    await page.getByRole('tab', { name: 'Why' }).click();
    const total = page.locator('.why .fine-print', { hasText: 'All causes together' });
    const chart = page.locator('.why .chart-box').first();
    return [pays, await total.textContent(), await chart.textContent()];
  };
  const before = await said();
  expect(before[1]).toMatch(/8 draws/);
  for (let draw = 2; draw <= 11; draw++) {
    await page.getByRole('button', { name: 'Next draw' }).click();
    await drawn(page);
  }
  const [pays, total, chart] = await said();
  expect([pays, total]).toEqual(before.slice(0, 2));
  // The chart says the draw on show, too.
  const intervalIn = (text: string | null | undefined) =>
    /[\d,]+\s*min\s*\([\d,]+\s*to\s*[\d,]+\s*min\)/.exec(text ?? '')?.[0];
  expect(intervalIn(before[2])).toBeDefined();
  expect(intervalIn(chart)).toBe(intervalIn(before[2]));
});
