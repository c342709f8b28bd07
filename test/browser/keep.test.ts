// My studies in a real browser's database: nothing that was made is lost by reloads, other tabs, addresses or full disks.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Study } from '../../src/model/study.ts';
import { siteAddress, useChromium } from './chromium.ts';
import { untilKept, untilScenarioKept } from './kept-study.ts';
import {
  drawn,
  eachOpened,
  expectClean,
  letRun,
  newReader,
  type OpenedPage,
  stopRuns,
  untilRuns,
} from './opened-page.ts';

let page: Page;
let context: BrowserContext;
function useOpened(opened: () => OpenedPage): void {
  beforeEach(() => {
    page = opened().page;
    context = page.context();
  });
}

const untilNamed = (name: string, of: Page = page) => of.locator('.study-name', { hasText: name }).waitFor();
/** Pages load at their own pace. */
const SOON = { timeout: 20_000 };
const dialog = (of: Page = page) => of.getByRole('dialog', { name: 'My studies' });
const rows = (of: Page = page) => dialog(of).locator('.kept-study');

async function setDemand(of: Page, parcels: string): Promise<void> {
  await of.getByRole('tab', { name: 'Assumptions' }).click();
  const field = of.getByRole('textbox', { name: 'Parcels a day' });
  await field.fill(parcels);
  await field.press('Enter');
  await untilKept(of, ({ demand }) => demand.parcelsPerDay === Number(parcels));
}

async function demandOf(of: Page): Promise<string> {
  await of.getByRole('tab', { name: 'Assumptions' }).click();
  return of.getByRole('textbox', { name: 'Parcels a day' }).inputValue();
}

async function openLibrary(of: Page = page): Promise<void> {
  await of.locator('.study-button').click();
  await of.getByRole('menuitem', { name: 'My studies' }).click();
  await dialog(of).waitFor();
}

async function openFile(of: Page, change: (study: Study) => unknown): Promise<void> {
  const text = await readFile(new URL('../../scenarios/village.json', import.meta.url), 'utf8');
  const buffer = Buffer.from(JSON.stringify(change(JSON.parse(text) as Study)));
  await of
    .locator('.study-menu input[type=file]')
    .setInputFiles({ name: 'town.json', mimeType: 'application/json', buffer });
}

describe('My studies', () => {
  useOpened(eachOpened());

  test('hold nothing before something was changed, and then each study with its picture and versions', async () => {
    await openLibrary();
    await dialog().getByText('Nothing is kept yet').waitFor();
    await expectClean(page, 'no studies');
    await page.keyboard.press('Escape');
    await setDemand(page, '17');
    await setDemand(page, '18');
    await openLibrary();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
    expect(await rows().first().textContent()).toContain('from Village');
    const picture = rows().first().locator('img');
    expect(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100);
    await dialog().getByRole('button', { name: 'Versions: Village' }).click();
    await dialog().locator('.versions li').nth(1).waitFor();
    expect(await dialog().locator('.versions li').first().textContent()).toContain('demand');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectClean(page, `versions, ${colorScheme}`);
    }
    await dialog()
      .getByRole('button', { name: /^Open this version/ })
      .last()
      .click();
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => demandOf(page), SOON).toBe('17');
    // What came after it is still there, and the older one stands on top as the newest.
    await openLibrary();
    await dialog().getByRole('button', { name: 'Versions: Village' }).click();
    await dialog().locator('.versions li').nth(2).waitFor();
  });

  test('are renamed, duplicated, deleted, brought back and deleted for good by keyboard', async () => {
    await setDemand(page, '17');
    await openLibrary();
    const press = async (label: string) => {
      await dialog().getByRole('button', { name: label, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const startNaming = async (study: string) => {
      await press(`Rename: ${study}`);
      await dialog().locator('.kept-name input:focus').waitFor();
    };
    await startNaming('Village');
    await page.keyboard.type('Hamlet');
    await page.keyboard.press('Enter');
    await untilNamed('Hamlet');
    await press('Duplicate: Hamlet');
    await rows().nth(1).waitFor();
    expect(await rows().first().textContent()).toContain('Hamlet (copy)');
    await startNaming('Hamlet (copy)');
    await page.keyboard.type('Second');
    await page.keyboard.press('Escape');
    await dialog().waitFor();
    await press('Delete: Hamlet (copy)');
    await dialog().getByText('Hamlet (copy) was deleted.').waitFor();
    await expectClean(page, 'a deleted study');
    expect(await rows().count()).toBe(1);
    await page.keyboard.press('Enter');
    await rows().nth(1).waitFor();
    await press('Open: Hamlet (copy)');
    await untilNamed('Hamlet (copy)');
    expect(await demandOf(page)).toBe('17');
    await openLibrary();
    await press('Delete: Hamlet');
    await dialog().getByText('Deleted (1)').click();
    await press('Delete for good: Hamlet');
    await dialog().getByText('Deleted (1)').waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(1);
    expect(await dialog().getByRole('button', { name: 'Undo' }).count(), 'nothing is left to be undone').toBe(0);
  });

  test('hold a file that was opened once, however often it is opened, and every one beside the others', async () => {
    for (const town of ['North', 'South', 'North']) {
      await openFile(page, (study) => ({ ...study, name: town }));
      await untilNamed(town);
      await untilKept(page, (study) => study.name === town);
    }
    await openLibrary();
    await expect.poll(() => rows().count(), SOON).toBe(2);
    // A broken file costs nothing.
    await page.keyboard.press('Escape');
    await openFile(page, (study) => ({ ...study, seed: -1 }));
    await page.getByText('town.json was not opened').first().waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await drawn(page);
    await untilNamed('North');
  });
});

describe('work that was changed', () => {
  useOpened(eachOpened());

  test('is there after a reload in the very moment of the edit', async () => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const field = page.getByRole('textbox', { name: 'Parcels a day' });
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await field.fill('17');
    await field.press('Enter');
    await expect.poll(() => undo.isEnabled()).toBe(true);
    await page.reload();
    await drawn(page);
    expect(await demandOf(page)).toBe('17');
    await undo.click();
    await expect.poll(() => field.inputValue()).toBe('12');
  });

  test('stays where it is when an address names a bundled study, and it is said where', async () => {
    await setDemand(page, '17');
    await page.goto(`${siteAddress()}?study=retailer`);
    const notice = page.locator('.notice', { hasText: 'Village with your changes is kept in My studies.' });
    // At once, for a notice goes by itself, on a slow machine before a pointer would have come to it.
    await notice.getByRole('button', { name: 'My studies' }).evaluate((one: HTMLElement) => one.click());
    await untilNamed('Retailer');
    await dialog().getByRole('button', { name: 'Open: Village' }).click();
    await untilNamed('Village');
    expect(await demandOf(page)).toBe('17');
  });

  test('in two tabs of one study is kept twice, and each tab comes back to its own', async () => {
    await setDemand(page, '17');
    const other = await context.newPage();
    await other.goto(siteAddress());
    await drawn(other);
    expect(await demandOf(other)).toBe('17');
    await setDemand(page, '18');
    await setDemand(other, '19');
    await other.locator('.notice', { hasText: 'Another tab changed Village too' }).waitFor();
    await setDemand(page, '20');
    await setDemand(other, '21');
    await Promise.all([page.reload(), other.reload()]);
    await Promise.all([drawn(page), drawn(other)]);
    expect([await demandOf(page), await demandOf(other)]).toEqual(['20', '21']);
    // The way back leads on through what both had before.
    for (const before of ['19', '17', '12']) {
      await other.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect.poll(() => demandOf(other), SOON).toBe(before);
    }
    await openLibrary();
    await expect.poll(() => rows().count(), SOON).toBe(2);
    expect(await rows().filter({ hasText: 'your side of a study that two tabs changed' }).count()).toBe(1);
  });

  test('stays one study where another tab only looks at it, though that tab saw it before the last change', async () => {
    await setDemand(page, '17');
    const other = await context.newPage();
    await other.goto(siteAddress());
    await drawn(other);
    await setDemand(page, '18');
    await other.keyboard.press('2');
    await untilScenarioKept(other, 'central');
    await openLibrary();
    expect(await rows().count()).toBe(1);
    await page.keyboard.press('Escape');
    await other.reload();
    await drawn(other);
    expect(await demandOf(other)).toBe('18');
  });

  test('in the moment of a reload is kept beside what another tab made of the study or deleted, and it is said', async () => {
    await setDemand(page, '17');
    const field = page.getByRole('textbox', { name: 'Parcels a day' });
    const reloadInEdit = async (parcels: string): Promise<void> => {
      await field.fill(parcels);
      // Between the two nothing else happens: the database is not heard of.
      await field.evaluate((one: HTMLInputElement) => {
        one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        one.blur();
        location.reload();
      });
      await page.waitForLoadState();
      await drawn(page);
    };
    const other = await context.newPage();
    await other.goto(siteAddress());
    await drawn(other);
    await setDemand(other, '18');
    await page.bringToFront();
    await reloadInEdit('19');
    await page.locator('.notice', { hasText: 'Another tab changed Village too' }).waitFor();
    expect(await demandOf(page)).toBe('19');
    await openLibrary(other);
    await expect.poll(() => rows(other).count(), SOON).toBe(2);
    const mine = rows(other).filter({ hasText: 'your side of a study that two tabs changed' });
    await mine.getByRole('button', { name: 'Delete: Village' }).click();
    await expect.poll(() => rows(other).filter({ hasText: 'your side' }).count(), SOON).toBe(0);
    await reloadInEdit('20');
    await page.locator('.notice', { hasText: 'Village had been deleted. Nothing is lost' }).waitFor();
    expect(await demandOf(page)).toBe('20');
    await page.reload();
    await drawn(page);
    expect(await demandOf(page)).toBe('20');
    await other.reload();
    await drawn(other);
    expect(await demandOf(other)).toBe('18');
  });

  test('survives a tab that dies after the edit, be it in its very moment', async () => {
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    const field = page.getByRole('textbox', { name: 'Parcels a day' });
    await field.fill('17');
    await field.press('Enter');
    await page.locator('.changed').waitFor();
    const session = await context.newCDPSession(page);
    const died = page.waitForEvent('crash');
    // There is nobody left to answer it.
    void session.send('Page.crash').catch(() => undefined);
    await died;
    const next = await context.newPage();
    await next.goto(siteAddress());
    await drawn(next);
    expect(await demandOf(next)).toBe('17');
  });
});

describe('a browser that keeps nothing', () => {
  useOpened(eachOpened());

  test('for want of room says so and offers the file', async () => {
    await setDemand(page, '17');
    // What a browser does whose disk is full, which cannot be had otherwise.
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await page.getByRole('textbox', { name: 'Parcels a day' }).fill('18');
    await page.keyboard.press('Enter');
    const notice = page.locator('.notice', { hasText: 'There is no room left to keep the study' });
    await notice.waitFor();
    await expectClean(page, 'no room');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      notice.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^village_\d+-scenarios_seed-\d+\.json$/);
    expect(JSON.parse(await readFile(await file.path(), 'utf8')).demand.parcelsPerDay).toBe(18);
  });

  test('for want of room says so in My studies too, instead of how they are filled', async () => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await page.getByRole('tab', { name: 'Assumptions' }).click();
    await page.getByRole('textbox', { name: 'Parcels a day' }).fill('18');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'There is no room left' }).waitFor();
    await openLibrary();
    await dialog().getByText('There is no room left to keep the study').waitFor();
    await dialog().getByRole('button', { name: 'Save the open study as a file' }).waitFor();
    expect(await dialog().getByText('Nothing is kept yet').count()).toBe(0);
    await expectClean(page, 'no room in My studies');
  });
});

describe('placements that were tried', () => {
  const opened = eachOpened();
  useOpened(opened);
  letRun(opened);

  test('are counted after a reload too, and which draws a report has shown', async () => {
    await untilRuns(page, 20);
    const tried = page.getByText('4 placements tried');
    await page.keyboard.press('2');
    await page.getByRole('tab', { name: 'Scenario' }).click();
    await page.getByRole('button', { name: 'Add a locker' }).click();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await tried.waitFor();
    await stopRuns(page);
    await page.keyboard.press('Control+z');
    const drawsOfReport = async () => {
      await page.getByRole('button', { name: 'Report', exact: true }).click();
      await page.getByRole('radio', { name: '8', exact: true }).check();
      await page.getByRole('button', { name: 'Run on 8 reserved draws' }).click();
      await page.getByText('the report stands on 8 reserved draws').waitFor();
      await page.getByRole('button', { name: 'Show the report' }).click();
      const said = page.getByText('draws kept for this report');
      await page.getByText('4 placements were tried in this study').waitFor();
      return /numbers (\d+ to \d+)/.exec((await said.textContent()) ?? '')?.[1];
    };
    expect(await drawsOfReport()).toBe('1001 to 1008');
    await page.reload();
    await drawn(page);
    await tried.waitFor();
    expect(await drawsOfReport()).toBe('1009 to 1016');
  });
});

describe('a browser as it was before', () => {
  const browser = useChromium();

  test('of an older Doorstep is taken over, also where it cannot be read', async () => {
    const text = await readFile(new URL('../../scenarios/village.json', import.meta.url), 'utf8');
    const changed = JSON.stringify({ ...JSON.parse(text), demand: { parcelsPerDay: 15 } });
    for (const [kept, expected] of [
      [{ text: changed, opened: null, bundled: 'village', scenario: 'lockers' }, '15'],
      [{ text: '{"format": 99, "name": "Broken"}', opened: null, bundled: null, scenario: '' }, null],
    ] as const) {
      const fresh = await newReader(browser());
      const tab = await fresh.newPage();
      await tab.goto(`${siteAddress()}icon.svg`);
      await tab.evaluate(leaveOldDatabase, kept);
      await tab.goto(siteAddress());
      await drawn(tab);
      if (expected === null) {
        const notice = tab.locator('.notice', { hasText: 'could not be opened' });
        await notice.getByRole('button', { name: 'My studies' }).click();
        await rows(tab).filter({ hasText: 'Broken' }).waitFor();
      } else {
        expect(await demandOf(tab)).toBe(expected);
        await tab.locator('.changed').waitFor();
      }
      await fresh.close();
    }
  });

  test.each([
    ['opened', refuseOpening],
    ['looked at', refuseLooking],
  ] as const)(
    'by its settings says so where the database may not be %s, and everything else works',
    async (_, refuse) => {
      const strict = await newReader(browser());
      const tab = await strict.newPage();
      await tab.addInitScript(refuse);
      await tab.goto(`${siteAddress()}?study=village`);
      await drawn(tab);
      await tab.locator('.notice', { hasText: 'does not let Doorstep keep the study' }).waitFor();
      await openLibrary(tab);
      await dialog(tab).getByText('does not let Doorstep keep studies').waitFor();
      await dialog(tab).getByRole('button', { name: 'Save the open study as a file' }).waitFor();
      await expectClean(tab, 'nothing kept');
      await strict.close();
    },
  );
});

function refuseOpening(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('not here', 'SecurityError');
  };
}

function refuseLooking(): void {
  Object.defineProperty(globalThis, 'indexedDB', {
    get() {
      throw new DOMException('not here', 'SecurityError');
    },
  });
}

/** As the database was before there were versions. */
function leaveOldDatabase(kept: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('doorstep', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('studies');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('studies', 'readwrite');
      transaction.objectStore('studies').put(kept, 'open');
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
