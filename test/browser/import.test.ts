// A planner brings a city of their own: reads an extract, places the hub, opens the study, sees it run; and bad extracts.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { aMap, asPbf, asXml, gridMap, TOWN } from '../network/osm-map.ts';
import { drawn, eachOpened, expectClean, letRun, untilRuns } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const town = gridMap(6);
const dialog = () => page.getByRole('dialog');
const studyName = () => page.locator('.study-name').textContent();

/** Opens the dialog from the menu and gives it the file. */
async function choose(name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'Import a city' }).click();
  // The form is as the test before has left it.
  await dialog().getByLabel('A file', { exact: true }).check();
  await dialog().getByText('Choose an OpenStreetMap extract').waitFor();
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await dialog().locator('input[type=file]').setInputFiles(file);
  await dialog().getByText(`File: ${name}`).waitFor();
  await dialog().getByLabel('All of it').check();
}

const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

describe('an extract that is simulated', () => {
  letRun(opened);

  test.each<[string, Uint8Array]>([
    ['neustadt-latest.osm.pbf', asPbf(town)],
    ['neustadt.osm', asXml(town)],
  ])('%s becomes a study with its hub where it was put, opens and runs', async (name, bytes) => {
    await choose(name, bytes);
    await dialog().getByLabel('At this place').check();
    await dialog().getByLabel('Longitude').fill(String(TOWN.longitude));
    await dialog().getByLabel('Latitude').fill(String(TOWN.latitude));
    await expectClean(page, 'the import dialog');
    await press('Import');
    await dialog().getByText('The streets are read.').waitFor();
    expect(await dialog().textContent()).toContain('80 streets between 45 junctions');
    expect(await studyName()).toBe('Village');
    await expectClean(page, 'the report of the import');
    await press('Open the study');
    await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Neustadt');
    await drawn(page);
    expect(await page.locator('.pill-name').allTextContents()).toContain('Vans only');
    const begun = await page.locator('.time-slider').getAttribute('aria-valuenow');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(
      (from) => document.querySelector('.time-slider')?.getAttribute('aria-valuenow') !== from,
      begun,
    );
    await page.getByText('© OpenStreetMap contributors').first().waitFor();
    await untilRuns(page, 2);
  });
});

describe('an extract', () => {
  test('is read, and left aside when the reader cancels', async () => {
    await choose('neustadt.osm.pbf', asPbf(town));
    await press('Import');
    await dialog().getByText('The streets are read.').waitFor();
    await press('Cancel');
    await dialog().waitFor({ state: 'detached' });
    expect(await studyName()).toBe('Village');
  });
});

describe('a part of an extract', () => {
  test('is what lies in the box, and a box that is none is named', async () => {
    await choose('neustadt.osm.pbf', asPbf(town));
    await dialog().getByLabel('A box').check();
    const { latitude, longitude } = TOWN;
    const fill = async (corners: readonly number[]): Promise<void> => {
      for (const [k, label] of ['West', 'South', 'East', 'North'].entries()) {
        await dialog().getByLabel(label).fill(String(corners[k]));
      }
    };
    await fill([longitude, latitude, longitude + 0.0035, latitude + 0.0023]);
    await expectClean(page, 'the fields of a box');
    await press('Import');
    await dialog().getByText('The streets are read.').waitFor();
    expect(await dialog().textContent()).toContain('of streets that leave the area');
    await press('Cancel');
    await dialog().waitFor({ state: 'detached' });

    await choose('neustadt.osm.pbf', asPbf(town));
    await dialog().getByLabel('A box').check();
    await fill([longitude + 1, latitude, longitude, latitude + 1]);
    await press('Import');
    await dialog().getByText('reversed; did you mean').waitFor();
  });

  test('comes from an Overpass server that is asked once, when the reader says so', async () => {
    const questions: string[] = [];
    const server = createServer((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      request.on('data', (part) => questions.push(String(part)));
      request.on('end', () => response.end(asXml(town)));
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    try {
      await page.locator('.study-button').click();
      await page.getByRole('menuitem', { name: 'Import a city' }).click();
      await dialog().getByLabel('An Overpass server').check();
      const { port } = server.address() as AddressInfo;
      await dialog().getByLabel('Address of the server').fill(`http://localhost:${port}/api/interpreter`);
      const { latitude, longitude } = TOWN;
      const corners = [longitude, latitude, longitude + 0.0035, latitude + 0.0023];
      for (const [k, label] of ['West', 'South', 'East', 'North'].entries()) {
        await dialog().getByLabel(label).fill(String(corners[k]));
      }
      await expectClean(page, 'the fields of a server');
      expect(questions).toEqual([]);
      await press('Import');
      await dialog().getByText('The streets are read.').waitFor();
      expect(questions).toHaveLength(1);
      expect(decodeURIComponent(questions[0] as string)).toContain('[bbox:49.41,8.7,');
      await press('Open the study');
      await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Imported city');
    } finally {
      server.close();
    }
  });
});

describe('a bad extract', () => {
  const whole = asPbf(town);
  const bare = aMap({ a: [0, 0], b: [100, 0] }, [['a b', { waterway: 'stream' }]]);
  const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['cut.osm.pbf', whole.subarray(0, whole.length - 40), /a blob of \d+ bytes/],
    ['empty.osm.pbf', new Uint8Array(0), /an empty file/],
    ['page.osm.pbf', new TextEncoder().encode('<!doctype html><title>404</title>'), /a web page/],
    ['bare.osm.pbf', asPbf(bare), /no street at all/],
    ['torn.osm', asXml(town).subarray(0, 900), /well-formed XML/],
  ];

  test('is refused with what is wrong, and the open study stays and runs', async () => {
    for (const [name, bytes, sentence] of files) {
      await choose(name, bytes);
      await press('Import');
      await dialog().getByText(`${name} was not opened`).waitFor();
      expect(await dialog().textContent()).toMatch(sentence);
      expect(await dialog().textContent()).toContain('The study that was open is still open, unchanged.');
      if (name === 'cut.osm.pbf') await expectClean(page, 'the refusal');
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
      expect(await studyName()).toBe('Village');
    }
    const begun = await page.locator('.time-slider').getAttribute('aria-valuenow');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(
      (from) => document.querySelector('.time-slider')?.getAttribute('aria-valuenow') !== from,
      begun,
    );
  });

  test('with the hub’s degrees swapped is refused with the hint', async () => {
    await choose('neustadt.osm.pbf', whole);
    await dialog().getByLabel('At this place').check();
    await dialog().getByLabel('Longitude').fill(String(TOWN.latitude));
    await dialog().getByLabel('Latitude').fill(String(TOWN.longitude));
    await press('Import');
    await dialog().getByText(`did you mean ${TOWN.longitude},${TOWN.latitude}?`).waitFor();
  });
});
