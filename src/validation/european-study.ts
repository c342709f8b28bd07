// A European town with its hub outside: vans only, and more and more cargo bikes.
import type { Point } from '../base/geometry.ts';
import { DAY, HOUR } from '../base/units.ts';
import type { Account } from '../experiment/account.ts';
import { fitsBike, SIZES } from '../model/parcel.ts';
import type { Study, VehicleKind } from '../model/study.ts';
import { demandRates } from '../simulation/demand.ts';
import { addressesFrom, facilityPlace, type Ground } from '../simulation/ground.ts';
import { groundFor, type Measurements, measureScenarios } from './experiment.ts';
import { type StudyDraft, studyOf } from './study-draft.ts';

const PARCELS = 1_000;
/** The share of the parcels that the best mix of the Regensburg runs gives to bikes. */
const BEST_SHARE = 0.37;

/** Four places around the middle. */
const PLACES: readonly Point[] = [
  { x: 1_500, y: 1_500 },
  { x: -1_500, y: 1_500 },
  { x: -1_500, y: -1_500 },
  { x: 1_500, y: -1_500 },
];
const TOWN = { radius: 4_000, centreRadius: 1_200, outskirts: 8_000, addresses: 3_000 } as const;

export const EUROPEAN = {
  vans: 'vans',
  mix: 'mix',
  most: 'most',
  bikes: 'bikes',
} as const;

/** What the targets ask of one run. Kilometres and hours of the measured day. */
export interface Run {
  readonly km: Readonly<Record<VehicleKind, number>>;
  readonly co2: number;
  /** Share of the parcels that bikes took. */
  readonly bikeShare: number;
  readonly bikeParcels: number;
  readonly bikeTours: number;
  readonly bikeHours: number;
  /** Bikes that were paid for, used or not. */
  readonly bikeDays: number;
}

/** All scenarios over the same luck. */
export function runEuropean(replications: number): Measurements<Run> {
  const town = townOf([]);
  const ground = groundFor(town);
  const study = townOf(variantsOf(town, ground));
  return measureScenarios(study, ground, replications, measureOf);
}

/** Every attempt succeeds, so that kilometres are those of the parcels of a day. */
export const AT_HOME = {
  presence: { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' },
} as const;

function townOf(variants: NonNullable<StudyDraft['variants']>): Study {
  return studyOf({
    seed: 1,
    city: { kind: 'synthetic', style: 'european', seed: 3, ...TOWN },
    days: { warmUp: 0, measured: 1 },
    demand: { parcelsPerDay: PARCELS, windowShare: 0 },
    rules: AT_HOME,
    baseline: { hubs: [{ id: 'hub', name: 'Hub', position: { x: -7_500, y: 0 } }] },
    variants,
  });
}

function variantsOf(town: Study, ground: Ground): NonNullable<StudyDraft['variants']> {
  const bikesOf = (id: string, share: number) => ({
    id,
    name: id,
    changes: PLACES.map((position, row) => {
      return depotAt(`${id}-${row}`, position, reachOf(town, ground, PLACES, share));
    }),
  });
  return [bikesOf(EUROPEAN.mix, BEST_SHARE), bikesOf(EUROPEAN.most, 2 * BEST_SHARE), bikesOf(EUROPEAN.bikes, 1)];
}

/** The way by bike from the nearest of some places within which a share of all parcels is for bikes; all, if fewer fit one. */
function reachOf({ demand }: Study, ground: Ground, places: readonly Point[], share: number): number {
  const rates = demandRates(demand, ground.city.addresses);
  const ways = waysFrom(ground, places);
  const fitting = fittingShare(demand);
  const nearestFirst = Array.from(ways.keys()).sort((a, b) => (ways[a] as number) - (ways[b] as number) || a - b);
  let left = (share / fitting) * demand.parcelsPerDay;
  for (const row of nearestFirst) {
    left -= rates[row] as number;
    if (left <= 0) return Math.ceil(ways[row] as number);
  }
  return 50_000;
}

/** Metres by bike to every address from the nearest of some places. */
export function waysFrom(ground: Ground, places: readonly Point[]): Float64Array {
  const ways = new Float64Array(ground.city.addresses.count).fill(Number.POSITIVE_INFINITY);
  for (const position of places) {
    const near = facilityPlace(ground, position);
    if (near === null) continue;
    const { metres } = addressesFrom(ground, 'bike', near.place);
    for (let row = 0; row < ways.length; row++) ways[row] = Math.min(ways[row] as number, metres[row] as number);
  }
  return ways;
}

/** Share of the parcels that a bike can carry. */
export function fittingShare({ sizes }: Study['demand']): number {
  const all = SIZES.reduce((sum, size) => sum + sizes[size], 0);
  return SIZES.reduce((sum, size) => sum + (fitsBike(size) ? sizes[size] : 0), 0) / all;
}

type ChangeFile = NonNullable<NonNullable<StudyDraft['variants']>[number]['changes']>[number];

/** A micro-depot that takes all bike parcels of its catchment. */
export function depotAt(id: string, position: Point, catchment: number): ChangeFile {
  const limits = { catchment, parcelsPerDay: 10_000 };
  return { id: `add-${id}`, kind: 'add-depot', depot: { id, name: id, position, ...limits } };
}

/** Of the first day; later ones only bring what was left. */
export function measureOf({ journal, result }: Account): Run {
  const { vehicles } = journal.cast;
  const { distanceKm, co2Kg } = result.indicators;
  let [bikeTours, bikeParcels, bikeHours, bikeDays] = [0, 0, 0, 0];
  const left: number[] = [];
  for (const fact of journal.facts) {
    if (fact.time >= DAY) break;
    if (!('vehicle' in fact) || vehicles[fact.vehicle]?.kind !== 'bike') continue;
    if (fact.kind === 'departed') {
      bikeTours++;
      bikeParcels += fact.parcels.length;
      left[fact.tour] = fact.time;
    } else if (fact.kind === 'ended') bikeHours += (fact.time - (left[fact.tour] as number)) / HOUR;
    else if (fact.kind === 'vehicle-day') bikeDays++;
  }
  const bikeShare = bikeParcels / result.indicators.parcels.measured;
  return { km: distanceKm, co2: co2Kg, bikeShare, bikeParcels, bikeTours, bikeHours, bikeDays };
}
