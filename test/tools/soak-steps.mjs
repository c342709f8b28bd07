// What a restless planner does on the open village, with the mouse and the keys.

/** Rounds after which a report is run and another study is opened. */
const REPORT_EVERY = 4;

/** Edits, reading and dialogs, after which the study is as it was; in every fourth round a report and another opening too. */
export async function playRound(page, round) {
  const key = (...keys) => pressKeys(page, keys);
  const tab = (name) => press(page, `#tab-${name}`);
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
  await press(page, '.add-scenario');
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
  await press(page, '.study-button');
  await pressNamed(page, '.menu', round % 2 === 1 ? 'Dark colours' : 'Light colours');
  await gone(page, '.menu');
  await key('?');
  await there(page, 'dialog[open]');
  await key('Escape');
  await gone(page, 'dialog[open]');
  await press(page, '.share');
  await there(page, 'dialog[open]');
  await key('Escape');
  await gone(page, 'dialog[open]');
  if (round % REPORT_EVERY === 0) await reportAndReopen(page);
}

/** A report is run and read, and the study opened anew. */
export async function reportAndReopen(page) {
  await report(page);
  await press(page, '.study-button');
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
  await press(page, '.report-button');
  await there(page, 'dialog[open]');
  await press(page, 'dialog input[type=radio]');
  await pressNamed(page, 'dialog', 'Run on 8 reserved draws');
  await pressNamed(page, 'dialog', 'Show the report');
  await there(page, '.report-answer');
  // Its keys work from when it has the focus, which is a moment after it is there.
  await there(page, '.report-page:focus');
  await pressKeys(page, ['Escape']);
  await gone(page, '.report-answer');
}

async function pressKeys(page, keys) {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}

/**
 * Presses with the mouse what is there and stands still. A locator would do the same, but keeps a handle of each element
 * that it has pressed, and with it the whole dialog or page that the element stood in.
 */
export async function press(page, selector) {
  await page.waitForFunction(isStill, {}, selector);
  await page.click(selector);
}

/** In the page: whether it can be pressed, and is where it was a frame ago. */
async function isStill(selector) {
  const element = document.querySelector(selector);
  if (element === null || element.disabled) return false;
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const after = element.getBoundingClientRect();
  return after.width > 0 && after.x === before.x && after.y === before.y;
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

export function drawn(page) {
  return page.waitForFunction(
    () =>
      document.querySelector('.time-slider:not(.stale)') !== null &&
      document.querySelector('.drawing, .drawing-rest') === null,
  );
}

/** All background runs are done, in the same view of the same scenario. */
export async function settled(page) {
  await pressKeys(page, ['2']);
  await drawn(page);
  await page.waitForFunction(() => /^(\d+) of \1 runs/.test(document.querySelector('.runs-text')?.textContent ?? ''));
  await page.waitForFunction(() => document.querySelector('.notice') === null);
}
