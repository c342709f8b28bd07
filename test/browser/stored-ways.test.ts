// The ways of a large city are kept in the browser's database, and the page does without where that fails.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { arterialEnds } from '../../src/network/arterial-ends.ts';
import { MANY_JUNCTIONS } from '../../src/network/street-travel.ts';
import { encodeCity } from '../../src/network/streets-block.ts';
import { cityOf } from '../../src/simulation/city-of.ts';
import { facilityPlace, groundOf } from '../../src/simulation/ground.ts';
import { siteAddress, useChromium } from './chromium.ts';
import { untilKept } from './kept-study.ts';
import { drawn, newReader } from './opened-page.ts';

/** As small as a city is whose ways are kept, and with few parcels; with its streets, so that no page lays it anew. */
const city = {
  ...cityOf({
    kind: 'synthetic',
    style: 'grid',
    seed: 1,
    radius: 4_900,
    centreRadius: 600,
    outskirts: 5_500,
    addresses: 500,
    river: false,
    parks: 0,
  }),
  origin: { latitude: 45.5, longitude: -122.6 },
};
const ground = groundOf(city);
const end = arterialEnds(ground.city.streets)[0] ?? 0;
const hub = facilityPlace(ground, {
  x: ground.city.streets.x[end] as number,
  y: ground.city.streets.y[end] as number,
});

const LARGE = JSON.stringify({
  format: 1,
  name: 'Large town',
  seed: 1,
  days: { warmUp: 0, measured: 1 },
  city: { kind: 'streets', ...encodeCity(city, 'a synthetic grid', 'none') },
  demand: { parcelsPerDay: 20 },
  scenarios: [
    {
      id: 'vans',
      name: 'Vans only',
      hubs: [{ id: 'hub', name: 'Hub', position: { x: hub?.x ?? 0, y: hub?.y ?? 0 } }],
      fleets: [{ id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' }],
    },
  ],
});

const browser = useChromium();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await newReader(browser());
  context.setDefaultTimeout(120_000);
  page = await context.newPage();
});
afterEach(async () => {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});

async function openLarge(): Promise<void> {
  await page.goto(`${siteAddress()}?study=village`);
  await drawn(page);
  await page
    .locator('.study-menu input[type=file]')
    .setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(LARGE) });
  await untilOpen();
}

async function untilOpen(): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.study-name')?.textContent === 'Large town');
  await drawn(page);
}

/** What makes the database of a worker fail. */
const FAILING = {
  forbidden: `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };`,
  hidden: `Object.defineProperty(self, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });`,
  silent: `IDBFactory.prototype.open = () => ({});`,
};

/** Lets every script of a worker that is fetched from now on begin with other lines, as nothing else reaches into workers. */
async function beforeWorkers(lines: string): Promise<void> {
  const folder = join(inject('siteFolder'), 'assets');
  await context.unrouteAll({ behavior: 'wait' });
  await context.route(/simulation\.worker.*\.js$/, async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\//, '');
    const body = `${lines}\n${await readFile(join(folder, name), 'utf8')}`;
    await route.fulfill({ contentType: 'text/javascript', body });
  });
}

/** Of each of the ways that are kept whether they bear a mark; marks those that bear none if asked to. */
function keptWays(mark: boolean): Promise<boolean[]> {
  return page.evaluate(
    (isMarked) =>
      new Promise<boolean[]>((resolve, reject) => {
        const request = indexedDB.open('doorstep-ways');
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve([]);
        request.onsuccess = () => {
          const marks: boolean[] = [];
          const transaction = request.result.transaction('ways', 'readwrite');
          transaction.objectStore('ways').openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (cursor === null) return;
            marks.push(cursor.value.mark === true);
            if (isMarked) cursor.update({ ...cursor.value, mark: true });
            cursor.continue();
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            request.result.close();
            resolve(marks);
          };
        };
      }),
    mark,
  );
}

/** Leaves of each of the ways that are kept nothing but a mark. */
function damageWays(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('doorstep-ways');
        request.onsuccess = () => {
          const transaction = request.result.transaction('ways', 'readwrite');
          const store = transaction.objectStore('ways');
          store.getAllKeys().onsuccess = (event) => {
            for (const key of (event.target as IDBRequest<IDBValidKey[]>).result) store.put({ mark: true }, key);
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
}

describe('the ways of a large city', { timeout: 300_000 }, () => {
  test('are kept once they are worked out, taken from there after a reload, and worked out anew where they were damaged', async () => {
    expect(ground.city.streets.nodeCount).toBeGreaterThanOrEqual(MANY_JUNCTIONS);
    await openLarge();
    await expect.poll(() => keptWays(false), { timeout: 30_000 }).toEqual([false, false, false]);
    await keptWays(true);
    await page.reload();
    await untilOpen();
    // What is worked out anew is kept anew, and bears no mark.
    expect(await keptWays(false)).toEqual([true, true, true]);
    await damageWays();
    await page.reload();
    await untilOpen();
    await expect.poll(() => keptWays(false), { timeout: 30_000 }).toEqual([false, false, false]);
  });

  test('are worked out each time where the database is forbidden, forbidden to be looked at, or never answers', async () => {
    await beforeWorkers(FAILING.forbidden);
    await openLarge();
    expect(await keptWays(false), 'forbidden').toEqual([]);
    // The database of the studies works, for only workers are told otherwise.
    await untilKept(page, ({ name }) => name === 'Large town');
    for (const how of ['hidden', 'silent'] as const) {
      await beforeWorkers(FAILING[how]);
      await page.reload();
      await untilOpen();
      expect(await keptWays(false), how).toEqual([]);
    }
  });

  test('are worked out where the disk has no room for them', async () => {
    const session = await context.newCDPSession(page);
    const origin = new URL(siteAddress()).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
    await openLarge();
    expect(await keptWays(false)).not.toHaveLength(3);
  });
});
