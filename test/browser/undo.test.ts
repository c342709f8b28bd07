// The way back: what a reader changed, moved or opened over is never lost.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { untilKept } from './kept-study.ts';
import { drawn, eachOpened, expectClean } from './opened-page.ts';

let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const name = () => page.locator('.study-name').textContent();

/** Types the parcels a day into the form and presses Enter; gives their field. */
async function setDemand(parcels: string) {
  await page.getByRole('tab', { name: 'Assumptions' }).click();
  const field = page.getByRole('textbox', { name: 'Parcels a day' });
  await field.fill(parcels);
  await field.press('Enter');
  return field;
}

describe('where nothing was done before', () => {
  const opened = eachOpened();
  beforeEach(() => {
    page = opened().page;
  });

  test('an edit is undone and redone by button and by key, and the keys leave what is being typed alone', async () => {
    expect(await button('Undo').isDisabled()).toBe(true);
    expect(await button('Redo').isDisabled()).toBe(true);
    const demand = await setDemand('17');
    await page.locator('.changed').waitFor();
    await expectClean(page, 'with something to undo');
    await button('Undo').click();
    await expect.poll(() => demand.inputValue()).toBe('12');
    await page.locator('.changed').waitFor({ state: 'detached' });
    expect(await button('Undo').isDisabled()).toBe(true);
    expect(await button('Undo').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => demand.inputValue()).toBe('17');
    await page.keyboard.press('Control+z');
    await expect.poll(() => demand.inputValue()).toBe('12');
    await page.keyboard.press('Control+y');
    await expect.poll(() => demand.inputValue()).toBe('17');
    await demand.press('Control+z');
    await expect.poll(() => demand.inputValue()).toBe('12');
    await demand.press('5');
    await demand.press('Control+y');
    await demand.press('Escape');
    await expect.poll(() => demand.inputValue()).toBe('12');
    expect(await page.locator('.changed').count()).toBe(0);
    await drawn(page);
  });

  test('edits are undone and redone after a reload as before it', async () => {
    for (const parcels of [17, 18]) {
      await setDemand(String(parcels));
      await untilKept(page, ({ demand }) => demand.parcelsPerDay === parcels);
    }
    await button('Undo').click();
    await untilKept(page, ({ demand }) => demand.parcelsPerDay === 17);
    await page.reload();
    await drawn(page);
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const demand = page.getByRole('textbox', { name: 'Parcels a day' });
    await button('Redo').click();
    await expect.poll(() => demand.inputValue()).toBe('18');
    for (const parcels of ['17', '12']) {
      await button('Undo').click();
      await expect.poll(() => demand.inputValue()).toBe(parcels);
    }
    expect(await button('Undo').isDisabled()).toBe(true);
    expect(await page.locator('.changed').count()).toBe(0);
  });
});

describe('the way back', () => {
  const opened = eachOpened({ isShared: true });
  beforeEach(() => {
    page = opened().page;
  });

  test('a study opened over a changed one says so above the map, and undo brings the changed one back', async () => {
    const demand = await setDemand('17');
    await page.locator('.changed').waitFor();
    // It is read before the new study is drawn: by then it may be gone.
    await page.locator('.study-button').click();
    await page.getByRole('menuitemradio', { name: 'Old town' }).click();
    const notice = page.locator('.notice', { hasText: 'Village with your changes: Undo brings it back.' });
    await notice.waitFor();
    const [said, map, stamps] = await Promise.all(
      [notice, page.locator('.map-pane'), page.locator('.stamps')].map((one) => one.boundingBox()),
    );
    if (said == null || map == null || stamps == null) throw new Error('expected boxes, found none');
    expect(said.x).toBeGreaterThanOrEqual(map.x);
    expect(said.x + said.width).toBeLessThanOrEqual(map.x + map.width);
    expect(said.y).toBeGreaterThanOrEqual(stamps.y + stamps.height);
    expect(said.y + said.height).toBeLessThan(map.y + map.height / 3);
    await button('Undo').click();
    await expect.poll(name).toBe('Village');
    await expect.poll(() => demand.inputValue()).toBe('17');
    expect(await page.locator('.changed').count()).toBe(1);
    await drawn(page);
  });

  test('the bar stays one line with its buttons on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await setDemand('17');
    await page.locator('.changed').waitFor();
    expect(await button('Undo').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const bar = await page.locator('header.bar').evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(bar[0]).toBe(bar[1]);
  });

  test('a decimal comma is taken, and one that may set thousands apart is asked about', async () => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const businesses = page.getByLabel('Share for businesses');
    await businesses.fill('0,4');
    await businesses.press('Enter');
    await page.getByRole('button', { name: 'Reset to the default, 0.3' }).waitFor();
    await setDemand('1,500');
    await page.getByRole('alert').getByText('expected a point for decimals').waitFor();
    await page.getByText('A weight: 40.0').first().waitFor();
  });

  test('a file that was changed goes back to what was opened, even after a reload', async () => {
    const text = await readFile(new URL('../../scenarios/village.json', import.meta.url), 'utf8');
    const buffer = Buffer.from(
      text.replace('"Village"', '"Town"').replace('"parcelsPerDay": 12', '"parcelsPerDay": 14'),
    );
    await page
      .locator('.study-menu input[type=file]')
      .setInputFiles({ name: 'town.json', mimeType: 'application/json', buffer });
    await expect.poll(name, { timeout: 10_000 }).toBe('Town');
    await drawn(page);
    const demand = await setDemand('17');
    await page.locator('.changed').waitFor();
    await untilKept(page, ({ demand }) => demand.parcelsPerDay === 17);
    await page.reload();
    await drawn(page);
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    expect(await demand.inputValue()).toBe('17');
    await page.getByRole('button', { name: 'Reset to the study’s own, 14' }).click();
    await expect.poll(() => demand.inputValue()).toBe('14');
  });
});
