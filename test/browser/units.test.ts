// The whole page, part by part: every number stands with its unit, and every result with its interval or the draw it is of.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { eachOpened, openFolds, pause, spotOf } from './opened-page.ts';

const opened = eachOpened({ isShared: true, isRunning: true });
let page: Page;
beforeEach(async () => {
  page = opened().page;
  await pause(page);
});

/** What gives a number its meaning: a unit, a thing that is counted, a clock, a day, a name that has a number in it. */
const UNIT =
  /[€%°]|\b(?:k?m|m²|km\/h|kg|g|t|l|L|litres?|h|hours?|min|minutes?|s|seconds?|points?|days?|years?|weeks?|months?)\b|\d:\d\d|parcel|stop|tour|draw|run|scenario|placement|address|people|person|depot|locker|compartment|vehicle|van|bike|feeder|hub|site|seed|share|version|CC BY|CO2|per |household|business|attempt|order|place|visit|euro|source|of \d|to \d|change|edit|iteration|times?\b/i;

/** Numbers that are no amounts: versions, scales without a unit, what to type into a field. */
const NUMBERLESS = /^Fingerprint \(|\(log scale\)|counted from 0|^Empty for 0|^Add wave/;

/** Also of one draw, or of none: what was put in, not what came out. */
const OWNED_UP = /95.%|interval|one draw|this draw|draws? \d|\d draws|in the one draw|this run|targets reached/i;

/** Where in the page a part of it is looked for, and the texts in it that a reader takes in at once. */
async function bareNumbers(within: string): Promise<readonly string[]> {
  const texts = await page.locator(within).evaluateAll((parts) => {
    const LEAVES = 'p, li, td, dt, dd, figcaption, summary, h2, h3, h4, legend, output, text, [title], desc';
    const said: string[] = [];
    for (const part of parts) {
      for (const leaf of part.querySelectorAll<HTMLElement | SVGElement>(LEAVES)) {
        if (leaf.closest('select, code, .fingerprint, .axis, .report-link') !== null) continue;
        const own = leaf instanceof HTMLElement ? leaf.innerText : (leaf.textContent ?? '');
        const title = leaf.getAttribute('title') ?? '';
        if (!/\d/.test(own + title)) continue;
        const around: (string | null | undefined)[] = [own, title];
        if (leaf instanceof HTMLTableCellElement) {
          const table = leaf.closest('table');
          const row = leaf.closest('tr');
          const heads = table?.tHead?.rows[table.tHead.rows.length - 1]?.cells[leaf.cellIndex];
          around.push(row?.querySelector('th')?.textContent, heads?.textContent, table?.caption?.textContent);
        }
        if (leaf.tagName === 'DD') around.push(leaf.previousElementSibling?.textContent);
        if (leaf instanceof SVGElement) around.push(leaf.closest('svg')?.querySelector('title')?.textContent);
        said.push(around.filter((one) => one != null && one !== '').join(' | '));
      }
    }
    return said;
  });
  return [
    ...new Set(texts.filter((text) => !UNIT.test(text) && !NUMBERLESS.test(text)).map((text) => text.slice(0, 140))),
  ];
}

/** The parts that show results and do not say what these are worth. */
async function unowned(parts: string): Promise<readonly string[]> {
  // A table is read with the notes under it.
  const texts = await page.locator(parts).evaluateAll((all) =>
    all.map((part) => {
      const section = part.matches('table') ? part.closest('section') : null;
      const notes = [...(section?.children ?? [])].filter((one) => one.matches('.fine-print'));
      const drawn = part.querySelector('svg')?.textContent ?? '';
      return [(part as HTMLElement).innerText, drawn, ...notes.map((note) => note.textContent)].join(' ');
    }),
  );
  expect(texts.length).toBeGreaterThan(0);
  return texts.filter((text) => /\d/.test(text) && !OWNED_UP.test(text)).map((text) => text.slice(0, 140));
}

test('every tab, the legends, the timeline and what is chosen on the map give each number its unit', async () => {
  await page.locator('.differences tr.certain').first().waitFor();
  const bare: Record<string, readonly string[]> = {};
  for (const tab of await page.getByRole('tab').allTextContents()) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await openFolds(page, '#tab-page');
    bare[tab] = await bareNumbers('#tab-page');
  }
  bare.timeline = await bareNumbers('.timeline');
  bare.map = await bareNumbers('.map-pane');
  await page.locator('.layers summary').click();
  for (const layer of await page.locator('.layers input').all()) {
    await layer.check();
    bare[`layer ${await layer.evaluate((one) => one.closest('label')?.textContent ?? '')}`] =
      await bareNumbers('.legend');
  }
  for (const shade of await page.locator('.shades select').all()) {
    const options = await shade
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    for (const option of options.filter((one) => one !== '')) {
      await shade.selectOption(option);
      await page.locator('.legend .ramp [role=img]').first().waitFor();
      bare[`shade ${option}`] = await bareNumbers('.legend');
      if (!OWNED_UP.test(await page.locator('.stamps').innerText())) bare[`draw of ${option}`] = ['is not said'];
    }
    await shade.selectOption('');
  }
  await page.locator('.layers summary').click();
  const spot = await spotOf(page, /./);
  await page.mouse.click(spot.x, spot.y);
  await page.locator('.card.thing').waitFor();
  bare.thing = await bareNumbers('.card.thing');
  expect(Object.fromEntries(Object.entries(bare).filter(([, found]) => found.length > 0))).toEqual({});
});

test('the report gives each number its unit, and each of its results an interval or its draw', async () => {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('Report');
  await page.getByLabel('8', { exact: true }).check();
  await press('Run on 8 reserved draws');
  await page.getByText('Done: the report stands on 8 reserved draws.').waitFor();
  await press('Show the report');
  await expect.poll(() => page.locator('.report-map canvas').count()).toBe(4);
  const bare = await bareNumbers('.report-sheet');
  const own = await unowned('.report-sheet .chart-box, .report-sheet table:not(.report-assumptions), .report-answer');
  expect({ bare, own }).toEqual({ bare: [], own: [] });
});
