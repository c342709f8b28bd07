// How long a move of a lesson takes in its page: from the press to its numbers on the chart.
import type { Page } from 'playwright';

/** Milliseconds by the page's own clock. */
export async function timedMove(page: Page, press: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const marks = { from: 0, until: 0 };
    Object.assign(window, { lessonMarks: marks });
    const begin = (): void => {
      if (marks.from === 0) marks.from = performance.now();
    };
    for (const kind of ['keydown', 'input', 'submit']) addEventListener(kind, begin, { capture: true, once: true });
    const said = (): string => document.querySelector('.lesson-chart .lesson-said')?.textContent ?? '';
    const before = said();
    const look = (): void => {
      const isBusy = (document.querySelector('.lesson-controls > .quiet')?.textContent ?? '').trim() !== '';
      // Every try says where its controls stand, so that of another one is another text.
      if (marks.from > 0 && !isBusy && said() !== '' && said() !== before) marks.until = performance.now();
      else setTimeout(look, 4);
    };
    look();
  });
  await press();
  const taken = await page.waitForFunction(
    () => {
      const { from, until } = (window as unknown as { lessonMarks: { from: number; until: number } }).lessonMarks;
      return until > 0 ? until - from : null;
    },
    null,
    { polling: 20 },
  );
  return Number(await taken.jsonValue());
}
