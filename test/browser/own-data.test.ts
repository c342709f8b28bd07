// A planner brings stops and places of their own into the open study, takes them back, and a file that does not fit.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { eachOpened, expectClean } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(() => {
  page = opened().page;
});

const dialog = () => page.getByRole('dialog');

async function bring(name: string, text: string): Promise<void> {
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function openDialog(): Promise<void> {
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'Demand or places from a file' }).click();
  await dialog().getByText('CSV or GeoJSON, into the open study').waitFor();
}

test('stops from a file become the demand, and the assumptions say whose they are until it is undone', async () => {
  await openDialog();
  await expectClean(page, 'the dialog of own data');
  await bring('stops.csv', 'x;y;parcels\n0;0;7,5\n100;100;4\n9999;0;2\n');
  await dialog().getByText('The study has it now').waitFor();
  expect(await dialog().textContent()).toContain('11.5 parcels a day by the file');
  expect(await dialog().textContent()).toContain('1 of 3 stops more than 400 m from any address');
  await expectClean(page, 'the report of own data');
  await dialog().getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('tab', { name: 'Assumptions' }).click();
  await page.getByText('Parcels go where stops.csv has them').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Parcels go where stops.csv has them').waitFor({ state: 'detached' });
});

test('a locker of a file that lies off the map is refused, one on it stands in the scenario on show', async () => {
  await openDialog();
  await bring('lockers.csv', 'kind,x,y,name\nlocker,90000,0,Moon\n');
  await dialog().getByText('lockers.csv does not fit the study').waitFor();
  expect(await dialog().textContent()).toContain('lockers.csv, line 2');
  await page.keyboard.press('Escape');
  await openDialog();
  await bring('lockers.csv', 'kind,x,y,name\nlocker,0,0,Fountain\n');
  await dialog().getByText('1 locker placed').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Scenario' }).click();
  await page.locator('summary', { hasText: 'Fountain' }).waitFor();
});

test('an import shows what follows from the people who live there', async () => {
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name: 'Import a city' }).click();
  await dialog().getByLabel('By the people who live there').check();
  await dialog().getByLabel('People', { exact: true }).fill('38 000');
  await dialog()
    .getByText(/1258 parcels a day: .*50 parcels a year \(BIEK 2020/)
    .waitFor();
  await expectClean(page, 'the size of a city');
});
