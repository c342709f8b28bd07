// What the city and people bear: in the comparison, in the run on show, and as shades on the map.
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { eachOpened, expectClean, letRun, untilRuns } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});
const tab = (name: string) => page.getByRole('tab', { name }).click();

describe('what is compared', () => {
  letRun(opened);

  test('the comparison says what the city and people bear, with the sources of the external cost', async () => {
    await untilRuns(page, 12);
    await page.locator('summary', { hasText: 'Dearest parcels' }).click();
    await page.locator('.chart.cost-tenths .tenth').first().waitFor();
    await page.locator('summary', { hasText: 'What the city and people bear' }).click();
    const table = page.locator('.city-table table');
    const heads = (await table.locator('tbody th').allTextContents()).join('\n');
    for (const head of ['External cost', 'CO₂', 'Motor-km', 'Bike-km', 'Vans at the kerb', 'Walk to a locker']) {
      expect(heads).toContain(head);
    }
    await page.locator('.factors summary').click();
    await page.locator('.factors').getByText('Congestion for others').waitFor();
    await expectClean(page, 'the comparison with what the city bears');
    await page.getByRole('button', { name: 'Change them in Assumptions' }).click();
    expect(await page.getByRole('tab', { name: 'Assumptions' }).getAttribute('aria-selected')).toBe('true');
  });
});

test('the run on show lists its streets and neighbourhoods, and the keys mark them on the map', async () => {
  await tab('Why');
  await page.locator('.chart.driving-hours .hour').first().waitFor();
  await page.locator('.chart.standing-hours').waitFor();
  const street = page.locator('table.streets').first().locator('.mark').first();
  await street.waitFor();
  await street.focus();
  const before = await page.locator('.map-host').screenshot();
  await page.keyboard.press('Enter');
  expect(await street.getAttribute('aria-pressed')).toBe('true');
  await page.waitForTimeout(600);
  expect((await page.locator('.map-host').screenshot()).equals(before)).toBe(false);

  const square = page.locator('table.neighbourhoods .mark').first();
  await square.click();
  expect(await street.getAttribute('aria-pressed')).toBe('false');
  expect(await square.getAttribute('aria-pressed')).toBe('true');
  const byCost = page.getByRole('button', { name: '€ a parcel' });
  await byCost.click();
  expect(await byCost.getAttribute('aria-pressed')).toBe('true');
  const cost = await page.locator('table.neighbourhoods tbody td:nth-child(3)').allTextContents();
  const amounts = cost.map((text) => Number(text.replace('€', ''))).filter((amount) => !Number.isNaN(amount));
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  await expectClean(page, 'the city and people of the run');
});

test('the map is shaded by choice, with a legend in numbers, and follows the run', async () => {
  expect(await page.locator('.ramp').count()).toBe(0);
  await page.locator('.layers summary').click();
  await page.getByLabel('Neighbourhoods by').selectOption({ label: 'late parcels' });
  await page.getByLabel('Streets by').selectOption({ label: 'motor-km' });
  const ramps = page.locator('.ramp [role=img]');
  await ramps.nth(1).waitFor();
  expect(await ramps.nth(0).getAttribute('aria-label')).toMatch(/^Late or returned, % of parcels: .* under \d+;/);
  await expectClean(page, 'the map with shades');
  await page.keyboard.press('Escape');
  await page.locator('.map-host').focus();
  await page.keyboard.press('2');
  await ramps.nth(1).waitFor();
  expect(await ramps.count()).toBe(2);
  await page.locator('.layers summary').click();
  await page.getByLabel('Streets by').selectOption({ label: 'nothing' });
  await page.waitForFunction(() => document.querySelectorAll('.ramp').length === 1);
});
