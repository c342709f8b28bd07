// Lessons in every way they are taken: by keyboard alone, on a phone, in German, without WebGL, and just watched.
import { chromium, type Page } from 'playwright';
import { expect, test } from 'vitest';
import { lessonText } from '../builders/lesson.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tools/browser.mjs';
import { useChromium } from './chromium.ts';
import { moves, openedLesson } from './opened-lesson.ts';
import { expectClean } from './opened-page.ts';

const browser = useChromium();

/** Presses Tab until the focus is there, which is seen: of a choice its whole frame is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) {
      await expectRing(page, selector);
      return;
    }
  }
  throw new Error(`expected to reach ${selector} by Tab`);
}

/** The focus is there, in sight, with a ring around it, or around the choice that it is in; on a curve around its place. */
async function expectRing(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor();
  const look = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const { bottom, top } = at.getBoundingClientRect();
      const isRinged = [at, at.closest('label')].some(
        (one) => one !== null && getComputedStyle(one).outlineStyle === 'solid',
      );
      return { isRinged, isInSight: bottom > 0 && top < window.innerHeight };
    });
  // What comes above it moves it until the next frame.
  await expect.poll(look, { message: `the focus on ${selector}` }).toEqual({ isRinged: true, isInSight: true });
}

test.each([
  [2, 1440, ''],
  [3, 390, '?lang=de'],
  [4, 1440, '?lang=de'],
  [5, 390, ''],
  [6, 1440, ''],
  [7, 390, '?lang=de'],
])(
  'lesson %i is taken by the keyboard alone, and the focus is never lost nor unseen',
  async (lesson, width, language) => {
    const { page, errors } = await openedLesson(browser(), `${language}#lesson=${lesson}`, { width });
    const said = page.locator('.lesson-said');
    for (let part = 1; ; part++) {
      if (part === 1 && (await page.locator('.lesson-seat').count()) > 0) {
        await tabTo(page, '.lesson-seat input');
        await page.keyboard.type('12');
      }
      const isChoice = (await page.locator('.lesson-bet input[type=radio]').count()) > 0;
      await tabTo(page, '.lesson-bet input');
      await page.keyboard.press(isChoice ? 'Space' : 'ArrowRight');
      await tabTo(page, '.lesson-bet .button');
      await page.keyboard.press('Enter');
      // The bet is gone with its button, and the focus is on what it unlocks.
      await expectRing(page, '.lesson-controls input');
      await said.filter({ hasText: /\d/ }).waitFor();
      for (let press = 0; press < 2; press++) {
        const before = await said.textContent();
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction((one) => document.querySelector('.lesson-said')?.textContent !== one, before);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // A move may be said before it is counted as a try, and the button waits for enough of them.
      await page.locator('.lesson-buttons .button:enabled').waitFor();
      await tabTo(page, '.lesson-buttons .button');
      await page.keyboard.press('Enter');
      await page.locator('.lesson-end.told').waitFor();
      await expectRing(page, '.lesson-end');
      if ((await page.locator('.lesson-takeaway').count()) > 0) break;
      await tabTo(page, '.lesson-end .button');
      await page.keyboard.press('Enter');
      await expectRing(page, '.lesson-question');
    }
    if ((await page.locator('.lesson-code input').count()) > 0) {
      await tabTo(page, '.lesson-code input');
      await page.keyboard.type('12');
    }
    expect(await page.locator('.lesson-code .code').textContent()).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/);
    if (lesson === 7)
      expect(await page.locator('.lesson-end').textContent()).toContain('Agenturen und Bargeld bleiben hier');
    if (width === 390) await expectClean(page, 'the end on a phone');
    expect(errors()).toEqual([]);
    await page.context().close();
  },
);

test('what has the focus stays in sight where something above it grows, until its reader scrolls away', async () => {
  const { page } = await openedLesson(browser(), '#lesson=3');
  await page.locator('.lesson-bet input').last().press('Space');
  await tabTo(page, '.lesson-bet .button');
  const button = page.locator('.lesson-bet .button');
  const isInSight = () => button.evaluate((at) => at.getBoundingClientRect().top < window.innerHeight);
  const grow = (pixels: number) =>
    page.locator('#lesson-title').evaluate((title, by) => {
      title.style.paddingTop = `${by}px`;
    }, pixels);
  // At a desk a column scrolls, on a phone the page.
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await grow(1_000);
    await expect.poll(isInSight).toBe(true);
    await page.locator('.lesson-panel, #page').evaluateAll((boxes) => {
      for (const box of boxes) box.scrollTop = 0;
    });
    await expect.poll(isInSight).toBe(false);
    await grow(1_200);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await isInSight()).toBe(false);
    await grow(0);
    await button.scrollIntoViewIfNeeded();
  }
  await page.context().close();
});

test('without WebGL a lesson has its map and its end', async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('expected a Chromium');
  const plain = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, '--disable-3d-apis'] });
  try {
    const { page, errors } = await openedLesson(plain, '#lesson=6');
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
    const { page, errors } = await openedLesson(browser(), `#lesson=${number}`, { isHasty: true });
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

test('lesson 5 on the smallest phone says that a seat is missing, lists its days as a table, and nothing sticks out', async () => {
  const { page, errors } = await openedLesson(browser(), '?lang=de#lesson=5', { width: 320 });
  await page.getByRole('radio', { name: 'A, im Westen: sicher' }).check();
  expect(await page.getByRole('button', { name: 'Wetten' }).isDisabled()).toBe(true);
  await page.getByText('Gib oben deinen Platz ein').waitFor();
  await page.getByLabel('Platz').fill('3');
  await page.getByText('Gib oben deinen Platz ein').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Wetten' }).click();
  await page.locator('.lesson-chart circle').first().waitFor();
  await moves(page, ['ArrowRight', 'ArrowRight']);
  await page.locator('.lesson-options.beside').waitFor();
  await page.locator('.lesson-table summary').click();
  expect(await page.locator('.lesson-table tbody tr').count()).toBe(3);
  expect(await page.locator('.lesson-table tbody tr').last().textContent()).toMatch(
    /^3an verschiedenen Tagen.* · .* · /,
  );
  const ends = await page
    .locator('.lesson-options.beside label, .class-table')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  for (const end of ends) expect(end).toBeLessThanOrEqual(304);
  await expectClean(page, 'lesson 5 on the smallest phone');
  expect(errors()).toEqual([]);
  await page.context().close();
});

test('the bar of a lesson keeps its colours where the browser forces its own', async () => {
  const { page, errors } = await openedLesson(browser(), '?lang=de#lesson=1', { width: 320 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Wetten' }).click();
  const parts = page.locator('.lesson-split div span');
  await parts.first().waitFor();
  const colours = await parts.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  expect(new Set(colours).size).toBe(4);
  expect(errors()).toEqual([]);
  await page.context().close();
});
