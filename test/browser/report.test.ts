// What a planner leaves with: a report on draws of its own that can be printed, and the files of the run on the map.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { eachOpened, expectClean, pause } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function taken(button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const downloads: Promise<Download> = page.waitForEvent('download');
  await press(button);
  const download = await downloads;
  await page.waitForFunction(() => document.querySelector('#file-progress') === null);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const SECTIONS = [
  'Question',
  'Placements',
  'What it costs, and whom',
  'Who gets a parcel late',
  'In the catchments and in the whole city',
  'What the answer depends on',
  'To check it',
  'Assumptions and their sources',
];

test('a report is run on draws kept for it, shows every section in light colours, and prints nothing but itself', async () => {
  await pause(page);
  // A list that is open on the page is none of the report's.
  await page.keyboard.press('4');
  await page.getByRole('button', { name: 'List the parcels that differ most' }).first().click();
  await page.locator('.behind').waitFor();
  await press('Report');
  await expectClean(page, 'the dialog of the report');
  await page.getByLabel('8', { exact: true }).check();
  await page
    .locator('.report-choice label', { hasText: /^C\s*Lockers/ })
    .locator('input')
    .uncheck();
  await press('Run on 8 reserved draws');
  await page.getByText(/^Running on reserved draws: \d+ of 24 runs$/).waitFor();
  await press('Cancel');
  await page.getByText('Without them the report shows').waitFor();
  await press('Run on 8 reserved draws');
  await page.getByText('Done: the report stands on 8 reserved draws.').waitFor();
  await press('Show the report');

  const paper = page.getByRole('dialog', { name: 'Report' });
  await expect.poll(() => paper.locator('.report-map canvas').count()).toBe(3);
  expect(await paper.locator('h2').allTextContents()).toEqual(SECTIONS);
  expect(await paper.locator('.behind').count()).toBe(0);
  expect(await paper.locator('.report-map .letter').allTextContents()).toEqual(['A', 'B', 'D']);
  await paper.getByText('Judged on 8 draws kept for this report (numbers 1001 to 1008)').waitFor();
  await paper.getByText(/\d placements were tried in this study/).waitFor();
  expect(await paper.locator('.report-check code').first().textContent()).toMatch(/^[0-9a-f]{32}$/);
  expect(await paper.locator('.report-assumptions tr').count()).toBeGreaterThan(150);
  await expectClean(page, 'the report');
  expect(await page.title()).toBe('village_3-scenarios_seed-1_report');

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // Else the margins of the paper are black.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  expect(await page.locator('.bar, .map-pane, .panel, .timeline, .report-tools').evaluateAll(shownOf)).toEqual([]);
  expect(await paper.locator('.save-buttons').evaluateAll(shownOf)).toEqual([]);
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(50_000);
  await page.emulateMedia({ media: 'screen' });

  await page.keyboard.press('Escape');
  await paper.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('report-button');
  expect(await page.title()).toBe('Doorstep');
});

test('the run on the map leaves as a journal, as GeoJSON and as pictures, under names that say what they are of', async () => {
  await pause(page);
  await press('Report');
  const journal = await taken('Journal (JSON)');
  expect(journal.name).toMatch(/^village_.+_seed-1_draw-1-journal\.json$/);
  const { facts } = JSON.parse(new TextDecoder().decode(journal.bytes));
  expect(facts.length).toBeGreaterThan(100);
  for (const [button, ending] of [
    ['Journal (CSV)', 'journal.csv'],
    ['Placements (GeoJSON)', 'placements.geojson'],
    ['Legs (GeoJSON)', 'legs.geojson'],
    ['Kerb minutes (GeoJSON)', 'kerb-minutes.geojson'],
    ['Kilometres by street and hour (GeoJSON)', 'street-kilometres.geojson'],
  ] as const) {
    const { name, bytes } = await taken(button);
    expect(name.endsWith(`_seed-1_draw-1-${ending}`)).toBe(true);
    expect(bytes.length).toBeGreaterThan(500);
  }
  const { name, bytes } = await taken('48 pictures of the day (PNG in a ZIP)');
  expect(name).toMatch(/^village_.+_seed-1_draw-1-pictures-of-the-day\.zip$/);
  const pictures = Object.entries(unzipSync(bytes));
  expect(pictures.length).toBe(48);
  // A map with streets on it is no even ground.
  for (const [, picture] of pictures) expect(picture.length).toBeGreaterThan(20_000);
  expect(new Set(pictures.map(([name]) => name)).size).toBe(48);
  for (const [one] of pictures) expect(one).toMatch(/^village_.+_seed-1_draw-1_\d\d-\d{4}\.png$/);
});

function shownOf(elements: readonly Element[]): string[] {
  return elements.filter((element) => element.getClientRects().length > 0).map((element) => element.className);
}
