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

/** Moves of the days, and whether they are the same for A and B in the end: no two seats end alike. */
const SEATS = [
  [2, true],
  [3, true],
  [4, true],
  [2, false],
  [3, false],
] as const;

async function opened(address: string): Promise<Page> {
  const context = await browser().newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${siteAddress()}${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Plays lesson 5 at a seat, in the end over so many moves of the days, and gives its code. */
async function playSeat(seat: number, moves: number, isSameDays: boolean): Promise<string> {
  const page = await opened('#lesson=5');
  await page.getByLabel('Seat').fill(String(seat));
  await page
    .getByRole('radio')
    .nth(seat % 2)
    .check();
  await page.getByRole('button', { name: 'Bet' }).click();
  const slider = page.locator('.lesson-controls input[type=range]');
  const circles = (): Promise<number> => page.locator('.lesson-chart circle').count();
  const said = page.locator('.lesson-said');
  await said.filter({ hasText: /\d/ }).waitFor();
  for (let row = 1; row <= moves; row++) {
    const before = await circles();
    await slider.press('ArrowRight');
    await page.waitForFunction((n) => document.querySelectorAll('.lesson-chart circle').length > n, before);
  }
  if (isSameDays) {
    await page.getByRole('radio', { name: 'the same days' }).check();
    await page.locator('.lesson-chart line[stroke-opacity]').first().waitFor();
  }
  await page.getByRole('button', { name: 'Show the answer' }).click();
  const code = (await page.locator('.lesson-code .code').textContent()) as string;
  const { DOORSTEP_PICTURES: folder } = process.env;
  if (folder !== undefined && seat === 1) await page.screenshot({ path: `${folder}/5-end.png` });
  await page.context().close();
  return code;
}

test('five seats make an interval for each way of drawing, the same as headless, beside a mistyped code and one of another version', {
  timeout: 240_000,
}, async () => {
  const codes: string[] = [];
  for (const [row, [moves, isSameDays]] of SEATS.entries()) codes.push(await playSeat(row + 1, moves, isSameDays));
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
  await said.nth(1).waitFor();
  await page.locator('.class-results .lesson-chart circle').first().waitFor();
  await expectClean(page, 'the class');
  const { DOORSTEP_PICTURES: folder } = process.env;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/class.png`, fullPage: true });

  const play = aPlayer(read);
  // Each seat is one replication: what its days came to.
  const seats = codes.map((code) => {
    const reading = readCode(code, new Map([[5, version]]));
    if (!reading.ok) throw new Error(`${code}: ${reading.why}`);
    const { setting, seat } = reading.answer;
    const { a = [], b = [] } = play(setting, seat).clouds ?? {};
    return { setting, difference: meanOf(a.map((cost, day) => cost - (b[day] as number))) };
  });
  expect(new Set(seats.map(({ setting }) => setting.join('/'))).size).toBe(5);
  for (const [row, isSameDays] of [0, 1].entries()) {
    const of = seats.filter(({ setting }) => setting[1] === isSameDays);
    const { low, high, n } = estimate(
      of.map(({ difference }) => difference),
      0.95,
    );
    expect(await said.nth(row).textContent()).toContain(`over ${n} seats`);
    expect(Number(await said.nth(row).getAttribute('data-low'))).toBe(low);
    expect(Number(await said.nth(row).getAttribute('data-high'))).toBe(high);
  }
  expect(await page.locator('.class-results tbody tr').count()).toBe(5);
  await page.context().close();
});

test('codes that are scanned one after the other, in tabs of their own, come together on a phone', async () => {
  const { lesson, text } = await aLesson(1);
  const codes = [1, 2, 3].map((seat) =>
    writeCode(packAnswers(lesson, seat, [{ bet: seat % 3, setting: [2 * seat] }]), lessonVersion(text)),
  );
  const context = await browser().newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  for (const code of codes.slice(0, 2)) {
    const scanned = await context.newPage();
    await scanned.goto(`${siteAddress()}?lang=de#class=${code}`);
    await scanned.locator('.class-results').waitFor();
    await scanned.close();
  }
  await page.goto(`${siteAddress()}?lang=de#class=${codes[2]}`);
  const reveal = page.getByRole('button', { name: 'Auflösen' });
  await page.waitForFunction(
    () => document.querySelector<HTMLButtonElement>('.class-results .button')?.disabled === false,
  );
  await reveal.click();
  expect(await page.locator('.class-results table').last().locator('tbody tr').count()).toBe(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectClean(page, 'the class on a phone');
  const { DOORSTEP_PICTURES: folder } = process.env;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/class-phone.png`, fullPage: true });
  await page.getByRole('button', { name: 'Leeren' }).click();
  expect(await page.locator('.class-results').count()).toBe(0);
  expect(await page.getByLabel('Codes').inputValue()).toBe('');
  await page.locator('textarea:focus').waitFor();
  // Nor does the code of the address come back.
  await page.reload();
  expect(await page.getByLabel('Codes').inputValue()).toBe('');
  await context.close();
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
    await results.nth(row).locator('.button:enabled', { hasText: 'Reveal' }).press('Enter');
    // The button is gone, and the focus is where the answer stands.
    await results.nth(row).locator('.class-answer:focus').waitFor();
    await results
      .nth(row)
      .locator('.lesson-chart .series')
      .locator('circle, line')
      .first()
      .waitFor({ state: 'attached' });
    expect(await results.nth(row).locator('table').last().locator('tbody tr').count()).toBe(3);
  }
  // Each setting stands under what it is of, and the numbers under what they are.
  const seats = results.nth(0).locator('table').last();
  expect(await seats.locator('caption').textContent()).toContain('What is lost of 200 euros');
  const heads = await seats.locator('th').allTextContents();
  expect(heads.slice(2, 4)).toEqual(['Agents, the first in the next town', 'Payments that each agent can pay out']);
  expect(await seats.locator('tbody tr').first().locator('td').allTextContents()).toContain('200');
  expect(await results.nth(1).locator('.bet-bars').textContent()).toContain('watched1');
  await expectClean(page, 'a class of two questions');
  const { DOORSTEP_PICTURES: folder } = process.env;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/class-7.png`, fullPage: true });
  await page.context().close();
});
