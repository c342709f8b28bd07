// Hubs, micro-depots and lockers with their fill, and a thin line to the kerb where a symbol stands off its street.
import { Container, Graphics, Sprite, Texture } from 'pixi.js';
import type { Point } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { Metres, Seconds } from '../base/units.ts';
import type { FacilityView, ShownRun } from '../service/run-protocol.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import { type Cover, clearSpot } from './clear-view.ts';
import { FACILITY_HALF, facilityGlyph, type Glyphs, LOCKER_INSIDE } from './glyphs.ts';
import { stockAt } from './stock.ts';

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
}

export interface FacilityLayer {
  readonly view: Container;
  setFacilities(facilities: readonly FacilityView[]): void;
  /** Whether lockers show how full they are. */
  setFilled(isFilled: boolean): void;
  setRun(run: ShownRun | null): void;
  setPalette(palette: Palette): void;
  /** Where a facility is held while it is dragged; null lets it go back to where the study puts it. */
  hold(id: string, position: Point | null): void;
  /** Fills the lockers as they are at a time. */
  setTime(time: Seconds): void;
  /** Puts everything on the screen; needed only where the camera, the facilities or their places changed. */
  draw(camera: Camera, size: ViewSize, covers: readonly Cover[]): readonly FacilityPlace[];
  /** Index of the facility under or near a point on the screen, or -1. */
  pick(x: number, y: number, within: number): number;
}

interface Symbol {
  readonly facility: FacilityView;
  readonly sprite: Sprite;
  /** Lockers only. */
  readonly fill: Sprite | null;
  /** Row in the run's stock, or -1. */
  row: number;
}

/** Free pixels between the view's edge and a hub held there. */
const EDGE = 30;

export function createFacilityLayer(glyphs: Glyphs, palette: Palette): FacilityLayer {
  const view = new Container();
  const kerbs = new Graphics();
  const symbols = new Container();
  view.addChild(kerbs, symbols);
  const held = new Map<string, Point>();
  let colours = palette;
  let facilities: readonly FacilityView[] = [];
  let all: Symbol[] = [];
  let run: ShownRun | null = null;
  let time: Seconds = 0;
  let places: FacilityPlace[] = [];
  let grow = 1;
  let isFilled = true;

  function build(): void {
    for (const child of symbols.removeChildren()) child.destroy();
    places = [];
    // Lockers lie lowest, hubs highest.
    all = facilities.map((facility) => {
      const sprite = new Sprite({ texture: glyphs.texture[facilityGlyph(facility)], anchor: 0.5 });
      const fill = facility.kind === 'locker' ? new Sprite({ texture: Texture.WHITE }) : null;
      if (fill) fill.tint = colours.facility.locker;
      return { facility, sprite, fill, row: -1 };
    });
    for (const kind of ['locker', 'depot', 'hub'] as const) {
      for (const { facility, sprite, fill } of all) {
        if (facility.kind !== kind) continue;
        symbols.addChild(sprite);
        if (fill) symbols.addChild(fill);
      }
    }
    findRows();
  }

  function findRows(): void {
    const rows = new Map(run?.facilities.map((facility) => [facility.id, facility.index]));
    for (const one of all) one.row = rows.get(one.facility.id) ?? -1;
  }

  return {
    view,
    setFacilities(next) {
      facilities = next;
      held.clear();
      build();
    },
    setRun(next) {
      run = next;
      findRows();
    },
    setPalette(palette) {
      colours = palette;
      for (const { fill } of all) if (fill) fill.tint = colours.facility.locker;
    },
    hold(id, position) {
      if (position) held.set(id, position);
      else held.delete(id);
    },
    setTime(next) {
      time = next;
      fillLockers();
    },
    setFilled(next) {
      isFilled = next;
      fillLockers();
    },
    draw(camera, size, covers) {
      grow = Math.min(Math.max((camera.scale / 0.17) ** 0.2, 0.8), 1.3);
      kerbs.clear();
      const taken = [...covers];
      places = all.map((one) => {
        const { facility, sprite } = one;
        const position = held.get(facility.id) ?? facility.position;
        const spot = toScreen(camera, size, position);
        const half = FACILITY_HALF[facility.kind];
        const kept = facility.kind === 'hub' ? keepInView(spot, size, half, taken) : spot;
        const beyond = kept === spot ? null : Math.sqrt((position.x - camera.x) ** 2 + (position.y - camera.y) ** 2);
        const x = Math.round(kept.x);
        const y = Math.round(kept.y);
        // Hubs that lie in one direction are held side by side.
        if (facility.kind === 'hub') taken.push(coverOf(kept, half));
        sprite.position.set(x, y);
        sprite.scale.set(grow);
        sprite.alpha = facility.open ? 1 : 0.75;
        if (beyond === null && !held.has(facility.id)) {
          const stop = toScreen(camera, size, facility.stop);
          if ((stop.x - x) ** 2 + (stop.y - y) ** 2 > (half.width * grow + 5) ** 2) {
            kerbs.moveTo(x, y).lineTo(stop.x, stop.y).stroke({ color: colours.ink, width: 1, alpha: 0.45 });
            kerbs.circle(stop.x, stop.y, 2).fill({ color: colours.ink, alpha: 0.6 });
          }
        }
        const place = {
          facility,
          position,
          x,
          y,
          halfWidth: half.width * grow,
          halfHeight: half.height * grow,
          beyond,
        };
        fillLocker(one, place);
        return place;
      });
      return places;
    },
    pick(x, y, within) {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const place of places) {
        const dx = Math.max(Math.abs(place.x - x) - place.halfWidth, 0);
        const dy = Math.max(Math.abs(place.y - y) - place.halfHeight, 0);
        const gap = Math.sqrt(dx * dx + dy * dy);
        const far = Math.sqrt((place.x - x) ** 2 + (place.y - y) ** 2);
        if (gap <= Math.max(within - place.halfWidth, 2) && far < least) {
          least = far;
          best = place.facility.index;
        }
      }
      return best;
    },
  };

  function fillLockers(): void {
    places.forEach((place, k) => {
      fillLocker(all[k] as Symbol, place);
    });
  }

  function fillLocker(one: Symbol, place: FacilityPlace): void {
    if (!one.fill) return;
    const share = shareOf(one);
    const height = LOCKER_INSIDE.height * share * grow;
    one.fill.visible = isFilled && share > 0;
    one.fill.position.set(
      place.x + LOCKER_INSIDE.x * grow,
      place.y + (LOCKER_INSIDE.y + LOCKER_INSIDE.height) * grow - height,
    );
    one.fill.setSize(LOCKER_INSIDE.width * grow, Math.max(height, 0.5));
  }

  /** Share of a locker's compartments that are taken. */
  function shareOf(one: Symbol): number {
    const { compartments } = one.facility;
    if (!run || one.row < 0 || !compartments) return 0;
    const room = compartments.S + compartments.M + compartments.L;
    return room === 0 ? 0 : Math.min(stockAt(run.stock, one.row, time) / room, 1);
  }
}

/** A symbol at a spot, with air for the label above or below another one. */
function coverOf({ x, y }: Point, half: { readonly width: number; readonly height: number }): Cover {
  return { left: x - half.width, top: y - half.height - 4, right: x + half.width, bottom: y + half.height + 4 };
}

/** The same spot, or one at the view's edge, in its direction where nothing lies over that. */
function keepInView(
  spot: { x: number; y: number },
  size: ViewSize,
  half: { readonly width: number; readonly height: number },
  covers: readonly Cover[],
): { x: number; y: number } {
  const dx = spot.x - size.width / 2;
  const dy = spot.y - size.height / 2;
  const over = Math.max(Math.abs(dx) / (size.width / 2 - EDGE), Math.abs(dy) / (size.height / 2 - EDGE));
  if (over <= 1) return spot;
  return clearSpot({ x: size.width / 2 + dx / over, y: size.height / 2 + dy / over }, half, size, covers);
}
