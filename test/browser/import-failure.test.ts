// An import whose server refuses at first: the form is there as it was, and is sent again. It begins with an untouched form.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { asXml, gridMap, TOWN } from '../network/osm-map.ts';
import { eachOpened, expectClean } from './opened-page.ts';

const opened = eachOpened();

test('an import that fails goes back to the form as it was filled in, says why, and is tried again', async () => {
  const { page } = opened();
  const town = gridMap(6);
  const dialog = () => page.getByRole('dialog');
  const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
  let answers = 0;
  let goOn: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    request.resume();
    const answer = async (): Promise<void> => {
      if (answers++ > 0) return void response.end(asXml(town));
      await asked;
      response.statusCode = 429;
      response.end();
    };
    request.on('end', () => void answer());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  try {
    await page.locator('.study-button').click();
    await page.getByRole('menuitem', { name: 'Import a city' }).click();
    const button = dialog().getByRole('button', { name: 'Import', exact: true });
    await dialog().getByText('Still missing: the file of the streets.').waitFor();
    expect(await button.getAttribute('aria-describedby')).not.toBeNull();
    await dialog().getByLabel('An Overpass server').check();
    const { port } = server.address() as AddressInfo;
    const address = `http://localhost:${port}/api/interpreter`;
    await dialog().getByLabel('Address of the server').fill(address);
    await dialog().getByText('Still missing: the corners of the box.').waitFor();
    const { latitude, longitude } = TOWN;
    const corners = [longitude, latitude, longitude + 0.0035, latitude + 0.0023].map(String);
    const labels = ['West', 'South', 'East', 'North'];
    for (const [k, label] of labels.entries())
      await dialog()
        .getByLabel(label)
        .fill(corners[k] as string);
    await dialog().getByLabel('As many as I say').check();
    await dialog().getByLabel('Parcels a day').fill('77');
    expect(await dialog().getByText('Still missing').count()).toBe(0);
    await press('Import');
    await dialog().getByText(`Asked localhost:${port}; waiting for its answer`).first().waitFor();
    goOn();
    const alert = dialog().getByRole('alert');
    await alert.getByText('too many questions; wait a minute').waitFor();
    expect(await alert.evaluate((one) => one === document.activeElement)).toBe(true);
    await expectClean(page, 'the form after a refusal');
    expect(await dialog().getByLabel('Address of the server').inputValue()).toBe(address);
    for (const [k, label] of labels.entries()) expect(await dialog().getByLabel(label).inputValue()).toBe(corners[k]);
    expect(await dialog().getByLabel('Parcels a day').inputValue()).toBe('77');
    await press('Import');
    await dialog().getByText('The streets are read.').waitFor();
    expect(await dialog().textContent()).toContain('77 parcels a day, as given.');
  } finally {
    server.close();
  }
});
