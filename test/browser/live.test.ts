// Edit and see: a dragged micro-depot is estimated on the way, its difference comes early and dashed, then with its interval, and can be undone.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { drawn, eachOpened, expectClean, letRun, spotOf } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(async () => {
  page = opened().page;
  // The scenario with micro-depots of its own.
  await page.keyboard.press('2');
  await drawn(page);
});

const differences = () => page.locator('.differences');
const firstRow = () => differences().locator('tbody tr').first();
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** For whoever wants to look at the states of this test. */
async function look(name: string): Promise<void> {
  const folder = process.env.DOORSTEP_LOOK;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Notes the states that the first line of the differences goes through, however short. */
async function watchStates(): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenStates: seen });
    const note = () => {
      const row = document.querySelector('.differences tbody tr');
      const state = row === null ? 'gone' : row.className;
      if (seen.at(-1) !== state) seen.push(state);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { seenStates: string[] }).seenStates);
}

describe('with the background runs', () => {
  letRun(opened);

  test('a dragged micro-depot is estimated on the way, early and dashed after, then with its interval, and is undone', async () => {
    await page.waitForFunction(() => document.querySelector('.differences tr.certain, .differences tr.open') !== null);
    await look('before');
    const before = await firstRow().textContent();
    const states = await watchStates();
    const spot = await spotOf(page, 'Old school');
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) await page.mouse.move(spot.x - step * 6, spot.y - step * 3);
    await page.locator('.drag-estimate .tried:not(.elsewhere)').waitFor();
    expect(await page.locator('.drag-estimate').textContent()).toMatch(
      /parcels a day in reach.*in one draw.*no interval/,
    );
    await look('dragging');
    await expectClean(page, 'while a micro-depot is dragged');
    await page.mouse.up();
    await page.locator('.drag-estimate').waitFor({ state: 'detached' });
    await page.locator('.changed').waitFor();
    await page.waitForFunction(() => document.querySelector('.differences tr.certain, .differences tr.open') !== null);
    await look('after');
    expect((await states()).join()).toMatch(/gone|none/);
    await expectClean(page, 'differences beside the sentence');
    await page.keyboard.press('Control+z');
    await page.locator('.changed').waitFor({ state: 'detached' });
    await drawn(page);
    await expect.poll(() => firstRow().textContent(), { timeout: 60_000 }).toBe(before);
  });
});

test('a micro-depot that would go back says why while it is dragged, beside and not over it', async () => {
  for (let step = 0; step < 6; step++) await page.keyboard.press('-');
  const spot = await spotOf(page, 'Old school');
  const map = await page.locator('.map-host').boundingBox();
  const [x, y] = [(map?.x ?? 0) + 60, (map?.y ?? 0) + 100];
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 8 });
  await look('refused');
  await page.locator('.drag-estimate .refused').waitFor({ timeout: 5_000 });
  const card = page.locator('.drag-estimate');
  expect(await card.textContent()).toMatch(/^Old school.*it would go back\.$/);
  expect((await card.boundingBox())?.y).toBeGreaterThan(y + 20);
  await page.mouse.up();
  await page.locator('.notice', { hasText: 'It went back.' }).waitFor();
});

test('a micro-depot that is let go over the panel goes back and says so, before and after', async () => {
  const spot = await spotOf(page, 'Old school');
  const map = await page.locator('.map-host').boundingBox();
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move((map?.x ?? 0) + (map?.width ?? 0) + 200, spot.y, { steps: 8 });
  await page.locator('.drag-estimate .refused', { hasText: 'picture: it would go back' }).waitFor();
  await page.mouse.up();
  await page.locator('.notice', { hasText: 'Old school was let go outside of the map’s picture.' }).waitFor();
  expect(await page.locator('.drag-estimate, .changed').count()).toBe(0);
  expect(await spotOf(page, 'Old school')).toEqual(spot);
});

test.each(['3', 'Control+z'])('a drag that %s ends is over, and takes its estimate with it', async (key) => {
  const spot = await spotOf(page, 'Old school');
  await page.mouse.click(spot.x, spot.y);
  await page.getByRole('region', { name: 'Old school' }).waitFor();
  // For the undo.
  await page.keyboard.press('ControlOrMeta+d');
  await page.locator('.changed').waitFor();
  await page.keyboard.press('Escape');
  await drawn(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x - 40, spot.y - 20, { steps: 8 });
  await page.locator('.drag-estimate').waitFor();
  await page.keyboard.press(key);
  await page.locator('.drag-estimate').waitFor({ state: 'detached' });
  await page.mouse.move(spot.x - 80, spot.y - 40, { steps: 4 });
  await page.mouse.up();
  await drawn(page);
  expect(await page.locator('.drag-estimate').count()).toBe(0);
});

test('a chosen micro-depot is copied and taken away by key, and a locker added, each in one step to undo', async () => {
  const spot = await spotOf(page, 'Old school');
  await page.mouse.click(spot.x, spot.y);
  await page.getByRole('region', { name: 'Old school' }).waitFor();
  await page.keyboard.press('Control+d');
  await page.getByRole('region', { name: 'Old school 2' }).waitFor();
  await drawn(page);
  await look('copied');
  await expectClean(page, 'a copied micro-depot');
  await page.keyboard.press('Delete');
  await page.getByText('Old school 2 is gone; undo brings it back.').waitFor();
  await page.locator('.adding summary').click();
  await page.locator('.adding').getByRole('button', { name: 'locker' }).click();
  await page.getByText(/ stands in the middle of the map\. Drag it to its place\.$/).waitFor();
  await page.locator('.card.thing').getByText('Hypothetical').waitFor();
  for (const _ of [1, 2, 3]) await button('Undo').click();
  await page.locator('.changed').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Scenario' }).click();
  await page.locator('summary', { hasText: 'Old school' }).first().click();
  await button('Copy Old school').click();
  await page.locator('summary', { hasText: 'Old school 2' }).waitFor();
});

test('the changes of the scenario on show stand beside the answer, and one is switched off there', async () => {
  const chips = page.locator('.change-chips');
  const school = chips.getByLabel('Old school', { exact: false });
  expect(await school.isChecked()).toBe(true);
  await school.uncheck();
  await page.locator('.changed').waitFor();
  expect(await school.isChecked()).toBe(false);
  await look('chips');
  await button('Undo').click();
  await expect.poll(() => school.isChecked()).toBe(true);
});
