// V3b: the product's preset of the Munich tariff in a study, and whether the simulation ranks van and bike as the tariff does.
import { MUNICH, MUNICH_SOURCE, munichTariff } from '../model/munich-tariff.ts';
import type { Study, StudyFile } from '../model/study.ts';
import { withTariff } from '../model/tariff.ts';
import type { Check } from './check.ts';
import { groundFor, measureScenarios, paired } from './experiment.ts';
import { type Finding, judgeOrdering, type Ordering } from './finding.ts';
import { type MunichCase, munichBike, munichVan } from './munich-formula.ts';
import { FLEETS, studyOf } from './study-draft.ts';

const REPLICATIONS = { full: 16, quick: 3 };

/** About 2 km2 and 150 parcels a km2, 10 km of streets from the hub; parcels of u = 1 only. */
const PARCELS = 300;
const ASKED: MunichCase = { units: 1, km: 10, density: 150 };

/** The tariff congests the way in the zone alone; a fleet's kilometre has one price. */
const EVEN_AT = 'bikes break even near g 1.2, not 1.376, as the way out is congested too';

export const RANKING_CHECKS: readonly Check[] = [1, 2].map(rankingCheck);

/** Van less bike, euros a parcel, at a congestion factor; its sign must be the tariff's. */
export function rankingCheck(congestion: number): Check {
  const id = `V3b.g${congestion.toFixed(1)}`;
  const expected = munichVan(ASKED, congestion) - munichBike(ASKED);
  const ordering: Ordering = expected > 0 ? 'above 0' : 'below 0';
  const head = {
    id,
    quantity: `Van less bike, € a parcel, simulated at g ${congestion.toFixed(1)}, u 1 (${EVEN_AT})`,
    source: MUNICH_SOURCE,
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
 * A study at the product's preset of the tariff. What the tariff does not know (trunk, failed attempts) is switched off;
 * doors, hours and loads are the Munich model's own. A van's kilometre has one price, congested on the way out too: bikes
 * break even between g = 1.22 and 1.24 (16 draws) and not at the tariff's 1.376.
 */
function munichStudy(congestion: number): Study {
  const fleet = (kind: 'van' | 'bike' | 'feeder', parcels: number) => {
    return { ...FLEETS.find((one) => one.kind === kind), capacity: { parcels, volume: 1e6, weight: 1e6 } };
  };
  const depot = { id: 'depot', name: 'Micro-depot', position: { x: 0, y: 0 }, area: 250 };
  const study = studyOf({
    seed: 1,
    city: { kind: 'synthetic', style: 'european', seed: 5, radius: 800, centreRadius: 400, outskirts: 8_500, ...PLAIN },
    days: { warmUp: 0, measured: 1 },
    demand: { parcelsPerDay: PARCELS, windowShare: 0, sizes: { XS: 0, S: 1, M: 0, L: 0 } },
    rules: RULES,
    prices: { trunk: 0 },
    baseline: {
      hubs: [{ id: 'hub', name: 'Hub', position: { x: -8_500, y: 0 } }],
      fleets: [fleet('van', MUNICH.vanUnits), fleet('feeder', MUNICH.feederUnits), fleet('bike', 40)] as NonNullable<
        StudyFile['scenarios'][0]['fleets']
      >,
    },
    variants: [
      {
        id: 'bikes',
        name: 'Bikes only',
        changes: [{ id: 'add', kind: 'add-depot', depot: { ...depot, catchment: 5_000, parcelsPerDay: 10_000 } }],
      },
    ],
  });
  return withTariff(study, munichTariff(congestion));
}

const PLAIN = { addresses: 1_000, river: false, parks: 0 } as const;

/** Everybody at home, and a stop as in the Munich model: 60 s and the walk, vans from 07 to 17, bikes from 08 to 17. */
const RULES: StudyFile['rules'] = {
  presence: { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' },
  door: { parkingVanCentre: 0, parkingVanSuburb: 0, handoverStop: 60, stairsFlats: 0, spread: 0 },
  van: { from: '07:00', shiftHours: 10 },
  bike: { from: '08:00', shiftHours: 9 },
  feeder: { waves: ['06:30'] },
  depot: { parcelsPerSquareMetre: 100 },
};
