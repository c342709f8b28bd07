// V5: how far bikes that reload at the distribution centre stay cheaper, by parcels a stop.
import { placementOf } from '../model/placement.ts';
import { ADDRESS_KINDS } from '../network/city.ts';
import { groundOfStudy } from '../simulation/ground-of.ts';
import { settingOf } from '../simulation/setting.ts';
import type { Check } from './check.ts';
import { type Finding, type Head, judgeOrdering, judgeQuantity } from './finding.ts';
import { resultOf } from './precision.ts';
import { type Route, vanLessBike } from './reload-distance.ts';
import { studyOf } from './study-draft.ts';

const SOURCE = 'Sheth et al. 2019 (doi 10.1186/s12544-019-0349-5), abstract';
const REPLICATIONS = { full: 40, quick: 10 };
/** Kilometres at which both are priced; between them the difference is taken as straight. */
const DISTANCES = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16];
/** Parcels a stop of the hypothetical and of the observed route. */
const [FEW, MANY] = [10, 50] as const;

const SETTING = 'American prices';

/** A third, as far as "near 3" goes: 2 to 6. */
const RATIO = { target: 1 / 3, tolerance: 1 / 6 };

export const RELOAD_CHECKS: readonly Check[] = [{ id: 'V5', run: breakEvenFindings }];

function breakEvenFindings(quick: boolean): Finding[] {
  const route = officeRoute();
  const rows = Array.from({ length: quick ? REPLICATIONS.quick : REPLICATIONS.full }, (_, replication) => ({
    few: crossings(route, FEW, replication),
    many: crossings(route, MANY, replication),
  }));
  const first = ([km = 0]: readonly number[]): number => km;
  const head = (name: string, quantity: string, note = ''): Head => ({
    id: `V5.${name}`,
    quantity,
    source: SOURCE,
    ...(note === '' ? {} : { note }),
  });
  const never = `A stop of ${MANY} parcels is more than a bike's load, so that it loads anew for every stop, for 15 minutes by default: that costs about what it saves, wherever the centre is. The paper's loading time is not in its abstract.`;
  return [
    judgeQuantity(
      head(`once.p${FEW}`, `Break-even distances, ${FEW} parcels a stop, ${SETTING}`),
      1,
      0,
      resultOf(rows.map(({ few }) => few.length)),
    ),
    judgeQuantity(
      head(`once.p${MANY}`, `Break-even distances, ${MANY} parcels a stop, ${SETTING}`, never),
      1,
      0,
      resultOf(rows.map(({ many }) => many.length)),
    ),
    judgeOrdering(
      head('falls', `Break-even distance, ${FEW} less ${MANY} parcels a stop, km (0 where there is none)`),
      'above 0',
      resultOf(rows.map(({ few, many }) => first(few) - first(many))),
    ),
    judgeQuantity(
      head('ratio', `Break-even distance, ${MANY} over ${FEW} parcels a stop`, never),
      RATIO.target,
      RATIO.tolerance,
      resultOf(rows.map(({ few, many }) => first(many) / first(few))),
    ),
  ];
}

/** Kilometres at which the cheaper vehicle changes. */
function crossings(route: Route, parcels: number, replication: number): number[] {
  const differences = DISTANCES.map((km) => vanLessBike(route, 1_000 * km, parcels, replication));
  const found: number[] = [];
  for (let row = 1; row < differences.length; row++) {
    const [near, far] = [differences[row - 1] as number, differences[row] as number];
    const [from, to] = [DISTANCES[row - 1] as number, DISTANCES[row] as number];
    if (near > 0 !== far > 0) found.push(from + ((to - from) * near) / (near - far));
  }
  return found;
}

/** As in Seattle: American prices, euros for dollars (Pahwa and Jaller's Los Angeles model, its class-5 truck and cargo bike). */
const AMERICAN = {
  van: { day: 28.42, km: 0.316, hour: 35 },
  bike: { day: 2.31, km: 0.015, hour: 30 },
} as const;

/** The hub's own vans and bikes, as many as needed. */
const FLEETS = [
  { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' },
  { id: 'bikes', name: 'Bikes', kind: 'bike', at: 'hubs' },
] as const;

/**
 * Stops like a business of the centre. What a route costs, and not a courier's day, so that no hours are paid that are not
 * worked; all else is the product's.
 */
function officeRoute(): Route {
  const study = studyOf({
    seed: 1,
    city: { kind: 'synthetic', style: 'grid', radius: 300, centreRadius: 300, outskirts: 400, addresses: 40, parks: 0 },
    prices: { van: { ...AMERICAN.van, minimumHours: 0 }, bike: { ...AMERICAN.bike, minimumHours: 0 } },
    baseline: { fleets: [...FLEETS] },
  });
  const placement = placementOf(study, study.scenarios[0].id);
  if (placement === undefined) throw new Error('officeRoute: expected the baseline');
  const setting = settingOf(study, placement, groundOfStudy(study), 0);
  const { kind, centre } = setting.ground.city.addresses;
  const address = kind.findIndex((one, row) => one === ADDRESS_KINDS.indexOf('business') && centre[row] === 1);
  if (address < 0) throw new Error('officeRoute: expected a business in the centre');
  return { setting, address };
}
