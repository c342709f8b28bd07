// Results of replications as charts and comparisons get them, without a simulation behind them.
import { EURO } from '../../src/base/money.ts';
import type { CostSummary } from '../../src/economics/cost-summary.ts';
import type { AreaResult, ReplicationResult } from '../../src/experiment/replication-result.ts';
import { noCauses } from '../../src/metrics/cause.ts';
import { measureDayHours } from '../../src/metrics/day-hours.ts';
import { type Contracted, LATENESS_BINS, type Waiting } from '../../src/metrics/indicators.ts';
import { measurePeople } from '../../src/metrics/people.ts';
import { CATEGORIES, TIERS } from '../../src/model/ledger-words.ts';
import { PAYERS } from '../../src/model/study-prices.ts';
import { aJournal } from './journal.ts';
import { aStudy } from './study.ts';

export interface ResultParts {
  /** Euros per delivered parcel, half of it stem and half door, all of it crew; 3 unless said otherwise. */
  readonly perParcel?: number;
  /** Of it, what recipients pay; the carrier pays the rest. */
  readonly recipientPays?: number;
  /** And what the city does. */
  readonly cityPays?: number;
  readonly measured?: number;
  readonly late?: number;
  readonly returned?: number;
  readonly vanKm?: number;
  readonly feederKm?: number;
  /** Contractors' kilometres by van, half a kilometre a parcel; no contractor unless said otherwise. */
  readonly contractedKm?: number;
  readonly areas?: readonly AreaResult[];
  readonly warnings?: readonly string[];
  readonly backlog?: readonly number[];
  readonly afterwards?: Waiting;
  readonly shutOut?: readonly number[];
}

/** 100 measured parcels over all measured days, all in time at the door, unless said otherwise; late ones by 40 minutes. */
export function aResult(scenario: string, replication: number, parts: ResultParts = {}): ReplicationResult {
  const { perParcel = 3, measured = 100, late = 0, returned = 0, vanKm = 50, feederKm = 0 } = parts;
  return {
    scenario,
    replication,
    fingerprint: '0'.repeat(32),
    events: 1,
    indicators: {
      parcels: { measured, delivered: measured - returned, handedOver: 0, collected: 0, pickedUp: 0, returned },
      lateness: {
        onTimeShare: measured === 0 ? null : (measured - late - returned) / measured,
        sameDayOnTimeShare: null,
        late,
        meanMinutes: late === 0 ? 0 : 40,
        p95Minutes: late === 0 ? 0 : 40,
        undelivered: returned,
        histogram: LATENESS_BINS.map((end) => (end === 60 ? late : 0)),
        totalSeconds: late * 2_400,
        byCause: { ...noCauses(), traffic: late * 2_400 },
      },
      distanceKm: { van: vanKm, bike: 10, feeder: feederKm },
      co2Kg: vanKm / 4,
      ...(parts.contractedKm === undefined ? {} : { contracted: contractedOf(parts.contractedKm) }),
      vehiclesPerDay: { van: 1, bike: 0, feeder: 0 },
      parcelsPerTour: { van: measured, bike: 0, feeder: 0 },
      facilities: [{ id: 'market', kind: 'depot', parcelsPerDay: 30 + replication, refusedPerDay: 0, fill: 0 }],
      inLockers: 0,
      failedAttempts: 0.1,
      backlog: parts.backlog ?? [0],
      ...(parts.afterwards === undefined ? {} : { afterwards: parts.afterwards }),
      ...(parts.shutOut === undefined ? {} : { shutOut: parts.shutOut }),
    },
    cost: costOf(perParcel, measured - returned, parts),
    lastMileShare: 1,
    costDistribution: null,
    external: {
      total: 0,
      perParcel: measured > returned ? 0 : null,
      byKind: { congestion: 0, accidents: 0, noise: 0, air: 0, climate: 0 },
      byVehicle: { van: 0, bike: 0, feeder: 0, car: 0, contractor: 0 },
    },
    recipients: { walkKm: 0, carKm: 0, co2Kg: 0, minutes: 0, trips: 0 },
    people: measurePeople(aJournal(), []),
    paidHours: { van: 0, bike: 0, feeder: 0 },
    idleHours: { van: 0, bike: 0, feeder: 0 },
    hours: measureDayHours(aJournal(), aStudy(), []),
    neighbourhoods: { parcels: [], returned: [], late: [], lateSeconds: [], cost: [], external: [] },
    budgets: [],
    areas: parts.areas ?? [],
    warnings: parts.warnings ?? [],
  };
}

function contractedOf(km: number): Contracted {
  return { parcels: 2 * km, km, motorKm: km, co2Kg: km / 4 };
}

function costOf(perParcel: number, delivered: number, { recipientPays = 0, cityPays = 0 }: ResultParts): CostSummary {
  const total = Math.round(perParcel * delivered * EURO);
  const recipient = Math.round(recipientPays * delivered * EURO);
  const city = Math.round(cityPays * delivered * EURO);
  const zeros = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  const half = Math.floor(total / 2);
  return {
    total,
    perParcel: delivered > 0 ? total / EURO / delivered : null,
    byCategory: { ...zeros(CATEGORIES), crew: total },
    byTier: { ...zeros(TIERS), stem: half, door: total - half },
    byPayer: { ...zeros(PAYERS), carrier: total - recipient - city, city, recipient },
    unmeasured: 0,
  };
}
