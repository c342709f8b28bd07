// The names of scenarios in the bar: every one whole, in both languages, and those of a bundled study in that of the page.
import { describe, expect, test } from 'vitest';
import { siteAddress, useChromium } from './chromium.ts';
import { newReader } from './opened-page.ts';

const browser = useChromium();

/** The names that are cut, and all, once the background runs go on and their progress takes room of the bar. */
async function namesAt(widths: readonly number[], locale: string, study: string) {
  const context = await newReader(browser(), { isRunning: true, locale });
  try {
    const page = await context.newPage();
    await page.goto(`${siteAddress()}?study=${study}`);
    await page.locator('.runs-text').waitFor();
    const found = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      found.push(await page.evaluate(namesInBar));
    }
    return found;
  } finally {
    await context.close();
  }
}

function namesInBar() {
  const bar = (document.querySelector('.bar') as Element).getBoundingClientRect();
  const names = [...document.querySelectorAll('.pill-name')];
  const cut = names.filter((name) => {
    const box = name.getBoundingClientRect();
    const isOutside = box.bottom > bar.bottom || box.right > bar.right || box.height === 0;
    return isOutside || name.scrollWidth > name.clientWidth + 1;
  });
  const said = (all: readonly Element[]) => all.map(({ textContent }) => textContent);
  const isScrolled = [...document.querySelectorAll('.pills')].some((row) => row.scrollHeight > row.clientHeight);
  const report = document.querySelector<HTMLElement>('.bar .report-button')?.innerText;
  return { cut: said(cut), all: said(names), isScrolled, report, height: Math.round(bar.height) };
}

test('the bar is one line of 48 pixels over five scenarios with long names, in both languages', async () => {
  for (const locale of ['en-GB', 'de-DE'])
    for (const { cut, height } of await namesAt([1_366, 1_440, 1_920], locale, 'old-town')) {
      expect(cut).toEqual([]);
      expect(height).toBe(48);
    }
});

test('the bar of a narrower window is one line too, and says in words where the report is', async () => {
  for (const locale of ['en-GB', 'de-DE'])
    for (const study of ['old-town', 'retailer'])
      for (const { height, isScrolled, report } of await namesAt([1_280, 1_200, 1_100, 1_024, 900], locale, study)) {
        expect([height, isScrolled]).toEqual([48, false]);
        expect(report).toBe(locale === 'en-GB' ? 'Report' : 'Bericht');
      }
});

describe('the names of seven scenarios', () => {
  test('are whole in windows 1440 and 1920 pixels wide while runs go on', async () => {
    for (const { cut, all, isScrolled } of await namesAt([1_440, 1_920], 'en-GB', 'retailer')) {
      expect(cut).toEqual([]);
      expect(isScrolled).toBe(false);
      expect(all).toContain('Two own vans, rest contracted');
    }
  });

  test('are whole in German too, and are German', async () => {
    for (const { cut, all, isScrolled } of await namesAt([1_440], 'de-DE', 'retailer')) {
      expect(cut).toEqual([]);
      expect(isScrolled).toBe(false);
      expect(all).toContain('Zwei eigene Wagen, Rest vergeben');
    }
  });
});
