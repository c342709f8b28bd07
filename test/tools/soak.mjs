// `npm run soak [-- ROUNDS]`: an hour's edits in minutes on the built page; fails where its memory does not stay flat.
import puppeteer from 'puppeteer-core';
import { freshBuild } from '../../src/cli/fresh-build.mjs';
import { CHROMIUM_ARGUMENTS, getChromium } from './browser.mjs';
import { growthIn, soak } from './soaking.mjs';
import { serve } from './static-server.mjs';

/** Some twenty actions each. */
const rounds = Number(process.argv[2] ?? 60);
/** The way back holds a hundred steps: until it is full, it may grow. */
const WARM_UP = Math.min(20, Math.floor(rounds / 3));
const EVERY = rounds < 30 ? 1 : 4;

const site = await serve(freshBuild('site', ['src', 'workers', 'public', 'scenarios', 'index.html']));
const browser = await puppeteer.launch({ executablePath: getChromium() ?? '', args: [...CHROMIUM_ARGUMENTS] });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1_440, height: 900 });
  await page.evaluateOnNewDocument(() => localStorage.setItem('doorstep-tour', 'seen'));
  await page.goto(`${site.address}?study=village`);
  process.stdout.write('round  page MB  workers MB  workers  nodes  listeners\n');
  const samples = await soak(page, {
    rounds,
    isMeasured: (round) => round > WARM_UP && round % EVERY === 0,
    onSample: ({ round, pageHeap, workerHeaps, workers, nodes, listeners }) => {
      const cells = [round, (pageHeap / 1e6).toFixed(2), (workerHeaps / 1e6).toFixed(2), workers, nodes, listeners];
      process.stdout.write(`${cells.join('  ')}\n`);
    },
  });
  const grown = growthIn(samples);
  process.stdout.write(grown.length === 0 ? 'memory stays flat\n' : `FAILED: ${grown.join('; ')}\n`);
  process.exitCode = grown.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}
