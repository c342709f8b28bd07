// The page as it opens where nothing was asked of it: it plays the day by itself.
import { expect, test } from 'vitest';
import { eachOpened, pause } from './opened-page.ts';

const opened = eachOpened({ isMoving: true, isKept: true });

test('plays by itself from the first measured morning, and stands still when paused', async () => {
  const { page } = opened();
  const minute = async () =>
    Number(await page.getByRole('slider', { name: 'Shown time' }).getAttribute('aria-valuenow'));
  const begun = await minute();
  expect(Math.floor(begun / 1_440)).toBe(1);
  expect(begun % 1_440).toBeGreaterThanOrEqual(7 * 60);
  expect(begun % 1_440).toBeLessThan(12 * 60);
  await page.waitForFunction(
    (from) => Number(document.querySelector('.time-slider')?.getAttribute('aria-valuenow')) > from,
    begun,
  );
  await pause(page);
  const paused = await minute();
  await page.waitForTimeout(300);
  expect(await minute()).toBe(paused);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(
    (from) => Number(document.querySelector('.time-slider')?.getAttribute('aria-valuenow')) > from,
    paused,
  );
});
