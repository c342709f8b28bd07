// A small picture of a city for lists: water, parks and its largest streets, legible on light and dark paper alike.
import type { Box } from '../base/geometry.ts';
import type { CityView } from '../service/protocol.ts';

export const THUMBNAIL = { width: 120, height: 80 };
/** Dots of the picture for each of the page's, so that it is sharp on fine screens. */
const DENSITY = 2;
/** Streets drawn at most, large ones first: more would only be a smear, and take time. */
const MOST_STREETS = 6_000;

const WATER = 'rgb(100 160 205 / 0.55)';
const PARK = 'rgb(120 170 100 / 0.4)';
const STREET = 'rgb(122 134 148 / 0.9)';

/** As a data address; null where the browser draws nothing. */
export function drawThumbnail(city: CityView, page: Document): string | null {
  const canvas = page.createElement('canvas');
  canvas.width = THUMBNAIL.width * DENSITY;
  canvas.height = THUMBNAIL.height * DENSITY;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const { left, right, bottom, top } = builtUp(city);
  const scale = Math.max(canvas.width / Math.max(1, right - left), canvas.height / Math.max(1, top - bottom));
  const toX = (x: number) => canvas.width / 2 + (x - (left + right) / 2) * scale;
  const toY = (y: number) => canvas.height / 2 - (y - (bottom + top) / 2) * scale;
  for (const [rings, colour] of [
    [city.parks, PARK],
    [city.water, WATER],
  ] as const) {
    context.fillStyle = colour;
    for (const ring of rings) {
      context.beginPath();
      for (const { x, y } of ring) context.lineTo(toX(x), toY(y));
      context.fill();
    }
  }
  context.strokeStyle = STREET;
  context.lineWidth = DENSITY * 0.6;
  context.beginPath();
  for (const street of largestStreets(city)) {
    const [from, to] = [city.shapeStart[street] as number, city.shapeStart[street + 1] as number];
    context.moveTo(toX(city.x[from] as number), toY(city.y[from] as number));
    for (let point = from + 1; point < to; point++) {
      context.lineTo(toX(city.x[point] as number), toY(city.y[point] as number));
    }
  }
  context.stroke();
  return canvas.toDataURL('image/png');
}

/** Where the doors are: main roads run far beyond. */
function builtUp({ addressX, addressY, box }: CityView): Box {
  if (addressX.length === 0) return box;
  const around = { left: box.right, right: box.left, bottom: box.top, top: box.bottom };
  for (let door = 0; door < addressX.length; door++) {
    const [x, y] = [addressX[door] as number, addressY[door] as number];
    around.left = Math.min(around.left, x);
    around.right = Math.max(around.right, x);
    around.bottom = Math.min(around.bottom, y);
    around.top = Math.max(around.top, y);
  }
  return around;
}

/** Segments of the larger classes, as many as are drawn. */
function largestStreets({ roadClass }: CityView): readonly number[] {
  const byClass: number[][] = [];
  for (let street = 0; street < roadClass.length; street++) {
    const at = roadClass[street] as number;
    const streets = byClass[at] ?? [];
    byClass[at] = streets;
    if (streets.length < MOST_STREETS) streets.push(street);
  }
  return byClass.flatMap((streets) => streets ?? []).slice(0, MOST_STREETS);
}
