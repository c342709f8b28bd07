// The day on the map as a sequence of pictures: equal steps from the first departure to the last return, each with its clock.

import { openArchive } from '../app/picture-archive.ts';
import type { FileWatcher } from '../app/run-file.ts';
import { clock, dayOf, weekday } from '../base/format.ts';
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import type { ShownRun } from '../service/run-protocol.ts';
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
export interface PictureNames {
  /** How their files' names begin: study, scenario and seed. */
  readonly stem: string;
  /** "C Six depots, draw 1" */
  readonly title: string;
  /** Whose streets they are; empty where nobody's. */
  readonly attribution: string;
}

/** A ZIP of PNGs in pieces; null where it was not wanted to the end. The map is left at the last picture's time. */
export async function takePictures(
  map: Pick<MapHandle, 'setTime' | 'capture'>,
  run: ShownRun,
  { stem, title, attribution }: PictureNames,
  { onProgress, wanted }: FileWatcher,
): Promise<readonly Uint8Array[] | null> {
  const archive = openArchive();
  const times = picturedTimes(run, DAY_PICTURES);
  for (const [row, time] of times.entries()) {
    if (!wanted()) return null;
    map.setTime(time);
    const picture = map.capture();
    const moment = words.paper.clock(weekday(dayOf(time), run.firstWeekday), clock(time));
    stamp(picture, `${moment} · ${title}`, attribution);
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

/** What the map says in elements of the page, which are in no canvas: time, scenario and draw, and whose streets they are. */
function stamp(canvas: HTMLCanvasElement, said: string, attribution: string): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const ratio = window.devicePixelRatio;
  const height = canvas.height / ratio;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = '650 15px system-ui, sans-serif';
  pen.textAlign = 'left';
  pen.fillStyle = 'rgb(255 255 255 / 0.85)';
  pen.fillRect(12, 12, pen.measureText(said).width + 20, 28);
  pen.fillStyle = '#1d2733';
  pen.fillText(said, 22, 31);
  if (attribution === '') return;
  pen.font = '11px system-ui, sans-serif';
  pen.fillStyle = 'rgb(255 255 255 / 0.85)';
  pen.fillRect(12, height - 30, pen.measureText(attribution).width + 12, 18);
  pen.fillStyle = '#1d2733';
  pen.fillText(attribution, 18, height - 17);
}
