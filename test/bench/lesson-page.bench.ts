// How long a move of a lesson takes on the built page (`npx vite build` first) in Chromium with four times less CPU. Chromium throttles
// the page and refuses workers; those Linux slows as much, and the threads that help both. Where it may not, they run at full speed, and
// three times what the worker's thread took is added, without the time that it had by itself before the bet.
// Each lesson is opened twice: once the bet comes as soon as it can be placed, and once after the question was read. Nothing is left out
// of either: not what is worked out ahead, nor what then is still under way. A move ends when its numbers are on the chart. Where one
// of who has read the question takes longer than a second the bench fails; a bet at once waits for the day under way, which is told only.
import { createRequire } from 'node:module';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { serve } from '../tools/static-server.mjs';
import { pidOf, slowThreads } from './slow-threads.ts';
import { report } from './stopwatch.ts';
import { timedMove } from './timed-move.ts';

const asked = process.argv.find((word) => word.startsWith('--lessons='))?.slice('--lessons='.length);
const LESSONS = asked?.split(',').map(Number) ?? [1, 2, 3, 4, 5, 6, 7];
const SLOWER = 4;
const CORES = 2;
/** Milliseconds that a pupil reads before the bet; the questions have 20 to 60 words. */
const READING = 5_000;
/** Moves of who bets at once: as many as it takes until the answer may be asked for. */
const FEW = 3;
const PORT = 9_377;
/** Milliseconds within which a move of a lesson is to answer. */
const LIMIT = 1_000;

const require = createRequire(import.meta.url);
// Loaded when running, since it cannot be built into a bench.
const { chromium } = require('playwright') as typeof import('playwright');
type Page = import('playwright').Page;

const executablePath = findChromium();
if (executablePath === null) throw new Error('lesson-page: expected a Chromium; name one by DOORSTEP_CHROMIUM');
const site = await serve(process.env.DOORSTEP_SITE ?? 'dist');
const browser = await chromium.launch({
  executablePath,
  args: [...CHROMIUM_ARGUMENTS, `--remote-debugging-port=${PORT}`],
});
const threads = slowThreads(pidOf(`--remote-debugging-port=${PORT}`), {
  DedicatedWorker: 1 / SLOWER,
  ThreadPool: CORES / SLOWER,
});
try {
  for (const lesson of LESSONS) {
    const hasty = await measure(lesson, 0, FEW);
    const read = await measure(lesson, READING, Number.POSITIVE_INFINITY);
    read.forEach((part, row) => {
      const { usable, first: atOnce } = hasty[row] as Measured;
      const moves = [...part.moves].sort((a, b) => a - b);
      const most = Math.max(part.first, ...moves);
      if (most > LIMIT) {
        process.stderr.write(
          `lesson-page: ${lesson}.${row + 1}: expected at most ${LIMIT} ms, found ${Math.round(most)}\n`,
        );
        process.exitCode = 1;
      }
      report({
        bench: `lesson-page: milliseconds of a move, four times less CPU${threads.areSlow ? '' : ', the worker by its CPU time'}`,
        question: `${lesson}.${row + 1}`,
        usable,
        'longest task': part.longest,
        'first, bet at once': Math.round(atOnce),
        [`first, after ${READING / 1_000} s`]: Math.round(part.first),
        median: Math.round(moves[moves.length >> 1] as number),
        most: Math.round(moves[moves.length - 1] as number),
        worker: part.worker,
        helpers: part.helpers,
      });
    });
  }
} finally {
  await browser.close();
  threads.end();
  await site.close();
}

interface Measured {
  /** From the address to the bet, and the page's longest task meanwhile and until the bet; 0 of later questions. */
  readonly usable: number;
  readonly longest: number;
  readonly first: number;
  readonly moves: readonly number[];
  /** CPU time from the start, or from the last question, to the last move. */
  readonly worker: number;
  readonly helpers: number;
}

async function measure(lesson: number, reading: number, most: number): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    const tasks = { longest: 0 };
    Object.assign(window, { lessonTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  const parts: Measured[] = [];
  let from = Date.now();
  let [worker, helpers] = [0, 0];
  await page.goto(`${site.address}#lesson=${lesson}`);
  await page.locator('.lesson-bet').waitFor();
  for (let part = 1; ; part++) {
    const usable = Date.now() - from;
    const own = threads.areSlow ? 0 : threads.cpu('DedicatedWorker');
    if (reading > 0) await new Promise((resolve) => setTimeout(resolve, reading));
    const longest = await page.evaluate(
      () => (window as unknown as { lessonTasks: { longest: number } }).lessonTasks.longest,
    );
    // Of an unslowed worker: what a slow one would have left undone by now.
    const owed = threads.areSlow ? 0 : Math.max(0, SLOWER * (threads.cpu('DedicatedWorker') - own) - reading);
    const choice = page.locator('.lesson-bet input[type=radio]').first();
    const seat = page.locator('.lesson-seat input');
    if ((await seat.count()) > 0) await seat.fill('1');
    if ((await choice.count()) > 0) await choice.press('Space');
    const first = owed + (await timed(page, () => page.locator('.lesson-bet .button').press('Enter')));
    const moves: number[] = [];
    const sliders = page.locator('.lesson-controls input[type=range]');
    const walk = async (control: number): Promise<void> => {
      const slider = sliders.nth(control);
      await slider.evaluate((input) => (input as HTMLElement).focus());
      const last = Number(await slider.getAttribute('max'));
      const at = Number(await slider.inputValue());
      const keys = [
        ...Array.from({ length: last - at }, () => 'ArrowRight'),
        ...(at > 0 ? ['Home', ...Array.from({ length: at - 1 }, () => 'ArrowRight')] : []),
      ];
      for (const key of keys.slice(0, most - moves.length)) moves.push(await timed(page, () => slider.press(key)));
    };
    await walk(0);
    if ((await sliders.count()) > 1) await walk(1);
    const named = page.locator('.lesson-controls input[type=radio]:not(:checked)');
    if ((await named.count()) > 0) moves.push(await timed(page, () => named.first().press('Space')));
    const took = { worker: threads.cpu('DedicatedWorker') - worker, helpers: threads.cpu('ThreadPool') - helpers };
    parts.push({ usable, longest: part === 1 ? longest : 0, first, moves, ...took });
    await page.locator('.lesson-buttons .button.first').press('Enter');
    await page.locator('.lesson-end').waitFor();
    const next = page.locator('.lesson-end .button.first');
    if ((await page.locator('.lesson-takeaway').count()) > 0) break;
    [worker, helpers] = [threads.cpu('DedicatedWorker'), threads.cpu('ThreadPool')];
    from = Date.now();
    await next.press('Enter');
    await page.locator('.lesson-bet').waitFor();
  }
  await context.close();
  return parts;
}

/** With what the worker's thread would have taken longer. */
async function timed(page: Page, press: () => Promise<unknown>): Promise<number> {
  const before = threads.areSlow ? 0 : threads.cpu('DedicatedWorker');
  const wall = await timedMove(page, press);
  return wall + (threads.areSlow ? 0 : (SLOWER - 1) * (threads.cpu('DedicatedWorker') - before));
}
