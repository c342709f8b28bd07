// JavaScript that a frame of the map takes in Chromium while a crowd moves on it; the drawing itself is not in it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { serve } from '../tools/static-server.mjs';
import type { FrameTimes } from './frames/frames.ts';
import { report } from './stopwatch.ts';

/** Vehicles and parcels on the map: a large city's day, and ten times as many. */
const CROWDS = [
  { vehicles: 2_000, parcels: 2_000 },
  { vehicles: 20_000, parcels: 20_000 },
];
const FRAMES = { warmUps: 20, measured: 200 };

const require = createRequire(import.meta.url);
// Loaded when running, since it cannot be built into a bench.
const { chromium } = require('playwright') as typeof import('playwright');

const executablePath = findChromium();
if (executablePath === null) throw new Error('frames: expected a Chromium; name one by DOORSTEP_CHROMIUM');
const site = await serve(buildPage());
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
try {
  for (const { vehicles, parcels } of CROWDS) {
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(site.address);
    const times = (await page.evaluate(
      `measure(${vehicles}, ${parcels}, ${FRAMES.warmUps}, ${FRAMES.measured})`,
    )) as FrameTimes;
    const rising = [...times.milliseconds].sort((a, b) => a - b);
    report({
      bench: 'frames',
      vehicles,
      parcels,
      'street segments': times.segments,
      renderer: times.renderer,
      'median ms': quantile(rising, 0.5),
      'p95 ms': quantile(rising, 0.95),
      frames: rising.length,
    });
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}

/** Gives the folder of the built page. The working directory is the project's. */
function buildPage(): string {
  const folder = join(process.cwd(), '.cache/bench-frames');
  const words = ['build', '--config', 'test/bench/frames/vite.config.ts', '--outDir', folder];
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', ...words], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`frames: the page was not built\n${built.stdout}${built.stderr}`);
  return folder;
}

function quantile(rising: readonly number[], share: number): string {
  return (rising[Math.ceil(share * rising.length) - 1] as number).toFixed(2);
}
