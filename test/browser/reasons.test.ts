// Why it comes out so: what the difference hangs on, who bears it, what made parcels late, and where a parcel's euro goes.
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Tier } from '../../src/model/ledger-words.ts';
import { resultsWords } from '../../src/ui/words-en-results.ts';
import {
  drawn,
  eachOpened,
  expectClean,
  letRun,
  openBundled,
  openFold,
  runsDone,
  spotOf,
  stopRuns,
  untilRuns,
} from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const tab = (name: string) => page.getByRole('tab', { name }).click();
const ask = () => page.getByRole('button', { name: 'What does it hang on?' });

/** Enough pairs of runs for every scenario of the village. */
async function untilAskable(): Promise<void> {
  await untilRuns(page, 8 * 4);
  await page.waitForFunction(() => document.querySelector('.hanging button:enabled') !== null);
}

/** A point of an interval that lies over a part of its bar, and which part that is; null while none is drawn. */
function partUnderInterval(): Promise<{ x: number; y: number; tier: Tier } | null> {
  return page.evaluate(() => {
    document.querySelector('.chart.cost-by-tier')?.scrollIntoView({ block: 'center' });
    for (const row of document.querySelectorAll('.chart.cost-by-tier .row')) {
      const line = row.querySelector(':scope > .interval line')?.getBoundingClientRect();
      if (line === undefined) continue;
      const y = line.top + line.height / 2;
      for (const part of row.querySelectorAll('[data-tier]')) {
        const { left, right } = part.getBoundingClientRect();
        const [from, to] = [Math.max(left, line.left), Math.min(right, line.right)];
        // A hairline of ground is between neighbours.
        if (to - from > 1) return { x: (from + to) / 2, y, tier: part.getAttribute('data-tier') as Tier };
      }
    }
    return null;
  });
}

describe('with the background runs', () => {
  letRun(opened);

  test('what a difference hangs on is asked for, can be cancelled, and ends in a tornado that an edit takes away', async () => {
    await page.keyboard.press('4');
    await drawn(page);
    await untilAskable();
    expect(await page.locator('.chart.tornado').count()).toBe(0);
    await ask().click();
    await page.getByText(/Trying the assumptions behind D at both ends of their ranges: \d+ of \d+ runs/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('hanging');
    await page.locator('.hanging').getByRole('button', { name: 'Cancel' }).click();
    await ask().click();

    await page.locator('.hanging [role=status]').waitFor();
    expect(await page.locator('.hanging [role=status]').textContent()).toMatch(/^It (depends|hangs most) on /);
    const tornado = page.locator('.chart.tornado');
    await tornado.waitFor();
    // More where one of the widest of the first draw turned out to be less wide.
    expect(await tornado.locator('.row').count()).toBeGreaterThanOrEqual(4);
    await page.locator('.paired-difference .assumed').waitFor();
    await expectClean(page, 'the comparison with a tornado');

    // From a bar of it to the parcels that it moves.
    await tornado.locator('.row .label').first().click();
    const moved = page.locator('.swing-behind .behind');
    await moved.locator('tbody button').first().waitFor();
    expect(await moved.locator('.behind-title').textContent()).toMatch(
      /^D Depot \+ lockers, draw 1 of \d+: cost less A, moved by “.+” · \d+ parcels?$/,
    );
    await moved.getByText(/The bar is the mean over 8 draws; this list is one of them\.$/).waitFor();
    await expectClean(page, 'the parcels behind a bar of the tornado');

    // The runs that waited go on by themselves, to where the signs are certain.
    await untilRuns(page, await runsDone(page));
    await page.waitForFunction(() => /^(\d+) of \1 runs/.test(document.querySelector('.runs-text')?.textContent ?? ''));

    await tab('Assumptions');
    await page.getByLabel('Find an assumption').fill('van driver');
    const wage = page.getByLabel('Van driver', { exact: true });
    await wage.fill('31');
    await wage.press('Enter');
    await tab('Compare');
    await page.locator('.hanging button').waitFor();
    expect(await page.locator('.chart.tornado, .assumed, .hanging [role=status]').count()).toBe(0);
  });

  test('the comparison says who bears what, with a column for every scenario', async () => {
    await untilRuns(page, 12);
    await openFold(page, 'Who pays');
    const table = page.locator('.bearers table');
    await table.waitFor();
    expect(await table.locator('thead th').allTextContents()).toEqual(['Mean over the draws', 'A', 'B', 'C', 'D']);
    const heads = (await table.locator('tbody th').allTextContents()).join('\n');
    for (const head of ['The carrier', 'Recipients']) expect(heads).toContain(head);
  });

  test('a row of the figures and a bar of the differences have the parcels behind them, of the scenario on show', async () => {
    await page.keyboard.press('4');
    await drawn(page);
    await untilRuns(page, 12);
    const difference = page.locator('.chart-box', { has: page.locator('.chart.paired-difference') }).first();
    const opener = difference.getByRole('button', { name: 'List the parcels that differ most' });
    const hasFocus = () => opener.evaluate((one) => one === document.activeElement);
    const pairs = difference.locator('.behind');
    await opener.press('Enter');
    await pairs.waitFor();
    expect(await hasFocus(), 'the next tab stop is the list').toBe(true);
    await pairs.getByRole('button', { name: 'Close the list' }).press('Enter');
    await pairs.waitFor({ state: 'detached' });
    expect(await hasFocus()).toBe(true);
    await opener.click();
    await pairs.locator('tbody button').first().waitFor();
    expect(await pairs.locator('.behind-title').textContent()).toMatch(
      /^D Depot \+ lockers, draw 1 of \d+: cost against the same parcels in A · \d+ parcels?$/,
    );
    expect(await pairs.locator('thead th').allTextContents()).toEqual(['Parcel', '€ in A', '€ in D', 'Difference']);
    await expectClean(page, 'the parcels behind a paired difference');

    await openFold(page, 'Who pays');
    await page.getByRole('button', { name: 'List the parcels behind “Recipients” in the draw on show' }).click();
    const paid = page.locator('.measures.bearers .behind');
    await paid.locator('tbody button').first().waitFor();
    expect(await paid.locator('.behind-title').textContent()).toMatch(
      /^D Depot \+ lockers, draw 1 of \d+: paid by: Recipients · \d+ parcels?$/,
    );
    expect(await difference.locator('.behind').count(), 'one list at a time').toBe(0);
    await expectClean(page, 'the parcels behind a payer');
    // A cell of another scenario puts that one on show.
    await page.locator('.measures.bearers tbody tr').first().locator('td').nth(2).click();
    await page.waitForFunction(() =>
      /^C Lockers, .*paid by: The carrier/.test(document.querySelector('.bearers .behind-title')?.textContent ?? ''),
    );
  });

  test('what lies over a bar leaves the press to the bar: its interval, and the stroke of the draw on show', async () => {
    await untilRuns(page, 4 * 4);
    // A run more would move what is measured here; what the runs before it have changed comes with later frames.
    await stopRuns(page);
    let part = await partUnderInterval();
    const isStill = async (): Promise<boolean> => {
      const before = JSON.stringify(part);
      part = await partUnderInterval();
      return part !== null && JSON.stringify(part) === before;
    };
    await expect.poll(isStill, { interval: 1_000 }).toBe(true);
    if (part === null) throw new Error('expected an interval over a bar, found none');
    await page.mouse.click(part.x, part.y);
    await page
      .locator('.chart-box', { has: page.locator('.chart.cost-by-tier') })
      .locator('.behind')
      .waitFor();
    expect(await page.locator('.behind-title').textContent()).toContain(`: cost on “${resultsWords.tiers[part.tier]}”`);

    await tab('Why');
    await page.locator('.lateness-causes .row .bar').first().waitFor();
    const over = await page.evaluate(() => {
      const row = document.querySelector('.lateness-causes .row .bar')?.parentElement;
      row?.scrollIntoView({ block: 'center' });
      return [...(row?.querySelectorAll('.interval, .this-draw') ?? [])].map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        const [pressed] = document.elementsFromPoint(left + width / 2, top + height / 2);
        return pressed?.closest('[data-cause]') === row && pressed?.closest('.interval, .this-draw') === null;
      });
    });
    expect(over.length).toBeGreaterThan(0);
    expect(over.every((isLeft) => isLeft)).toBe(true);
  });
});

test('the reasons show lateness by cause, and a parcel’s story where each of its cents goes', async () => {
  await tab('Why');
  await page.locator('.chart.lateness-causes').waitFor();
  const spot = await spotOf(page, /^Parcel \d+$/);
  await page.mouse.click(spot.x, spot.y);
  await page.getByRole('button', { name: 'Its story' }).click();
  const euro = page.locator('.story table.euro');
  await euro.waitFor();
  const amounts = (await euro.locator('tbody td:last-child').allTextContents()).map((text) =>
    Number.parseFloat(text.replace('€', '').replace('−', '-')),
  );
  const sum = Number.parseFloat((await euro.locator('tfoot td:last-child').textContent())?.replace('€', '') ?? '');
  expect(amounts.length).toBeGreaterThan(3);
  expect(amounts.reduce((all, one) => all + one, 0)).toBeCloseTo(sum, 1);
  await expectClean(page, 'the reasons with a story');

  // From a bar to the parcels behind it, from one of them to the map at that moment, and to its tour.
  await page.locator('.lateness-causes .row .bar').first().click();
  const behind = page.locator('.behind');
  await behind.locator('tbody button').first().waitFor();
  expect(await behind.locator('.behind-title').textContent()).toMatch(
    /^D Depot \+ lockers, draw 1 of \d+: late because of: .+ · \d+ parcels?$/,
  );
  const named = await behind.locator('tbody button').first().textContent();
  await behind.locator('tbody button').first().click();
  const card = page.locator('.card.thing');
  await card.getByText(/^[\d.]+\s(min|h|days?) late$/).waitFor();
  expect(await card.locator('h2').textContent()).toContain(named ?? '?');
  await page.getByLabel('Show those').selectOption({ label: 'tenth 10 of 10 by cost, the dearest' });
  await page.locator('.behind-choice tbody tr').first().waitFor();
  await expectClean(page, 'the parcels behind a bar');
  await page.getByLabel('Show those').selectOption('now');
  await page.getByText(/draw 1 of \d+: handed over on .+ from \d\d:\d\d to \d\d:\d\d/).waitFor();
  await card.getByRole('button', { name: 'Its tour' }).click();
  await page.locator('.chart.tour-load').waitFor();
});

test('a fleet takes a type, and its numbers say what is usual for that type', async () => {
  await tab('Scenario');
  const fleet = page.locator('details.entity', { has: page.locator('summary', { hasText: 'Vans' }) }).last();
  await fleet.locator('> summary').click();
  await fleet.getByLabel('Type').selectOption({ label: 'electric van' });
  const range = fleet.locator('.parameter', { has: page.getByLabel('Longest tour') });
  await range.getByText('usually 80 to 300').waitFor();
  expect(await fleet.getByLabel('Longest tour').getAttribute('placeholder')).toBe('150');
  expect(await fleet.getByLabel('Type').locator('option').allTextContents()).toEqual(['diesel van', 'electric van']);
  await expectClean(page, 'the form of a fleet');
});

test('another study’s reasons have an axis of their own, whatever the study before was late by', async () => {
  await openBundled(page, 'Old town');
  await tab('Why');
  const bars = page.locator('.chart.lateness-causes .bar');
  const longest = () => bars.evaluateAll((all) => Math.max(0, ...all.map((bar) => Number(bar.getAttribute('width')))));
  await expect.poll(longest, { timeout: 60_000 }).toBeGreaterThan(100);
  await openBundled(page, 'Village');
  await expect.poll(longest, { timeout: 60_000 }).toBeGreaterThan(30);
});
