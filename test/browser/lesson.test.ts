// A lesson in the built page: the bet first, then the tries, then the answer, a code, and the same state on the desk.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';
import { drawn, expectClean } from './opened-page.ts';

const browser = useChromium();

const PICTURES = process.env.DOORSTEP_PICTURES;

async function opened(address: string, width = 1440, height = 900): Promise<{ page: Page; errors: string[] }> {
  const context = await browser().newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(60_000);
  await page.goto(`${siteAddress()}${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, errors };
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

/** Moves the slider by its keys and waits for the day to be driven: until so many dots are there. */
async function move(page: Page, key: string, dots: number): Promise<void> {
  await page.locator('.lesson-controls input[type=range]').press(key);
  await page.waitForFunction((count) => document.querySelectorAll('.lesson-chart circle').length === count, dots);
}

test('lesson 1 is played by keys from the bet to the code, and goes on at the desk', async () => {
  const { page, errors } = await opened('#lesson=1');
  const control = page.locator('.lesson-controls input[type=range]');
  expect(await control.isDisabled()).toBe(true);
  expect(await page.locator('[role=tab], .pill').count()).toBe(0);
  await page.locator('.lesson-map canvas').first().waitFor();
  await page.waitForTimeout(PICTURES === undefined ? 0 : 3_000);
  await picture(page, '1-bet');
  await expectClean(page, 'the bet');
  await page.getByRole('radio', { name: /trip/ }).press('Space');
  await page.getByRole('button', { name: 'Bet' }).press('Enter');
  // The button is gone, and the focus is on the control that it unlocks.
  await page.locator('.lesson-controls input[type=range]:focus').waitFor();
  await page.locator('.lesson-chart circle').first().waitFor();
  expect(await page.locator('.lesson-chart .note').textContent()).toContain('Your bet: The trip into town');
  expect(await page.locator('.lesson-split .quiet').textContent()).toMatch(
    /Trip 8\d ct\s+Driving 0 ct\s+Door 1\d ct\s+Long haul \d ct/,
  );
  // One parcel is driven to and not between doors.
  await move(page, 'ArrowRight', 7);
  await move(page, 'ArrowRight', 11);
  await move(page, 'End', 15);
  await picture(page, '1-trying');
  await page.getByRole('button', { name: 'Show the answer' }).press('Enter');
  await page.locator('.lesson-takeaway').waitFor();
  expect(await page.locator('.lesson-truth').textContent()).toContain('The door');
  // What is told is read out, and the focus is where it stands.
  await page.locator('.lesson-end:focus').waitFor();
  expect(await page.locator('.lesson-end').getAttribute('aria-label')).toBe('The answer');
  expect(await page.locator('[aria-live=polite] .lesson-truth').count()).toBe(1);
  expect(await page.locator('[aria-live=polite] .lesson-takeaway').count()).toBe(1);
  // No code before a seat was typed, nor of a seat that is none.
  const code = page.locator('.lesson-code .code');
  const seat = page.getByLabel('Seat');
  expect(await code.count()).toBe(0);
  await seat.fill('961');
  expect(await code.count()).toBe(0);
  expect(await seat.getAttribute('aria-invalid')).toBe('true');
  await seat.fill('96');
  expect(await code.textContent()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  await seat.fill('');
  expect(await code.count()).toBe(0);
  await seat.fill('7');
  // The line worth remembering came into sight by itself.
  const line = await page.locator('.lesson-takeaway').boundingBox();
  expect(line !== null && line.y >= 0 && line.y + line.height <= 900).toBe(true);
  await expectClean(page, 'the end');
  const said = await code.textContent();
  await page.reload();
  await page.locator('.lesson-takeaway').waitFor();
  expect(await code.textContent()).toBe(said);
  await page.locator('.lesson-code').scrollIntoViewIfNeeded();
  await picture(page, '1-end');
  await page.getByRole('button', { name: 'Play on' }).press('Enter');
  await page.locator('.study-name', { hasText: 'The euro' }).waitFor();
  await drawn(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the first day of a lesson is driven while its question is read, and a bet asks for no day again', async () => {
  const context = await browser().newContext();
  // What the page asks its worker, by name.
  await context.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { path?: string[] }, ...rest: never[]) {
      asked.push(message.path?.[0] ?? '');
      post.call(this, message, ...rest);
    };
  });
  const page = await context.newPage();
  const count = (name: string): Promise<number> =>
    page.evaluate(
      (one) => (window as unknown as { asked: string[] }).asked.filter((other) => other === one).length,
      name,
    );
  await page.goto(`${siteAddress()}#lesson=1`);
  await page.locator('.lesson-bet').waitFor();
  await page.waitForFunction(() => (window as unknown as { asked: string[] }).asked.includes('shown'));
  await page.getByRole('radio', { name: /trip/ }).press('Space');
  await page.getByRole('button', { name: 'Bet' }).press('Enter');
  await page.locator('.lesson-chart circle').first().waitFor();
  // A day for the map is asked for its numbers first, and then to be shown; days ahead of later moves are not shown.
  expect(await count('answer')).toBe(1);
  expect(await count('shown')).toBe(1);
  expect(await count('open')).toBe(1);
  await context.close();
});

test('a lesson plays by itself on a phone, in German', async () => {
  const { page, errors } = await opened('?lang=de#lesson=1', 390, 844);
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.waitForTimeout(PICTURES === undefined ? 0 : 3_000);
  await picture(page, '1-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Nur zusehen' }).click();
  await page.locator('.lesson-takeaway').waitFor();
  expect(await page.locator('.lesson-takeaway').textContent()).toContain('jedes Paket bezahlt die Tür');
  await picture(page, '1-phone-end');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the control says what a day really drew, and a key what its numbers rest on', async () => {
  const { page } = await opened('#lesson=2');
  await page.getByRole('radio').first().press('Space');
  // Its days are drawn for a seat.
  expect(await page.getByRole('button', { name: 'Bet' }).isDisabled()).toBe(true);
  await page.getByLabel('Seat').fill('1');
  await page.getByRole('button', { name: 'Bet' }).press('Enter');
  await page.locator('.lesson-chart circle').first().waitFor();
  expect(await page.locator('.lesson-controls .lesson-slider b').textContent()).toBe('25 on average, 22 on this day');
  await picture(page, '2-drawn');
  await page.goto(`${siteAddress()}#key=2`);
  await page.locator('.lesson-paper tbody tr').nth(8).waitFor();
  const paper = await page.locator('.lesson-paper').textContent();
  expect(paper).toContain('one day of 25–400 parcels on average, seed 1');
  expect(await page.locator('.lesson-paper caption').textContent()).toBe('Euros a parcel');
  await expectClean(page, 'the key');
  await picture(page, '2-key');
  await page.context().close();
});

test('a lesson is played without a network after the first visit', async () => {
  const { page, errors } = await opened('#lesson=2');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.context().setOffline(true);
  await page.goto(`${siteAddress()}#lesson=4`);
  await page.getByRole('heading', { name: 'Add a depot' }).waitFor();
  await page.getByRole('radio', { name: 'Cheaper' }).press('Space');
  await page.getByRole('button', { name: 'Bet' }).press('Enter');
  await page.locator('.lesson-chart circle').first().waitFor();
  // The bet stays on the chart.
  expect(await page.locator('.lesson-chart .note').textContent()).toBe('Your bet: Cheaper');
  // So are lessons that were never open, and the teacher's page.
  await page.goto(`${siteAddress()}#lesson=7`);
  await page.getByRole('heading', { name: 'Cash-out' }).waitFor();
  await page.goto(`${siteAddress()}#teacher`);
  await page.locator('.teacher-lesson').nth(6).waitFor();
  await page.goto(`${siteAddress()}#key=4`);
  await page.locator('.lesson-paper tbody tr').first().waitFor();
  await page.goto(`${siteAddress()}#class=no-code`);
  await page.locator('.class-faults li').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a lesson or key that is not there says so, and leads on', async () => {
  const { page } = await opened('#lesson=none');
  expect(await page.locator('main').textContent()).toContain('lessons/none.json');
  // No file of one's own was opened here.
  await page.goto(`${siteAddress()}#lesson=file`);
  await page.locator('main', { hasText: 'none that this browser keeps' }).waitFor();
  await page.getByRole('link', { name: 'To the first lesson' }).click();
  await page.locator('.lesson-bet').waitFor();
  await page.goto(`${siteAddress()}#key=9`);
  await page.getByRole('link', { name: 'For teachers' }).waitFor();
  await page.getByRole('link', { name: 'The full simulator' }).click();
  await page.locator('.brand').waitFor();
  await page.context().close();
});
