// The page's table of published figures, made with the docs.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { eachOpened, expectClean } from './opened-page.ts';

const opened = eachOpened();
let page: Page;
beforeEach(() => {
  page = opened().page;
});

test('the page says which published figures the program reaches, and why it misses the others', async () => {
  await page.getByText('Can I believe it?').click();
  await page.getByText(/\d+ of \d+ targets reached/).waitFor();
  await page.locator('.belief th', { hasText: 'Tolerance' }).waitFor();
  await page.locator('.belief .note', { hasText: 'Erlang 1917' }).first().waitFor();
  const rows = page.locator('.belief tbody tr');
  expect(await rows.count()).toBeGreaterThan(30);
  for (const row of await rows.filter({ hasText: 'missed' }).all()) {
    expect((await row.locator('.note').nth(1).textContent())?.length).toBeGreaterThan(20);
  }
  await expectClean(page, 'what came of published figures');
});
