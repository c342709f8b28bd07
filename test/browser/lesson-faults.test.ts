// What lessons say where the browser starts no workers, a worker dies before it has answered, or a file does not arrive.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { packAnswers } from '../../src/persistence/lesson-answers.ts';
import { lessonVersion, writeCode } from '../../src/persistence/lesson-code.ts';
import { aLesson } from '../builders/lesson.ts';
import { siteAddress, useChromium } from './chromium.ts';
import { expectClean } from './opened-page.ts';

const browser = useChromium();

/** A page of a browser whose workers are made by `instead`, which runs in the page. */
async function opened(address: string, instead: () => void): Promise<Page> {
  const context = await browser().newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  await context.addInitScript(instead);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${siteAddress()}${address}`);
  return page;
}

const forbid = (): void => {
  window.Worker = class {
    constructor() {
      throw new DOMException('no workers here', 'SecurityError');
    }
  } as unknown as typeof Worker;
};
const lack = (): void => {
  Reflect.deleteProperty(window, 'Worker');
};
/** They wait for nothing but their end. */
const letDieLater = (): void => {
  window.Worker = class extends EventTarget {
    constructor() {
      super();
      window.addEventListener('die', () => this.dispatchEvent(new ErrorEvent('error', { message: '' })));
    }
    postMessage(): void {}
    terminate(): void {}
  } as unknown as typeof Worker;
};
const letDie = (): void => {
  window.Worker = class extends EventTarget {
    constructor() {
      super();
      setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: '' })));
    }
    postMessage(): void {}
    terminate(): void {}
  } as unknown as typeof Worker;
};

test.each([
  ['forbids', forbid, '', 'This browser cannot play the lesson.', 'Firefox'],
  ['has no', lack, '?lang=de', 'Dieser Browser kann die Lektion nicht spielen.', 'gewöhnlichen Fenster'],
])('a lesson in a browser that %s workers says so, and what to do', async (_, instead, language, title, step) => {
  const page = await opened(`${language}#lesson=1`, instead);
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await page.locator('main').textContent()).toContain(step);
  await expectClean(page, 'a lesson without workers');
  await page.context().close();
});

test('a lesson whose worker dies before it answers says so, and what to do', async () => {
  const page = await opened('#lesson=1', letDie);
  expect(await page.locator('.lesson-fault').textContent()).toContain('load the page again');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Bet' }).click();
  await page.locator('.lesson-chart').waitFor();
  expect(await page.locator('.lesson-fault').textContent()).toContain('The simulation stopped (it could not start)');
  await page.context().close();
});

test('a worker that dies while a lesson is read is told in a live place that stood there empty, and took no room', async () => {
  const page = await opened('#lesson=1', letDieLater);
  const place = page.locator('.lesson-faults[aria-live=polite]');
  await place.waitFor({ state: 'attached' });
  expect(await place.textContent()).toBe('');
  expect(await place.evaluate((element) => getComputedStyle(element).marginTop)).toBe('0px');
  await place.evaluate((element) => element.setAttribute('data-was', 'there'));
  await page.evaluate(() => window.dispatchEvent(new Event('die')));
  await page.locator('.lesson-faults[data-was] .lesson-fault').waitFor();
  await page.context().close();
});

test('a key that cannot be worked out says so, and why', async () => {
  const key = await opened('#key=2', forbid);
  expect(await key.locator('.lesson-fault').textContent()).toContain('starts no web workers');
  await key.context().close();
});

test('a class that cannot be run again is told why once, whatever the number of seats', async () => {
  const { lesson, text } = await aLesson(1);
  const codes = [1, 2, 3].map((seat) =>
    writeCode(packAnswers(lesson, seat, [{ bet: 0, setting: [seat] }]), lessonVersion(text)),
  );
  const page = await opened(`#class=${codes.join(',')}`, forbid);
  const faults = page.locator('.class-faults li');
  await faults.filter({ hasText: 'Seats 1, 2, 3 could not be run again' }).waitFor();
  await faults.filter({ hasText: 'The answer could not be worked out' }).waitFor();
  expect(await faults.count()).toBe(2);
  await page.context().close();
});

test('a page of which a part cannot be fetched says so instead of staying empty', async () => {
  const page = await opened('', () => undefined);
  await page.route('**/assets/lesson-entry-*.js', (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(`${siteAddress()}#teacher`);
  await page.getByText('The page could not be opened').waitFor();
  await page.context().close();
});

test('a lesson that does not arrive is named to the teacher, and its codes count when they are read again with a network', async () => {
  const page = await opened('', () => undefined);
  const lessonFive = '**/lessons/5.json';
  await page.route(lessonFive, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(`${siteAddress()}#teacher`);
  await page.locator('.class-faults li', { hasText: 'lessons/5.json' }).waitFor();
  expect(await page.locator('.teacher-lesson').count()).toBe(6);
  await expectClean(page, 'the teacher’s page without a lesson');
  const { lesson, text } = await aLesson(5);
  const code = writeCode(packAnswers(lesson, 1, [{ bet: 0, setting: [0, 1] }]), lessonVersion(text));
  await page.goto('about:blank');
  await page.goto(`${siteAddress()}#class=${code}`);
  await page.getByText(`${code}: its lesson could not be loaded`).waitFor();
  await page.unroute(lessonFive);
  await page.getByRole('button', { name: 'Read them' }).click();
  await page.locator('.class-results').waitFor();
  expect(await page.locator('.class-faults').count()).toBe(0);
  await page.context().close();
});
