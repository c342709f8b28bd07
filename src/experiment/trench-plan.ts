// Lays a trench tree through a study's streets for a lesson: which homes it passes, and what that comes to.
import type { Point } from '../base/geometry.ts';
import { luckOf } from '../base/luck.ts';
import { classOf, ladderEnds } from '../base/shade-classes.ts';
import type { Metres } from '../base/units.ts';
import type { TrenchSpec } from '../model/lesson-miles.ts';
import type { Study } from '../model/study.ts';
import { builtKm2 } from '../network/built-area.ts';
import { addressPlace } from '../network/city.ts';
import { placePoint } from '../network/place-index.ts';
import { type TrenchTree, trenchTree } from '../network/trench-tree.ts';
import { BUSINESS } from '../simulation/demand.ts';
import { facilityPlace, type Ground } from '../simulation/ground.ts';
import { mastSites } from './mast-sites.ts';
import { mastsOf, type TrenchSheet, trenchSheet } from './trench.ts';

export interface TrenchPlan {
  readonly sheet: TrenchSheet;
  /** Streets that are dug up, by rising segment, and five steps: the highest is trunk, the others branches by how many homes lie beyond. */
  readonly segment: Int32Array;
  readonly step: Uint8Array;
  /** Of the homes that take it up: one row each, from the street to the door, metres. */
  readonly drops: Drops;
  /** That would stand on the day of opening if nothing were dug. */
  readonly masts: Masts;
}

export interface Drops {
  readonly streetX: Float32Array;
  readonly streetY: Float32Array;
  readonly doorX: Float32Array;
  readonly doorY: Float32Array;
}

export interface Masts {
  readonly sites: readonly Point[];
  /** Of the ground that one of them covers. */
  readonly radius: Metres;
}

/** Homes are drawn once in one order, so that a denser town keeps the homes of a sparser one. */
export function trenchPlan({ seed }: Pick<Study, 'seed'>, ground: Ground, spec: TrenchSpec): TrenchPlan {
  const { addresses, streets } = ground.city;
  const u = luckOf(seed, 0).stream('trench-homes');
  const doors = Array.from({ length: addresses.count }, (_, door) => door)
    .filter((door) => addresses.kind[door] !== BUSINESS)
    .map((door) => ({ door, place: u(door) }))
    .sort((a, b) => a.place - b.place || a.door - b.door);
  const km2 = builtKm2(addresses);
  const homes = doors.slice(0, Math.max(1, Math.round(spec.homesPerKm2 * km2))).map(({ door }) => door);
  const head = facilityPlace(ground, spec.head);
  if (head === null) throw new Error('trenchPlan: expected a street for the head of the trunk, found none');
  const tree = trenchTree(streets, addresses, homes, head.place);
  return {
    sheet: trenchSheet(tree, km2, spec.trunkShare),
    segment: tree.segment,
    step: stepsOf(tree, spec.trunkShare),
    // The first of the same order, so that whoever took it up keeps it where more do.
    drops: dropsTo(ground, homes.slice(0, Math.round(spec.takeUp * homes.length))),
    masts: {
      sites: mastSites(
        homes.map((door) => ({ x: addresses.x[door] as Metres, y: addresses.y[door] as Metres })),
        mastsOf(km2, spec),
      ),
      radius: Math.sqrt((spec.mastKm2 * 1_000_000) / Math.PI),
    },
  };
}

function dropsTo({ city }: Ground, homes: readonly number[]): Drops {
  const { addresses, streets } = city;
  const spots = homes.map((door) => placePoint(streets, addressPlace(addresses, door)));
  return {
    streetX: Float32Array.from(spots, ({ x }) => x),
    streetY: Float32Array.from(spots, ({ y }) => y),
    doorX: Float32Array.from(homes, (door) => addresses.x[door] as Metres),
    doorY: Float32Array.from(homes, (door) => addresses.y[door] as Metres),
  };
}

const TRUNK = 4;

function stepsOf({ homes: all, homesBeyond }: TrenchTree, trunkShare: number): Uint8Array {
  const ends = ladderEnds([...homesBeyond]);
  return Uint8Array.from(homesBeyond, (homes) =>
    homes >= trunkShare * all ? TRUNK : Math.min(TRUNK - 1, classOf(homes, ends)),
  );
}
