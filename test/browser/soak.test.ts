// A short soak run: edits, steps back and forth, drags, tabs, reports and openings leave nothing behind; `npm run soak` is the long one.
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { growthIn, soak } from '../tools/soaking.mjs';
import { siteAddress } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found; `npm test` installs one.');
  browser = await puppeteer.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
});
afterAll(() => browser?.close());

test('the memory of the page and its workers stays flat', { timeout: 300_000 }, async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(() => localStorage.setItem('doorstep-tour', 'seen'));
  await page.goto(`${siteAddress()}?study=village`);
  const samples = await soak(page, { rounds: 5, isMeasured: (round) => round > 1 });
  expect(samples.length).toBe(4);
  expect(growthIn(samples)).toEqual([]);
});
