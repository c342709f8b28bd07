// Uses the page as a restless planner would, over and over, and measures what its thread and its workers still hold.

/** Milliseconds that one step may take on a slow machine. */
const PATIENCE = 60_000;
/** Rounds after which a report is run and another study is opened. */
const REPORT_EVERY = 4;

/**
 * Rounds of edits on the open village, each of which ends with the study as it was. After every round in `measured` all
 * heaps are measured; gives a sample for each.
 * @param {import('puppeteer-core').Page} page
 * @param {{ rounds: number, isMeasured: (round: number) => boolean, onSample?: (sample: object) => void }} wishes
 */
export async function soak(page, { rounds, isMeasured, onSample = () => undefined }) {
  page.setDefaultTimeout(PATIENCE);
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await drawn(page);
  // What moves is hard to press.
  await page.locator('.timeline .play').click();
  const samples = [];
  for (let round = 1; round <= rounds; round++) {
    await playRound(page, round);
    if (!isMeasured(round)) continue;
    await settled(page);
    const sample = { round, ...(await heapsOf(page, client)) };
    samples.push(sample);
    onSample(sample);
  }
  return samples;
}

/** What grew from the first third of the samples to the last by more than it may; empty where memory stayed flat. */
export function growthIn(samples) {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const middle = (some, key) => some.map((sample) => sample[key]).sort((a, b) => a - b)[Math.floor(some.length / 2)];
  return Object.entries(MAY_GROW).flatMap(([key, { share, least, unit }]) => {
    const [from, to] = [middle(samples.slice(0, third), key), middle(samples.slice(-third), key)];
    const limit = from * (1 + share) + least;
    return to > limit ? [`${key} grew from ${said(from, unit)} to ${said(to, unit)}, over ${said(limit, unit)}`] : [];
  });
}

/** What a collector leaves behind differs from time to time: a share of what there was, and a little more. */
const MAY_GROW = {
  pageHeap: { share: 0.08, least: 2e6, unit: 'MB' },
  workerHeaps: { share: 0.08, least: 4e6, unit: 'MB' },
  nodes: { share: 0.1, least: 400, unit: '' },
  listeners: { share: 0.1, least: 100, unit: '' },
  workers: { share: 0, least: 0, unit: '' },
};

function said(value, unit) {
  return unit === 'MB' ? `${(value / 1e6).toFixed(1)} MB` : String(Math.round(value));
}

async function heapsOf(page, client) {
  const workers = page.workers();
  let workerHeaps = 0;
  for (const worker of workers) workerHeaps += await heapOfWorker(page, worker);
  const pageHeap = await heapOf(client);
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    pageHeap,
    workerHeaps,
    workers: workers.length,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/** The same of a worker; nothing where it has ended since it was listed, as its thread then never answers. */
async function heapOfWorker(page, worker) {
  let timer;
  const patience = new Promise((resolve, reject) => {
    timer = setTimeout(() => {
      if (page.workers().includes(worker))
        reject(new Error(`worker ${worker.url()}: expected its heap, found no answer`));
      else resolve(0);
    }, PATIENCE);
  });
  return Promise.race([heapOf(worker.client), patience]).finally(() => clearTimeout(timer));
}

/** Bytes in use once everything that nobody holds is gone. */
async function heapOf(client) {
  // What is only released by a finalizer takes another turn.
  for (let turn = 0; turn < 3; turn++) await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}

async function playRound(page, round) {
  const key = (...keys) => pressKeys(page, keys);
  const tab = (name) => page.locator(`#tab-${name}`).click();
  // Another placement, taken back, done again and taken back.
  await key('2');
  await tab('scenario');
  await pressNamed(page, '#tab-page', 'Add a locker');
  await there(page, '.changed');
  await key('Control', 'z');
  await gone(page, '.changed');
  await key('Control', 'Shift', 'z');
  await there(page, '.changed');
  await key('Control', 'z');
  await gone(page, '.changed');
  // A scenario more and less.
  await page.locator('.add-scenario').click();
  await page.waitForFunction(() => document.querySelectorAll('.pill').length === 5);
  await key('Control', 'z');
  await page.waitForFunction(() => document.querySelectorAll('.pill').length === 4);
  await tab('compare');
  await drag(page);
  await key('Control', 'z');
  await gone(page, '.changed');
  // Reading: tabs, days, late parcels, colours, dialogs.
  for (const name of ['why', 'tours', 'assumptions', 'compare']) await tab(name);
  await key(String(1 + (round % 4)));
  await drawn(page);
  for (const one of ['n', 'Escape', 'ArrowRight', 'Home', '+', '0']) await key(one);
  await page.locator('.study-button').click();
  await pressNamed(page, '.menu', round % 2 === 1 ? 'Dark colours' : 'Light colours');
  await gone(page, '.menu');
  await key('?');
  await there(page, 'dialog[open]');
  await key('Escape');
  await gone(page, 'dialog[open]');
  await page.locator('.share').click();
  await there(page, 'dialog[open]');
  await key('Escape');
  await gone(page, 'dialog[open]');
  if (round % REPORT_EVERY !== 0) return;
  await report(page);
  await page.locator('.study-button').click();
  await pressNamed(page, '.menu', 'Village');
  await gone(page, '.menu');
  await drawn(page);
}

/** A micro-depot is dragged to and fro, and let go elsewhere. */
async function drag(page) {
  await pressKeys(page, ['2']);
  await drawn(page);
  const { x, y } = await spotOf(page, 'Old school');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x - 4 * (step % 7), y - 2 * step);
  await page.mouse.up();
  await there(page, '.changed');
}

async function spotOf(page, name) {
  for (const spot of await page.evaluate(findSpots)) {
    await page.mouse.move(spot.x, spot.y);
    const said = await page.waitForFunction(saidOnMap, { timeout: 1_000 }).then(textOf, () => null);
    if (said === name) return spot;
  }
  throw new Error(`${name}: expected on the map, found nowhere`);
}

/** In the page: spots where something can be pressed. */
function findSpots() {
  const map = document.querySelector('.map-host');
  const box = map.getBoundingClientRect();
  const spots = [];
  for (let y = box.top + 100; y < box.bottom - 20; y += 8) {
    for (let x = box.left + 20; x < box.right - 20; x += 8) {
      if (document.elementFromPoint(x, y)?.closest('.map-host') !== map) continue;
      map.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }));
      if (map.style.cursor === 'pointer') spots.push({ x, y });
    }
  }
  return spots;
}

async function report(page) {
  await page.locator('.report-button').click();
  await there(page, 'dialog[open]');
  await page.locator('dialog input[type=radio]').click();
  await pressNamed(page, 'dialog', 'Run on 8 reserved draws');
  await pressNamed(page, 'dialog', 'Show the report');
  await there(page, '.report-answer');
  await pressKeys(page, ['Escape']);
  await gone(page, '.report-answer');
}

async function pressKeys(page, keys) {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}

/** Presses the first button under `where` that says so, once it is there and can be pressed. */
async function pressNamed(page, where, name) {
  await page.waitForFunction(
    (area, words) => {
      const all = [...document.querySelectorAll(`${area} button`)];
      const button = all.find((one) => !one.disabled && one.textContent.trim().startsWith(words));
      button?.click();
      return button !== undefined;
    },
    {},
    where,
    name,
  );
}

/** No handle of the element is kept: it would hold the whole page that it stood in. */
function there(page, selector) {
  return page.waitForFunction((one) => document.querySelector(one) !== null, {}, selector);
}

async function textOf(handle) {
  const value = await handle.jsonValue();
  await handle.dispose();
  return value;
}

/** In the page: what the thing under the pointer is called. */
function saidOnMap() {
  return document.querySelector('.hover b')?.textContent;
}

function gone(page, selector) {
  return page.waitForFunction((one) => document.querySelector(one) === null, {}, selector);
}

function drawn(page) {
  return page.waitForFunction(
    () =>
      document.querySelector('.time-slider:not(.stale)') !== null &&
      document.querySelector('.drawing, .drawing-rest') === null,
  );
}

/** All background runs are done, in the same view of the same scenario. */
async function settled(page) {
  await pressKeys(page, ['2']);
  await drawn(page);
  await page.waitForFunction(() => /^(\d+) of \1 runs/.test(document.querySelector('.runs-text')?.textContent ?? ''));
  await page.waitForFunction(() => document.querySelector('.notice') === null);
}
