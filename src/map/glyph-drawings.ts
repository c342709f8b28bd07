// The symbols of everything that stands or moves on the map, drawn around the origin of any 2D canvas.
import type { Palette } from '../base/palette.ts';
import type { FacilityView } from '../service/run-protocol.ts';
import { DASHES, drawBay, drawDepot, drawLocker, drawMast, drawSite } from './place-glyphs.ts';

export const GLYPHS = [
  'van',
  'bike',
  'feeder',
  'waiting',
  'on the way',
  'delivered',
  'late',
  'late delivered',
  'same',
  'earlier',
  'later',
  'depot',
  'closed depot',
  'hypothetical depot',
  'closed hypothetical depot',
  'site',
  'bay',
  'mast',
  'hub',
  'locker',
  'hypothetical locker',
] as const;
export type Glyph = (typeof GLYPHS)[number];

/**
 * Width and height of each symbol with its rim, pixels; drawn around its middle, pointing east. As tight as can be:
 * without a graphics card, every empty pixel costs as much as a full one.
 */
export const GLYPH_SIZE: Readonly<Record<Glyph, readonly [number, number]>> = {
  van: [20, 12],
  bike: [18, 18],
  feeder: [28, 14],
  waiting: [9, 9],
  'on the way': [9, 9],
  delivered: [8, 8],
  late: [13, 13],
  'late delivered': [12, 12],
  same: [7, 7],
  earlier: [13, 13],
  later: [13, 13],
  depot: [28, 28],
  'closed depot': [28, 28],
  'hypothetical depot': [28, 28],
  'closed hypothetical depot': [28, 28],
  site: [18, 18],
  bay: [17, 17],
  mast: [23, 23],
  hub: [38, 26],
  locker: [18, 22],
  'hypothetical locker': [18, 22],
};

type Draw = (context: CanvasRenderingContext2D, palette: Palette) => void;

const DRAW: Readonly<Record<Glyph, Draw>> = {
  van: (context, palette) => drawBar(context, palette, 15, 7.5, palette.vehicle.van),
  feeder: (context, palette) => {
    drawBar(context, palette, 22, 9.5, palette.vehicle.feeder);
    // Cab and load: in two parts it is no van, whatever an eye makes of the colours.
    context.fillStyle = palette.paper;
    context.fillRect(2.4, -4.75, 2, 9.5);
  },
  bike: (context, palette) => {
    context.beginPath();
    context.moveTo(8, 0);
    context.lineTo(-5.5, 6);
    context.lineTo(-3, 0);
    context.lineTo(-5.5, -6);
    context.closePath();
    context.lineJoin = 'round';
    context.lineWidth = 3.2;
    context.strokeStyle = palette.paper;
    context.stroke();
    context.fillStyle = palette.vehicle.bike;
    context.fill();
  },
  waiting: (context, palette) => drawDot(context, 2.6, palette.parcel.waiting, palette.ground.land),
  'on the way': (context, palette) => drawDot(context, 3, palette.parcel.onTheWay, palette.ground.land),
  delivered: (context, palette) => drawDot(context, 2.3, palette.parcel.delivered, palette.ground.land),
  late: (context, palette) => drawDot(context, 4.5, palette.parcel.late, palette.paper),
  'late delivered': (context, palette) => {
    // A ring in the middle says that it has arrived by now.
    drawDot(context, 3.8, palette.parcel.late, palette.paper);
    context.beginPath();
    context.arc(0, 0, 1.5, 0, 2 * Math.PI);
    context.fillStyle = palette.paper;
    context.fill();
  },
  same: (context, palette) => drawDot(context, 2.1, palette.parcel.waiting, palette.ground.land),
  // Parcels are drawn in the city's own plane, y to the north: these stand upside down here.
  earlier: (context, palette) => drawTriangle(context, 1, palette.ramp.change[0], palette.paper),
  later: (context, palette) => drawTriangle(context, -1, palette.ramp.change[4], palette.paper),
  depot: (context, palette) => drawDepot(context, palette, palette.facility.depot, palette.paper),
  'closed depot': (context, palette) => drawDepot(context, palette, palette.paper, palette.secondInk),
  'hypothetical depot': (context, palette) =>
    drawDepot(context, palette, palette.facility.depot, palette.paper, DASHES),
  'closed hypothetical depot': (context, palette) =>
    drawDepot(context, palette, palette.paper, palette.secondInk, DASHES),
  site: drawSite,
  bay: drawBay,
  mast: drawMast,
  hub: (context, palette) => {
    context.beginPath();
    context.roundRect(-16, -10, 32, 20, 2);
    context.lineWidth = 4;
    context.strokeStyle = palette.paper;
    context.stroke();
    context.fillStyle = palette.facility.hub;
    context.fill();
    // Gates along the lower edge.
    context.fillStyle = palette.paper;
    for (const x of [-11.5, -3, 5.5]) context.fillRect(x, 3, 6, 7);
  },
  locker: (context, palette) => drawLocker(context, palette),
  'hypothetical locker': (context, palette) => drawLocker(context, palette, [2, 1.6]),
};

/** A symbol around the origin, pointing east; a locker without its fill. */
export function drawGlyph(context: CanvasRenderingContext2D, glyph: Glyph, palette: Palette): void {
  DRAW[glyph](context, palette);
}

/** A facility's symbol around the origin, without a locker's fill. */
export function drawFacility(
  context: CanvasRenderingContext2D,
  facility: Pick<FacilityView, 'kind' | 'open' | 'hypothetical'>,
  palette: Palette,
): void {
  drawGlyph(context, facilityGlyph(facility), palette);
}

export function facilityGlyph({
  kind,
  open,
  hypothetical,
}: Pick<FacilityView, 'kind' | 'open' | 'hypothetical'>): Glyph {
  if (kind === 'locker') return hypothetical ? 'hypothetical locker' : 'locker';
  if (kind === 'hub') return kind;
  const depot = hypothetical ? 'hypothetical depot' : 'depot';
  return open ? depot : `closed ${depot}`;
}

/** Where a locker's fill goes, around its middle. */
export const LOCKER_INSIDE = { x: -5, y: -7, width: 10, height: 14 };

function drawBar(
  context: CanvasRenderingContext2D,
  palette: Palette,
  length: number,
  width: number,
  colour: string,
): void {
  context.beginPath();
  context.roundRect(-length / 2, -width / 2, length, width, 1.5);
  context.lineWidth = 3.2;
  context.strokeStyle = palette.paper;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  // The windscreen: which end is the front.
  context.fillStyle = palette.paper;
  context.globalAlpha = 0.75;
  context.fillRect(length / 2 - 4.2, -width / 2 + 1.4, 1.8, width - 2.8);
  context.globalAlpha = 1;
}

function drawDot(context: CanvasRenderingContext2D, radius: number, colour: string, rim: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.lineWidth = 1.6;
  context.strokeStyle = rim;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
}

/** `tip`: 1 down, -1 up. */
function drawTriangle(context: CanvasRenderingContext2D, tip: 1 | -1, colour: string, rim: string): void {
  context.beginPath();
  context.moveTo(0, 5 * tip);
  context.lineTo(4.6, -3.4 * tip);
  context.lineTo(-4.6, -3.4 * tip);
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 2;
  context.strokeStyle = rim;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
}
