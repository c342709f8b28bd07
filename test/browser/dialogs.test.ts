// What lies over the page or the map has the keys and the focus until it is ended, whatever becomes of the button that had them.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { drawn, eachOpened, pause } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const isInDialog = () => page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null);
const pressOn = async (name: string) => {
  await button(name).first().focus();
  await page.keyboard.press('Enter');
};

const shown = () => page.locator('.pill.shown').textContent();
const card = () => page.locator('.card.thing');

/** Leaves it chosen. */
async function addLocker(name = 'Locker 1'): Promise<void> {
  await page.getByLabel('Add in the middle of the map').click();
  await button('locker').click();
  await card().filter({ hasText: name }).waitFor();
}

test('keys do nothing to the page behind a dialog whose focused button went away, and the focus goes where it came from', async () => {
  await pause(page);
  await addLocker();
  await button('Report').click();
  await pressOn('Run on 16 reserved draws');
  await page.locator('.report-progress').waitFor();
  expect(await isInDialog()).toBe(true);
  await pressOn('Cancel');
  await page.locator('.report-progress').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Run on 16 reserved draws');
  const scenario = await shown();
  for (const key of ['Delete', '3', 't', 'Control+z']) await page.keyboard.press(key);
  // Where the focus is let go by a press on nothing, too.
  await page.locator('dialog .fine-print').first().click();
  for (const key of ['Delete', '3', 't', 'Control+z']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await shown()).toBe(scenario);
  expect(await card().textContent()).toContain('Locker 1');
  expect(await page.locator('.map-host.twin').count()).toBe(0);
});

test('a button that rests while its file is made has the focus again when it can be pressed, and Escape ends the dialog', async () => {
  await pause(page);
  await button('Report').click();
  for (const file of ['Journal (CSV)', 'Journal (JSON)']) {
    await button(file).focus();
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    await page.waitForFunction(() => document.querySelector('#file-progress') === null);
    expect(await focused()).toBe(file);
  }
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('a kept study that was renamed, or not, leaves the focus at Rename, and the last one deleted for good in My studies', async () => {
  await pause(page);
  await addLocker();
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'My studies' }).click();
  const name = page.locator('.kept-name input:focus');
  for (const [from, typed, end, to] of [
    ['Village', 'Hamlet', 'Enter', 'Hamlet'],
    ['Hamlet', 'Second', 'Escape', 'Hamlet'],
  ] as const) {
    await pressOn(`Rename: ${from}`);
    await name.waitFor();
    await page.keyboard.type(typed);
    await page.keyboard.press(end);
    await name.waitFor({ state: 'detached' });
    await button(`Rename: ${to}`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Rename: ${to}`);
  }
  await pressOn('Duplicate: Hamlet');
  await pressOn('Delete: Hamlet (copy)');
  await page.getByText('Hamlet (copy) was deleted.').waitFor();
  await page.getByText('Deleted (1)').click();
  await pressOn('Delete for good: Hamlet (copy)');
  await page.getByText('Deleted (1)').waitFor({ state: 'detached' });
  expect(await isInDialog()).toBe(true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('.study-name').textContent()).toBe('Hamlet');
});

test('the card of a chosen thing that is closed or deleted from within gives the focus to what opened it, or to the map', async () => {
  await pause(page);
  const isAt = (selector: string) => page.evaluate((one) => document.activeElement?.matches(one), selector);
  await addLocker();
  await card().getByRole('button', { name: 'Close' }).press('Enter');
  await card().waitFor({ state: 'detached' });
  expect(await isAt('.adding > summary')).toBe(true);

  await addLocker('Locker 2');
  await card().getByRole('button', { name: 'Copy' }).press('Enter');
  await card().filter({ hasText: 'Locker 3' }).waitFor();
  expect(await isAt('.card.thing button')).toBe(true);
  await card().getByRole('button', { name: 'Remove' }).press('Enter');
  await card().waitFor({ state: 'detached' });
  await page.getByText('Locker 3 is gone').waitFor();
  expect(await isAt('.map-host')).toBe(true);

  await drawn(page);
  await page.keyboard.press('n');
  await card().filter({ hasText: 'Parcel' }).waitFor();
  await card().getByRole('button').first().focus();
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'detached' });
  expect(await isAt('.map-host')).toBe(true);
});

test('a button that goes away when it is pressed gives the focus to what is near', async () => {
  await pause(page);
  const isAt = (selector: string) => page.evaluate((one) => document.activeElement?.matches(one), selector);
  await addLocker();
  await page.getByText('stands in the middle of the map').waitFor();
  await card().getByRole('button', { name: 'Remove' }).press('Enter');
  await button('Undo this').press('Enter');
  await button('Undo this').waitFor({ state: 'detached' });
  expect(await isAt('.map-host')).toBe(true);

  await page.locator('#tab-scenario').click();
  const pills = page.locator('.pill');
  const before = await pills.count();
  await page.locator('.scenario-ends button').first().press('Enter');
  await pills.nth(before).waitFor();
  await page.locator('.scenario-ends button.danger').waitFor();
  expect(await isAt('#tab-page')).toBe(true);
  await page.locator('.scenario-ends button.danger').press('Enter');
  await pills.nth(before).waitFor({ state: 'detached' });
  expect(await isAt('#tab-page')).toBe(true);
});

test('Home and End on the page of a tab scroll it and leave the time of day as it is', async () => {
  await pause(page);
  await page.locator('#tab-scenario').click();
  await page.locator('.scenario-ends').waitFor();
  const clock = await page.locator('.clock-time').textContent();
  const tab = page.locator('#tab-page');
  const isAtTop = (top: boolean) =>
    page.waitForFunction((wanted) => (document.getElementById('tab-page')?.scrollTop === 0) === wanted, top);
  await tab.press('End');
  await isAtTop(false);
  await tab.press('Home');
  await isAtTop(true);
  expect(await page.locator('.clock-time').textContent()).toBe(clock);
});
