// Where hubs, micro-depots and lockers are drawn, and how large: a hub beyond the view is held at its edge, clear of the cards.
import type { Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import type { FacilityView } from '../service/run-protocol.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import { type Cover, clearSpot } from './clear-view.ts';

/** A facility as it is on the screen now. */
export interface FacilityPlace {
  readonly facility: FacilityView;
  /** On the ground; metres. */
  readonly position: Point;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Metres from the middle of the view where the symbol is held at the edge, else null. */
  readonly beyond: Metres | null;
  /** Dragged: what is known of its own place is not known of this one. */
  readonly isHeld: boolean;
}

interface HalfSize {
  readonly width: number;
  readonly height: number;
}

/** Half the size of each facility's symbol, pixels. */
export const FACILITY_HALF = {
  hub: { width: 17, height: 11 },
  depot: { width: 12.5, height: 12.5 },
  locker: { width: 7.5, height: 9.5 },
} as const;

/** Free pixels between the view's edge and a hub held there. */
const EDGE = 30;
/** Free pixels between a hub held at the edge and what it keeps clear of: room for its white rim. */
const AIR = 4;

/** Radius of the ring around a symbol that is chosen, pixels. */
export function ringAround({ halfWidth, halfHeight }: Pick<FacilityPlace, 'halfWidth' | 'halfHeight'>): number {
  return Math.max(halfWidth, halfHeight) + 3.5;
}

/** By how much symbols are larger at this camera than they are drawn. */
export function growthAt({ scale }: Pick<Camera, 'scale'>): number {
  return Math.min(Math.max((scale / 0.17) ** 0.2, 0.8), 1.3);
}

/** One a facility, in their order; `held`: where those stand that are being dragged. */
export function facilityPlaces(
  facilities: readonly FacilityView[],
  camera: Camera,
  size: ViewSize,
  covers: readonly Cover[],
  held: ReadonlyMap<string, Point>,
): FacilityPlace[] {
  const growth = growthAt(camera);
  const halfOf = ({ kind }: FacilityView): HalfSize => {
    const { width, height } = FACILITY_HALF[kind];
    return { width: width * growth, height: height * growth };
  };
  const spots = facilities.map(({ id, position }) => toScreen(camera, size, held.get(id) ?? position));
  // What stands within the view is not covered by a hub that is held at its edge.
  const standing = facilities.flatMap((facility, row) => {
    const spot = spots[row] as Point;
    const isBeyond = facility.kind === 'hub' && overOf(spot, size) > 1;
    return isBeyond ? [] : [coverOf(spot, halfOf(facility))];
  });
  const taken = [...covers, ...standing];
  return facilities.map((facility, row) => {
    const position = held.get(facility.id) ?? facility.position;
    const spot = spots[row] as Point;
    const half = halfOf(facility);
    const kept = facility.kind === 'hub' ? keepInView(spot, size, half, taken) : spot;
    const beyond = kept === spot ? null : Math.sqrt((position.x - camera.x) ** 2 + (position.y - camera.y) ** 2);
    // Hubs that lie in one direction are held side by side.
    if (beyond !== null) taken.push(coverOf(kept, half));
    return {
      facility,
      position,
      x: Math.round(kept.x),
      y: Math.round(kept.y),
      halfWidth: half.width,
      halfHeight: half.height,
      beyond,
      isHeld: held.has(facility.id),
    };
  });
}

/** A symbol at a spot, with air for the label above or below another one. */
function coverOf({ x, y }: Point, { width, height }: HalfSize): Cover {
  return { left: x - width, top: y - height - 4, right: x + width, bottom: y + height + 4 };
}

/** The same spot, or one at the view's edge, in its direction where nothing lies over that. */
function keepInView(
  spot: { x: number; y: number },
  size: ViewSize,
  half: HalfSize,
  covers: readonly Cover[],
): { x: number; y: number } {
  const over = overOf(spot, size);
  if (over <= 1) return spot;
  const dx = spot.x - size.width / 2;
  const dy = spot.y - size.height / 2;
  const room = { width: half.width + AIR, height: half.height + AIR };
  return clearSpot({ x: size.width / 2 + dx / over, y: size.height / 2 + dy / over }, room, size, covers);
}

/** How many times as far from the middle a spot lies as the edge at which hubs are held. */
function overOf({ x, y }: Point, size: ViewSize): number {
  const dx = Math.abs(x - size.width / 2) / (size.width / 2 - EDGE);
  const dy = Math.abs(y - size.height / 2) / (size.height / 2 - EDGE);
  return Math.max(dx, dy);
}
