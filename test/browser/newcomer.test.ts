// A newcomer who has read nothing: from an empty browser to which of three placements is cheapest, and whether that is real.
import type { BrowserContext, Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';
import { newReader } from './opened-page.ts';

/** Presses that may be needed. */
const MOST_ACTIONS = 5;

const browser = useChromium();
let context: BrowserContext;
let page: Page;
let actions = 0;
beforeEach(async () => {
  actions = 0;
  context = await newReader(browser(), { isNew: true, isRunning: true });
  page = await context.newPage();
  page.setDefaultTimeout(80_000);
});
afterEach(() => context.close());

/** Only what can be seen and is called so. */
async function press(control: Locator): Promise<void> {
  actions++;
  await control.click();
}

const answer = () => page.locator('.answer');
const said = async () => (await answer().textContent()) ?? '';

test('learns in at most five presses which of three placements is cheapest, and whether that is real', async () => {
  await page.goto(siteAddress());
  // The page opens on a study of its own; a smaller one lies in the menu, under what it is about.
  await press(page.getByRole('button', { name: /^Study/ }));
  await press(page.getByRole('menuitemradio', { name: /Village.*small enough to read whole/ }));
  await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Village');
  const cheapest = answer().locator('.cheapest');
  await cheapest.waitFor();
  // The runs end when the signs are certain.
  await expect.poll(said).toMatch(/certain after \d+ draws/);
  expect(await cheapest.textContent()).toMatch(
    /^[A-D] .+ is the cheapest of all 4: €\d+\.\d\d a parcel \(95 %: \d+\.\d\d to \d+\.\d\d\)\. That it beats each of the others on the same days is certain\.$/,
  );
  // How much it is, one by one: three placements against vans from the hub alone.
  for (const name of ['One depot', 'Lockers', 'Depot + lockers']) {
    await press(page.locator('.pill').filter({ has: page.getByText(name, { exact: true }) }));
    const sentence = new RegExp(
      `${name.replace('+', '\\+')} would .*€\\d+\\.\\d+ (more|less) per parcel than vans only \\(95.%: `,
    );
    await expect.poll(said).toMatch(sentence);
  }
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
});
