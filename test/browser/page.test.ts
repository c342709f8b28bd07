// A planner's first quarter of an hour in the built page: plays, scrubs, switches, drags, errs, and comes back.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { untilKept, untilScenarioKept } from './kept-study.ts';
import { drawn, eachOpened, expectClean, spotOf } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const slider = () => page.getByRole('slider', { name: 'Shown time' });
const minute = async () => Number(await slider().getAttribute('aria-valuenow'));
const shownScenario = () => page.locator('.pill.shown .pill-name').textContent();

describe('time', () => {
  test('is scrubbed backwards and forwards with the pointer and the keys', async () => {
    const box = await slider().boundingBox();
    if (box === null) throw new Error('expected a timeline');
    await page.mouse.click(box.x + box.width * 0.8, box.y + 30);
    const late = await minute();
    await page.mouse.click(box.x + box.width * 0.3, box.y + 30);
    const early = await minute();
    expect(early).toBeLessThan(late);
    await page.keyboard.press('ArrowRight');
    expect(await minute()).toBe(early + 15);
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await minute()).toBe(early - 105);
    await page.keyboard.press('Home');
    expect(await minute()).toBe(Number(await slider().getAttribute('aria-valuemin')));
  });
});

describe('scenarios', () => {
  test('are chosen by pill and by number, and show their own days', async () => {
    await page.locator('.pill').nth(0).click();
    await drawn(page);
    expect(await shownScenario()).toBe('Vans only');
    await page.keyboard.press('3');
    await drawn(page);
    expect(await shownScenario()).toBe('Lockers');
    await page.getByRole('tab', { name: 'Why' }).click();
    await page.getByRole('table').getByRole('button').first().waitFor();
  });

  test('keep the one on show in sight where there are more than fit', async () => {
    const isSeen = () =>
      page.locator('.pill.shown').evaluate((pill) => {
        const [own, row] = [pill.getBoundingClientRect(), (pill.parentElement as Element).getBoundingClientRect()];
        return own.left >= row.left && own.right <= row.right;
      });
    const pills = page.locator('.pill');
    const begun = await pills.count();
    for (let more = 1; more <= 4; more++) {
      await page.getByRole('button', { name: 'Add a scenario' }).click();
      await expect.poll(() => pills.count()).toBe(begun + more);
    }
    await expect.poll(isSeen).toBe(true);
    await page.keyboard.press('1');
    await expect.poll(isSeen).toBe(true);
  });
});

describe('edits', () => {
  test('a dragged micro-depot moves in the study, and its scenario is simulated again', async () => {
    await page.keyboard.press('2');
    await drawn(page);
    const before = await depotPosition();
    // The name stands beside a sign and a note.
    const name = await page
      .locator('details.entity:has(.swatch.depot) summary')
      .first()
      .evaluate((summary) => [...summary.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)?.textContent);
    const spot = await spotOf(page, name ?? '');
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) await page.mouse.move(spot.x - step * 6, spot.y - step * 3);
    await page.mouse.up();
    await page.locator('.changed').waitFor();
    await drawn(page);
    const after = await depotPosition();
    expect(after.east).toBeLessThan(before.east - 10);
    expect(after.north).toBeGreaterThan(before.north);
  });

  test('a value outside its range is noted, and one without a meaning is refused and not applied', async () => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const demand = page.getByLabel('Share for businesses');
    await demand.fill('0.9');
    await demand.press('Enter');
    await page.getByText('Outside the usual').waitFor();
    await demand.fill('1.5');
    await demand.press('Enter');
    await page.getByRole('alert').getByText('Not applied').waitFor();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    expect(await page.getByLabel('Share for businesses').inputValue()).toBe('0.9');
  });

  test('survive a reload', async () => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const demand = page.getByRole('textbox', { name: 'Parcels a day' });
    await demand.fill('17');
    await demand.press('Enter');
    await page.locator('.changed').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.pill').nth(1).click();
    await untilKept(page, ({ demand }) => demand.parcelsPerDay === 17);
    await untilScenarioKept(page, 'central');
    await page.reload();
    await drawn(page);
    expect(await page.locator('.study-name').textContent()).toBe('Village');
    expect(await shownScenario()).toBe('One depot');
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    expect(await page.getByRole('textbox', { name: 'Parcels a day' }).inputValue()).toBe('17');
  });
});

describe('files', () => {
  const open = (name: string, text: string) =>
    page
      .locator('.study-menu input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  test('a broken study is refused with its place, and the open one stays', async () => {
    await open('broken.json', '{"format": 1, "name": "Broken", "seed": -3}');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toMatch(/broken\.json was not opened/);
    expect(await dialog.textContent()).toMatch(/seed/);
    expect(await dialog.textContent()).toMatch(/-3/);
    await expectClean(page, 'the error dialog');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.study-name').textContent()).toBe('Village');
    await slider().waitFor();
  });

  test('text that is no JSON, and a file of another kind, are refused in words', async () => {
    await open('torn.json', '{"format": 1,');
    await page.getByRole('dialog').getByText('torn.json was not opened').waitFor();
    await page.keyboard.press('Escape');
    await open('photo.png', 'x');
    await page.getByRole('dialog').getByText('photo.png was not opened').waitFor();
  });

  test('a saved study opens again as it was', async () => {
    await page.locator('.study-button').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('village_4-scenarios_seed-1.json');
    const text = await readFile(await download.path(), 'utf8');
    await open('copy.json', text.replace('"Village"', '"Village copy"'));
    await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Village copy');
    await drawn(page);
  });
});

/** Metres, as the form of the scenario's first micro-depot says. */
async function depotPosition(): Promise<{ east: number; north: number }> {
  await page.getByRole('tab', { name: 'Scenario' }).click();
  const form = page.locator('details.entity:has(.swatch.depot)').first();
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  const east = Number(await form.getByLabel('East').inputValue());
  const north = Number(await form.getByLabel('North').inputValue());
  return { east, north };
}

describe('what goes wrong in the page', () => {
  const fault = () => page.locator('.notice', { hasText: 'Something went wrong in the page' });

  test('is said, but not that sizes are told a frame later than they changed', async () => {
    await page.evaluate(async () => {
      const box = document.body.appendChild(document.createElement('div'));
      const told = new Promise((resolve) => window.addEventListener('error', resolve, { once: true }));
      let turns = 0;
      const observer = new ResizeObserver(() => {
        if (turns++ < 3) box.style.height = `${10 + turns}px`;
      });
      observer.observe(box);
      await told;
      observer.disconnect();
      box.remove();
    });
    expect(await fault().count()).toBe(0);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('no such thing');
      });
    });
    await fault().getByText('no such thing').waitFor();
    expect(await fault().count()).toBe(1);
  });
});
