// Twin maps: two scenarios under one camera and one clock, scrubbed, dragged, coloured and closed again.
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { type Png, readPng } from '../pictures/png.mjs';
import { drawn, eachOpened, expectClean } from './opened-page.ts';

const opened = eachOpened({ isShared: true });
let page: Page;
beforeEach(async () => {
  page = opened().page;
  await page.evaluate(countFrames);
  // As another test of this page may have left them.
  await page.locator('.map-host').first().focus();
  if ((await page.locator('.twins').count()) > 0) await page.keyboard.press('t');
  await page.locator('.twins').waitFor({ state: 'detached' });
});

const hosts = () => page.locator('.map-host');
const sentence = () => page.locator('.twin-sentence');
const colours = (name: string) => page.locator('.twin-bar .choice label', { hasText: name });

/** Opens the twins on "One depot" and "Vans only", once both days are there. */
async function openTwins(): Promise<void> {
  await page.keyboard.press('2');
  await drawn(page);
  await page.getByRole('button', { name: 'Twin maps' }).click();
  await sentence().getByText('on this draw').waitFor();
  await still();
}

/** Counts the frames that the page asks for. */
function countFrames(): void {
  const counted = window as unknown as { frames?: number };
  if (counted.frames !== undefined) return;
  counted.frames = 0;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    counted.frames = (counted.frames ?? 0) + 1;
    return request(callback);
  };
}

/** Both maps, once they ask for no frame any more. */
async function still(): Promise<[string, string]> {
  const frames = () => page.evaluate(() => (window as unknown as { frames: number }).frames);
  let last = -1;
  for (let turn = 0; turn < 40; turn++) {
    const now = await frames();
    if (now === last) return look();
    last = now;
    await page.waitForTimeout(250);
  }
  throw new Error('the maps do not come to rest');
}

async function look(): Promise<[string, string]> {
  const pictures: string[] = [];
  for (const host of await hosts().all()) pictures.push((await host.screenshot()).toString('base64'));
  return pictures as [string, string];
}

/** Share of the pixels in the middle of a map, where no card lies, that are about the same in a later picture, so far along. */
function likeness(before: string, after: string, dx: number, dy: number): number {
  const [one, two] = [before, after].map((picture) => readPng(Buffer.from(picture, 'base64'))) as [Png, Png];
  const { width, height } = one;
  const at = ({ pixels }: Png, x: number, y: number) => pixels[y * width + x] as number;
  let [same, all] = [0, 0];
  for (let y = Math.round(height * 0.3); y < height * 0.65; y++) {
    for (let x = Math.round(width * 0.35); x < width * 0.8; x++) {
      const [a, b] = [at(one, x, y), at(two, x + dx, y + dy)];
      const apart = [16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)));
      if (Math.max(...apart) < 24) same++;
      all++;
    }
  }
  return same / all;
}

async function drag(row: number, dx: number, dy: number): Promise<void> {
  const box = await hosts().nth(row).boundingBox();
  if (box === null) throw new Error('expected a map');
  // Where no card lies, and nothing that would be dragged instead.
  const [x, y] = [box.x + box.width * 0.75, box.y + box.height * 0.25];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
  await page.mouse.move(5, 5);
}

test('two scenarios are scrubbed forth and back by one clock, and the same moment is the same picture', async () => {
  await openTwins();
  expect(await hosts().count()).toBe(2);
  expect(await page.locator('.twin-caption.first').textContent()).toContain('One depot');
  const select = page.getByLabel('The other scenario');
  expect(await select.locator('option:checked').textContent()).toBe('A · Vans only');
  expect(await sentence().textContent()).toMatch(
    /^B hands over \d+ of \d+ parcels earlier, \d+ later than A, on this draw\.$/,
  );
  expect(await page.locator('#twin-summary-other').textContent()).toMatch(/^A, Vans only, at \d\d:\d\d: \d+ parcels/);
  await expectClean(page, 'the twin maps');

  // 33 hours after the run begins: nine on the first measured day, while everybody is out.
  const nine = async (): Promise<[string, string]> => {
    await page.keyboard.press('Home');
    for (let press = 0; press < 16; press++) await page.keyboard.press('Shift+ArrowRight');
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
    return still();
  };
  const begun = await nine();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const earlier = await still();
  expect(earlier[0]).not.toBe(begun[0]);
  expect(earlier[1]).not.toBe(begun[1]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await still()).toEqual(begun);
  await page.keyboard.press('End');
  await still();
  expect(await nine()).toEqual(begun);
});

test('a drag, a wheel or a key on either map moves both', async () => {
  await openTwins();
  const begun = await still();
  await drag(1, -60, -40);
  const dragged = await still();
  for (const half of [0, 1] as const) {
    expect(likeness(begun[half], dragged[half], 0, 0)).toBeLessThan(0.9);
    expect(likeness(begun[half], dragged[half], -60, -40)).toBeGreaterThan(0.97);
  }
  await drag(0, 60, 40);
  const back = await still();
  for (const half of [0, 1] as const) expect(likeness(begun[half], back[half], 0, 0)).toBeGreaterThan(0.97);

  const scales = () => page.locator('.map-foot').allTextContents();
  const before = await scales();
  await hosts().nth(1).focus();
  const box = await hosts().nth(1).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 300);
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, 200);
  await still();
  const after = await scales();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(after[0]);
  await page.keyboard.press('0');
  await page.keyboard.press('ArrowRight');
  await still();
  const [first, other] = await scales();
  expect(first).toBe(other);
});

test('differences are coloured by parcels and by streets, with a legend and a sentence of one draw', async () => {
  await openTwins();
  await page.keyboard.press('Shift+ArrowRight');
  const plain = await still();
  await colours('Parcels').click();
  const parcels = await still();
  expect(parcels[1]).not.toBe(plain[1]);
  await page.locator('.legend').getByText('Handed over, here against the other map').waitFor();
  await expectClean(page, 'the coloured parcels');

  await colours('Streets').click();
  await page.getByRole('img', { name: /Motor-kilometres a day on each street/ }).waitFor();
  expect(await sentence().textContent()).toMatch(
    /^B has [\d.]+ (more|fewer) motor-km a day than A, on this draw: more on \d+ streets?, fewer on \d+ streets?\.$/,
  );
  const streets = await still();
  expect(streets[0]).not.toBe(parcels[0]);
  expect(streets[1]).not.toBe(parcels[1]);
  await expectClean(page, 'the coloured streets');
  await colours('Off').click();
  expect((await still())[1]).toBe(plain[1]);
});

test('a parcel that is chosen is chosen in both, and says how it fares in each', async () => {
  await openTwins();
  await page.keyboard.press('n');
  const cards = page.locator('.card.thing');
  await cards.nth(1).waitFor();
  const titles = await cards.locator('h2').allTextContents();
  // The moment is the second of the hand-over, and the parcel counts among the late ones.
  expect(await page.locator('.twin-caption.first .twin-figures').textContent()).toMatch(/ [1-9]\d* late$/);
  expect(titles[0]).toMatch(/^Parcel \d+/);
  expect(titles[1]?.split(' · ')[0]).toBe(titles[0]?.split(' · ')[0]);
  // The card and what the colours mean stand side by side.
  await colours('Parcels').click();
  const key = page.locator('.legend').getByText('Handed over, here against the other map');
  await key.waitFor();
  const [left, right] = await Promise.all([page.locator('.card.legend').boundingBox(), cards.first().boundingBox()]);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  await expectClean(page, 'a parcel in both');
  await colours('Off').click();
  await page.locator('.card.thing.twin').getByRole('button').first().click();
  await cards.first().waitFor({ state: 'detached' });
  expect(await cards.count()).toBe(0);
});

test('the halves change places with the pills, are closed by t without a trace, and are there again after a reload', async () => {
  await openTwins();
  const select = page.getByLabel('The other scenario');
  await select.selectOption({ label: 'C · Lockers' });
  await sentence().getByText('on this draw').waitFor();
  expect(await sentence().textContent()).toMatch(/^C hands over .* than B/);
  await select.evaluate((element: HTMLElement) => element.blur());
  await page.keyboard.press('3');
  await drawn(page);
  expect(await page.locator('.twin-caption.first').textContent()).toContain('Lockers');
  expect(await select.locator('option:checked').textContent()).toBe('B · One depot');

  await page.keyboard.press('t');
  await page.locator('.twins').waitFor({ state: 'detached' });
  expect(await hosts().count()).toBe(1);
  expect(await page.locator('canvas[aria-hidden]').count()).toBe(1);
  await hosts().first().screenshot();

  await page.keyboard.press('t');
  await sentence().getByText('on this draw').waitFor();
  await page.getByRole('button', { name: 'Back to one map' }).click();
  const button = page.getByRole('button', { name: 'Twin maps' });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await button.click();
  await sentence().getByText('on this draw').waitFor();
  await page.reload();
  await drawn(page);
  await page.locator('.twin-caption.other').waitFor();
  expect(await page.getByRole('button', { name: 'Twin maps' }).getAttribute('aria-pressed')).toBe('true');
});

test('closing the second map while a late parcel is followed leaves no frame of it behind', async () => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.keyboard.press('n');
  for (let turn = 0; turn < 3; turn++) {
    await page.keyboard.press('t');
    await page.locator('.map-host.twin canvas').first().waitFor();
    await page.waitForTimeout(turn * 2000);
    await page.keyboard.press('t');
    await page.locator('.twins').waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
  }
  expect(errors).toEqual([]);
  expect(await page.locator('.notice').allTextContents()).toEqual([]);
});

test('on a phone the halves stand one over the other', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.locator('.panel.up').waitFor();
  await page.keyboard.press('t');
  await page.locator('.panel:not(.up)').waitFor();
  await sentence().getByText('on this draw').waitFor();
  await still();
  const boxes = await Promise.all((await hosts().all()).map((host) => host.boundingBox()));
  expect(boxes[0]?.width).toBe(390);
  expect(boxes[1]?.y).toBeGreaterThan((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0));
  expect(boxes[1]?.height).toBe(boxes[0]?.height);
  await expectClean(page, 'the twin maps on a phone');

  // Over the sheet there is room for one only.
  await page.getByRole('tab', { name: 'Compare' }).click();
  await hosts().nth(1).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await hosts().first().boundingBox())?.height ?? 0).toBeGreaterThan(150);
  await expectClean(page, 'the first of the twin maps over the sheet');
  await page.locator('.sheet-handle').click();
  await hosts().nth(1).waitFor();
});
