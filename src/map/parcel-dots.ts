// The dots of one run's parcels before they are on show: built in slices, since a large city has tens of thousands.
import Flatbush from 'flatbush';
import { Particle, ParticleContainer, type Texture } from 'pixi.js';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import { EARLIER_HERE, listParcelChanges, type ParcelChanges } from './parcel-changes.ts';
import { type LookChanges, type LookCursor, listLookChanges, startLooks } from './parcel-looks.ts';

export interface ParcelDots {
  readonly parcels: ParcelsView;
  readonly changes: LookChanges;
  /** At the beginning, where all are hidden. */
  readonly cursor: LookCursor;
  /** Finds parcels by where they are. */
  readonly index: Flatbush;
  /** One a parcel, and the box that each is in. */
  readonly particles: readonly Particle[];
  readonly boxOf: readonly ParticleContainer[];
  /** Those that lie above the others are apart. */
  readonly calm: readonly ParticleContainer[];
  readonly loud: readonly ParticleContainer[];
}

/** Parcels drawn together: a change sends all dots of its box to the graphics card anew. */
const BOX = 512;
/** Colour here means opacity alone: textures carry the colours, because a tint costs the canvas renderer a copy. */
const STILL = { position: false, rotation: false, vertex: false, uvs: false, color: false };

/** `held`: what they are coloured by where another run is held beside this one. There is one parcel at least. */
export function* buildDots(
  parcels: ParcelsView,
  held: ParcelChanges | null,
  texture: Texture,
): Generator<void, ParcelDots, undefined> {
  const index = new Flatbush(parcels.count, 16, Float32Array);
  for (let p = 0; p < parcels.count; p++) index.add(parcels.x[p] as number, parcels.y[p] as number);
  index.finish();
  yield;
  const changes = held === null ? listLookChanges(parcels) : listParcelChanges(held);
  const cursor = startLooks(changes, held === null ? undefined : EARLIER_HERE);
  yield;
  const boxes = { calm: [] as ParticleContainer[], loud: [] as ParticleContainer[] };
  const particles: Particle[] = [];
  const boxOf: ParticleContainer[] = [];
  for (let p = 0; p < parcels.count; p++) {
    const list = boxes[cursor.everLate[p] === 1 ? 'loud' : 'calm'];
    let box = list.at(-1);
    if (box === undefined || box.particleChildren.length >= BOX) {
      box = new ParticleContainer({ dynamicProperties: STILL, texture });
      list.push(box);
      yield;
    }
    const particle = new Particle(texture);
    particle.anchorX = particle.anchorY = 0.5;
    particle.x = parcels.x[p] as number;
    particle.y = parcels.y[p] as number;
    particle.alpha = 0;
    particles.push(particle);
    boxOf.push(box);
    box.particleChildren.push(particle);
  }
  return { parcels, changes, cursor, index, particles, boxOf, ...boxes };
}
