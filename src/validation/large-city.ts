// One carrier in a large European city: vans only, and a pilot of two bikes from one micro-depot, as KoMoDo was for each of its carriers.
import { toEuros } from '../base/money.ts';
import { externalCosts } from '../economics/external-costs.ts';
import { postLedger, summariseCosts } from '../economics/ledger.ts';
import { walkOn } from '../economics/recipient-trips.ts';
import type { Account } from '../experiment/account.ts';
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import { type Placement, placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { catchmentMask } from '../simulation/catchment.ts';
import { demandRates } from '../simulation/demand.ts';
import type { Ground } from '../simulation/ground.ts';
import { AT_HOME, depotAt, fittingShare, measureOf, type Run, waysFrom } from './european-study.ts';
import { groundFor, type Measurements, measureScenarios } from './experiment.ts';
import { type StudyDraft, studyOf } from './study-draft.ts';

/** What checks that share its runs call them. */
export const LARGE_CITY = 'large city';
export const LARGE = { vans: 'vans', pilot: 'pilot' } as const;

/** Up to eleven bikes of five carriers, each with its own parcels; the catchment holds 80 bike parcels a day for a bike. */
const BIKES = { count: 2, parcels: 80 };
/** Metres by bike: between UPS in Hamburg, which went 0.5 to 1 km, and KoMoDo, which went up to 3. */
const CATCHMENT = 1_500;
/** km/h of a van that searches for parking, in the account of what its kilometres would change. */
export const SEARCHED = CATALOGUE['rules.door.searchKmPerHour'].high;
/** About 110 km2; most of it is out of the catchment, as most of Berlin was. */
const CITY = { radius: 6_000, centreRadius: 1_800, outskirts: 8_500, addresses: 2_000 } as const;
const MIDDLE = { x: 0, y: 0 } as const;

export interface CityRun extends Run {
  /** Van kilometres for addresses in the catchment. */
  readonly vanKmInside: number;
  /** Euros a parcel: what the carrier pays from its hub on, and what its driving costs others. */
  readonly operating: number;
  readonly external: number;
  readonly vanKmPerParcel: number;
  /** External over operating cost where vans search for parking as fast as the end of that range says. */
  readonly shareSearching: number;
  /** The same where a motor kilometre costs others as much as the ends of its ranges say, too. */
  readonly shareAtMost: number;
}

/** The runs, quick or in full. */
export type LargeCityRuns = (quick: boolean) => Measurements<CityRun>;

const REPLICATIONS = { full: 16, quick: 4 };

/** Runs that are made when they are first asked for, and kept. */
export function largeCityRuns(): LargeCityRuns {
  const kept = new Map<number, Measurements<CityRun>>();
  return (quick) => {
    const replications = quick ? REPLICATIONS.quick : REPLICATIONS.full;
    const runs = kept.get(replications) ?? runLargeCity(replications);
    kept.set(replications, runs);
    return runs;
  };
}

/** Both scenarios over the same luck. */
function runLargeCity(replications: number): Measurements<CityRun> {
  const plain = cityOf(1_000, []);
  const ground = groundFor(plain);
  const study = cityOf(demandFor(plain, ground), [
    {
      id: LARGE.pilot,
      name: 'Pilot',
      changes: [
        depotAt('pilot', MIDDLE, CATCHMENT),
        { id: 'bikes', kind: 'set-fleet', target: 'bikes', set: { count: BIKES.count } },
      ],
    },
  ]);
  return measureScenarios(study, ground, replications, measureInside(study, ground));
}

function cityOf(parcelsPerDay: number, variants: NonNullable<StudyDraft['variants']>): Study {
  return studyOf({
    seed: 1,
    city: { kind: 'synthetic', style: 'european', seed: 3, ...CITY },
    days: { warmUp: 0, measured: 1 },
    demand: { parcelsPerDay, windowShare: 0 },
    rules: AT_HOME,
    baseline: { hubs: [{ id: 'hub', name: 'Hub', position: { x: -8_500, y: 0 } }] },
    variants,
  });
}

/** So many parcels a day in the city that its catchment holds as many for bikes as the pilots had. */
function demandFor({ demand }: Study, ground: Ground): number {
  const rates = demandRates(demand, ground.city.addresses);
  const ways = waysFrom(ground, [MIDDLE]);
  const inside = rates.reduce((sum, rate, row) => sum + ((ways[row] as number) <= CATCHMENT ? rate : 0), 0);
  return Math.round((demand.parcelsPerDay * BIKES.count * BIKES.parcels) / (inside * fittingShare(demand)));
}

function measureInside(study: Study, ground: Ground): (account: Account) => CityRun {
  const inPilot = catchmentMask(study, placementOf(study, LARGE.pilot) as Placement, ground);
  const searching = withSearch(study);
  const dearest = {
    ...searching,
    prices: { ...study.prices, external: { ...study.prices.external, ...atMost() } },
  };
  return (account) => {
    const { journal, ledger, result } = account;
    const { cost, external } = result;
    const shareIn = (changed: Study): number => {
      const other = postLedger(journal, changed, placement, walkOn(ground));
      const { byPayer, byTier } = summariseCosts(other, journal);
      return externalCosts(other, journal, changed, placement).total / (byPayer.carrier - byTier.trunk);
    };
    const placement = placementOf(study, result.scenario) as Placement;
    const delivered = result.indicators.parcels.measured - result.indicators.parcels.returned;
    let vanKmInside = 0;
    journal.cast.parcels.forEach(({ address, measured }, row) => {
      if (measured && inPilot[address] === 1) vanKmInside += (ledger.metres.van[row] as number) / 1_000;
    });
    return {
      ...measureOf(account),
      vanKmInside,
      operating: toEuros(cost.byPayer.carrier - cost.byTier.trunk) / delivered,
      external: external.perParcel ?? 0,
      vanKmPerParcel: result.indicators.distanceKm.van / delivered,
      shareSearching: shareIn(searching),
      shareAtMost: shareIn(dearest),
    };
  };
}

function withSearch(study: Study): Study {
  const { rules } = study;
  const door = { ...rules.door, searchKmPerHour: SEARCHED };
  return { ...study, rules: { ...rules, door } };
}

/** What a motor kilometre and a tonne of CO2 cost others at the upper ends of the ranges. */
function atMost(): Partial<Study['prices']['external']> {
  const high = (path: ParameterPath): number => CATALOGUE[path].high;
  return {
    congestion: high('prices.external.congestion'),
    accidents: high('prices.external.accidents'),
    noise: high('prices.external.noise'),
    air: high('prices.external.air'),
    carbon: high('prices.external.carbon'),
  };
}
