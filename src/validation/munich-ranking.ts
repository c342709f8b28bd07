// V3b: the Munich tariff as prices of a study, and whether the simulation ranks van and bike as the tariff does.
import type { Study, StudyFile } from '../model/study.ts';
import type { Check } from './check.ts';
import { groundFor, measureScenarios, paired } from './experiment.ts';
import { type Finding, judgeOrdering, type Ordering } from './finding.ts';
import { MUNICH, type MunichCase, munichBike, munichVan } from './munich-tariff.ts';
import { FLEETS, studyOf } from './study-draft.ts';

const SOURCE = "Llorca and Moeckel 2021 (doi 10.1186/s12544-021-00491-5), authors' code";
const REPLICATIONS = { full: 16, quick: 5 };

/** About 2 km2 and 150 parcels a km2, 10 km of streets from the hub; parcels of u = 1 only. */
const PARCELS = 300;
const ASKED: MunichCase = { units: 1, km: 10, density: 150 };

export const RANKING_CHECKS: readonly Check[] = [1, 2].map(rankingCheck);

/** Van less bike, euros a parcel, at a congestion factor; its sign must be the tariff's. */
export function rankingCheck(congestion: number): Check {
  const id = `V3b.g${congestion.toFixed(1)}`;
  const expected = munichVan(ASKED, congestion) - munichBike(ASKED);
  const ordering: Ordering = expected > 0 ? 'above 0' : 'below 0';
  const head = {
    id,
    quantity: `Van less bike, € a parcel, simulated at g ${congestion.toFixed(1)}, u 1`,
    source: SOURCE,
  };
  const run = (quick: boolean): Finding[] => {
    const study = munichStudy(congestion);
    const replications = quick ? REPLICATIONS.quick : REPLICATIONS.full;
    const costs = measureScenarios(study, groundFor(study), replications, ({ result }) => result.cost.perParcel ?? 0);
    const difference = paired(costs, 'vans', 'bikes', (van, bike) => van - bike);
    return [judgeOrdering(head, ordering, difference)];
  };
  return { id, run };
}

/**
 * The tariff as a study's prices: no wages, days or rents, but all-in kilometres, service and handling a parcel; what the
 * tariff does not know (trunk, failed attempts) is switched off. Doors, hours and loads are the Munich model's own.
 * A van's kilometre has one price, congested on the way out too: bikes break even at g = 1.19 and not at the tariff's 1.376.
 */
function munichStudy(congestion: number): Study {
  const fleet = (kind: 'van' | 'bike' | 'feeder', parcels: number, km: number, parcel: number) => {
    const numbers = { day: 0, hour: 0, km, parcel };
    return { ...FLEETS.find((one) => one.kind === kind), capacity: { parcels, volume: 1e6, weight: 1e6 }, numbers };
  };
  const depot = { id: 'depot', name: 'Micro-depot', position: { x: 0, y: 0 }, rent: 0, area: 250 };
  return studyOf({
    seed: 1,
    city: { kind: 'synthetic', style: 'european', seed: 5, radius: 800, centreRadius: 400, outskirts: 8_500, ...PLAIN },
    days: { warmUp: 0, measured: 1 },
    demand: { parcelsPerDay: PARCELS, windowShare: 0, sizes: { XS: 0, S: 1, M: 0, L: 0 } },
    rules: RULES,
    prices: {
      ...UNPRICED,
      handlingMinutes: { S: 60 },
      handlingHour: MUNICH.handling,
    },
    baseline: {
      hubs: [{ id: 'hub', name: 'Hub', position: { x: -8_500, y: 0 } }],
      fleets: [
        fleet('van', MUNICH.vanUnits, congestion * MUNICH.vanKm, congestion * MUNICH.vanService),
        fleet('feeder', MUNICH.feederUnits, MUNICH.feederKm, 0),
        fleet('bike', 40, MUNICH.bikeKm, MUNICH.bikeService),
      ] as NonNullable<StudyFile['scenarios'][0]['fleets']>,
    },
    variants: [
      {
        id: 'bikes',
        name: 'Bikes only',
        changes: [{ id: 'add', kind: 'add-depot', depot: { ...depot, catchment: 5_000, parcelsPerDay: 10_000 } }],
      },
    ],
  });
}

const PLAIN = { addresses: 1_000, river: false, parks: 0 } as const;
const PRICE = { minimumHours: 0 };
const UNPRICED = { trunk: 0, rent: 0, depot: { fitOut: 0 }, van: PRICE, bike: PRICE, feeder: PRICE } as const;

/** Everybody at home, and a stop as in the Munich model: 60 s and the walk, vans from 07 to 17, bikes from 08 to 17. */
const RULES: StudyFile['rules'] = {
  presence: { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' },
  door: { parkingVanCentre: 0, parkingVanSuburb: 0, handoverStop: 60, stairsFlats: 0, spread: 0 },
  van: { from: '07:00', shiftHours: 10 },
  bike: { from: '08:00', shiftHours: 9 },
  feeder: { waves: ['06:30'] },
  depot: { parcelsPerSquareMetre: 100 },
};
