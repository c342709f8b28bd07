// Parcels as small dots at their doors, coloured by state; late ones are larger and lie above the others.
import { Container, type ParticleContainer } from 'pixi.js';
import type { Seconds } from '../base/units.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import { mostNotable } from './door-parcels.ts';
import type { Glyph } from './glyph-drawings.ts';
import type { Glyphs } from './glyphs.ts';
import { AS_THERE, EARLIER_HERE, LATER_HERE, type ParcelChanges } from './parcel-changes.ts';
import { buildDots, type ParcelDots } from './parcel-dots.ts';
import { DELIVERED, HIDDEN, LATE, LATE_DELIVERED, moveLooks, ON_THE_WAY, WAITING } from './parcel-looks.ts';
import { runInSlices } from './slices.ts';

export interface ParcelLayer {
  readonly view: Container;
  /** Its dots are built in slices; until they are there, those of the run before stay. */
  setRun(run: ShownRun | null): void;
  /** Colours the run's parcels by what they are against another run; null, or those of another run, by their state. */
  setChanges(changes: ParcelChanges | null): void;
  /** False while dots are being built. */
  isReady(): boolean;
  setTime(time: Seconds): void;
  setVisible(visible: boolean): void;
  draw(camera: Camera, size: ViewSize): void;
  /**
   * The parcel that a point on the screen means, or -1: of the drawn ones whose dot it touches or that share the nearest
   * door within so many pixels, the one that lies on top.
   */
  pick(camera: Camera, size: ViewSize, x: number, y: number, within: number): number;
  /** Where a parcel's dot is, or null where it is not drawn. */
  placeOf(parcel: number): { x: number; y: number } | null;
}

const GLYPH: Readonly<Record<number, Glyph>> = {
  [WAITING]: 'waiting',
  [ON_THE_WAY]: 'on the way',
  [DELIVERED]: 'delivered',
  [LATE]: 'late',
  [LATE_DELIVERED]: 'late delivered',
  [AS_THERE]: 'same',
  [EARLIER_HERE]: 'earlier',
  [LATER_HERE]: 'later',
};
const OPACITY: Readonly<Record<number, number>> = {
  [HIDDEN]: 0,
  [WAITING]: 1,
  [ON_THE_WAY]: 1,
  [DELIVERED]: 1,
  [LATE]: 1,
  [LATE_DELIVERED]: 1,
  [AS_THERE]: 0.45,
  [EARLIER_HERE]: 1,
  [LATER_HERE]: 1,
};

/** Pixels from the middle of a late parcel's dot to its rim. */
const DOT = 4.5;
/** Metres within which two parcels are at one door. */
const SAME_DOOR = 0.01;

/** Boxes that are drawn for the first time in one frame, since each is sent to the graphics card then. */
const FRESH = 16;

/** `onReady` hears when there is more to be drawn, all of it to be set to the time. */
export function createParcelLayer(glyphs: Glyphs, onReady: () => void): ParcelLayer {
  const view = new Container();
  const calm = new Container();
  const loud = new Container();
  view.addChild(calm, loud);
  let parcels: ParcelsView | null = null;
  let held: ParcelChanges | null = null;
  let dots: ParcelDots | null = null;
  /** Another run or other colours call off the building of those before. */
  let edition = 0;
  let isBuilding = false;
  /** Boxes with a parcel that changed since they were drawn. */
  const stale = new Set<ParticleContainer>();
  /** Boxes that were not drawn yet. */
  let fresh: ParticleContainer[] = [];
  let scale = 0;

  /** Those of the run that was set last; null until they are built. */
  const dotsNow = (): ParcelDots | null => (isBuilding ? null : dots);

  function put(next: ParcelDots | null): void {
    for (const box of [...calm.removeChildren(), ...loud.removeChildren()]) box.destroy();
    stale.clear();
    dots = next;
    scale = 0;
    fresh = next === null ? [] : [...next.calm, ...next.loud];
    for (const box of fresh) box.visible = false;
    if (next === null) return;
    for (const box of next.calm) calm.addChild(box);
    for (const box of next.loud) loud.addChild(box);
  }

  function build(): void {
    const mine = ++edition;
    isBuilding = parcels !== null && parcels.count > 0;
    if (parcels === null || !isBuilding) {
      put(null);
      return;
    }
    const against = held?.of === parcels ? held : null;
    void runInSlices(buildDots(parcels, against, glyphs.texture.waiting), () => mine !== edition).then((built) => {
      if (built === null || mine !== edition || view.destroyed) return;
      isBuilding = false;
      put(built);
      onReady();
    });
  }

  function dress(parcel: number): void {
    const { particles, boxOf, cursor } = dots as ParcelDots;
    const particle = particles[parcel] as ParcelDots['particles'][number];
    const look = cursor.look[parcel] as number;
    const glyph = GLYPH[look];
    if (glyph !== undefined) particle.texture = glyphs.texture[glyph];
    particle.alpha = OPACITY[look] as number;
    stale.add(boxOf[parcel] as ParticleContainer);
  }

  return {
    view,
    setRun(run) {
      parcels = run?.parcels ?? null;
      build();
    },
    setChanges(next) {
      if (next === held) return;
      held = next;
      build();
    },
    isReady: () => !isBuilding && fresh.length === 0,
    setTime(time) {
      if (dots) moveLooks(dots.changes, dots.cursor, time, dress);
    },
    setVisible(visible) {
      view.visible = visible;
    },
    draw(camera, size) {
      view.position.set(size.width / 2 - camera.x * camera.scale, size.height / 2 + camera.y * camera.scale);
      view.scale.set(camera.scale, -camera.scale);
      if (dots && scale !== camera.scale) {
        scale = camera.scale;
        const grow = dotGrowth(scale) / scale;
        for (const particle of dots.particles) particle.scaleX = particle.scaleY = grow;
        for (const box of [...dots.calm, ...dots.loud]) stale.add(box);
      }
      for (const box of stale) box.update();
      stale.clear();
      for (const box of fresh.splice(0, FRESH)) box.visible = true;
      if (fresh.length > 0) onReady();
    },
    pick(camera, size, x, y, within) {
      const now = dotsNow();
      if (!now || !view.visible) return -1;
      const { look } = now.cursor;
      const wx = camera.x + (x - size.width / 2) / camera.scale;
      const wy = camera.y - (y - size.height / 2) / camera.scale;
      const isDrawn = (parcel: number): boolean => look[parcel] !== HIDDEN;
      const [nearest] = now.index.neighbors(wx, wy, 1, within / camera.scale, isDrawn);
      if (nearest === undefined) return -1;
      const [dx, dy] = [(now.parcels.x[nearest] as number) - wx, (now.parcels.y[nearest] as number) - wy];
      const reach = Math.max(Math.sqrt(dx * dx + dy * dy) + SAME_DOOR, (DOT * dotGrowth(camera.scale)) / camera.scale);
      return mostNotable(now.index.neighbors(wx, wy, Number.POSITIVE_INFINITY, reach, isDrawn), look);
    },
    placeOf(parcel) {
      const now = dotsNow();
      if (!now || (now.cursor.look[parcel] ?? HIDDEN) === HIDDEN) return null;
      return { x: now.parcels.x[parcel] as number, y: now.parcels.y[parcel] as number };
    },
  };
}

/** How large dots are drawn, gently with the zoom. */
function dotGrowth(scale: number): number {
  return Math.min(Math.max((scale / 0.25) ** 0.35, 0.55), 1.8);
}
