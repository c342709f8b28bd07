// The day on the map as a sequence of pictures: equal steps from the first departure to the last return, each with its clock.

import { openArchive } from '../app/picture-archive.ts';
import type { FileWatcher } from '../app/run-file.ts';
import { clock, dayOf, weekday } from '../base/format.ts';
import type { Palette } from '../base/palette.ts';
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { barLength, barText } from '../map/scale-bar.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { drawKey, type KeyRow } from './picture-key.ts';
import type { MapHandle } from './stage.ts';
import { words } from './words.ts';

export const DAY_PICTURES = 48;

/** The first measured day from its first departure to its last return, on whole minutes; the whole day where nobody drives. */
export function picturedTimes({ measured, tours }: Pick<ShownRun, 'measured' | 'tours'>, count: number): Seconds[] {
  const { from } = measured;
  const ofDay = tours.filter(({ departs }) => departs >= from && departs < from + DAY);
  const first = ofDay.length === 0 ? from : Math.min(...ofDay.map(({ departs }) => departs));
  const last = ofDay.length === 0 ? from + DAY : Math.max(...ofDay.map(({ ends }) => ends));
  return Array.from({ length: count }, (_, row) => {
    const time = first + ((last - first) * row) / Math.max(1, count - 1);
    return Math.round(time / MINUTE) * MINUTE;
  });
}

/** What the pictures say beside the time, each of them by itself. */
export interface PictureSayings {
  /** How their files' names begin: study, scenario and seed. */
  readonly stem: string;
  /** "C Six depots, draw 1: one possible day, not the average" */
  readonly title: string;
  /** Whose streets they are; empty where nobody's. */
  readonly attribution: string;
  /** That the demand is illustrative; empty where it is not. */
  readonly warning: string;
  /** What its signs mean. */
  readonly key: readonly KeyRow[];
  /** The map's. */
  readonly palette: Palette;
}

/** A ZIP of PNGs in pieces; null where it was not wanted to the end. The map is left at the last picture's time. */
export async function takePictures(
  map: Pick<MapHandle, 'setTime' | 'capture' | 'getCamera'>,
  run: ShownRun,
  { stem, title, attribution, warning, key, palette }: PictureSayings,
  { onProgress, wanted }: FileWatcher,
): Promise<readonly Uint8Array[] | null> {
  const archive = openArchive();
  const times = picturedTimes(run, DAY_PICTURES);
  for (const [row, time] of times.entries()) {
    if (!wanted()) return null;
    map.setTime(time);
    const picture = map.capture();
    const moment = words.paper.clock(weekday(dayOf(time), run.firstWeekday), clock(time));
    const pen = picture.getContext('2d');
    if (pen === null) throw new Error('expected a canvas that can be drawn on');
    const ratio = window.devicePixelRatio;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { scale } = map.getCamera();
    const [width, height] = [picture.width / ratio, picture.height / ratio];
    stampPicture(pen, height, { said: `${moment} · ${title}`, warning, attribution, scale, palette });
    drawKey(pen, key, { width, height }, palette);
    const bytes = new Uint8Array(await (await pngOf(picture)).arrayBuffer());
    const number = String(row + 1).padStart(2, '0');
    archive.add(`${stem}_${number}-${clock(time).replace(':', '')}.png`, bytes);
    onProgress((row + 1) / times.length);
  }
  return wanted() ? archive.close() : null;
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('expected a picture')) : resolve(blob)), 'image/png');
  });
}

/** What a picture says of itself, which on the page are elements and in no canvas. */
export interface PictureStamp {
  /** Time, scenario and draw. */
  readonly said: string;
  /** What must be said of the demand; empty where nothing. */
  readonly warning: string;
  readonly attribution: string;
  /** Pixels a metre. */
  readonly scale: number;
  readonly palette: Palette;
}

/** `height` is that of the picture, in pixels of the page. */
export function stampPicture(
  pen: Pen,
  height: number,
  { said, warning, attribution, scale, palette }: PictureStamp,
): void {
  const { ink, paper } = palette;
  pen.textAlign = 'left';
  pen.font = '650 15px system-ui, sans-serif';
  writeBoxed(pen, said, 12, 12, 28, ink, paper);
  pen.font = '11px system-ui, sans-serif';
  if (warning !== '') writeBoxed(pen, warning, 12, 44, 20, palette.warning, paper);
  const { metres, pixels } = barLength(scale, LONGEST_BAR);
  const foot = height - 12;
  pen.fillStyle = paper;
  pen.fillRect(12, foot - 22, pixels + 12, 22);
  pen.fillStyle = ink;
  pen.fillRect(18, foot - 5, pixels, 2);
  pen.fillText(barText(metres), 18, foot - 9);
  if (attribution !== '') writeBoxed(pen, attribution, 12 + pixels + 20, foot - 22, 22, ink, paper);
}

type Pen = Pick<CanvasRenderingContext2D, 'textAlign' | 'font' | 'fillStyle' | 'fillRect' | 'fillText' | 'measureText'>;

/** Pixels. */
const LONGEST_BAR = 110;

function writeBoxed(pen: Pen, text: string, x: number, y: number, height: number, ink: string, paper: string): void {
  pen.fillStyle = paper;
  pen.fillRect(x, y, pen.measureText(text).width + 20, height);
  pen.fillStyle = ink;
  pen.fillText(text, x + 10, y + height / 2 + 5);
}
