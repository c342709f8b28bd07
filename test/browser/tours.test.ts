// Tours: bars, load and table of the run on show, the next late parcel, and following on the map.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { drawn, eachOpened, expectClean, pause } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const clock = () => page.locator('.clock-time').textContent();

test('a tour chosen in the table is shown on the map at its departure, with its load, and can be followed', async () => {
  await pause(page);
  await page.getByRole('tab', { name: 'Tours' }).click();
  await page.locator('.chart.tour-bars .tour').first().waitFor();
  const row = page.locator('.tour-table tbody tr').last();
  const leaves = await row.locator('td').first().textContent();
  await row.getByRole('button').press('Enter');
  await expect.poll(clock).toBe(leaves);
  await page.locator('.chart.tour-load').waitFor();
  expect(await row.getByRole('button').getAttribute('aria-pressed')).toBe('true');
  const title = (await page.locator('.card.thing h2').textContent()) ?? '';
  expect(await row.getByRole('button').textContent()).toContain(title.split(' ·')[0] ?? '?');
  await expectClean(page, 'the tours');

  await page.keyboard.press('f');
  const stop = page.getByRole('button', { name: 'Stop following' });
  await stop.waitFor();
  await page.locator('.map-host').focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Follow', exact: false }).waitFor();
  expect(await stop.count()).toBe(0);
});

test('what is followed is let go when nothing is chosen any more', async () => {
  await pause(page);
  await page.getByRole('tab', { name: 'Tours' }).click();
  const row = page.locator('.tour-table tbody tr').last().getByRole('button');
  const card = page.locator('.card.thing');
  await row.press('Enter');
  await card.waitFor();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Stop following' }).waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await row.press('Enter');
  await card.waitFor();
  expect(await page.getByRole('button', { name: 'Stop following' }).count()).toBe(0);
});

test('a press on a bar goes to that tour and that time', async () => {
  await pause(page);
  await page.getByRole('tab', { name: 'Tours' }).click();
  const bar = page.locator('.chart.tour-bars .tour .whole').first();
  await bar.click();
  await page.locator('.chart.tour-load').waitFor();
  expect(await page.locator('.tour-table .chosen').count()).toBe(1);
});

test('the tours are sorted by the column that is pressed, most first, and the other way round when pressed again', async () => {
  await page.getByRole('tab', { name: 'Tours' }).click();
  const stops = page.getByRole('button', { name: 'Stops' });
  const shown = async () => (await page.locator('.tour-table tbody td:nth-child(4)').allTextContents()).map(Number);
  await stops.click();
  const down = await shown();
  expect(down).toEqual([...down].sort((a, b) => b - a));
  await stops.click();
  expect(await shown()).toEqual([...down].sort((a, b) => a - b));
  expect(await page.locator('.tour-table th[aria-sort=ascending]').textContent()).toBe('Stops');
});

test('n goes to the next parcel that comes late and says so, or says that none does', async () => {
  await pause(page);
  await page.locator('.map-host').focus();
  await page.keyboard.press('n');
  const late = page.locator('.card.thing', { hasText: 'late' });
  await late.or(page.getByText('No parcel of this run comes late.')).first().waitFor();
  await expectClean(page, 'the next late parcel');
});

test('tours are listed from the facility of that name in every scenario that has it, and from all where it has none', async () => {
  await pause(page);
  const from = page.locator('.tour-choice select').last();
  const show = async (key: string) => {
    await page.keyboard.press(key);
    await drawn(page);
  };
  for (const key of ['1', '2']) await show(key);
  await page.getByRole('tab', { name: 'Tours' }).click();
  await from.selectOption('Old school');
  // From where the digits are the page's own.
  await page.getByRole('tab', { name: 'Tours' }).focus();
  const only = await page.locator('.tour-table tbody tr').count();
  await show('1');
  expect(await from.inputValue()).toBe('');
  expect(await page.locator('.tour-table tbody tr').count()).toBeGreaterThan(0);
  await show('2');
  expect(await from.locator('option:checked').textContent()).toBe('Old school');
  expect(await page.locator('.tour-table tbody tr').count()).toBe(only);
});

test('the arrows scroll a table that has the focus and is wider than its place, and leave the day where it is', async () => {
  await pause(page);
  await page.getByRole('tab', { name: 'Tours' }).click();
  const table = page.locator('.scroll[aria-labelledby=tour-table]');
  const before = await clock();
  await table.focus();
  const scrolled = () => table.evaluate((one) => one.scrollLeft);
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(scrolled).toBeGreaterThan(20);
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
  await expect.poll(scrolled).toBe(0);
  expect(await clock()).toBe(before);
});
