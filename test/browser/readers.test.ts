// The page for readers of every kind: by keyboard, by screen reader, with less movement, on any width.
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';
import { eachOpened, expectClean, newReader, stopRuns, untilRuns } from './opened-page.ts';

/** Counts the frames that the page asks for. */
function countFrames(): void {
  const request = window.requestAnimationFrame.bind(window);
  Object.assign(window, { frames: 0 });
  window.requestAnimationFrame = (callback) => {
    (window as unknown as { frames: number }).frames++;
    return request(callback);
  };
}

describe('readers of every kind', () => {
  const opened = eachOpened({ isShared: true, isRunning: true });
  let page: Page;
  beforeEach(async () => {
    page = opened().page;
    // The comparison is looked at with its charts, and nothing of it moves any more.
    await untilRuns(page, 8 * 4);
    await stopRuns(page);
  });

  // Dark ones are looked at in German (german.test.ts).
  test('axe finds nothing to complain about in any tab, nor in the lists over the map and under the menu', async () => {
    for (const tab of ['Compare', 'Why', 'Tours', 'Scenario', 'Assumptions']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectClean(page, tab);
    }
    for (const list of ['.layers summary', '.study-button']) {
      await page.locator(list).click();
      await expectClean(page, list);
    }
  });

  test('tabs are moved through with the arrow keys, and ? lists the keys', async () => {
    await page.getByRole('tab', { name: 'Compare' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Why' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    expect(await page.getByRole('tab', { name: 'Assumptions' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('play or pause').waitFor();
    await expectClean(page, 'the keys');
    await page.keyboard.press('Escape');
  });

  test('the page fits from 1920 down to 390 pixels without scrolling sideways', async () => {
    for (const [width, height, colorScheme] of [
      [1920, 1080, 'light'],
      [1024, 700, 'dark'],
      [760, 900, 'light'],
      [390, 800, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect((await page.locator('header.bar').boundingBox())?.height).toBe(48);
      await expectClean(page, `${width} px`);
    }
  });
});

/** What is seen of each element that a selector finds, by one property. */
function seenOf(page: Page, selector: string, property: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all, name) => all.map((one) => getComputedStyle(one).getPropertyValue(name)), property);
}

describe('a reader whose browser forces its own colours', () => {
  const opened = eachOpened();

  test('still sees what is chosen, what the signs of the map mean, and where the time stands', async () => {
    const { page } = opened();
    const selectors = ['.swatch.van', '.swatch.hub', '.swatch.dot.late'];
    const signs = () => Promise.all(selectors.map((selector) => seenOf(page, selector, 'background-color')));
    const own = await signs();
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await signs()).toEqual(own);
    const [paper] = await seenOf(page, '.timeline', 'background-color');
    expect(await seenOf(page, '.handle', 'background-color')).not.toEqual([paper]);
    for (const [chosen, others, property] of [
      ['.pill.shown', '.pill:not(.shown)', 'background-color'],
      ['[role="tab"][aria-selected="true"]', '[role="tab"][aria-selected="false"]', 'border-bottom-color'],
    ] as const) {
      const [colour] = await seenOf(page, chosen, property);
      expect(await seenOf(page, others, property)).not.toContain(colour);
    }
    await expectClean(page, 'forced colours');
  });
});

describe('a reader who asks for less movement', () => {
  const browser = useChromium();

  test('nothing moves by itself where less movement is asked for', async () => {
    const still = await newReader(browser(), { isNew: true });
    const quiet = await still.newPage();
    await quiet.addInitScript(countFrames);
    await quiet.goto(`${siteAddress()}?study=village`);
    await quiet.locator('.time-slider:not(.stale)').waitFor();
    await quiet.getByRole('button', { name: 'Play' }).waitFor();
    // Once nothing is left to be drawn, no frame is asked for: the machine may sleep.
    const frames = () => quiet.evaluate(() => (window as unknown as { frames: number }).frames);
    const asked = async () => {
      const before = await frames();
      await quiet.waitForTimeout(300);
      return (await frames()) - before;
    };
    await expect.poll(asked, { timeout: 30_000 }).toBe(0);
    expect(await frames()).toBeGreaterThan(0);
    await still.close();
  });
});
