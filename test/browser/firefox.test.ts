// The built page opens in Firefox, where WebGL may be missing; left out where Firefox cannot be had.
import { readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReplicator } from '../../src/cli/replicator.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
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

  test('the worker’s run has the fingerprint that Node computes', async () => {
    const reading = readStudy(readFileSync(new URL('../../scenarios/village.json', import.meta.url), 'utf8'));
    if (!reading.ok) throw new Error('village.json: expected a valid study');
    const replicator = createReplicator();
    replicator.open(reading.study);
    const expected = reading.study.scenarios.map(({ id }) => replicator.replicate(id, 0).fingerprint);
    const page = await browser.newPage();
    await page.goto(`${siteAddress()}?study=village`);
    await page.locator('::-p-aria([name="Why"][role="tab"])').click();
    const shown = await page.waitForSelector('.fingerprint', { timeout: 60_000 });
    expect(expected).toContain(await shown?.evaluate((node) => node.textContent));
    await page.close();
  });

  test('a planner plays, edits, sees the difference, asks why and takes a report along', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error instanceof Error ? error.message : error}`));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${siteAddress()}?study=village`);
    const press = (selector: string) => page.locator(selector).click();
    const says = (selector: string, text: string) =>
      page.waitForFunction(
        (where, words) => document.querySelector(where)?.textContent?.includes(words),
        {},
        selector,
        text,
      );
    await press('::-p-aria([name="Skip"][role="button"])');
    const minute = () => page.$eval('.time-slider', (slider) => Number(slider.getAttribute('aria-valuenow')));
    await page.waitForSelector('.time-slider:not(.stale)');
    const begun = await minute();
    await page.waitForFunction(
      (from) => Number(document.querySelector('.time-slider')?.getAttribute('aria-valuenow')) > from,
      {},
      begun,
    );
    await press('.play');
    // A locker more, and what it changes against the baseline, with its interval.
    await press('#tab-scenario');
    await press('::-p-xpath(//button[text()="Add a locker"])');
    await page.waitForSelector('.changed');
    await press('#tab-compare');
    await page.waitForSelector('.differences tr.certain, .differences tr.open');
    await says('.answer', 'per parcel');
    await press('#tab-why');
    await page.waitForSelector('.fingerprint');
    await press('#tab-tours');
    await page.waitForSelector('.tours table tbody tr');
    await press('.report-button');
    await press('::-p-xpath(//dialog//button[text()="Show the report"])');
    await page.waitForSelector('.report-answer');
    await says('.report-sheet', 'Fingerprint of all runs of the report');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.report-answer') === null);
    // A dialog that was closed leaves the keys to the page.
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector('.changed') === null);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a study that was changed is kept, with its versions, and a link gives the same results', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${siteAddress()}?study=village`);
    const press = async (selector: string) => (await page.waitForSelector(selector, { timeout: 60_000 }))?.click();
    await press('::-p-aria([name="Assumptions"][role="tab"])');
    // The label leads to its field.
    await press('::-p-xpath(//label[contains(., "Parcels a day")])');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.changed', { timeout: 60_000 });
    await press('.share');
    // The first draws of all scenarios are waited for.
    await page.waitForFunction(
      () => document.querySelector('.dialog')?.textContent?.includes('first draw of 4 scenarios'),
      {
        timeout: 60_000,
      },
    );
    const link = await page.$eval('.link-field textarea', (field) => field.value);
    await page.keyboard.press('Escape');
    await page.close();
    const next = await browser.newPage();
    await next.setViewport({ width: 1280, height: 900 });
    await next.goto(link);
    await next.waitForFunction(() => document.querySelector('.link-strip')?.textContent?.includes('bit for bit'), {
      timeout: 60_000,
    });
    await next.waitForSelector('.study-button').then((button) => button?.click());
    await next.waitForSelector('::-p-text(My studies)').then((item) => item?.click());
    await next.waitForFunction(() => document.querySelectorAll('.kept-study').length === 2, { timeout: 60_000 });
    await next.close();
  });
});
