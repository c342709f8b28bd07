// Parcels as small dots at their doors, coloured by state; late ones are larger and lie above the others.
import Flatbush from 'flatbush';
import { Container, Particle, ParticleContainer } from 'pixi.js';
import type { Seconds } from '../base/units.ts';
import type { ParcelsView, ShownRun } from '../service/protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import type { Glyph, Glyphs } from './glyphs.ts';
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
  setGlyphs(glyphs: Glyphs): void;
  setTime(time: Seconds): void;
  setVisible(visible: boolean): void;
  draw(camera: Camera, size: ViewSize): void;
  /** The nearest drawn parcel within so many pixels of a point on the screen, or -1. */
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
};
const OPACITY: Readonly<Record<number, number>> = {
  [HIDDEN]: 0,
  [WAITING]: 0.9,
  [ON_THE_WAY]: 1,
  [DELIVERED]: 0.75,
  [LATE]: 1,
  [LATE_DELIVERED]: 1,
};

export function createParcelLayer(glyphs: Glyphs): ParcelLayer {
  const view = new Container();
  // Colour here means opacity alone: textures carry the colours, because a tint costs the canvas renderer a copy.
  const dynamicProperties = { position: false, rotation: false, vertex: false, uvs: false, color: false };
  const calm = new ParticleContainer({ dynamicProperties, texture: glyphs.texture.waiting });
  const loud = new ParticleContainer({ dynamicProperties, texture: glyphs.texture.waiting });
  view.addChild(calm, loud);
  let sheet = glyphs;
  let parcels: ParcelsView | null = null;
  let changes: LookChanges | null = null;
  let cursor: LookCursor | null = null;
  let index: Flatbush | null = null;
  let particles: Particle[] = [];
  let scale = 0;
  let stale = false;

  function dress(parcel: number): void {
    const particle = particles[parcel] as Particle;
    const look = (cursor as LookCursor).look[parcel] as number;
    const glyph = GLYPH[look];
    if (glyph !== undefined) particle.texture = sheet.texture[glyph];
    particle.alpha = OPACITY[look] as number;
    stale = true;
  }

  function build(): void {
    for (const one of [calm, loud]) {
      one.removeParticles();
      one.texture = sheet.texture.waiting;
    }
    particles = [];
    scale = 0;
    if (!parcels || !cursor) return;
    for (let p = 0; p < parcels.count; p++) {
      const particle = new Particle({
        texture: sheet.texture.waiting,
        anchorX: 0.5,
        anchorY: 0.5,
        x: parcels.x[p] as number,
        y: parcels.y[p] as number,
        alpha: 0,
      });
      particles.push(particle);
      (cursor.everLate[p] === 1 ? loud : calm).particleChildren.push(particle);
      if (cursor.look[p] !== HIDDEN) dress(p);
    }
    stale = true;
  }

  return {
    view,
    setRun(run) {
      parcels = run?.parcels ?? null;
      changes = parcels && listLookChanges(parcels);
      cursor = changes && startLooks(changes);
      index = null;
      if (parcels && parcels.count > 0) {
        index = new Flatbush(parcels.count, 16, Float32Array);
        for (let p = 0; p < parcels.count; p++) index.add(parcels.x[p] as number, parcels.y[p] as number);
        index.finish();
      }
      build();
    },
    setGlyphs(next) {
      sheet = next;
      build();
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
        stale = true;
      }
      if (stale) {
        calm.update();
        loud.update();
        stale = false;
      }
    },
    pick(camera, size, x, y, within) {
      if (!index || !cursor || !view.visible) return -1;
      const { look } = cursor;
      const wx = camera.x + (x - size.width / 2) / camera.scale;
      const wy = camera.y - (y - size.height / 2) / camera.scale;
      return index.neighbors(wx, wy, 1, within / camera.scale, (parcel) => look[parcel] !== HIDDEN)[0] ?? -1;
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
