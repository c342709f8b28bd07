// A class in the built page: five seats play lesson 5, their codes come together, and two that do not hold are named.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { estimate, meanOf } from '../../src/experiment/interval.ts';
import { packAnswers } from '../../src/persistence/lesson-answers.ts';
import { lessonVersion, readCode, writeCode } from '../../src/persistence/lesson-code.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';
import { siteAddress, useChromium } from './chromium.ts';
import { expectClean } from './opened-page.ts';

const browser = useChromium();

const SEATS = [1, 2, 3, 4, 5];

async function opened(address: string): Promise<Page> {
  const context = await browser().newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${siteAddress()}${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Plays lesson 5 at a seat, on the same days in the end, and gives its code. */
async function playSeat(seat: number): Promise<string> {
  const page = await opened('#lesson=5');
  await page.getByLabel('Seat').fill(String(seat));
  await page
    .getByRole('radio')
    .nth(seat % 2)
    .check();
  await page.getByRole('button', { name: 'Bet' }).click();
  const slider = page.locator('.lesson-controls input[type=range]');
  for (let row = 1; row <= 2; row++) {
    await page.waitForFunction((n) => document.querySelectorAll('.lesson-chart circle').length === n, 3 * row + 1);
    await slider.press('ArrowRight');
  }
  await page.waitForFunction(() => document.querySelectorAll('.lesson-chart circle').length === 10);
  if (seat > 3) {
    await slider.press('ArrowRight');
    await page.waitForFunction(() => document.querySelectorAll('.lesson-chart circle').length === 13);
  }
  await page.getByRole('radio', { name: 'the same days' }).check();
  await page.locator('.lesson-chart line[stroke-opacity]').first().waitFor();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  const code = (await page.locator('.lesson-code .code').textContent()) as string;
  const { DOORSTEP_PICTURES: folder } = process.env;
  if (folder !== undefined && seat === 1) await page.screenshot({ path: `${folder}/5-end.png` });
  await page.context().close();
  return code;
}

test('five seats make one interval, the same as headless, beside a mistyped code and one of another version', {
  timeout: 240_000,
}, async () => {
  const codes: string[] = [];
  for (const seat of SEATS) codes.push(await playSeat(seat));
  const read = await aLesson(5);
  const version = lessonVersion(read.text);
  const mistyped = `${(codes[0] as string).slice(0, -1)}${codes[0]?.endsWith('2') ? '3' : '2'}`;
  const old = writeCode({ lesson: 5, seat: 9, bet: 0, setting: [1, 1] }, (version + 1) % 20_000);
  const page = await opened('#class');
  await page.getByLabel('Codes').fill([...codes, mistyped, old].join('\n'));
  await page.getByRole('button', { name: 'Read them' }).click();
  const faults = await page.locator('.class-faults li').allTextContents();
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain(`${mistyped}: mistyped`);
  expect(faults[1]).toContain(`${old}: from another version`);
  expect(await page.locator('.class-results h2').textContent()).toContain('5 seats');
  const reveal = page.getByRole('button', { name: 'Reveal' });
  await page.waitForFunction(
    () => document.querySelector<HTMLButtonElement>('.class-results .button')?.disabled === false,
  );
  await reveal.click();
  const said = page.locator('.class-interval');
  await said.waitFor();
  expect(await said.textContent()).toContain('over 5 seats');
  await page.locator('.class-results .lesson-chart circle').first().waitFor();
  await expectClean(page, 'the class');
  const { DOORSTEP_PICTURES: folder } = process.env;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/class.png`, fullPage: true });

  const play = aPlayer(read);
  // Each seat is one replication: what its days came to.
  const differences = codes.map((code) => {
    const reading = readCode(code, new Map([[5, version]]));
    if (!reading.ok) throw new Error(`${code}: ${reading.why}`);
    const { a = [], b = [] } = play(reading.answer.setting, reading.answer.seat).clouds ?? {};
    return meanOf(a.map((cost, day) => cost - (b[day] as number)));
  });
  const { low, high } = estimate(differences, 0.95);
  expect(Number(await said.getAttribute('data-low'))).toBe(low);
  expect(Number(await said.getAttribute('data-high'))).toBe(high);
  expect(await page.locator('.class-results tbody tr').count()).toBe(5);
  await page.context().close();
});

test('codes of a lesson with two questions show the bets and all seats for each of them', {
  timeout: 120_000,
}, async () => {
  const { lesson, text } = await aLesson(7);
  const codes = [1, 2, 3].map((seat) => {
    const first = { bet: 5 * seat, setting: [seat - 1, 4] };
    const second = { bet: seat === 3 ? null : 2, setting: [seat] };
    return writeCode(packAnswers(lesson, seat, [first, second]), lessonVersion(text));
  });
  const page = await opened('#class');
  await page.getByLabel('Codes').fill(codes.join('\n'));
  await page.getByRole('button', { name: 'Read them' }).click();
  const results = page.locator('.class-results');
  expect(await results.count()).toBe(2);
  for (const row of [0, 1]) {
    await results.nth(row).getByRole('button', { name: 'Reveal' }).click();
    await results
      .nth(row)
      .locator('.lesson-chart .series')
      .locator('circle, line')
      .first()
      .waitFor({ state: 'attached' });
    expect(await results.nth(row).locator('table').last().locator('tbody tr').count()).toBe(3);
  }
  expect(await results.nth(1).locator('.bet-bars').textContent()).toContain('watched1');
  await expectClean(page, 'a class of two questions');
  const { DOORSTEP_PICTURES: folder } = process.env;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/class-7.png`, fullPage: true });
  await page.context().close();
});
