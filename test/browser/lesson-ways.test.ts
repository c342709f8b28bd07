// Lessons in every way they are taken: drawn bets, by keyboard alone, on a phone, in German, without WebGL, and just watched.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { unpackAnswers } from '../../src/persistence/lesson-answers.ts';
import { lessonVersion, readCode } from '../../src/persistence/lesson-code.ts';
import { readLesson } from '../../src/persistence/lesson-reader.ts';
import { CURVE_STEPS, curveSteps } from '../../src/ui/lesson-picture.ts';
import { bundledText, lessonText } from '../builders/lesson.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { launchChromium, siteAddress } from './chromium.ts';
import { expectClean } from './opened-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Wishes {
  readonly width?: number;
  readonly from?: Browser;
  /** Served as lessons/own.json. */
  readonly own?: string;
  readonly isHasty?: boolean;
}

async function opened(address: string, { width = 1440, from = browser, own, isHasty }: Wishes = {}) {
  const context = await from.newContext({ viewport: { width, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(60_000);
  if (own !== undefined) {
    await page.route('**/lessons/own.json', (route) => route.fulfill({ body: own, contentType: 'application/json' }));
  }
  if (isHasty === true) {
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((act: () => void, wait?: number) =>
        later(act, wait === 1_400 ? 1 : wait)) as typeof setTimeout;
    });
  }
  await page.goto(`${siteAddress()}${address}`);
  await page.locator('.lesson-bet').waitFor();
  return { page, errors: () => errors.filter((error) => !error.includes("'waiting'")) };
}

/** Lesson 1 with a curve to be drawn instead of a choice. */
function curveLesson(): string {
  const lesson = JSON.parse(lessonText(1));
  const words = { en: 'The door costs {value}.', de: 'Die Tür kostet {value}.' };
  return JSON.stringify({
    ...lesson,
    bet: { kind: 'curve', to: 6 },
    movers: [],
    chart: { ...lesson.chart, bothLogarithmic: false },
    truth: { kind: 'value', series: 2, at: [9], words },
  });
}

async function moves(page: Page, keys: readonly string[]): Promise<void> {
  const control = page.locator('.lesson-controls input[type=range]').first();
  for (const key of keys) {
    const before = await page.locator('.lesson-said').textContent();
    await control.press(key);
    await page.waitForFunction((said) => document.querySelector('.lesson-said')?.textContent !== said, before);
  }
}

async function betOf(page: Page, own: string): Promise<number | null> {
  await page.getByLabel('Seat').fill('3');
  const code = (await page.locator('.lesson-code .code').textContent()) as string;
  const reading = readCode(code, new Map([[1, lessonVersion(own)]]));
  const read = await readLesson(own, bundledText);
  if (!reading.ok || !read.ok) throw new Error(`${code}: expected a code of that lesson`);
  return unpackAnswers(read.read.lesson, reading.answer)?.[0]?.bet ?? null;
}

test('a curve is drawn by its keys, stays on the chart, and is in the code', async () => {
  const own = curveLesson();
  const { page, errors } = await opened('#lesson=own', { own });
  const places = page.locator('.lesson-curve input');
  expect(await places.count()).toBe(5);
  await places.nth(0).press('End');
  await places.nth(1).press('ArrowUp');
  await places.nth(4).press('Home');
  expect(await places.nth(0).getAttribute('aria-valuetext')).toContain('6.00');
  await expectClean(page, 'the curve');
  await page.getByRole('button', { name: 'Bet' }).press('Enter');
  await page.locator('.lesson-chart circle').first().waitFor();
  expect(await page.locator('.lesson-chart path.bet').count()).toBe(1);
  await moves(page, ['ArrowRight', 'ArrowRight']);
  await page.getByRole('button', { name: 'Show the answer' }).press('Enter');
  await page.locator('.lesson-takeaway').waitFor();
  const middle = (CURVE_STEPS - 1) / 2;
  expect(curveSteps((await betOf(page, own)) as number)).toEqual([CURVE_STEPS - 1, middle + 1, middle, middle, 0]);
  expect(errors()).toEqual([]);
  await page.context().close();
});

test('a curve is drawn by the pointer in one stroke', async () => {
  const own = curveLesson();
  const { page } = await opened('#lesson=own', { own });
  const box = await page.locator('.lesson-curve > div').boundingBox();
  if (box === null) throw new Error('expected a place to draw');
  const at = (point: number, share: number) =>
    [box.x + ((point + 0.5) / 5) * box.width, box.y + (1 - share) * box.height] as const;
  await page.mouse.move(...at(0, 0.99));
  await page.mouse.down();
  for (const [point, share] of [
    [1, 0.66],
    [2, 0.34],
    [3, 0.16],
    [4, 0.01],
  ] as const)
    await page.mouse.move(...at(point, share), { steps: 4 });
  await page.mouse.up();
  const drawn = await page
    .locator('.lesson-curve input')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
  // On its way to the next place the stroke still passes over the first one.
  expect(drawn[0]).toBeGreaterThanOrEqual(CURVE_STEPS - 2);
  expect(drawn[4]).toBe(0);
  expect([...drawn].sort((a, b) => b - a)).toEqual(drawn);
  await page.context().close();
});

test('lesson 7 is taken by the keyboard alone, on a phone, in German, through both questions to the code', async () => {
  const { page, errors } = await opened('?lang=de#lesson=7', { width: 390 });
  const focus = async (selector: string): Promise<void> => {
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    }
    throw new Error(`expected to reach ${selector} by Tab`);
  };
  await focus('.lesson-bet input');
  await page.keyboard.press('ArrowRight');
  await focus('.lesson-bet .button');
  await page.keyboard.press('Enter');
  for (const [end, part] of [
    ['.lesson-end .button', 1],
    ['.lesson-takeaway', 2],
  ] as const) {
    if (part === 2) {
      await focus('.lesson-bet input');
      await page.keyboard.press('ArrowDown');
      await focus('.lesson-bet .button');
      await page.keyboard.press('Enter');
    }
    await page.locator('.lesson-said').filter({ hasText: /\d/ }).waitFor();
    await focus('.lesson-controls input');
    for (let press = 0; press < 2; press++) {
      const before = await page.locator('.lesson-said').textContent();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((said) => document.querySelector('.lesson-said')?.textContent !== said, before);
    }
    await focus('.lesson-buttons .button');
    await page.keyboard.press('Enter');
    await page.locator(end).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (part === 1) {
      await focus('.lesson-end .button');
      await page.keyboard.press('Enter');
    }
  }
  await focus('.lesson-code input');
  await page.keyboard.type('12');
  expect(await page.locator('.lesson-code .code').textContent()).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/);
  expect(await page.locator('.lesson-end').textContent()).toContain('Agenten und Bargeld bleiben hier');
  await expectClean(page, 'the end on a phone');
  expect(errors()).toEqual([]);
  await page.context().close();
});

test('without WebGL a lesson has its map and its end', async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('expected a Chromium');
  const plain = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, '--disable-3d-apis'] });
  try {
    const { page, errors } = await opened('#lesson=6', { from: plain });
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Bet' }).click();
    await page.locator('.lesson-chart circle').first().waitFor();
    await moves(page, ['ArrowRight', 'ArrowRight']);
    await page.locator('.lesson-map canvas').first().waitFor();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByRole('button', { name: 'Next question' }).waitFor();
    expect(errors()).toEqual([]);
  } finally {
    await plain.close();
  }
});

test.each([1, 2, 3, 4, 5, 6, 7])(
  'lesson %i plays its point by itself, and its takeaway comes last',
  { timeout: 180_000 },
  async (number) => {
    const { page, errors } = await opened(`#lesson=${number}`, { isHasty: true });
    page.setDefaultTimeout(150_000);
    const lesson = JSON.parse(lessonText(number));
    await page.getByRole('button', { name: 'Just watch' }).click();
    await page.locator('.lesson-takeaway').waitFor();
    expect(await page.locator('.lesson-takeaway').textContent()).toBe(lesson.takeaway.en);
    const last = lesson.second ?? lesson;
    // Every value of the first control was shown, and of the second.
    const tried = await page.locator('.lesson-table tbody tr').count();
    if (last.chart.kind === 'dots') {
      const values = last.controls.map((control: { values: unknown[] }) => control.values.length);
      expect(tried).toBeGreaterThanOrEqual(values[0] + Math.max(0, (values[1] ?? 1) - 1));
    }
    await page.getByRole('button', { name: 'Play on' }).waitFor();
    expect(errors()).toEqual([]);
    await page.context().close();
  },
);

test('what a lesson needs for its first screen is at most 300 KiB of script, compressed', () => {
  const folder = join(inject('siteFolder'), 'assets');
  const files = readdirSync(folder);
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) follow(next as string);
  };
  for (const name of ['index-', 'lesson-entry-'])
    follow(files.find((file) => file.startsWith(name) && file.endsWith('.js')) as string);
  const bytes = [...found].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  process.stdout.write(`a lesson's entry: ${Math.round(bytes / 1_024)} KiB gzipped in ${found.size} files\n`);
  expect(found.size).toBeGreaterThan(1);
  expect(bytes).toBeLessThanOrEqual(300 * 1_024);
});
