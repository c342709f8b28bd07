// Deliveries to one zone far from the hub: trucks all the way, or mobile hubs full of bike boxes and bikes from there. Each is a day
// of the simulation with the vehicles, speeds and stops of the published study.
import type { Account } from '../experiment/account.ts';
import type { Study, StudyFile } from '../model/study.ts';
import type { Ground } from '../simulation/ground.ts';
import { AT_HOME } from './european-study.ts';
import { groundFor, type Measurements, measureScenarios } from './experiment.ts';
import { alike, EVEN, studyOf } from './study-draft.ts';

/** What is asked: parcels a day in the zone, kilograms in a bike's box, and a bike's stop as a share of a truck's. */
export interface HubCase {
  readonly deliveries: number;
  readonly box: number;
  readonly dwellRatio: number;
}

/** The work of all vehicles on the measured day: kilometres as driven, hours as paid. */
export interface Work {
  readonly km: number;
  readonly hours: number;
}

export const WAYS = { trucks: 'trucks', hubs: 'mobile-hubs' } as const;

/** The study's own figures (authors' code of Dalla Chiara et al. 2020). */
const TRUCK = { kilograms: 600, kmh: 45 };
const BIKE = { kmh: 15, rangeKm: 40 };
const HUB = { boxes: 9, metres: 15_000 };
/** Assumptions: a truck's stop in a centre, and a zone of 5 km2, in which 1000 deliveries are 200 a km2. */
const DWELL = 300;
const RADIUS = 1_000 * Math.sqrt(5 / Math.PI);

/** Where the two mobile hubs stand: in the middle of each half of the zone. */
const STANDS = [-0.5, 0.5].map((share) => ({ x: 0, y: Math.round(share * RADIUS) }));
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Both ways over the same luck, on streets that all cases share. */
export function mobileHubRuns(): (asked: HubCase, replications: number) => Measurements<Work> {
  let ground: Ground | undefined;
  return (asked, replications) => {
    const study = zoneStudy(asked);
    ground ??= groundFor(study);
    return measureScenarios(study, ground, replications, workOf);
  };
}

/** As the product folds it: the loading, breaks and minimum hours that the published study does not count are none. */
function workOf({ result }: Account): Work {
  const { distanceKm } = result.indicators;
  const { paidHours } = result;
  return {
    km: distanceKm.van + distanceKm.feeder + distanceKm.bike,
    hours: paidHours.van + paidHours.feeder + paidHours.bike,
  };
}

function zoneStudy({ deliveries, box, dwellRatio }: HubCase): Study {
  const fleet = (id: string, kind: 'van' | 'feeder' | 'bike', weight: number, rangeKm?: number) => ({
    id,
    name: id,
    kind,
    at: kind === 'bike' ? 'depots' : 'hubs',
    capacity: { parcels: 100_000, volume: 1e6, weight },
    numbers: rangeKm === undefined ? {} : { rangeKm, chargeKmPerHour: 0 },
  });
  return studyOf({
    seed: 1,
    city: { kind: 'synthetic', style: 'grid', seed: 2, radius: Math.round(RADIUS), centreRadius: 600, ...PLAIN },
    days: { warmUp: 0, measured: 1 },
    demand: { parcelsPerDay: deliveries, windowShare: 0, season: 'ordinary', sizes: SIZES },
    rules: { ...RULES, door: { ...SAME_DOORS, ...stopsOf(dwellRatio) } },
    prices: { van: { minimumHours: 0 }, bike: { minimumHours: 0 }, feeder: { minimumHours: 0 } },
    baseline: {
      id: WAYS.trucks,
      name: 'Trucks',
      hubs: [{ id: 'hub', name: 'Hub', position: { x: -HUB.metres, y: 0 } }],
      fleets: [
        fleet('trucks', 'van', TRUCK.kilograms),
        fleet('hub-trucks', 'feeder', HUB.boxes * box),
        fleet('bikes', 'bike', box, BIKE.rangeKm),
      ],
    },
    variants: [
      {
        id: WAYS.hubs,
        name: 'Mobile hubs',
        changes: STANDS.map((position, row) => {
          const places = WORKDAYS.map((day) => ({ day, position }));
          const mobile = { places, dayCost: 0 };
          const depot = { id: `mobile-${row}`, name: `Mobile hub ${row + 1}`, position, mobile, ...NO_LIMITS };
          return { id: `add-${row}`, kind: 'add-depot', depot } as const;
        }),
      },
    ],
  });
}

/** A truck's stop is the search for parking and the hand-over; a bike does not search. */
function stopsOf(dwellRatio: number) {
  const search = (1 - dwellRatio) * DWELL;
  return { parkingVanCentre: search, parkingVanSuburb: search, parkingBike: 0, handoverStop: dwellRatio * DWELL };
}

const PLAIN = { outskirts: HUB.metres + 500, addresses: 10_000, river: false, parks: 0 } as const;
/** The product's mean parcel of 4 kg, of parcels that all fit a bike. */
const SIZES = { XS: 0, S: 2, M: 1, L: 0 } as const;
const NO_LIMITS = { catchment: 10_000, parcelsPerDay: 100_000, area: 10_000, opens: '00:00', closes: '24:00' } as const;
const SAME_DOORS = {
  walkVanCentre: 0,
  walkVanSuburb: 0,
  walkBikeCentre: 0,
  walkBikeSuburb: 0,
  stairsHouse: 0,
  stairsFlats: 0,
  spread: 0,
  parkingByHour: EVEN,
  parkingSpread: 0,
};

/** Speeds are the published ones on every street at every hour, and a day is as long as the work: the study has no shifts, and nothing fails. */
const RULES: NonNullable<StudyFile['rules']> = {
  presence: AT_HOME.presence,
  sortedBy: '00:00',
  van: { from: '00:00', shiftHours: 24, reloadMinutes: 0 },
  bike: { from: '02:00', shiftHours: 22, reloadMinutes: 0 },
  feeder: { waves: ['00:00'], shiftHours: 24, reloadMinutes: 0 },
  shift: { breakMinutes: 0 },
  failures: { motor: 0, bike: 0, sick: 0 },
  speeds: alike(TRUCK.kmh, BIKE.kmh),
  traffic: { paceByHour: EVEN, bikePaceByHour: EVEN, dayToDay: 0, weather: 'fair' },
};
