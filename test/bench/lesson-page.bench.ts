// How long a move of a lesson takes on the built page (`npx vite build` first) in Chromium with four times less CPU. Chromium throttles
// pages and refuses workers, so the page is throttled and three times the CPU time of the worker's thread, as Linux counts it, is added.
// Who bets at once waits longest: the first try that is driven unseen meanwhile is counted from the moment that the bet can be placed.
// A move ends at its first draw; helper threads of the browser work beside it, and what they took in all stands in a column of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { serve } from '../tools/static-server.mjs';
import { report } from './stopwatch.ts';

const LESSONS = [1, 2, 3, 4, 5, 6, 7];
const SLOWER = 4;
/** Of the ticks in which Linux counts the CPU time of a thread. */
const TICK = 10;
const PORT = 9_377;

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
const chromiumPid = pidOf(`--remote-debugging-port=${PORT}`);
try {
  for (const lesson of LESSONS) await measure(lesson);
} finally {
  await browser.close();
  await site.close();
}

async function measure(lesson: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const from = Date.now();
  await page.goto(`${site.address}#lesson=${lesson}`);
  await page.locator('.lesson-bet').waitFor();
  const usable = Date.now() - from;
  let asked = cpuTimes();
  for (let part = 1; ; part++) {
    const choice = page.locator('.lesson-bet input[type=radio]').first();
    const seat = page.locator('.lesson-seat input');
    if ((await seat.count()) > 0) await seat.fill('1');
    if ((await choice.count()) > 0) await choice.press('Space');
    const opening = await timed(page, () => page.locator('.lesson-bet .button').press('Enter'), asked.worker);
    const moves: number[] = [];
    const sliders = page.locator('.lesson-controls input[type=range]');
    const walk = async (control: number): Promise<void> => {
      const slider = sliders.nth(control);
      await slider.evaluate((input) => (input as HTMLElement).focus());
      const most = Number(await slider.getAttribute('max'));
      const at = Number(await slider.inputValue());
      for (let row = at; row < most; row++) moves.push(await timed(page, () => slider.press('ArrowRight')));
      if (at > 0) moves.push(await timed(page, () => slider.press('Home')));
      for (let row = 1; row < at; row++) moves.push(await timed(page, () => slider.press('ArrowRight')));
    };
    await walk(0);
    if ((await sliders.count()) > 1) await walk(1);
    const named = page.locator('.lesson-controls input[type=radio]:not(:checked)');
    if ((await named.count()) > 0) moves.push(await timed(page, () => named.first().press('Space')));
    report({
      bench: 'lesson-page: milliseconds of a move, four times less CPU',
      question: `${lesson}.${part}`,
      usable,
      first: Math.round(opening),
      median: Math.round([...moves].sort((a, b) => a - b)[moves.length >> 1] as number),
      most: Math.round(Math.max(...moves)),
      helpers: cpuTimes().helpers - asked.helpers,
    });
    await page.locator('.lesson-buttons .button.first').press('Enter');
    await page.locator('.lesson-end').waitFor();
    const next = page.locator('.lesson-end .button.first');
    if ((await page.locator('.lesson-takeaway').count()) > 0) break;
    await next.press('Enter');
    await page.locator('.lesson-bet').waitFor();
    asked = cpuTimes();
  }
  await context.close();
}

/** From a press to the end of the work, with what the worker did since `before` three times more. */
async function timed(page: Page, press: () => Promise<unknown>, before = cpuTimes().worker): Promise<number> {
  await page.evaluate(() => {
    const marks = { from: 0, until: 0 };
    Object.assign(window, { lessonMarks: marks });
    const begin = (): void => {
      if (marks.from === 0) marks.from = performance.now();
    };
    for (const kind of ['keydown', 'input', 'submit']) addEventListener(kind, begin, { capture: true, once: true });
    let last = '';
    const look = (): void => {
      const said = document.querySelector('.lesson-chart .lesson-said')?.textContent ?? '';
      const busy = (document.querySelector('.lesson-controls > .quiet')?.textContent ?? '').trim() !== '';
      if (marks.from > 0 && !busy && said !== '' && last === 'seen') marks.until = performance.now();
      else {
        // Two looks, since work begins a moment after the press.
        if (marks.from > 0 && !busy && said !== '') last = 'seen';
        setTimeout(look, 4);
      }
    };
    look();
  });
  await press();
  const wall = await page.waitForFunction(
    () => {
      const { from, until } = (window as unknown as { lessonMarks: { from: number; until: number } }).lessonMarks;
      return until > 0 ? until - from : null;
    },
    null,
    { polling: 20 },
  );
  return Number(await wall.jsonValue()) + (SLOWER - 1) * (cpuTimes().worker - before);
}

/** Milliseconds of CPU of all worker threads below the browser, and of the threads that help pages and workers. */
function cpuTimes(): { readonly worker: number; readonly helpers: number } {
  const parents = new Map(numbers('/proc').map((pid) => [pid, Number(statOf(`/proc/${pid}/stat`)[1])]));
  const isBelow = (pid: number): boolean =>
    pid === chromiumPid || (parents.has(pid) && isBelow(parents.get(pid) as number));
  const ticks = { worker: 0, helpers: 0 };
  for (const pid of parents.keys()) {
    if (!isBelow(pid)) continue;
    for (const task of numbers(`/proc/${pid}/task`)) {
      const name = readText(`/proc/${pid}/task/${task}/comm`);
      const kind = name.startsWith('DedicatedWorker') ? 'worker' : name.startsWith('ThreadPool') ? 'helpers' : null;
      if (kind === null) continue;
      const stat = statOf(`/proc/${pid}/task/${task}/stat`);
      ticks[kind] += Number(stat[11]) + Number(stat[12]);
    }
  }
  return { worker: ticks.worker * TICK, helpers: ticks.helpers * TICK };
}

function pidOf(argument: string): number {
  const found = numbers('/proc').find((pid) => {
    const line = readText(`/proc/${pid}/cmdline`);
    return line.includes(argument) && !line.includes('--type=');
  });
  if (found === undefined) throw new Error('lesson-page: expected the browser among the processes');
  return found;
}

/** What stands behind the name of a process: state, parent and so on. */
function statOf(path: string): string[] {
  return readText(path)
    .replace(/^.*\) /, '')
    .split(' ');
}

function numbers(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
