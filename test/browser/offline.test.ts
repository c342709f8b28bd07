// The built page and the network: what it may load, what it asks for by itself, and that it opens without one.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';
import { drawn, newReader } from './opened-page.ts';

const browser = useChromium();

/** Breaches of the policy that the page has seen. */
const breaches = (page: Page) => page.evaluate(() => (window as unknown as { breaches: string[] }).breaches);

test('the page asks nobody but its own server, breaks no rule of its policy, and runs no text as code', async () => {
  const context = await newReader(browser(), { isKept: true });
  const page = await context.newPage();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { breaches: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile} ${event.lineNumber}:${event.columnNumber}`,
      );
    });
  });
  await page.goto(`${siteAddress()}?study=village`);
  await drawn(page);
  for (const name of ['Why', 'Tours', 'Scenario', 'Assumptions', 'Compare']) {
    await page.getByRole('tab', { name }).click();
  }
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save cost by tier as PNG' }).click();
  expect((await saving).suggestedFilename()).toBe('village_4-scenarios_seed-1_cost-by-tier.png');
  expect(await breaches(page)).toEqual([]);
  const origin = new URL(siteAddress()).origin;
  expect(asked.filter((address) => !address.startsWith(origin) && !/^(data|blob):/.test(address))).toEqual([]);

  const isRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(isRun).toBe(false);
  await expect.poll(() => breaches(page)).toHaveLength(1);
  await context.close();
});

test('after the first visit the page opens and simulates without a network', async () => {
  const context = await newReader(browser(), { isKept: true });
  const page = await context.newPage();
  await page.goto(`${siteAddress()}?study=village`);
  await drawn(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  // In a language that was not fetched on that visit, too.
  await page.goto(`${siteAddress()}?study=village&lang=de`);
  await drawn(page);
  expect(await page.locator('#tab-compare').textContent()).toBe('Vergleich');
  await page.locator('.study-button').click();
  await page.getByRole('menuitemradio', { name: 'Altstadt' }).click();
  await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Altstadt');
  await context.close();
});
