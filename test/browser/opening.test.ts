// The built page opens in a browser wherever it is put, and says nothing is wrong.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { serve } from '../tools/static-server.mjs';
import { siteAddress, useChromium } from './chromium.ts';
import { expectClean, newReader } from './opened-page.ts';

const browser = useChromium();

/** Opens an address and collects what the page, its workers and its requests complain about. */
async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser().newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  await page.locator('#page > *').first().waitFor();
  return { page, complaints };
}

test('the page opens without an error and draws a map', async () => {
  const { page, complaints } = await open(siteAddress());
  await page.locator('canvas').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('the page works from any path of a web server', async () => {
  const host = await mkdtemp(join(tmpdir(), 'doorstep-host-'));
  await cp(inject('siteFolder'), join(host, 'some/where else'), { recursive: true });
  const site = await serve(host);
  const { page, complaints } = await open(`${site.address}some/where%20else/`);
  await page.locator('canvas').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
  await site.close();
  await rm(host, { recursive: true });
});

test('a large city that opens by its address says its share, and is called off within 200 ms; another one opens then', async () => {
  const { page } = await open(`${siteAddress()}?study=metropolis`);
  const card = page.locator('.drawing.opening');
  await expect.poll(() => card.locator('small').textContent()).toMatch(/[1-9]\d?\s?%$/);
  const waited = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const pressed = performance.now();
        const isThere = () => document.querySelector('.drawing.opening') !== null;
        const look = () => (isThere() ? requestAnimationFrame(look) : resolve(performance.now() - pressed));
        document.querySelector<HTMLElement>('.drawing.opening button')?.click();
        look();
      }),
  );
  expect(waited).toBeLessThan(200);
  await expect.poll(() => page.locator('#tab-page').textContent()).toContain('No study is open');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('study-button'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Village' }).click();
  await page.locator('.pill').first().waitFor();
  expect(await page.locator('.study-name').textContent()).toBe('Village');
  await page.close();
});

test('drawing the first day of a large city is called off by key within 200 ms, says what is missing, and begins again', async () => {
  const context = await newReader(browser());
  const page = await context.newPage();
  await page.goto(`${siteAddress()}?study=metropolis`);
  const card = page.locator('.drawing:not(.opening)');
  await card.getByRole('button', { name: 'Cancel' }).focus({ timeout: 120_000 });
  const waiting = await page.evaluateHandle(() => ({
    waited: new Promise<number>((resolve) => {
      addEventListener('keydown', ({ timeStamp }) => {
        const isThere = () => document.querySelector('.drawing.undrawn') !== null;
        const look = () => (isThere() ? resolve(performance.now() - timeStamp) : requestAnimationFrame(look));
        look();
      });
    }),
  }));
  await page.keyboard.press('Enter');
  expect(await waiting.evaluate(({ waited }) => waited)).toBeLessThan(200);
  expect(await card.textContent()).toContain('The days are not drawn');
  expect(await card.getAttribute('role')).toBe('status');
  await page.locator('.stopped', { hasText: 'The background runs wait' }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('Draw the day');
  await expectClean(page, 'days that are not drawn');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.textContent()).toContain('Drawing the first day');
  expect(await focused()).toBe('Cancel');
  await context.close();
});
