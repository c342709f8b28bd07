// What a page of 390 pixels must let a reader do, too; and keys that can be turned off, on any.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { drawn, eachOpened, expectClean, pause } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(async () => {
  page = opened().page;
  await pause(page);
});

test('on a phone a thing and a scenario are added, draw, seed and colours chosen, and notices read again', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.adding summary').click();
  await page.locator('.adding').getByRole('button', { name: 'locker' }).click();
  const said = 'Locker 1 stands in the middle of the map. Drag it to its place.';
  await page.locator('.notice', { hasText: said }).waitFor();
  await drawn(page);

  await page.locator('.draw-choice summary', { hasText: 'Seed 1' }).click();
  await page.locator('.draw-card').getByRole('button', { name: 'Next draw' }).click();
  await page.locator('.draw-choice summary', { hasText: 'Draw 2' }).waitFor();
  const seed = page.locator('.draw-card').getByLabel('Seed');
  await expectClean(page, 'the draw and the seed');
  await seed.fill('7');
  await seed.press('Enter');
  await page.locator('.draw-choice summary', { hasText: 'Seed 7' }).waitFor();
  await drawn(page);
  await page.getByRole('button', { name: 'Add a scenario' }).click();
  await expect.poll(() => page.locator('.pill-menu option').count()).toBe(5);

  await page.getByRole('tab', { name: 'Why' }).click();
  await page.getByRole('button', { name: 'Next late parcel' }).click();
  await page
    .locator('.card.thing')
    .getByText(/ late$/)
    .waitFor();

  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'Dark colours' }).click();
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'Notices …' }).click();
  await page.locator('.told', { hasText: said }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('on a phone the day under the clock is whole, the warm-up named', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const slider = page.getByRole('slider').first();
  await slider.press('Home');
  const day = page.locator('.clock-day', { hasText: 'Mon, day 1, warm-up' });
  await day.waitFor();
  const [isWhole, right, left] = await day.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const box = element.parentElement?.getBoundingClientRect();
    const speed = document.querySelector('.speed')?.getBoundingClientRect();
    const { right, width } = text.getBoundingClientRect();
    return [width > 0 && right <= (box?.right ?? 0), right, speed?.left ?? 0] as const;
  });
  expect(isWhole).toBe(true);
  expect(right).toBeLessThanOrEqual(left);
});

test('the sign of a place stands on the first line of its name, however narrow the table', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.pill-menu').selectOption({ label: 'D · Depot + lockers' });
  await drawn(page);
  await page.getByRole('tab', { name: 'Why' }).click();
  const names = page.locator('.facilities th .link');
  await names.nth(2).waitFor();
  await page.addStyleTag({ content: '.facilities { width: 200px; }' });
  const offLine = await names.evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const text = document.createRange();
      text.selectNodeContents(button);
      const box = button.closest('th')?.querySelector('.swatch')?.getBoundingClientRect();
      const line = text.getClientRects()[0];
      if (box === undefined || line === undefined) return [button.textContent];
      const middle = (box.top + box.bottom) / 2;
      return middle > line.top && middle < line.bottom ? [] : [button.textContent];
    }),
  );
  expect(offLine).toEqual([]);
});

test('single characters are turned off as keys where the keys are listed, and stay so after a reload', async () => {
  const shown = () => page.locator('.pill.shown .pill-name').textContent();
  const first = await shown();
  await page.keyboard.press('?');
  const choice = page.getByLabel('Single characters are keys');
  await choice.uncheck();
  await page.getByText('(turned off)').first().waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('.pill.shown').waitFor();
  for (const key of ['1', '2', 't', '?']) await page.keyboard.press(key);
  expect(await page.locator('dialog[open], .map-pane.twins').count()).toBe(0);
  expect(await shown()).toBe(first);
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  await choice.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect.poll(shown).toBe('One depot');
});
