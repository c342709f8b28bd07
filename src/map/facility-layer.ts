// Hubs, micro-depots and lockers with their fill, and a thin line to the kerb where a symbol stands off its street.
import { Container, Graphics, Sprite, Texture } from 'pixi.js';
import type { Point } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { FacilityView, ShownRun } from '../service/run-protocol.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import type { Cover } from './clear-view.ts';
import { type FacilityPlace, facilityPlaces, growthAt } from './facility-places.ts';
import { facilityGlyph, LOCKER_INSIDE } from './glyph-drawings.ts';
import type { Glyphs } from './glyphs.ts';
import { stockAt } from './stock.ts';

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
      grow = growthAt(camera);
      kerbs.clear();
      places = facilityPlaces(facilities, camera, size, covers, held);
      places.forEach((place, k) => {
        const one = all[k] as Symbol;
        const { facility, x, y } = place;
        one.sprite.position.set(x, y);
        one.sprite.scale.set(grow);
        one.sprite.alpha = facility.open ? 1 : 0.75;
        if (place.beyond === null && !held.has(facility.id)) {
          const stop = toScreen(camera, size, facility.stop);
          if ((stop.x - x) ** 2 + (stop.y - y) ** 2 > (place.halfWidth + 5) ** 2) {
            kerbs.moveTo(x, y).lineTo(stop.x, stop.y).stroke({ color: colours.ink, width: 1, alpha: 0.45 });
            kerbs.circle(stop.x, stop.y, 2).fill({ color: colours.ink, alpha: 0.6 });
          }
        }
        fillLocker(one, place);
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
