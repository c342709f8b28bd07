// How far from the distribution centre bikes that reload there stay cheaper than vans: days of the simulation, with the centre nearer
// and farther, and the carrier's cost as the ledger has it.
import { luckOf } from '../base/luck.ts';
import { toEuros } from '../base/money.ts';
import type { Metres } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import { encodeDemand } from '../network/demand-block.ts';
import type { Ground } from '../simulation/ground.ts';
import { AT_HOME } from './european-study.ts';
import { groundFor, measureScenarios, ofScenario } from './experiment.ts';
import { alike, EVEN, studyOf } from './study-draft.ts';

const WAYS = { vans: 'vans', bikes: 'bikes' } as const;

/** The neighbourhood of about 1 km2. */
const RADIUS: Metres = 560;
/** Parcels of a day: nearly a van's load, so that it drives one tour on busy days too. */
const PARCELS = 150;
/** km/h whatever the street and hour: the van's in an inner city (TfL 2018), the bike's as observed (Pedal Me 2020). */
const SPEED = { van: 18, bike: 15 };

/** Van less bike, euros of the day, with the centre so many metres away from the neighbourhood. */
export type CostDifference = (distance: Metres, perStop: number, day: number) => number;

/** The streets are the same at all distances. */
export function vanLessBike(): CostDifference {
  let ground: Ground | undefined;
  return (distance, perStop, day) => {
    const study = routeStudy(distance, perStop, day);
    ground ??= groundFor(study);
    const costs = measureScenarios(study, ground, 1, ({ result }) => toEuros(result.cost.byPayer.carrier));
    const [[van = 0], [bike = 0]] = [ofScenario(costs, WAYS.vans), ofScenario(costs, WAYS.bikes)];
    return van - bike;
  };
}

/** As in Seattle: American prices, euros for dollars (Pahwa and Jaller's Los Angeles model, its class-5 truck and cargo bike). */
const AMERICAN = {
  van: { day: 28.42, km: 0.316, hour: 35 },
  bike: { day: 2.31, km: 0.015, hour: 30 },
} as const;

/**
 * Stops like a business of the centre, with so many parcels in the mean, that lie elsewhere each day. What a route
 * costs, and not a courier's day, so that no hours are paid that are not worked; all else is the product's. Bikes start and
 * reload at a micro-depot in the centre itself, which costs nothing, and nor does what brings the parcels there.
 */
function routeStudy(distance: Metres, perStop: number, day: number): Study {
  const centre = { x: -RADIUS - distance, y: 0 };
  return studyOf({
    seed: day,
    city: { kind: 'synthetic', style: 'grid', seed: 2, radius: RADIUS, centreRadius: RADIUS, ...PLAIN },
    days: { warmUp: 0, measured: 1 },
    demand: {
      parcelsPerDay: PARCELS,
      windowShare: 0,
      season: 'ordinary',
      sizes: { XS: 1, S: 0, M: 0, L: 0 },
      byPlace: { source: 'scattered', ...stopsOf(PARCELS / perStop, day) },
    },
    rules: {
      presence: AT_HOME.presence,
      door: OFFICES,
      failures: { motor: 0, bike: 0, sick: 0 },
      speeds: alike(SPEED.van, SPEED.bike),
      traffic: { paceByHour: EVEN, bikePaceByHour: EVEN, dayToDay: 0, weather: 'fair' },
    },
    prices: {
      trunk: 0,
      van: { ...AMERICAN.van, minimumHours: 0 },
      bike: { ...AMERICAN.bike, minimumHours: 0 },
      feeder: { day: 0, km: 0, hour: 0, minimumHours: 0 },
      handlingHour: 0,
      rent: 0,
      depot: { fitOut: 0 },
    },
    baseline: { id: WAYS.vans, hubs: [{ id: 'hub', name: 'Distribution centre', position: centre }] },
    variants: [
      {
        id: WAYS.bikes,
        name: 'Bikes from the centre',
        changes: [
          {
            id: 'add',
            kind: 'add-depot',
            depot: { id: 'depot', name: 'Its bikes', position: centre, catchment: 50_000, parcelsPerDay: 10_000 },
          },
        ],
      },
    ],
  });
}

const PLAIN = { outskirts: 17_500, addresses: 400, river: false, parks: 0 } as const;

/** Every address is one of the centre, and has no stairs. */
const OFFICES = { parkingVanSuburb: 138, walkVanSuburb: 60, walkBikeSuburb: 30, stairsHouse: 0, stairsFlats: 0 };

/** Places spread evenly over a square of the neighbourhood's size, as the counts of a user are given. */
function stopsOf(count: number, day: number) {
  const spot = luckOf(count, day).stream('points');
  const column = (axis: number) => Array.from({ length: count }, (_, row) => 1.6 * RADIUS * (spot(row, axis) - 0.5));
  const ones = Array.from({ length: count }, () => 1);
  return encodeDemand({ x: column(0), y: column(1), business: ones, weight: ones });
}
