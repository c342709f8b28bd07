// A link is an experiment: what it holds, and that whoever opens it gets the same results, bit for bit.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { packedIn } from '../../src/persistence/link-address.ts';
import { packLink, unpackLink } from '../../src/persistence/link-text.ts';
import type { Experiment } from '../../src/persistence/study-link.ts';
import { siteAddress } from './chromium.ts';
import { untilKept } from './kept-study.ts';
import { drawn, eachOpened, expectClean, letRun, newReader, stopRuns, untilRuns } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
let context: BrowserContext;
beforeEach(() => {
  page = opened().page;
  context = page.context();
});

const dialog = () => page.getByRole('dialog', { name: 'Share a link' });
const strip = (of: Page) => of.locator('.link-strip');

async function setDemand(parcels: string): Promise<void> {
  await page.getByRole('tab', { name: 'Assumptions' }).click();
  const field = page.getByRole('textbox', { name: 'Parcels a day' });
  await field.fill(parcels);
  await field.press('Enter');
  await untilKept(page, ({ demand }) => demand.parcelsPerDay === Number(parcels));
}

/** The link that the dialog makes, once it holds what is said. */
async function linkHolding(part: string): Promise<string> {
  await dialog().getByText(part).waitFor();
  return dialog().getByLabel('Link', { exact: true }).inputValue();
}

/** Somebody else's browser, with the background runs or without. */
async function elsewhere(address: string, isRunning: boolean): Promise<Page> {
  const other = await newReader(opened().browser, { isRunning });
  const tab = await other.newPage();
  await tab.goto(address);
  return tab;
}

describe('what is simulated', () => {
  letRun(opened);

  test('a link is copied, and opened elsewhere it gives the same results, bit for bit', async () => {
    await setDemand('17');
    await untilRuns(page, 6);
    // Each run that comes in changes the link.
    await stopRuns(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Share' }).click();
    await dialog().getByRole('button', { name: 'Copy the link' }).click();
    await dialog().getByText('Copied.').waitFor();
    const link = await linkHolding('What you changed in Village');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(link.startsWith(`${siteAddress()}#experiment=`)).toBe(true);
    expect(link.length).toBeLessThan(900);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectClean(page, `sharing, ${colorScheme}`);
    }
    const tab = await elsewhere(link, true);
    await strip(tab).getByText('The same results, bit for bit').waitFor();
    await stopRuns(tab);
    await expectClean(tab, 'a link that was opened');
    // A reload comes back to it; an edit takes it out of the address, and nothing is lost.
    await tab.reload();
    await strip(tab).getByText('The same results, bit for bit').waitFor();
    await tab.getByRole('tab', { name: 'Assumptions' }).click();
    const field = tab.getByRole('textbox', { name: 'Parcels a day' });
    expect(await field.inputValue()).toBe('17');
    await field.fill('19');
    await field.press('Enter');
    await untilKept(tab, ({ demand }) => demand.parcelsPerDay === 19);
    await strip(tab).waitFor({ state: 'detached' });
    expect(tab.url()).toBe(siteAddress());
    await tab.context().close();
  });
});

test('another version and other results are said, and so is what was left out', async () => {
  await page.getByRole('button', { name: 'Share' }).click();
  await dialog().getByLabel('Prices, rents and tariffs').check();
  const bare = await linkHolding('No fingerprints: what is left out changes the results');
  const experiment = unpackLink(packedIn(bare) as string) as Experiment;
  expect(experiment.without).toEqual(['prices']);
  const prints = Object.fromEntries(Object.keys({ vans: 0 }).map((id) => [id, '0'.repeat(32)]));
  const forged = { ...experiment, version: '0.0.1', prints };
  await page.keyboard.press('Escape');
  const tab = await elsewhere(`${siteAddress()}#experiment=${packLink(forged)}`, true);
  await strip(tab).getByText('Other results than in the link').waitFor();
  await strip(tab).getByText('It was made with Doorstep 0.0.1').waitFor();
  await strip(tab).getByText('Left out by the sender: prices.').waitFor();
  await stopRuns(tab);
  await expectClean(tab, 'other results');
  await tab.context().close();
});

test('a broken link is refused with its spot, and the study that was open stays', async () => {
  await setDemand('17');
  await page.evaluate(() => {
    location.hash = '#experiment=abc!def';
  });
  await page.getByRole('dialog').getByText('link, character 4').waitFor();
  await expectClean(page, 'a refused link');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('textbox', { name: 'Parcels a day' }).inputValue()).toBe('17');
  const tab = await elsewhere(`${siteAddress()}#experiment=${'A'.repeat(1_001)}`, false);
  await tab.getByRole('dialog').getByText('the link is cut off').waitFor();
  await tab.keyboard.press('Escape');
  await drawn(tab);
  await tab.context().close();
});

test('a link with a hash alone asks for the file and knows it from another', async () => {
  await page.getByRole('button', { name: 'Share' }).click();
  const whole = unpackLink(packedIn(await linkHolding('The bundled study Village, unchanged')) as string) as Experiment;
  await page.keyboard.press('Escape');
  const { from: _, change: __, ...head } = whole;
  const tab = await elsewhere(`${siteAddress()}#experiment=${packLink(head)}`, false);
  const asking = tab.getByRole('dialog', { name: 'The link needs its file' });
  await asking.waitFor();
  await expectClean(tab, 'asking for the file');
  const text = await readFile(new URL('../../scenarios/village.json', import.meta.url), 'utf8');
  const hand = (content: string) =>
    asking
      .locator('input[type=file]')
      .setInputFiles({ name: 'v.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await hand(text.replace('"parcelsPerDay": 12', '"parcelsPerDay": 13'));
  await tab.locator('.notice', { hasText: 'it is not the very study of the link' }).waitFor();
  await hand(text);
  await strip(tab).getByText('From a link: Village').waitFor();
  await asking.waitFor({ state: 'detached' });
  await tab.context().close();
});

test('beside a link with a hash alone the dialog saves the file that it is the hash of, without what was left out', async () => {
  const village = JSON.parse(await readFile(new URL('../../scenarios/village.json', import.meta.url), 'utf8'));
  // Names of chance, which no packing makes small.
  const site = (row: number) => ({
    id: `site-${row}`,
    name: createHash('sha512').update(`${row}`).digest('base64').slice(0, 60),
    position: { x: row % 30, y: Math.floor(row / 30) },
  });
  const sites = Array.from({ length: 700 }, (_, row) => site(row));
  const buffer = Buffer.from(JSON.stringify({ ...village, name: 'Many sites', sites }));
  await page
    .locator('.study-menu input[type=file]')
    .setInputFiles({ name: 'many.json', mimeType: 'application/json', buffer });
  await page.locator('.study-button', { hasText: 'Many sites' }).waitFor();
  await page.getByRole('button', { name: 'Share' }).click();
  await dialog().getByLabel('Scenario Lockers').check();
  const link = await linkHolding('Only the hash of what is left');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog().getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text).scenarios.map(({ name }: { name: string }) => name)).not.toContain('Lockers');
  await page.keyboard.press('Escape');
  const tab = await elsewhere(link, false);
  const asking = tab.getByRole('dialog', { name: 'The link needs its file' });
  await asking
    .locator('input[type=file]')
    .setInputFiles({ name: 'less.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await strip(tab).getByText('From a link: Many sites').waitFor();
  await asking.waitFor({ state: 'detached' });
  await tab.context().close();
});
