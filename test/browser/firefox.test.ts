// The built page opens in Firefox, where WebGL may be missing; left out where Firefox cannot be had.
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../tools/browser.mjs';
import { siteAddress } from './chromium.ts';

const executablePath = findFirefox();

describe.skipIf(executablePath === null)('in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: executablePath as string, headless: true });
  });
  afterAll(() => browser?.close());

  test('the page opens without an error and draws a map', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error instanceof Error ? error.message : error}`));
    await page.goto(siteAddress());
    await page.waitForSelector('canvas', { timeout: 60_000 });
    expect(complaints).toEqual([]);
    await page.close();
  });
});
