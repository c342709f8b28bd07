// Parts of the desk whose scripts come after its first screen: asked for before they are there, as a slow network has it.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';
import { drawn, newReader } from './opened-page.ts';

const browser = useChromium();

/** Holds back scripts whose names begin so until the function it gives is called. */
async function holdBack(page: Page, names: readonly string[]): Promise<() => void> {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(
    (url) => names.some((name) => url.pathname.includes(`/assets/${name}-`)),
    async (route) => {
      await free;
      await route.continue();
    },
  );
  return letGo;
}

test('a tab that is chosen by key before its scripts are there keeps the focus, and fills when they come', async () => {
  const context = await newReader(browser());
  const page = await context.newPage();
  const letGo = await holdBack(page, ['why-tab', 'library-dialog']);
  await page.goto(`${siteAddress()}?study=village`);
  await drawn(page);
  await page.locator('#tab-compare').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#tab-why').getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('.why').count()).toBe(0);
  letGo();
  await page.locator('.why').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-why');
  await context.close();
});

test('a dialog that is asked for before its scripts are there opens when they come, and gives the focus back', async () => {
  const context = await newReader(browser());
  const page = await context.newPage();
  const letGo = await holdBack(page, ['share-dialog', 'library-dialog']);
  await page.goto(`${siteAddress()}?study=village`);
  await drawn(page);
  await page.locator('.bar .share').focus();
  await page.keyboard.press('Enter');
  letGo();
  await page.locator('dialog').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.classList.contains('share'))).toBe(true);
  await context.close();
});

test('once the study stands, no part of the page waits for the network any more', async () => {
  const context = await newReader(browser());
  const page = await context.newPage();
  await page.goto(`${siteAddress()}?study=village`);
  await drawn(page);
  const missing = () =>
    page.evaluate(
      (names) => {
        const had = performance.getEntriesByType('resource').map(({ name }) => name);
        return names.filter((name) => !had.some((address) => address.includes(`/assets/${name}-`)));
      },
      ['why-tab', 'tours-tab', 'scenario-tab', 'assumptions-tab', 'compare-parts', 'share-dialog', 'own-data-dialog'],
    );
  await expect.poll(missing).toEqual([]);
  await context.setOffline(true);
  for (const name of ['Why', 'Tours', 'Scenario', 'Assumptions']) {
    await page.getByRole('tab', { name }).click();
    await page.locator('#tab-page .form').waitFor();
  }
  await context.close();
});

test('a part of the comparison is made only while it is open, and is read as it was when it is opened again', async () => {
  const context = await newReader(browser());
  const page = await context.newPage();
  await page.goto(`${siteAddress()}?study=village`);
  await drawn(page);
  await page.locator('#tab-page .parts').waitFor();
  expect(await page.locator('#tab-page .measures, #tab-page .chart-box table').count()).toBe(0);
  const summary = page.locator('#tab-page .part > summary', { hasText: 'All figures' });
  const readers = page.locator('.figures-view select');
  await summary.click();
  await readers.selectOption('council');
  await summary.click();
  await readers.waitFor({ state: 'detached' });
  await summary.click();
  await readers.waitFor();
  expect(await readers.inputValue()).toBe('council');
  await page.getByText('As a table').first().click();
  await page.locator('#tab-page .chart-box table').waitFor();
  await context.close();
});
