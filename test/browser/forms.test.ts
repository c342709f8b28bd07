// The forms as a reader uses them: what each field says of its value, the way back, and what stays open.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { untilKept } from './kept-study.ts';
import { drawn, eachOpened, expectClean, openBundled, openFold, pause } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const tab = (name: string) => page.getByRole('tab', { name }).click();
const fold = (text: string) => page.locator('details', { has: page.locator('summary', { hasText: text }) }).first();
const isOpen = async (text: string) => (await fold(text).getAttribute('open')) !== null;

/** Opens a fold or closes it, whichever it was before. */
async function setFold(text: string, wanted: boolean): Promise<void> {
  if ((await isOpen(text)) !== wanted) await fold(text).locator('summary').first().click();
}

/** Types into a field and presses Enter. */
async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

/** Opens all folds of the tab on show. */
async function unfold(): Promise<void> {
  await page.locator('.tab-page').evaluate((form) => {
    for (const one of form.querySelectorAll('details')) one.open = true;
  });
}

/** Names of the fields on show that say neither default nor range nor where they come from. */
async function silentFields(): Promise<string[]> {
  return page.locator('.tab-page').evaluate((form) => {
    const fields = [...form.querySelectorAll('details input, details select, details fieldset')];
    return fields
      .filter((field) => !/default/i.test(field.closest('.parameter')?.querySelector('.provenance')?.textContent ?? ''))
      .map((field) => field.closest('.field, .check, fieldset')?.textContent ?? '');
  });
}

describe('every field', () => {
  test('of the assumptions says its default, what is usual and its source', async () => {
    await tab('Assumptions');
    await unfold();
    expect(await silentFields()).toEqual(['These are my own counts (removes the "illustrative" stamp)']);
    const cutOff = page.locator('.parameter', { has: page.getByLabel('leave on the next operating day') });
    expect(await cutOff.locator('.provenance').textContent()).toMatch(
      /^Default 22:00 · usually 18:00 to 24:00 · Assumption: /,
    );
    const lines = await page.locator('.parameter .provenance').allTextContents();
    expect(lines.filter((line) => !/default/i.test(line))).toEqual([]);
    expect(lines.filter((line) => !/(Source|Computed|Assumption): ./.test(line))).toEqual([
      'No default · any whole number from 0; each is another sample of days',
    ]);
    await expectClean(page, 'the assumptions');
  });

  test('of hubs, depots, lockers and fleets does so too, except their names', async () => {
    await page.keyboard.press('4');
    await drawn(page);
    await tab('Scenario');
    await unfold();
    expect([...new Set(await silentFields())]).toEqual(['Name']);
    const catchment = page.locator('.parameter', { has: page.getByLabel('Micro-depot catchment') });
    expect(await catchment.locator('.provenance').textContent()).toMatch(
      /^Study’s own 800 · default 1500 · usually 500 to 3000 · Source: KoMoDo/,
    );
    await expectClean(page, 'the scenario');
  });

  test('says an hour outside of the usual ones, and refuses one that is no time of day', async () => {
    await tab('Assumptions');
    await setFold('Calendar and promises', true);
    const cutOff = page.getByLabel('leave on the next operating day');
    await enter(cutOff, '12:00');
    await page.getByText('Outside the usual 18:00 to 24:00').waitFor();
    await enter(cutOff, '25:00');
    await page.getByRole('alert').getByText('found “25:00”, expected a time of day').waitFor();
  });
});

describe('reset', () => {
  test('goes to what the study had when it was opened, not to the default, and so it does after a reload', async () => {
    await pause(page);
    await tab('Assumptions');
    const demand = page.getByRole('textbox', { name: 'Parcels a day' });
    const reset = page.getByRole('button', { name: 'Reset to the study’s own, 12' });
    expect(await reset.count()).toBe(0);
    await enter(demand, '17');
    await reset.click();
    await expect.poll(() => demand.inputValue()).toBe('12');
    await reset.waitFor({ state: 'detached' });
    await enter(demand, '18');
    await reset.waitFor();
    await untilKept(page, ({ demand }) => demand.parcelsPerDay === 18);
    await page.reload();
    await drawn(page);
    await tab('Assumptions');
    expect(await demand.inputValue()).toBe('18');
    await reset.click();
    await expect.poll(() => demand.inputValue()).toBe('12');
  });

  test('goes to the default where the study had no other value', async () => {
    await tab('Assumptions');
    const businesses = page.getByLabel('Share for businesses');
    await enter(businesses, '0.4');
    await page.getByRole('button', { name: 'Reset to the default, 0.3' }).click();
    await expect.poll(() => businesses.inputValue()).toBe('0.3');
  });

  test('brings a depot’s own size back', async () => {
    await page.keyboard.press('2');
    await drawn(page);
    await tab('Scenario');
    await setFold('Old school', true);
    const area = page.getByLabel('Micro-depot area');
    await enter(area, '80');
    await page.getByRole('button', { name: 'Reset to the study’s own, 20' }).click();
    await expect.poll(() => area.inputValue()).toBe('20');
  });
});

describe('the seed beside the draw', () => {
  const seedField = () => page.locator('.draw-card').getByLabel('Seed');
  const refusal = () => page.locator('.draw-card').getByRole('alert');
  beforeEach(() => openFold(page, 'Seed 1'));

  test('refuses nonsense, says what was found and expected, and keeps the old one', async () => {
    const seed = seedField();
    for (const [nonsense, found] of [
      ['abc', '“abc”'],
      ['1.5', '“1.5”'],
      ['-2', '“-2”'],
      ['', 'nothing'],
    ] as const) {
      await enter(seed, nonsense);
      const alert = refusal();
      await alert.getByText(`found ${found}, expected a whole number of at least 0. 1 stays.`).waitFor();
      await page.keyboard.press('Escape');
      await alert.waitFor({ state: 'detached' });
      expect(await seed.inputValue()).toBe('1');
    }
    expect(await page.locator('.changed').count()).toBe(0);
  });

  test('is put back when the reader goes on without correcting it', async () => {
    const seed = seedField();
    await seed.fill('seven');
    await page.keyboard.press('Tab');
    const alert = refusal();
    await alert.waitFor();
    expect(await seed.inputValue()).toBe('1');
    await seed.press('Escape');
    await alert.waitFor({ state: 'detached' });
  });

  test('says no more of what was refused once another study is open, though that has the same seed', async () => {
    await enter(seedField(), 'seven');
    const alert = refusal();
    await alert.waitFor();
    await openBundled(page, 'Village');
    await alert.waitFor({ state: 'detached' });
  });
});

describe('what is open', () => {
  test('stays as the reader left it when another tab was shown', async () => {
    await tab('Assumptions');
    await setFold('Lockers', true);
    await setFold('Demand', false);
    await tab('Compare');
    await tab('Assumptions');
    expect(await isOpen('Lockers')).toBe(true);
    expect(await isOpen('Demand')).toBe(false);
  });

  test('is shown by a search, and as before when that is over', async () => {
    await tab('Assumptions');
    await setFold('Calendar and promises', false);
    const search = page.getByRole('searchbox');
    await search.fill('cut-off');
    await page.getByLabel('promised for the next operating day').waitFor();
    await search.fill('');
    expect(await isOpen('Calendar and promises')).toBe(false);
  });

  test('of the layers closes by Escape, by the pointer elsewhere and by the menu, and gives the focus back', async () => {
    const layers = page.locator('details.layers');
    const summary = layers.locator('summary');
    const isOpen = async () => (await layers.getAttribute('open')) !== null;
    await summary.click();
    await layers.getByRole('checkbox', { name: 'Parcels' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    await summary.click();
    await page.locator('.brand').click();
    await expect.poll(isOpen).toBe(false);
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    await summary.click();
    await page.locator('.study-button').click();
    await expect.poll(isOpen).toBe(false);
    await page.getByRole('menu').waitFor();
  });
});

test('on a phone, the seed and another draw are found among the assumptions', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await pause(page);
  await tab('Assumptions');
  const luck = page.getByRole('region', { name: 'Luck' });
  await enter(luck.getByLabel('Seed'), '7');
  await page.locator('.changed').waitFor();
  await drawn(page);
  await luck.getByRole('button', { name: 'Next draw' }).click();
  await luck.getByText('draw 2', { exact: true }).waitFor();
  await drawn(page);
});

test('a study opened afterwards goes back to its own values', async () => {
  const text = await readFile(new URL('../../scenarios/village.json', import.meta.url), 'utf8');
  const buffer = Buffer.from(text.replace('"Village"', '"Town"').replace('"parcelsPerDay": 12', '"parcelsPerDay": 30'));
  await page
    .locator('.study-menu input[type=file]')
    .setInputFiles({ name: 'town.json', mimeType: 'application/json', buffer });
  await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Town');
  await tab('Assumptions');
  await setFold('Demand', true);
  const demand = page.locator('.parameter', { has: page.getByLabel('Parcels a day') });
  await demand.getByText('Study’s own 30 · default 1500').waitFor();
});
