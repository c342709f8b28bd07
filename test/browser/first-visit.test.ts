// The first visit: a tour in three steps that is in nobody's way, and words that explain themselves.
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';
import { drawn, expectClean, newReader } from './opened-page.ts';

const browser = useChromium();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await newReader(browser(), { isNew: true });
  page = await context.newPage();
  await page.goto(`${siteAddress()}?study=village`);
});
afterEach(() => context.close());

const tour = (step: number) => page.getByRole('region', { name: `First look, ${step} of 3` });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('a tour says in three steps how to play, to compare and to ask why, and is not shown again', async () => {
  await tour(1).getByText('Press Play').waitFor();
  await drawn(page);
  // It is in nobody's way: the day plays behind it, and keys still do what they do.
  await page.keyboard.press('1');
  await expect.poll(() => page.locator('.pill.shown .pill-name').textContent()).toBe('Vans only');
  await expectClean(page, 'the first step');
  await press('Next');
  await tour(2).getByText('Drag a depot on the map').waitFor();
  await press('Next');
  await tour(3).getByText('what would have saved it').waitFor();
  await press('Show Why');
  await page.locator('#tab-why[aria-selected="true"]').waitFor();
  await press('Done');
  await tour(3).waitFor({ state: 'detached' });
  await page.reload();
  await drawn(page);
  expect(await page.locator('.first-tour').count()).toBe(0);
});

test('it is walked, skipped and called again by keyboard alone, on a phone too', async () => {
  await drawn(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect(page.evaluate(() => document.activeElement?.className)).resolves.toBe('');
  for (let turn = 0; turn < 6 && (await focused()) !== 'Skip'; turn++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip');
  await expectClean(page, 'the tour, narrow');
  await page.keyboard.press('Escape');
  await tour(1).waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'A first look, in three steps' }).click();
  await tour(1).waitFor();
  await expect.poll(focused).toBe('Next');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await tour(3).waitFor();
  await expect.poll(focused).toBe('Done');
  await page.keyboard.press('Enter');
  await page.locator('.first-tour').waitFor({ state: 'detached' });
});

test('Escape skips it from anywhere, and a link that was refused is read first', async () => {
  await drawn(page);
  await tour(1).waitFor();
  await page.evaluate(() => {
    location.hash = '#experiment=abc!def';
  });
  await page.getByRole('dialog').waitFor();
  expect(await page.locator('.first-tour').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tour(1).waitFor();
  await page.locator('.map-host').focus();
  await page.keyboard.press('Escape');
  await tour(1).waitFor({ state: 'detached' });
});

test('a word says what it means under the pointer, the focus and a finger', async () => {
  await drawn(page);
  await press('Skip');
  await page.getByRole('tab', { name: 'Scenario' }).click();
  const word = page.locator('#tab-page .term', { hasText: 'Micro-depots' }).first();
  const meaning = word.locator('.meaning');
  expect(await word.getAttribute('aria-description')).toContain('cargo bikes');
  await word.hover();
  await meaning.waitFor();
  expect(await meaning.textContent()).toContain('cargo bikes');
  await page.mouse.move(5, 5);
  await meaning.waitFor({ state: 'detached' });
  await word.focus();
  await meaning.waitFor();
  await expectClean(page, 'a word and its meaning');
  await page.keyboard.press('Escape');
  await meaning.waitFor({ state: 'detached' });
  // The word's own text is no longer, and no shorter, for what it is named by.
  await page.getByRole('heading', { name: 'Micro-depots', exact: true }).waitFor();
  await page.keyboard.press('?');
  await page.getByText('Words', { exact: true }).click();
  await page.getByText('a hub to micro-depots or lockers, in waves').last().waitFor();
  await expectClean(page, 'keys and words');
});

test('what is said in passing does not lie over it', async () => {
  const refused = await newReader(browser(), { isNew: true });
  await refused.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
  });
  const own = await refused.newPage();
  await own.goto(`${siteAddress()}?study=village`);
  await own.locator('.notice').getByText('does not let Doorstep keep the study').waitFor();
  const card = await own.locator('.first-tour').boundingBox();
  const notice = await own.locator('.notice').boundingBox();
  expect((notice?.x ?? 0) + (notice?.width ?? 0)).toBeLessThanOrEqual(card?.x ?? 0);
  await refused.close();
});
