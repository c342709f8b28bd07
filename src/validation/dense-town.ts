// A dense town where lockers and bikes are near everybody, and what each way costs the carrier and others.
import { toEuros } from '../base/money.ts';
import { externalCosts } from '../economics/external-costs.ts';
import { postLedger } from '../economics/ledger.ts';
import { walkOn } from '../economics/recipient-trips.ts';
import type { Account } from '../experiment/account.ts';
import { CATALOGUE } from '../model/catalogue.ts';
import { type Placement, placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Ground } from '../simulation/ground.ts';
import { groundFor, type Measurements, measureScenarios } from './experiment.ts';
import { studyOf } from './study-draft.ts';

/** Euros a parcel. */
export interface Bearers {
  readonly carrier: number;
  readonly external: number;
  /** The external cost if as many recipients drove to their locker as the upper end of the parameter's range says. */
  readonly externalByCar: number;
}

export const DENSE = { vans: 'vans', lockers: 'lockers', bikes: 'bikes' } as const;

const CAR_SHARE = CATALOGUE['prices.recipient.carShare'].high;
/** The paper's lockers go with a stimulus to use them: the upper end of how many do. */
const CHOSEN = CATALOGUE['rules.locker.chosen'].high;

/** Every scenario over the same luck; all other rules and prices are the product's defaults. */
export function runDenseTown(replications: number): Measurements<Bearers> {
  const study = denseTown();
  const ground = groundFor(study);
  return measureScenarios(study, ground, replications, (account) => bearersOf(account, study, ground));
}

/** 600 parcels a day on 4.5 km2. */
function denseTown(): Study {
  const corners = [-1, 1].flatMap((east) => [-1, 1].map((north) => ({ x: 450 * east, y: 450 * north })));
  return studyOf({
    seed: 1,
    city: {
      kind: 'synthetic',
      style: 'european',
      seed: 4,
      radius: 1_200,
      centreRadius: 700,
      outskirts: 7_000,
      addresses: 1_200,
    },
    days: { warmUp: 0, measured: 1 },
    demand: { parcelsPerDay: 600 },
    rules: { locker: { chosen: CHOSEN } },
    baseline: { hubs: [{ id: 'hub', name: 'Hub', position: { x: -6_500, y: 0 } }] },
    variants: [
      {
        id: DENSE.lockers,
        name: 'Lockers',
        changes: corners.map((position, row) => {
          const locker = { id: `locker-${row}`, name: `Locker ${row}`, position };
          return { id: `add-${locker.id}`, kind: 'add-locker', locker } as const;
        }),
      },
      {
        id: DENSE.bikes,
        name: 'Bikes',
        changes: [
          {
            id: 'add-depot',
            kind: 'add-depot',
            depot: {
              id: 'depot',
              name: 'Micro-depot',
              position: { x: 0, y: 0 },
              catchment: 5_000,
              parcelsPerDay: 1_000,
            },
          },
        ],
      },
    ],
  });
}

function bearersOf({ journal, result }: Account, study: Study, ground: Ground): Bearers {
  const { prices } = study;
  const byCar = { ...study, prices: { ...prices, recipient: { ...prices.recipient, carShare: CAR_SHARE } } };
  const placement = placementOf(study, result.scenario) as Placement;
  const ledger = postLedger(journal, byCar, placement, walkOn(ground));
  const delivered = result.indicators.parcels.measured - result.indicators.parcels.returned;
  return {
    carrier: toEuros(result.cost.byPayer.carrier) / delivered,
    external: result.external.perParcel ?? 0,
    externalByCar: externalCosts(ledger, journal, byCar, placement).perParcel ?? 0,
  };
}
