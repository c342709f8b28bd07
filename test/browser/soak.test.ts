// A short soak run: edits, steps back and forth, drags, tabs, reports and openings leave nothing behind; `npm run soak` is the long one.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { reportAndReopen } from '../tools/soak-steps.mjs';
import { growthIn, soak } from '../tools/soaking.mjs';
import { siteAddress } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found; `npm test` installs one.');
  browser = await puppeteer.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
});
afterAll(() => browser?.close());

async function openVillage(): Promise<Page> {
  // A context of its own: a second try begins with an empty browser, too.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(() => localStorage.setItem('doorstep-tour', 'seen'));
  await page.goto(`${siteAddress()}?study=village`);
  return page;
}

test('the memory of the page and its workers stays flat', { timeout: 300_000 }, async () => {
  const page = await openVillage();
  const samples = await soak(page, { rounds: 7, isMeasured: (round) => round > 1 });
  expect(samples.length).toBe(6);
  expect(growthIn(samples)).toEqual([]);
  await page.close();
});

test('reports and openings leave no listener behind', { timeout: 300_000 }, async () => {
  const page = await openVillage();
  const [first, last] = await soak(page, {
    rounds: 5,
    isMeasured: (round) => round === 2 || round === 5,
    play: reportAndReopen,
  });
  // What is on show at the moment differs by six at most; three dialogs that are kept have some fifty.
  expect((last?.listeners ?? 0) - (first?.listeners ?? 0)).toBeLessThan(18);
  expect(first?.listeners).toBeGreaterThan(100);
  await page.close();
});
