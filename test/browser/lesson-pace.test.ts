// That a move of a lesson answers within a second on a small laptop, of which Chromium plays the page: four times less CPU for it.
// A time is tested here only since it has room: the median of its moves takes a sixth of the second on two free cores, and less than
// half of it where ten programs want them.
// Chromium cannot slow the worker. How much a move asks of it is held by counts (test/experiment/lesson-work.test.ts), and the bench
// `lesson-page`, which slows the worker as well, fails where a single move takes longer than a second, the first one among them.
import { expect, test } from 'vitest';
import { timedMove } from '../bench/timed-move.ts';
import { useChromium } from './chromium.ts';
import { openedLesson } from './opened-lesson.ts';

const browser = useChromium();

const SLOWER = 4;
const LIMIT = 1_000;

test.each([
  [1, 1],
  [3, 2],
  [4, 1],
])(
  'with four times less CPU for its page a move of lesson %i, question %i, answers within a second',
  { retry: 0 },
  async (lesson, question) => {
    const { page, errors } = await openedLesson(browser(), `#lesson=${lesson}`);
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const bet = async (): Promise<number> => {
      await page.getByRole('radio').first().press('Space');
      return timedMove(page, () => page.getByRole('button', { name: 'Bet' }).press('Enter'));
    };
    const sliders = page.locator('.lesson-controls input[type=range]');
    const played = async (): Promise<number[]> => {
      const taken = [await bet()];
      // The second control is unlocked by moves of the first.
      for (let control = 0; control < (await sliders.count()); control++) {
        const slider = sliders.nth(control);
        const keys = ['Home', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft'];
        // A key that moves nothing has no answer.
        for (const key of (await slider.inputValue()) === '0' ? keys.slice(1) : keys)
          taken.push(await timedMove(page, () => slider.press(key)));
      }
      return taken;
    };
    let taken = await played();
    for (let at = 1; at < question; at++) {
      await page.locator('.lesson-buttons .button.first').press('Enter');
      await page.locator('.lesson-end .button.first').press('Enter');
      taken = await played();
    }
    taken.sort((a, b) => a - b);
    process.stdout.write(
      `lesson ${lesson}.${question}: moves of ${taken.map(Math.round).join(', ')} ms, the page four times slower\n`,
    );
    expect(taken[taken.length >> 1]).toBeLessThanOrEqual(LIMIT);
    expect(errors()).toEqual([]);
    await page.context().close();
  },
);
