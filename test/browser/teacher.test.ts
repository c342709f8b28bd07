// The teacher's page, what it prints, and the way to it from the desk.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { lessonVersion, writeCode } from '../../src/persistence/lesson-code.ts';
import { lessonText } from '../builders/lesson.ts';
import { siteAddress, useChromium } from './chromium.ts';
import { expectClean } from './opened-page.ts';

const browser = useChromium();

async function opened(address: string, width = 1440): Promise<Page> {
  const context = await browser().newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${siteAddress()}${address}`);
  return page;
}

test('the teacher’s page lists seven lessons of 45 minutes, each with a worksheet and a key', async () => {
  const page = await opened('#teacher');
  await page.locator('.teacher-lesson').first().waitFor();
  expect(await page.locator('.teacher-lesson').count()).toBe(7);
  expect(await page.locator('main').textContent()).toContain('45 minutes');
  for (const kind of ['worksheet', 'key']) expect(await page.locator(`a[href^="#${kind}="]`).count()).toBe(7);
  await expectClean(page, 'the teacher’s page');
  await page.context().close();
});

test('the teacher’s page fits a phone, in German', async () => {
  const page = await opened('?lang=de#teacher', 390);
  await page.getByRole('heading', { name: 'Für Lehrkräfte' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});

test.each([1440, 390])(
  'the teacher’s page scrolls as a whole, and stays in sight where a file is opened at its end, %i pixels wide',
  async (width) => {
    const page = await opened('#teacher', width);
    await page.locator('.teacher-lesson').first().waitFor();
    const top = () => page.evaluate(() => Math.round(scrollY));
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => scrollY > 500 && scrollY + innerHeight > document.documentElement.scrollHeight - 2,
    );
    // Beside the column of the text, too.
    const before = await top();
    await page.mouse.move(width > 860 ? 100 : 5, 400);
    await page.mouse.wheel(0, -300);
    await page.waitForFunction((was) => scrollY < was, before);
    const file = page.getByLabel('Open a lesson file');
    await file.focus();
    await file.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.locator('.own-lesson .class-faults li').first().waitFor();
    const isSeen = (selector: string) =>
      page.evaluate((what) => {
        const { top, bottom } = (document.querySelector(what) as Element).getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }, selector);
    expect(await isSeen('.own-lesson .file-button')).toBe(true);
    // The page has no room beyond its end.
    expect(
      await page.evaluate(
        () =>
          document.documentElement.scrollHeight -
          (document.querySelector('main') as Element).getBoundingClientRect().bottom -
          scrollY,
      ),
    ).toBeLessThanOrEqual(1);
    await page.context().close();
  },
);

test('every worksheet is one page of A4, and a key has the numbers that the simulation gives', {
  timeout: 180_000,
}, async () => {
  for (const lesson of [1, 2, 3, 4, 5, 6, 7]) {
    const page = await opened(`?lang=${lesson % 2 === 0 ? 'de' : 'en'}#worksheet=${lesson}`);
    await page.locator('.lesson-paper table').first().waitFor();
    expect(await pagesOf(page), `worksheet ${lesson}`).toBe(1);
    await page.context().close();
  }
  const page = await opened('#key=6');
  // Half worked out it is not printed.
  expect(await page.getByRole('button', { name: 'Print' }).isDisabled()).toBe(true);
  await page.waitForFunction(() => {
    const said = [...document.querySelectorAll('.lesson-truth')].map(({ textContent }) => textContent);
    return said.length === 2 && !said.includes('');
  });
  expect(await page.locator('main').textContent()).toContain('2.86 times');
  expect(await page.locator('.lesson-paper tbody tr').count()).toBe(14);
  await page.locator('.lesson-paper:not(.open)').waitFor();
  expect(await page.getByRole('button', { name: 'Print' }).isEnabled()).toBe(true);
  expect(await pagesOf(page), 'key 6').toBe(1);
  await expectClean(page, 'the key');
  // White on paper, whatever the screen is.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');
  await page.context().close();
});

test('a worksheet has a grid where its bet may be drawn, its key has none, and its tables are reached by keys on a phone', async () => {
  const page = await opened('?lang=de#worksheet=2', 390);
  await page.locator('.paper-grid svg').waitFor();
  expect(await page.locator('.paper-grid figcaption').textContent()).toContain('Fahren bei 25');
  await page.goto(`${siteAddress()}?lang=de#worksheet=6`);
  await page.locator('.paper-table').nth(1).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectClean(page, 'a worksheet on a phone');
  await page.goto(`${siteAddress()}#key=2`);
  await page.locator('.paper-table').waitFor();
  expect(await page.locator('.paper-grid').count()).toBe(0);
  await page.context().close();
});

test('the desk’s menu leads to the lessons and to the teacher’s page', { timeout: 120_000 }, async () => {
  const page = await opened('');
  for (const [name, place] of [
    ['For teachers', '.teacher-page'],
    ['Lessons for the classroom', '.lesson-bet'],
  ] as const) {
    await page.goto(siteAddress());
    await page.locator('.study-button').click();
    await page.getByRole('menuitem', { name }).click();
    await page.locator(place).waitFor();
  }
  await page.context().close();
});

test('hands are counted for A, B and C, lesson by lesson', async () => {
  const page = await opened('#class');
  await page.locator('.hand-counts summary').click();
  const counts = page.locator('.hand-counts input[type=number]');
  expect(await counts.count()).toBe(3);
  for (const [row, hands] of [12, 3, 9].entries()) await counts.nth(row).fill(String(hands));
  const bars = page.locator('.hand-counts .bet-bars p');
  expect(await bars.allTextContents()).toEqual([
    expect.stringMatching(/^A: The trip.*12$/),
    expect.stringMatching(/^B: Driving.*3$/),
    expect.stringMatching(/^C: The door.*9$/),
  ]);
  await page.locator('.hand-counts select').selectOption({ label: 'Neighbours' });
  expect(await bars.first().textContent()).toMatch(/^A: A quarter of it0$/);
  // A bet on a number is asked for by thirds of its range, and a lesson's second question stands beside the first.
  await page.locator('.hand-counts select').selectOption({ label: 'Cash-out (1)' });
  expect(await bars.allTextContents()).toEqual([
    'A: 140 to 158 euros of 2000',
    'B: 160 to 180 euros of 2000',
    'C: 182 to 200 euros of 2000',
  ]);
  await page.locator('.hand-counts select').selectOption({ label: 'Cash-out (2)' });
  expect(await bars.first().textContent()).toContain('The same day for all');
  await expectClean(page, 'the hands');
  await page.context().close();
});

test('a lesson of one’s own is checked with the places of its faults, then played, and the class page knows its codes', async () => {
  const page = await opened('#own');
  const file = page.locator('input[type=file]');
  // The field itself is unseen; the button around it shows that it has the focus.
  await file.focus();
  expect(await page.locator('.file-button').evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  const lesson = JSON.parse(lessonText(1));
  const take = (own: unknown) =>
    file.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(own)) });
  const title = { en: 'Mine', de: 'Meine' };
  const own = { ...lesson, lesson: 8, title };
  await take({ ...own, question: { en: 'Only English?' }, controls: [{ ...lesson.controls[0], first: 99 }] });
  const faults = page.locator('.own-lesson .class-faults li');
  expect(await faults.first().textContent()).toBe('question.de: expected text, found nothing');
  await expectClean(page, 'the faults of a lesson');
  await take({ ...own, lesson: 1 });
  await faults.filter({ hasText: 'lesson: expected a number from 8 to 30' }).waitFor();
  const [scenario, ...others] = lesson.study.scenarios;
  const far = { ...scenario.hubs[0], position: { x: 1e7, y: 0 } };
  await take({ ...own, study: { ...lesson.study, scenarios: [{ ...scenario, hubs: [far] }, ...others] } });
  await faults.filter({ hasText: 'study at setting' }).first().waitFor();
  await take({ ...own, controls: [{ ...lesson.controls[0], values: [1, -5] }] });
  await faults.filter({ hasText: 'study at setting 1: demand.parcelsPerDay' }).waitFor();
  await take(own);
  await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
  const code = writeCode({ lesson: 8, seat: 4, bet: 2, setting: [3, 0] }, lessonVersion(JSON.stringify(own)));
  await page.goto(`${siteAddress()}#class=${code}`);
  await page.getByRole('button', { name: 'Read them' }).click();
  await page.locator('.class-results h2', { hasText: 'Mine' }).waitFor();
  // What the parts of the cost really are stands beside the bets.
  await page.getByRole('button', { name: 'Reveal' }).click();
  expect(await page.locator('.bet-bars p').nth(2).textContent()).toMatch(/^The door.*17\d\u202f% of the cost$/);
  // A teacher finds its worksheet and its key, and the class no key.
  await page.goto(`${siteAddress()}#teacher`);
  const paper = (name: string) => page.locator('.own-lesson').getByRole('link', { name });
  expect(await paper('Worksheet to print').getAttribute('href')).toBe('#worksheet=file');
  await paper('Key to print').click();
  await page.locator('.lesson-paper h1', { hasText: 'Mine' }).waitFor();
  // It goes when it is forgotten.
  await page.goto(`${siteAddress()}#own`);
  expect(await paper('Key to print').count()).toBe(0);
  await page.getByRole('button', { name: 'Forget it' }).click();
  expect(await page.getByRole('link', { name: 'Play the one that is kept here' }).count()).toBe(0);
  await page.locator('input[type=file]:focus').waitFor();
  await page.context().close();
});

test('a lesson of one’s own with very many settings says how far its check is, and is left off at once', async () => {
  const page = await opened('#own');
  const four = JSON.parse(lessonText(4));
  const series = four.chart.series.map((one: object) => ({ ...one, scenario: undefined, less: undefined }));
  const controls = four.controls.map((control: object, row: number) => ({
    ...control,
    names: undefined,
    first: 0,
    values: Array.from({ length: 31 }, (_, at) => (row === 0 ? 100 + 10 * at : 1 + at)),
    sets: [{ path: row === 0 ? 'demand.parcelsPerDay' : 'prices.van.hour' }],
  }));
  const own = {
    ...four,
    lesson: 9,
    study: 'metropolis',
    difference: [],
    controls,
    chart: { ...four.chart, series, asides: [], bar: undefined },
    truth: { ...four.truth, aside: undefined },
    movers: [],
  };
  const buffer = Buffer.from(JSON.stringify(own));
  await page
    .getByLabel('Open a lesson file')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
  const stop = page.locator('.own-lesson').getByRole('button', { name: 'Stop' });
  await page.getByText(/^[1-9]\d* of 961 settings tried$/).waitFor();
  await stop.click();
  await stop.waitFor({ state: 'detached', timeout: 1_000 });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
  // Neither faults nor a lesson come of it later on.
  await page.waitForTimeout(1_000);
  expect(await page.locator('.own-lesson .lesson-fault').count()).toBe(0);
  expect(await page.evaluate(() => [location.hash, localStorage.getItem('doorstep-own-lesson')])).toEqual([
    '#own',
    null,
  ]);
  await page.context().close();
});

test('a lesson file that cannot be read is told as its fault, without what was wrong with the one before', async () => {
  const page = await opened('#own');
  const file = page.locator('input[type=file]');
  const take = (name: string) => file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from('{}') });
  await take('before.json');
  await page.locator('.lesson-fault', { hasText: 'before.json' }).waitFor();
  await page.evaluate(() => {
    Blob.prototype.text = () => Promise.reject(new DOMException('the stick is gone', 'NotReadableError'));
  });
  await take('mine.json');
  const fault = page.locator('.own-lesson .class-faults li', { hasText: 'the stick is gone' });
  await fault.waitFor();
  expect(await fault.textContent()).toBe('mine.json: expected a file that can be read, found the stick is gone');
  expect(await page.locator('.own-lesson .class-faults li').count()).toBe(1);
  expect(await page.getByText('Trying it').count()).toBe(0);
  await page.context().close();
});

/** Pages of what would be printed. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
