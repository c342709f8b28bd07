// Bets that are drawn by hand: a whole curve, or one beside a choice.

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { CURVE_STEPS, curveSteps } from '../../src/model/lesson-bet.ts';
import { unpackAnswers } from '../../src/persistence/lesson-answers.ts';
import { lessonVersion, readCode } from '../../src/persistence/lesson-code.ts';
import { readLesson } from '../../src/persistence/lesson-reader.ts';
import { bundledText, lessonText } from '../builders/lesson.ts';
import { useChromium } from './chromium.ts';
import { moves, openedLesson } from './opened-lesson.ts';
import { expectClean } from './opened-page.ts';

const browser = useChromium();

/** Lesson 1 with a curve to be drawn instead of a choice. */
function curveLesson(): string {
  const lesson = JSON.parse(lessonText(1));
  const words = { en: 'The door costs {value}.', de: 'Die Tür kostet {value}.' };
  return JSON.stringify({
    ...lesson,
    lesson: 8,
    bet: { kind: 'curve', to: 6 },
    movers: [],
    chart: { ...lesson.chart, bothLogarithmic: false },
    truth: { kind: 'value', series: 2, at: [9], words },
  });
}

async function betOf(page: Page, own: string): Promise<number | null> {
  await page.getByLabel('Seat').fill('3');
  const code = (await page.locator('.lesson-code .code').textContent()) as string;
  const reading = readCode(code, new Map([[8, lessonVersion(own)]]));
  const read = await readLesson(own, bundledText);
  if (!reading.ok || !read.ok) throw new Error(`${code}: expected a code of that lesson`);
  return unpackAnswers(read.read.lesson, reading.answer)?.[0]?.bet ?? null;
}

test('a curve is drawn by its keys, stays on the chart, and is in the code', async () => {
  const own = curveLesson();
  const { page, errors } = await openedLesson(browser(), '#lesson=own', { own });
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
  const { page } = await openedLesson(browser(), '#lesson=own', { own });
  const box = await page.locator('.lesson-curve .pad > div').boundingBox();
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

test('in lesson 2 what the choice means is drawn by keys, stays on the chart, and can be taken back', async () => {
  const { page, errors } = await openedLesson(browser(), '#lesson=2', { width: 390 });
  await page.getByLabel('Seat').fill('3');
  expect(await page.locator('.lesson-curve').count()).toBe(0);
  await page.getByRole('radio', { name: 'Half' }).press('Space');
  const places = page.locator('.lesson-curve input');
  expect(await places.count()).toBe(4);
  await places.nth(3).press('Home');
  expect(await places.nth(3).getAttribute('aria-valuetext')).toBe('0 %');
  await page.getByRole('button', { name: 'Take the drawing back' }).press('Enter');
  expect(await places.nth(3).inputValue()).toBe('8');
  await places.nth(3).press('PageDown');
  // Another choice leaves the drawing as it is.
  await page.getByRole('radio', { name: 'quarter' }).press('Space');
  expect(await page.getByRole('button', { name: 'Take the drawing back' }).count()).toBe(1);
  await expectClean(page, 'a drawing beside a choice');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Bet' }).press('Enter');
  await page.locator('.lesson-chart path.bet').waitFor({ state: 'attached' });
  expect(await page.locator('.lesson-chart .note').textContent()).toBe('Your bet: A quarter of it');
  expect(errors()).toEqual([]);
  await page.context().close();
});
