// The built page opens in a browser wherever it is put, and says nothing is wrong.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { serve } from '../tools/static-server.mjs';
import { siteAddress, useChromium } from './chromium.ts';

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
