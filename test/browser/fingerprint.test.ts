// The same study, seed and version give the same facts in Node and in a browser's worker.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createReplicator } from '../../src/cli/replicator.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { siteAddress, useChromium } from './chromium.ts';

const browser = useChromium();

test('the worker’s run has the fingerprint that Node computes', async () => {
  const reading = readStudy(readFileSync(new URL('../../scenarios/village.json', import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error('village.json: expected a valid study');
  const page = await browser().newPage();
  await page.goto(`${siteAddress()}?study=village`);
  await page.getByRole('tab', { name: 'Why' }).click();
  const replicator = createReplicator();
  replicator.open(reading.study);
  for (const { id, name } of reading.study.scenarios) {
    await page.locator('.pill', { hasText: name }).first().click();
    const expected = replicator.replicate(id, 0).fingerprint;
    await page.waitForFunction((print) => document.querySelector('.fingerprint')?.textContent === print, expected, {
      timeout: 30_000,
    });
    expect(await page.locator('.fingerprint').textContent()).toBe(expected);
  }
});
