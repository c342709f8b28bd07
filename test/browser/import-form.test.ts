// The import's form keeps what was typed while the page is open, and asks before a server is asked for a continent.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asXml, gridMap } from '../network/osm-map.ts';
import { eachOpened, expectClean } from './opened-page.ts';

const opened = eachOpened();
let page: Page;
let server: Server;
let questions = 0;
beforeEach(async () => {
  page = opened().page;
  questions = 0;
  server = createServer((_, response) => {
    questions++;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(asXml(gridMap(4)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
afterEach(() => {
  server.close();
});

const dialog = () => page.getByRole('dialog');
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

async function openForm(): Promise<void> {
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'Import a city' }).click();
  await dialog().getByLabel('A file', { exact: true }).waitFor();
}

async function fillBox(corners: readonly number[]): Promise<void> {
  for (const [k, label] of ['West', 'South', 'East', 'North'].entries()) {
    await dialog().getByLabel(label).fill(String(corners[k]));
  }
}

test('what was typed and chosen is there again after the dialog was closed', async () => {
  await openForm();
  await dialog().getByLabel('An Overpass server').check();
  await dialog().getByLabel('Address of the server').fill('http://localhost:9/api/interpreter');
  await fillBox([8.7, 49.41, 8.71, 49.42]);
  await dialog().getByLabel('At this place').check();
  await dialog().getByLabel('Longitude').fill('8.705');
  await dialog().getByLabel('By the people who live there').check();
  await dialog().getByLabel('People', { exact: true }).fill('1200');
  await press('Cancel');
  await dialog().waitFor({ state: 'detached' });
  await openForm();
  expect(await dialog().getByLabel('An Overpass server').isChecked()).toBe(true);
  expect(await dialog().getByLabel('Address of the server').inputValue()).toContain(':9/api');
  expect(await dialog().getByLabel('North').inputValue()).toBe('49.42');
  expect(await dialog().getByLabel('Longitude').inputValue()).toBe('8.705');
  expect(await dialog().getByLabel('People', { exact: true }).inputValue()).toBe('1200');
});

test('a file that is dropped begins with a form of its own', async () => {
  await openForm();
  await dialog().getByLabel('A box').check();
  await fillBox([8.7, 49.41, 8.71, 49.42]);
  await press('Cancel');
  await dialog().waitFor({ state: 'detached' });
  const buffer = Buffer.from(asXml(gridMap(4)));
  await page.locator('.study-menu input[type=file]').setInputFiles({ name: 'a.osm', mimeType: 'text/xml', buffer });
  await dialog().getByText('File: a.osm').waitFor();
  expect(await dialog().getByLabel('All of it').isChecked()).toBe(true);
});

test('a box of a continent goes to no server unless the reader insists', async () => {
  await openForm();
  await dialog().getByLabel('An Overpass server').check();
  const { port } = server.address() as AddressInfo;
  await dialog().getByLabel('Address of the server').fill(`http://localhost:${port}/api/interpreter`);
  await fillBox([-10, 35, 30, 60]);
  await press('Import');
  await dialog().getByText('an area of at most').waitFor();
  expect(questions).toBe(0);
  await expectClean(page, 'the question about a large area');
  await dialog().getByLabel('Ask for it all the same').check();
  await press('Import');
  await dialog().getByText('The streets are read.').waitFor();
  expect(questions).toBe(1);
});
