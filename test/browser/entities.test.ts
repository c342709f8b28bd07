// The lists of a study as a reader edits them: bays, sites, zones, subsidies, budgets, carriers, contractors, and a micro-depot on a site.
import type { Locator, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { untilKept } from './kept-study.ts';
import { drawn, eachOpened, expectClean, openFold, pause, spotOf } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(async () => {
  page = opened().page;
  await pause(page);
});

const tab = (name: string) => page.getByRole('tab', { name }).click();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const fold = (text: string) => page.locator('details', { has: page.locator('> summary', { hasText: text }) }).first();
const legend = () => page.getByRole('region', { name: 'Legend' });

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

test('a bay, a zone and a subsidy are added, edited, undone, and there after a reload', async () => {
  await tab('Scenario');
  await button('Add a loading bay').click();
  const bay = fold('Loading bay 1');
  await bay.getByLabel('Spaces of a loading bay').waitFor();
  expect(await bay.locator('> summary').evaluate((one) => one === document.activeElement)).toBe(true);
  await enter(bay.getByLabel('Spaces of a loading bay'), '4');
  await bay.getByText('4 spaces, 07:00 to 19:00').waitFor();
  await legend().getByText('loading bay').waitFor();
  await expectClean(page, 'a bay');

  await tab('Assumptions');
  await openFold(page, 'Access zones');
  await button('Add a pedestrian zone').click();
  const zone = fold('Pedestrian zone 1');
  await enter(zone.getByLabel('deliveries until'), '10:30');
  await zone.getByText('deliveries 06:00 to 10:30').waitFor();
  await legend().getByText('access zone').waitFor();
  await openFold(page, 'Subsidies');
  await button('Add a subsidy').click();
  await enter(fold('From city to carrier').getByLabel('Amount'), '0.25');
  await page.getByText('€0.25 a parcel').waitFor();
  await expectClean(page, 'a zone and a subsidy');

  await button('Undo').click();
  await page.getByText('€0 a parcel').waitFor();
  await button('Redo').click();
  await page.getByText('€0.25 a parcel').waitFor();
  await untilKept(page, ({ prices }) => prices.subsidies[0]?.amount === 0.25);
  await page.reload();
  await drawn(page);
  await tab('Assumptions');
  await openFold(page, 'Subsidies');
  await page.getByText('€0.25 a parcel').waitFor();
  await tab('Scenario');
  await fold('Loading bay 1').getByText('4 spaces, 07:00 to 19:00').waitFor();
  await openFold(page, 'Loading bay 1');
  await button('Remove Loading bay 1').click();
  await legend().getByText('loading bay').waitFor({ state: 'detached' });
  expect(await button('Add a loading bay').evaluate((one) => one === document.activeElement)).toBe(true);
});

test('what does not fit is not applied, and says what was found and expected', async () => {
  await tab('Scenario');
  await button('Add a loading bay').click();
  const bay = fold('Loading bay 1');
  await enter(bay.getByLabel('Loading bay from'), '20:00');
  await bay.getByRole('alert').getByText('found “20:00”, expected a time before it closes at 19:00').waitFor();
  await enter(bay.getByLabel('Spaces of a loading bay'), '0');
  await bay.getByText('found “0”, expected a whole number from 1 to 50').waitFor();
  await tab('Assumptions');
  await openFold(page, 'Subsidies');
  await button('Add a subsidy').click();
  await fold('From city to carrier').getByLabel('Who gets it').selectOption('city');
  await page.getByRole('alert').getByText('expected another payer than "from"').waitFor();
  await openFold(page, 'Access zones');
  await button('Add a length limit').click();
  const zone = fold('Length limit 1');
  await zone.getByLabel('Kind').selectOption('low-emission');
  await zone.getByLabel('motor vehicles up to').waitFor();
  expect(await zone.getByLabel('vehicles up to', { exact: false }).count()).toBe(1);
});

describe('a micro-depot', () => {
  /** Adds a site and opens the form of the micro-depot of the second scenario. */
  async function withSite(): Promise<Locator> {
    await tab('Assumptions');
    await openFold(page, 'Candidate sites');
    await button('Add a candidate site').click();
    await enter(fold('Site 1').getByLabel('Usable area'), '45');
    await fold('Site 1').getByText('45 m²').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.brand').click();
    await page.keyboard.press('2');
    await drawn(page);
    await tab('Scenario');
    await openFold(page, 'Old school');
    return fold('Old school');
  }

  test('takes room and place from the site it is put on, and is hypothetical again where it leaves it', async () => {
    const depot = await withSite();
    await depot.locator('> summary', { hasText: 'hypothetical' }).waitFor();
    await legend().getByText('hypothetical micro-depot').waitFor();
    await legend().getByText('candidate site').waitFor();
    await depot.getByLabel('Stands').selectOption({ label: 'on site Site 1' });
    await depot.locator('> summary', { hasText: 'hypothetical' }).waitFor({ state: 'detached' });
    const area = depot.getByLabel('Micro-depot area');
    await expect.poll(() => area.getAttribute('placeholder')).toBe('45');
    await depot.getByText('as its site Site 1 offers').first().waitFor();
    await legend().getByText('micro-depot on a site').waitFor();
    await legend().getByText('candidate site').waitFor({ state: 'detached' });
    await enter(area, '90');
    await depot.getByText('found “90”, expected at most 45 m²').waitFor();
    await expectClean(page, 'a micro-depot on a site');

    // A locker at the place of a site stands on it.
    await tab('Scenario');
    await page.keyboard.press('4');
    await drawn(page);
    await legend().getByText('hypothetical locker').waitFor();
    await openFold(page, 'Shop');
    await fold('Shop').getByLabel('Stands').selectOption({ label: 'on site Site 1' });
    await legend().getByText('locker, fill', { exact: true }).waitFor();
    await page.locator('.brand').click();
    await page.keyboard.press('2');
    await drawn(page);

    await tab('Assumptions');
    await button('Remove Site 1').click();
    await page.getByRole('alert').getByText('Not removed: found "site-1", expected the id of a site').waitFor();

    await drawn(page);
    const spot = await spotOf(page, 'Old school');
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    await page.mouse.move(spot.x + 30, spot.y + 6, { steps: 4 });
    await page.mouse.up();
    await page.getByText('Old school has left Site 1 and is hypothetical now').waitFor();
    await tab('Scenario');
    await depot.locator('> summary', { hasText: 'hypothetical' }).waitFor();
    await expect.poll(() => area.inputValue()).toBe('45');
  });

  test('moves about, with its last place kept', async () => {
    await page.keyboard.press('2');
    await drawn(page);
    await tab('Scenario');
    await openFold(page, 'Old school');
    const depot = fold('Old school');
    await depot.getByLabel('Moves about').click();
    await button('Add a place').click();
    await fold('Tue').getByLabel('Weekday').waitFor();
    await fold('Tue').getByLabel('Weekday').selectOption('mon');
    await depot.getByRole('alert').getByText('expected one place a weekday').waitFor();
    await button('Remove Tue').click();
    await openFold(page, 'Mon');
    await button('Remove Mon').click();
    await depot.getByRole('alert').getByText('expected a list of at least 1 entry').waitFor();
    await expectClean(page, 'a micro-depot that moves about');
  });
});

test('a locker that is dragged off its site is hypothetical again: that is said, and can be taken back there', async () => {
  await page.keyboard.press('4');
  await drawn(page);
  await tab('Assumptions');
  await openFold(page, 'Candidate sites');
  await button('Add a candidate site').click();
  await fold('Site 1').waitFor();
  await tab('Scenario');
  await openFold(page, 'Shop');
  await fold('Shop').getByLabel('Stands').selectOption({ label: 'on site Site 1' });
  await legend().getByText('locker, fill', { exact: true }).waitFor();
  await drawn(page);
  const { x, y } = await spotOf(page, 'Shop');
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 6, { steps: 4 });
  await page.mouse.up();
  const notice = page.locator('.notice', { hasText: 'Shop has left Site 1 and is hypothetical now' });
  await legend().getByText('hypothetical locker').waitFor();
  await notice.getByRole('button', { name: 'Undo this' }).click();
  await legend().getByText('locker, fill', { exact: true }).waitFor();
  expect(await notice.count()).toBe(0);
});

test('an hour of the day is edited by itself, and the day goes back as a whole', async () => {
  await tab('Assumptions');
  await openFold(page, 'At the door');
  const eight = page.getByRole('group', { name: 'Parking search by hour' }).getByLabel('8 h', { exact: true });
  await enter(eight, '-1');
  await page.getByRole('alert').getByText('found “-1”, expected a number of at least 0. 0.9 stays.').waitFor();
  await enter(eight, '2');
  await button('Undo').and(page.locator(':enabled')).waitFor();
  await page.getByRole('button', { name: 'Reset to the default, 0.3, 0.3' }).click();
  await expect.poll(() => eight.inputValue()).toBe('0.9');
});

test('a bay is dragged on the map, and says its spaces there', async () => {
  await tab('Scenario');
  await button('Add a loading bay').click();
  const bay = fold('Loading bay 1');
  const east = bay.getByLabel('East');
  await east.waitFor();
  const before = await east.inputValue();
  await drawn(page);
  const spot = await spotOf(page, 'Loading bay 1');
  expect(await page.locator('.hover').textContent()).toContain('2 spaces, 07:00 to 19:00');
  await page.mouse.down();
  await page.mouse.move(spot.x + 24, spot.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => east.inputValue()).not.toBe(before);
});

test('a pointer that leaves the map while over a thing offers no press when it comes back', async () => {
  const cursor = () => page.locator('.map-host').evaluate((map) => (map as HTMLElement).style.cursor);
  await drawn(page);
  await spotOf(page, 'Hub');
  expect(await cursor()).toBe('pointer');
  await page.locator('.brand').hover();
  await expect.poll(cursor).toBe('grab');
});

test.each([
  { width: 1024, height: 768, colorScheme: 'dark' as const },
  { width: 390, height: 844, colorScheme: 'light' as const },
])('lists are edited by keys and fit at $width x $height', async ({ width, height, colorScheme }) => {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await tab('Scenario');
  await button('Add a loading bay').focus();
  await page.keyboard.press('Enter');
  const bay = fold('Loading bay 1');
  await bay.getByLabel('Spaces of a loading bay').waitFor();
  await expect.poll(() => bay.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await bay.getByLabel('Name').evaluate((one) => one === document.activeElement)).toBe(true);
  const wide = await page.locator('.tab-page').evaluate((one) => [one.scrollWidth, one.clientWidth]);
  expect(wide[0]).toBe(wide[1]);
  await expectClean(page, `a bay at ${width}`);
});

test('several carriers come with hubs, one that is named stays, and one that is not goes in a step to undo', async () => {
  await tab('Assumptions');
  await openFold(page, 'Carriers');
  await button('Several carriers').click();
  await fold('Carrier 2').getByText('50.0 % of all parcels').waitFor();
  await enter(fold('Carrier 2').getByLabel('Weight'), '3');
  await fold('Carrier 2').getByText('75.0 % of all parcels').waitFor();
  await expectClean(page, 'several carriers');
  await tab('Scenario');
  await openFold(page, 'Hub of Carrier 2');
  await button('Remove Hub of Carrier 2').click();
  await page.getByRole('alert').getByText('expected a hub of each carrier').waitFor();
  await button('Add a contractor').click();
  const contractor = fold('Contractor 1');
  expect(await contractor.getByLabel('Within').count()).toBe(0);
  await contractor.getByLabel('Takes').selectOption('zone');
  await enter(contractor.getByLabel('Within'), '250');
  await contractor.getByLabel('Carrier', { exact: true }).selectOption({ label: 'Carrier 2' });
  await expectClean(page, 'a contractor for a zone');

  await tab('Assumptions');
  await button('Remove Carrier 2').click();
  await page.getByRole('alert').getByText('Not removed: found').waitFor();
  await button('Undo').click();
  await button('Remove Carrier 2').click();
  await button('Several carriers').waitFor();
  await button('Undo').click();
  await fold('Carrier 2').getByText('75.0 % of all parcels').waitFor();
  await untilKept(page, ({ carriers }) => carriers[1]?.share === 3);
  await page.reload();
  await drawn(page);
  await tab('Assumptions');
  await openFold(page, 'Carriers');
  await fold('Carrier 2').getByText('75.0 % of all parcels').waitFor();
});

test('who may stop in a zone all the same is ticked, and waves are added one by one', async () => {
  await tab('Assumptions');
  await openFold(page, 'Access zones');
  await button('Add a length limit').click();
  const zone = fold('Length limit 1');
  await zone.getByLabel('every electric van').check();
  expect(await zone.getByLabel('every electric van').isChecked()).toBe(true);
  await openFold(page, 'Feeders');
  await button('Add wave 3').click();
  await expect.poll(() => page.getByLabel('Wave 3').inputValue()).toBe('12:30');
  await enter(page.getByLabel('Wave 3'), '10:00');
  await page.getByRole('alert').getByText('expected a time after 11:30').waitFor();
  await button('Remove wave 3').click();
  await page.getByLabel('Wave 3').waitFor({ state: 'detached' });
  await expectClean(page, 'waves');
});

test('a hub is added beside the first one, and goes again, with the focus left where another is added', async () => {
  await tab('Scenario');
  await button('Add a hub').click();
  await openFold(page, 'Hub 1');
  await drawn(page);
  await expectClean(page, 'a second hub');
  await button('Remove Hub 1').press('Enter');
  await fold('Hub 1').waitFor({ state: 'detached' });
  expect(await button('Add a hub').evaluate((one) => one === document.activeElement)).toBe(true);
});

test('a change of a scenario is switched off and on again, each in one step to undo', async () => {
  await page.keyboard.press('2');
  await drawn(page);
  await tab('Scenario');
  const changes = page.getByRole('group', { name: 'Its changes' });
  const school = changes.getByLabel('Old school', { exact: false });
  const depot = fold('Old school');
  expect(await school.isChecked()).toBe(true);
  await school.uncheck();
  await depot.waitFor({ state: 'detached' });
  await button('Undo').click();
  await depot.waitFor();
  expect(await school.isChecked()).toBe(true);
  await expectClean(page, 'changes of a scenario');
});
