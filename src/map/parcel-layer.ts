// Parcels as small dots at their doors, coloured by state; late ones are larger and lie above the others.
import Flatbush from 'flatbush';
import { Container, Particle, ParticleContainer } from 'pixi.js';
import type { Seconds } from '../base/units.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import { mostNotable } from './door-parcels.ts';
import type { Glyph, Glyphs } from './glyphs.ts';
import { AS_THERE, EARLIER_HERE, LATER_HERE, listParcelChanges, type ParcelChanges } from './parcel-changes.ts';
import {
  DELIVERED,
  HIDDEN,
  LATE,
  LATE_DELIVERED,
  type LookChanges,
  type LookCursor,
  listLookChanges,
  moveLooks,
  ON_THE_WAY,
  startLooks,
  WAITING,
} from './parcel-looks.ts';

export interface ParcelLayer {
  readonly view: Container;
  setRun(run: ShownRun | null): void;
  /** Colours the run's parcels by what they are against another run; null, or those of another run, by their state. */
  setChanges(changes: ParcelChanges | null): void;
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

/** Parcels drawn together: a change sends all dots of its box to the graphics card anew. */
const BOX = 512;
/** Colour here means opacity alone: textures carry the colours, because a tint costs the canvas renderer a copy. */
const STILL = { position: false, rotation: false, vertex: false, uvs: false, color: false };

export function createParcelLayer(glyphs: Glyphs): ParcelLayer {
  const view = new Container();
  const calm = new Container();
  const loud = new Container();
  view.addChild(calm, loud);
  let parcels: ParcelsView | null = null;
  let held: ParcelChanges | null = null;
  let changes: LookChanges | null = null;
  let cursor: LookCursor | null = null;
  let index: Flatbush | null = null;
  let particles: Particle[] = [];
  /** Box of each parcel. */
  let boxOf: ParticleContainer[] = [];
  /** Boxes with a parcel that changed since they were drawn. */
  const stale = new Set<ParticleContainer>();
  let scale = 0;

  function dress(parcel: number): void {
    const particle = particles[parcel] as Particle;
    const look = (cursor as LookCursor).look[parcel] as number;
    const glyph = GLYPH[look];
    if (glyph !== undefined) particle.texture = glyphs.texture[glyph];
    particle.alpha = OPACITY[look] as number;
    stale.add(boxOf[parcel] as ParticleContainer);
  }

  function build(): void {
    for (const box of [...calm.removeChildren(), ...loud.removeChildren()]) box.destroy();
    stale.clear();
    particles = [];
    boxOf = [];
    scale = 0;
    if (!parcels || !cursor) return;
    const open = { calm: null as ParticleContainer | null, loud: null as ParticleContainer | null };
    const { waiting } = glyphs.texture;
    for (let p = 0; p < parcels.count; p++) {
      const kind = cursor.everLate[p] === 1 ? 'loud' : 'calm';
      let box = open[kind];
      if (!box || box.particleChildren.length >= BOX) {
        box = open[kind] = new ParticleContainer({ dynamicProperties: STILL, texture: waiting });
        (kind === 'loud' ? loud : calm).addChild(box);
      }
      const particle = new Particle(waiting);
      particle.anchorX = particle.anchorY = 0.5;
      particle.x = parcels.x[p] as number;
      particle.y = parcels.y[p] as number;
      particle.alpha = 0;
      particles.push(particle);
      boxOf.push(box);
      box.particleChildren.push(particle);
      if (cursor.look[p] !== HIDDEN) dress(p);
    }
  }

  function listLooks(): void {
    const against = parcels !== null && held?.of === parcels ? held : null;
    changes = against ? listParcelChanges(against) : parcels && listLookChanges(parcels);
    cursor = changes && startLooks(changes, against ? EARLIER_HERE : undefined);
    build();
  }

  return {
    view,
    setRun(run) {
      parcels = run?.parcels ?? null;
      index = null;
      if (parcels && parcels.count > 0) {
        index = new Flatbush(parcels.count, 16, Float32Array);
        for (let p = 0; p < parcels.count; p++) index.add(parcels.x[p] as number, parcels.y[p] as number);
        index.finish();
      }
      listLooks();
    },
    setChanges(next) {
      if (next === held) return;
      held = next;
      listLooks();
    },
    setTime(time) {
      if (changes && cursor) moveLooks(changes, cursor, time, dress);
    },
    setVisible(visible) {
      view.visible = visible;
    },
    draw(camera, size) {
      view.position.set(size.width / 2 - camera.x * camera.scale, size.height / 2 + camera.y * camera.scale);
      view.scale.set(camera.scale, -camera.scale);
      if (scale !== camera.scale) {
        scale = camera.scale;
        const grow = dotGrowth(scale) / scale;
        for (const particle of particles) particle.scaleX = particle.scaleY = grow;
        for (const box of boxOf) stale.add(box);
      }
      for (const box of stale) box.update();
      stale.clear();
    },
    pick(camera, size, x, y, within) {
      if (!index || !cursor || !view.visible) return -1;
      const { look } = cursor;
      const wx = camera.x + (x - size.width / 2) / camera.scale;
      const wy = camera.y - (y - size.height / 2) / camera.scale;
      const isDrawn = (parcel: number): boolean => look[parcel] !== HIDDEN;
      const [nearest] = index.neighbors(wx, wy, 1, within / camera.scale, isDrawn);
      if (nearest === undefined || !parcels) return -1;
      const [dx, dy] = [(parcels.x[nearest] as number) - wx, (parcels.y[nearest] as number) - wy];
      const reach = Math.max(Math.sqrt(dx * dx + dy * dy) + SAME_DOOR, (DOT * dotGrowth(camera.scale)) / camera.scale);
      return mostNotable(index.neighbors(wx, wy, Number.POSITIVE_INFINITY, reach, isDrawn), look);
    },
    placeOf(parcel) {
      if (!parcels || !cursor || (cursor.look[parcel] ?? HIDDEN) === HIDDEN) return null;
      return { x: parcels.x[parcel] as number, y: parcels.y[parcel] as number };
    },
  };
}

/** How large dots are drawn, gently with the zoom. */
function dotGrowth(scale: number): number {
  return Math.min(Math.max((scale / 0.25) ** 0.35, 0.55), 1.8);
}
