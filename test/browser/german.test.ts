// The desk in German: nothing of the page's own is said in English, nothing is cut off, and the choice is remembered.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { asXml, gridMap } from '../network/osm-map.ts';
import { eachOpened, expectClean, letRun, openBundled, untilRuns } from './opened-page.ts';

let page: Page;

/** Words that no German sentence holds, but the name of a column. Names of the study, its own description and citations may be English. */
const ENGLISH =
  'the of and with from for not are this that these which parcel parcels day days each every nothing run runs mean late ' +
  'cost add remove close show choose between more less without first before after than its it has have no yes none by to';

/** Where names of publications, of the program's own tests and of files stand. */
const FOREIGN = '.provenance, .report-assumptions td:last-child, code, textarea, noscript';

/** What is said in English: every text and label that is on the page, also in what is folded. */
async function englishOn(page: Page): Promise<string[]> {
  return page.evaluate(
    ([list = '', foreign = '']) => {
      const words = new RegExp(`(^|[^\\p{L}.])(${list.replaceAll(' ', '|')})(?![\\p{L}])`, 'iu');
      const said: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement;
        if (element === null || element.closest(`${foreign}, script, style, [lang="en"]`) !== null) continue;
        if (node instanceof Text) said.push(node.data);
        else
          for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
            if (!element.matches('.study-button, .belief tr') || name === 'aria-label')
              said.push(element.getAttribute(name) ?? '');
      }
      return [...new Set(said.map((text) => text.trim()))].filter((text) =>
        words.test(text.replace(/\(parcels\)/, '')),
      );
    },
    [ENGLISH, FOREIGN],
  );
}

/** Opens whatever is folded in the panel. */
async function unfold(page: Page): Promise<void> {
  for (let depth = 0; depth < 3; depth++)
    await page.locator('#panel details:not([open]) > summary').evaluateAll((folded) => {
      for (const summary of folded) (summary as HTMLElement).click();
    });
}

/** Parts of the page that hold more than they show, where nobody can scroll to it. */
async function cutOff(page: Page, within: string): Promise<string[]> {
  return page
    .locator(`${within} button, ${within} label, ${within} th, ${within} summary, ${within} p`)
    .evaluateAll((all) =>
      all
        .filter((one) => {
          const { overflowX } = getComputedStyle(one);
          return overflowX !== 'auto' && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
        })
        .map((one) => `${one.tagName} ${one.className}: ${one.textContent}`),
    );
}

const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();

async function fromMenu(name: string): Promise<void> {
  await page.locator('.study-button').click();
  await page.getByRole('menuitem', { name }).click();
}

/** Complaints of one state of the page: what is English, what is cut off. */
async function wrongWith(where: string, within: string): Promise<string[]> {
  const found = [...(await englishOn(page)), ...(await cutOff(page, within)).map((text) => `cut off: ${text}`)];
  return found.map((text) => `${where}: ${text}`);
}

/** All tabs, unfolded. */
async function wrongInTabs(): Promise<string[]> {
  const wrong: string[] = [];
  for (const name of ['Vergleich', 'Warum', 'Touren', 'Szenario', 'Annahmen']) {
    await tab(name);
    await unfold(page);
    wrong.push(...(await wrongWith(name, '#panel')));
  }
  return wrong;
}

describe('the desk in German', () => {
  const opened = eachOpened({ address: '?study=village&lang=de', isShared: true });
  beforeEach(() => {
    page = opened().page;
  });

  describe('with the background runs', () => {
    letRun(opened);

    test('says nothing of its own in English in any tab, and axe finds nothing wrong in the dark', async () => {
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
      await untilRuns(page, 32);
      expect(await wrongInTabs()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const name of ['Vergleich', 'Warum', 'Touren', 'Szenario', 'Annahmen']) {
        await tab(name);
        await expectClean(page, name);
      }
      await page.keyboard.press('n');
      await tab('Warum');
      await page.locator('.story').waitFor();
      expect(await wrongWith('a late parcel', '#panel')).toEqual([]);
    }, 240_000);

    test('saves numbers with a point, an interval as two columns', async () => {
      await untilRuns(page, 32);
      await tab('Vergleich');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '„Kosten je Stufe“ als CSV speichern' }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      const [head = '', ...rows] = text.trimEnd().split('\r\n');
      expect(head).toContain('Szenario,Ziehungen,€ je Paket');
      for (const row of rows) expect(row).toMatch(/^[^,]+(,(-?\d+(\.\d+)?)?)+$/);
    });
  });

  test('says nothing of its own in English of carriers, contractors, zones and bays', async () => {
    await openBundled(page, 'Drei Paketdienste');
    expect(await wrongInTabs()).toEqual([]);
  }, 240_000);

  test('says nothing of its own in English in any dialog', async () => {
    const wrong: string[] = [];
    for (const name of [
      'Meine Studien',
      'Link kopieren',
      'Stadt einlesen',
      'Nachfrage oder Orte',
      'Bericht',
      'Tasten',
    ]) {
      await fromMenu(name);
      await page.getByRole('dialog').waitFor();
      wrong.push(...(await wrongWith(name, 'dialog')));
      await expectClean(page, name);
      if (name === 'Bericht') {
        await page.getByRole('button', { name: 'Bericht zeigen' }).click();
        await page.locator('.report-map canvas').first().waitFor();
        wrong.push(...(await wrongWith('the report', '.report')));
        await expectClean(page, 'the report');
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The focus is where it was before.
      if (name !== 'Bericht') await page.locator('.study-button:focus').waitFor();
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('says in German what was read of a city, and describes it so', async () => {
    const file = { name: 'neustadt.osm', mimeType: 'text/plain', buffer: Buffer.from(asXml(gridMap(4))) };
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page.getByRole('button', { name: 'Einlesen', exact: true }).click();
    await page.getByText('Die Straßen sind gelesen.').first().waitFor();
    expect(await wrongWith('the report', 'dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Studie öffnen' }).click();
    await page.locator('.study-button[title^="Straßen von Neustadt aus OpenStreetMap; [Die Nachfrage"]').waitFor();
  });

  test('says in German what is wrong with a file, and where', async () => {
    const wrong: string[] = [];
    const study = '{"format": 1, "name": 5, "seed": -1, "days": {"measured": 0}, "scenarios": [], "colour": 1}';
    const stops = 'x;y;parcels;kind\n0;0;a;palace\n90000;1;-2;household\n1;2;3;4;5';
    for (const [name, text, said] of [
      ['kaputt.json', study, 'kaputt.json wurde nicht geöffnet'],
      ['halte.csv', stops, 'halte.csv passt nicht zur Studie'],
      ['bild.png', 'PNG', 'bild.png wurde nicht geöffnet'],
      ['stadt.osm', '<osm><node id="x"/></osm>', 'stadt.osm wurde nicht geöffnet'],
    ] as const) {
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
      await page.locator('input[type="file"]').first().setInputFiles(file);
      if (name === 'stadt.osm') await page.getByRole('button', { name: 'Einlesen', exact: true }).click();
      await page.getByText(said).waitFor();
      await page.getByRole('columnheader', { name: 'Erwartet' }).waitFor();
      wrong.push(...(await wrongWith(name, 'dialog')));
      await expectClean(page, name);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(wrong).toEqual([]);
  });

  test('writes numbers with commas and takes them so', async () => {
    await tab('Annahmen');
    await unfold(page);
    const field = page.getByLabel('Anteil mit Zeitfenster').first();
    expect(await field.inputValue()).toBe('0,065');
    await field.fill('0,125');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Zurück zur Vorgabe, 0,065' }).waitFor();
    expect(await field.inputValue()).toBe('0,125');
  });

  test('fits a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    // The list of layers too, which is wider than what its button leaves.
    await page.locator('.layers summary').click();
    const list = await page.locator('.layer-list').boundingBox();
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Mehr von den Ergebnissen zeigen' }).click();
    for (const name of ['Vergleich', 'Warum', 'Touren', 'Szenario', 'Annahmen']) {
      await tab(name);
      await unfold(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await cutOff(page, '#panel'), name).toEqual([]);
    }
    const tabs = page.getByRole('tablist');
    expect(await tabs.evaluate((list) => list.scrollWidth - list.clientWidth)).toBeLessThanOrEqual(0);
  });
});

describe('a desk that begins in English', () => {
  const opened = eachOpened();

  test('is changed to German in the menu, which is remembered, and what was changed is still there', async () => {
    page = opened().page;
    const name = page.getByLabel('Name of the study');
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    await name.fill('Our village');
    await name.press('Enter');
    await page.getByRole('button', { name: 'Study: Our village' }).click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'Studie: Our village' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.reload();
    await page.getByRole('button', { name: 'Studie: Our village' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Study: Our village' }).waitFor();
  });
});
