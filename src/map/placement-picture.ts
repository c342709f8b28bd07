// A still map of one placement for paper: streets, the area reached, facilities with their names, and a scale.
import { decimal } from '../base/format.ts';
import type { Box, Point } from '../base/geometry.ts';
import { type Palette, paletteOf } from '../base/palette.ts';
import type { CityView, ScenarioView } from '../service/protocol.ts';
import type { FacilityView } from '../service/run-protocol.ts';
import { type Camera, toScreen, type ViewSize, visibleBox } from './camera.ts';
import { FACILITY_HALF } from './facility-places.ts';
import { drawFacility, LOCKER_INSIDE } from './glyph-drawings.ts';
import { drawGround, prepareGround } from './ground-layer.ts';
import { homeBox } from './home-view.ts';
import type { Lead } from './label-leads.ts';
import { placeLabels } from './label-places.ts';
import { openPicture } from './picture.ts';
import { outlineReach } from './reach-outline.ts';
import { barLength, barText } from './scale-bar.ts';
import { drawStreets, prepareStreets } from './street-layer.ts';

/** What all pictures of a report share, so that they can be laid side by side. */
export interface PictureFrame {
  readonly camera: Camera;
  readonly size: ViewSize;
  /** Device pixels a pixel: print wants about three. */
  readonly sharpness: number;
}

const FREE = 26;
/** Where the scale stands. */
const FOOT = 34;

/** One frame for all placements: doors, micro-depots and lockers of every one, and hubs that are not far out. */
export function frameOf(
  city: CityView,
  views: readonly Pick<ScenarioView, 'facilities'>[],
  size: ViewSize,
  sharpness: number,
): PictureFrame {
  const spots = views.flatMap(({ facilities }) => facilities.map(({ position }) => position));
  const box: Box = homeBox(city, spots);
  const scale = Math.min(
    (size.width - 2 * FREE) / (box.right - box.left),
    (size.height - 2 * FREE) / (box.top - box.bottom),
  );
  return { camera: { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2, scale }, size, sharpness };
}

/** Draws in slices, as the streets of a large city take a while. */
export function* drawPlacement(
  canvas: HTMLCanvasElement,
  city: CityView,
  view: Pick<ScenarioView, 'facilities' | 'reach'>,
  frame: PictureFrame,
): Generator<void, true, undefined> {
  const palette = paletteOf('light');
  const { camera, size, sharpness } = frame;
  const context = openPicture(canvas, camera, size, sharpness);
  if (context === null) return true;
  const seen = visibleBox(camera, size);
  context.fillStyle = palette.ground.land;
  context.fillRect(seen.left, seen.bottom, seen.right - seen.left, seen.top - seen.bottom);
  drawGround(context, prepareGround(city), palette);
  yield;
  const streets = yield* prepareStreets(city);
  for (const step of drawStreets(context, streets, seen, camera.scale, palette)) {
    // Reading a pixel makes the canvas do the work now, inside the slice.
    context.getImageData(0, 0, 1, 1);
    yield step;
  }
  for (const reach of view.reach) {
    drawReach(context, outlineReach(reach), camera.scale, palette);
    yield;
  }
  const ratio = canvas.width / size.width;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawFacilities(context, view.facilities, frame, palette);
  drawFoot(context, city.attribution, frame, palette);
  return true;
}

function drawReach(
  context: CanvasRenderingContext2D,
  polygons: ReturnType<typeof outlineReach>,
  scale: number,
  palette: Palette,
): void {
  context.beginPath();
  for (const ring of polygons.flat()) {
    for (let k = 0; k < ring.length; k += 2) {
      if (k === 0) context.moveTo(ring[0] as number, ring[1] as number);
      else context.lineTo(ring[k] as number, ring[k + 1] as number);
    }
    context.closePath();
  }
  context.fillStyle = palette.facility.depot;
  context.globalAlpha = 0.1;
  context.fill('evenodd');
  context.globalAlpha = 1;
  context.strokeStyle = palette.facility.depot;
  context.lineWidth = 1.4 / scale;
  context.setLineDash([6 / scale, 4 / scale]);
  context.stroke();
  context.setLineDash([]);
}

/** Symbols are smaller than on the page: paper is finer, and the map is not as large. */
const SHRINK = 0.75;
const RANK = { hub: 2, depot: 1, locker: 0 } as const;
const LINE = 14;
/** How far off names may stand with a line that leads to their symbol, pixels. */
const LEADS = [14, 22, 32, 44];
/** Of more symbols than these the lines would be a thicket. */
const MOST_LED = 40;

function drawFacilities(
  context: CanvasRenderingContext2D,
  facilities: readonly FacilityView[],
  { camera, size }: PictureFrame,
  palette: Palette,
): void {
  context.font = '600 11px system-ui, sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  // Lockers lie lowest, hubs highest.
  const placed = [...facilities]
    .sort((a, b) => RANK[a.kind] - RANK[b.kind])
    .map((facility) => {
      const at = toScreen(camera, size, facility.position);
      const spot = facility.kind === 'hub' ? keptInside(at, size) : at;
      const km = Math.sqrt((facility.position.x - camera.x) ** 2 + (facility.position.y - camera.y) ** 2) / 1000;
      const text = spot === at ? facility.name : `${facility.name} · ${decimal(km, km < 10 ? 1 : 0)} km`;
      const half = FACILITY_HALF[facility.kind];
      return {
        facility,
        text,
        ...spot,
        halfWidth: SHRINK * half.width,
        halfHeight: SHRINK * half.height,
        width: context.measureText(text).width,
        height: LINE,
        short: null,
        rank: RANK[facility.kind],
        always: facility.kind === 'hub',
      };
    });
  for (const { facility, x, y } of placed) {
    context.save();
    context.translate(x, y);
    context.scale(SHRINK, SHRINK);
    drawFacility(context, facility, palette);
    if (facility.kind === 'locker') {
      const inside = LOCKER_INSIDE;
      context.fillStyle = palette.facility.locker;
      context.fillRect(inside.x, inside.y + inside.height / 2, inside.width, inside.height / 2);
    }
    context.restore();
  }
  const foot = { left: 0, top: size.height - FOOT, right: size.width / 3, bottom: size.height };
  // A name that finds no room is left out; on paper none can be pointed at, so each is plainly that of its symbol.
  const places = placeLabels(placed, size, [], [foot], placed.length > MOST_LED ? [] : LEADS);
  for (const place of places) if (place?.lead !== undefined) drawLead(context, place.lead, palette);
  places.forEach((place, row) => {
    if (place !== null) writeOver(context, placed[row]?.text ?? '', place.x, place.y, palette);
  });
  context.textBaseline = 'alphabetic';
}

function drawLead(context: CanvasRenderingContext2D, { from, to }: Lead, palette: Palette): void {
  for (const [width, colour] of [
    [3, palette.paper],
    [1, palette.ink],
  ] as const) {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.beginPath();
  context.arc(to.x, to.y, 1.8, 0, 2 * Math.PI);
  context.fillStyle = palette.ink;
  context.fill();
}

function writeOver(context: CanvasRenderingContext2D, text: string, x: number, y: number, palette: Palette): void {
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.strokeText(text, x, y);
  context.fillStyle = palette.ink;
  context.fillText(text, x, y);
}

/** The same spot, or one at the edge in its direction. */
function keptInside(spot: Point, { width, height }: ViewSize): Point {
  const [dx, dy] = [spot.x - width / 2, spot.y - height / 2];
  const over = Math.max(Math.abs(dx) / (width / 2 - FREE), Math.abs(dy) / (height / 2 - FREE));
  return over <= 1 ? spot : { x: width / 2 + dx / over, y: height / 2 + dy / over };
}

function drawFoot(
  context: CanvasRenderingContext2D,
  attribution: string,
  { camera, size }: PictureFrame,
  palette: Palette,
): void {
  const { metres, pixels } = barLength(camera.scale, 90);
  const [x, y] = [12, size.height - 10];
  context.fillStyle = palette.paper;
  context.globalAlpha = 0.85;
  context.fillRect(x - 6, y - 20, pixels + 12, 26);
  context.globalAlpha = 1;
  context.fillStyle = palette.ink;
  context.fillRect(x, y - 2, pixels, 2);
  context.font = '11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.fillText(barText(metres), x + pixels / 2, y - 7);
  context.textAlign = 'right';
  if (attribution !== '') writeOver(context, attribution, size.width - 8, size.height - 8, palette);
}
