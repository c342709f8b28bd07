// The names of scenarios in the bar: every one whole, in both languages, and those of a bundled study in that of the page.
import { describe, expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';

const browser = useChromium();

/** The names that are cut, and all, once the background runs go on and their progress takes room of the bar. */
async function namesAt(width: number, locale: string, study: string) {
  const context = await browser().newContext({ viewport: { width, height: 900 }, locale, reducedMotion: 'reduce' });
  try {
    await context.addInitScript(() => localStorage.setItem('doorstep-tour', 'seen'));
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${siteAddress()}?study=${study}`);
    await page.locator('.runs-text').waitFor();
    return await page.evaluate(() => {
      const bar = (document.querySelector('.bar') as Element).getBoundingClientRect();
      const names = [...document.querySelectorAll('.pill-name')];
      const cut = names.filter((name) => {
        const box = name.getBoundingClientRect();
        const isOutside = box.bottom > bar.bottom || box.right > bar.right || box.height === 0;
        return isOutside || name.scrollWidth > name.clientWidth + 1;
      });
      const said = (all: readonly Element[]) => all.map(({ textContent }) => textContent);
      const isScrolled = [...document.querySelectorAll('.pills')].some((row) => row.scrollHeight > row.clientHeight);
      return { cut: said(cut), all: said(names), isScrolled };
    });
  } finally {
    await context.close();
  }
}

describe('the names of seven scenarios', () => {
  test.each([1440, 1920])('are whole in a window %i pixels wide while runs go on', async (width) => {
    const { cut, all, isScrolled } = await namesAt(width, 'en-GB', 'retailer');
    expect(cut).toEqual([]);
    expect(isScrolled).toBe(false);
    expect(all).toContain('Two own vans, rest contracted');
  });

  test('are whole in German too, and are German', async () => {
    const { cut, all, isScrolled } = await namesAt(1440, 'de-DE', 'retailer');
    expect(cut).toEqual([]);
    expect(isScrolled).toBe(false);
    expect(all).toContain('Zwei eigene Wagen, Rest vergeben');
  });
});
