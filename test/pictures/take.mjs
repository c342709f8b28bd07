// `npm run pictures [-- STUDY LETTER]`: takes the README's picture of the built page, and others only to be looked at.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { freshBuild } from '../../src/cli/fresh-build.mjs';
import { CHROMIUM_ARGUMENTS, getChromium } from '../tools/browser.mjs';
import { serve } from '../tools/static-server.mjs';
import { withFewColours } from './few-colours.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Goes into the repository; the README shows it. */
const KEPT = join(root, 'public/docs/doorstep-light.png');
/** Stays on this machine. */
const LOOKED_AT = join(root, '.cache/pictures');
/** Runs of each scenario before the page says what it found. */
const RUNS = 8;
/** Half past ten on the second day, the first one that is measured; minutes of the run. */
const MOMENT = 24 * 60 + 10 * 60 + 30;
/** Milliseconds that the runs may take together on a slow machine. */
const PATIENCE = 45 * 60_000;

const [title = 'Old town', letter = 'C'] = process.argv.slice(2);

const site = await serve(freshBuild('site', ['src', 'workers', 'public', 'scenarios', 'index.html']));
const browser = await chromium.launch({ executablePath: getChromium() ?? undefined, args: CHROMIUM_ARGUMENTS });
try {
  // A reader who asks for less movement gets a page that stands still, which is what a picture needs.
  const page = await browser.newPage({
    viewport: { width: 1_440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  // The tour of a first visit is no part of the picture.
  await page.addInitScript(() => localStorage.setItem('doorstep-tour', 'seen'));
  await page.goto(site.address);
  await openStudy(page);
  await waitForDays(page);
  await page.keyboard.press(String(letter.charCodeAt(0) - 64));
  await waitForRuns(page);
  await goToMoment(page);
  await take(page, KEPT);
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, join(LOOKED_AT, 'dark.png'));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await take(page, join(LOOKED_AT, 'narrow.png'));
} finally {
  await browser.close();
  await site.close();
}

/** The page opens on the first bundled study; another one is chosen from the menu. */
async function openStudy(page) {
  await page.locator('.pills [data-scenario]').first().waitFor();
  if (title === 'Old town') return;
  await page.getByRole('button', { name: /^Study/ }).click();
  await page
    .getByRole('menuitem', { name: title })
    .or(page.getByRole('menuitemradio', { name: title }))
    .click();
}

async function waitForRuns(page) {
  const needed = RUNS * (await page.locator('.pills [data-scenario]').count());
  const text = page.locator('.runs-text');
  await text.waitFor({ timeout: PATIENCE });
  for (const until = Date.now() + PATIENCE; ; ) {
    const done = Number((await text.textContent())?.match(/\d+/)?.[0] ?? 0);
    process.stderr.write(`\r${done} of ${needed} runs `);
    if (done >= needed) break;
    if (Date.now() > until) throw new Error(`expected ${needed} runs in time, found ${done}`);
    await page.waitForTimeout(1_000);
  }
  process.stderr.write('\n');
}

/** The time slider, once there are days to be shown. */
async function waitForDays(page) {
  const slider = page.getByRole('slider', { name: 'Shown time' });
  await slider.and(page.locator('[aria-disabled="false"]')).waitFor({ timeout: PATIENCE });
  return slider;
}

/** By the keys: an arrow moves a quarter of an hour, with shift two hours; the page opens between two quarters. */
async function goToMoment(page) {
  const slider = await waitForDays(page);
  for (let press = 0; press < 100; press++) {
    const away = MOMENT - Number(await slider.getAttribute('aria-valuenow'));
    if (Math.abs(away) <= 7.5) return;
    await page.keyboard.press(`${Math.abs(away) >= 120 ? 'Shift+' : ''}${away > 0 ? 'ArrowRight' : 'ArrowLeft'}`);
  }
  throw new Error(`expected the clock near minute ${MOMENT} of the run`);
}

/** Saves a picture once the map and the charts stand still. */
async function take(page, path) {
  const map = page.locator('.map-pane');
  let last = await map.screenshot();
  for (let turn = 0; turn < 20; turn++) {
    await page.waitForTimeout(400);
    const now = await map.screenshot();
    if (now.equals(last)) break;
    last = now;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, withFewColours(await page.screenshot()));
  process.stdout.write(`${relative(root, path)}\n`);
}
