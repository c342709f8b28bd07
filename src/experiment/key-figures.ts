// Every figure of every scenario side by side, with the best marked only where it beats each other one beyond doubt.
import { toEuros } from '../base/money.ts';
import type { Category } from '../economics/cost-summary.ts';
import { sumOfHours } from '../metrics/day-hours.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Payer } from '../model/study-prices.ts';
import type { Estimate, Method } from './comparison.ts';
import { contractedKmOf, isPartlyContracted, motorKmOf } from './driven-km.ts';
import { estimate, meanOf } from './interval.ts';
import { differencesIn, LEVEL, type Measure, type Pair, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';
import { co2KgOf, delivered } from './scenario-summary.ts';
import { judgeDifferences } from './verdict.ts';

/** How a figure is found in a replication, given the measured days; and whether less or more of it is better, or neither. */
export interface Figure {
  readonly better: 'less' | 'more' | null;
  readonly of: (result: ReplicationResult, days: number) => number | null;
  /** True if contractors are not in it: it has no best where they deliver, since who gives away parcels has less of it. */
  readonly ownOnly?: true;
}

const paidBy = (payer: Payer): Figure => ({
  better: 'less',
  of: (result) => (delivered(result) > 0 ? toEuros(result.cost.byPayer[payer]) / delivered(result) : null),
});
const spentOn = (category: Category): Figure => ({
  better: null,
  of: ({ cost }, days) => toEuros(cost.byCategory[category]) / days,
});
const kmOf = (kind: VehicleKind, better: Figure['better']): Figure => ({
  better,
  ownOnly: true,
  of: ({ indicators }, days) => indicators.distanceKm[kind] / days,
});
const vehiclesOf = (kind: VehicleKind): Figure => ({
  better: null,
  of: ({ indicators }) => indicators.vehiclesPerDay[kind],
});
const perTour = (kind: VehicleKind): Figure => ({
  better: null,
  of: ({ indicators }) => (indicators.parcelsPerTour[kind] > 0 ? indicators.parcelsPerTour[kind] : null),
});
const kerbOf = (kinds: readonly VehicleKind[], better: Figure['better']): Figure => ({
  better,
  ownOnly: true,
  of: ({ hours }, days) => kinds.reduce((sum, kind) => sum + sumOfHours(hours.kerbMinutes[kind]), 0) / days,
});
const throughput = (
  kind: 'depot' | 'locker',
  key: 'parcelsPerDay' | 'refusedPerDay',
  better: Figure['better'],
): Figure => ({
  better,
  of({ indicators }) {
    const places = indicators.facilities.filter((place) => place.kind === kind);
    return places.length === 0 ? null : places.reduce((sum, place) => sum + place[key], 0);
  },
});
const crewOf = (of: (result: ReplicationResult, kinds: readonly VehicleKind[]) => number | null): Figure => ({
  better: null,
  of: (result) => of(result, ['van', 'bike', 'feeder']),
});
const total = (kinds: readonly VehicleKind[], of: (kind: VehicleKind) => number): number =>
  kinds.reduce((sum, kind) => sum + of(kind), 0);

/** In the order of the table. Money in euros, distances in kilometres, shares from 0 to 1; "a day" is a measured operating day. */
export const FIGURES = {
  cost: { better: 'less', of: ({ cost }) => cost.perParcel },
  carrier: paidBy('carrier'),
  city: paidBy('city'),
  owner: paidBy('owner'),
  recipient: paidBy('recipient'),
  society: paidBy('society'),
  external: { better: 'less', of: ({ external }) => external.perParcel },
  vehicleCost: spentOn('vehicle day'),
  distanceCost: spentOn('distance'),
  crewCost: spentOn('crew'),
  handling: spentOn('handling'),
  rent: spentOn('rent'),
  lockerCost: spentOn('locker'),
  bought: spentOn('contractor'),
  lastMile: { better: null, of: ({ lastMileShare }) => lastMileShare },
  onTime: { better: 'more', of: ({ indicators }) => indicators.lateness.onTimeShare },
  sameDay: { better: 'more', of: ({ indicators }) => indicators.lateness.sameDayOnTimeShare },
  late: { better: 'less', of: ({ indicators }, days) => indicators.lateness.late / days },
  lateMinutes: {
    better: 'less',
    of: ({ indicators: { lateness } }) => (lateness.late > 0 ? lateness.meanMinutes : null),
  },
  undelivered: { better: 'less', of: ({ indicators }, days) => indicators.lateness.undelivered / days },
  failed: { better: 'less', of: ({ indicators }) => indicators.failedAttempts },
  vanKm: kmOf('van', 'less'),
  feederKm: kmOf('feeder', null),
  bikeKm: kmOf('bike', null),
  walkedKm: { better: null, of: ({ indicators }, days) => (indicators.walkedKm ?? 0) / days },
  contractedKm: { better: null, of: (result, days) => contractedKmOf(result) / days },
  motorKm: { better: 'less', of: (result, days) => motorKmOf(result) / days },
  co2: { better: 'less', of: (result, days) => co2KgOf(result) / days },
  kerb: kerbOf(['van', 'feeder'], 'less'),
  bikeKerb: kerbOf(['bike'], null),
  vans: vehiclesOf('van'),
  bikes: vehiclesOf('bike'),
  feeders: vehiclesOf('feeder'),
  vanLoad: perTour('van'),
  bikeLoad: perTour('bike'),
  depotParcels: throughput('depot', 'parcelsPerDay', null),
  lockerParcels: throughput('locker', 'parcelsPerDay', null),
  refused: throughput('locker', 'refusedPerDay', 'less'),
  walk: {
    better: 'less',
    of: ({ recipients }) => (recipients.trips > 0 ? recipients.minutes / recipients.trips : null),
  },
  carKm: { better: 'less', of: ({ recipients }, days) => recipients.carKm / days },
  paidHours: {
    better: null,
    of: ({ paidHours }, days) => (paidHours.van + paidHours.bike + paidHours.feeder) / days,
  },
  shift: crewOf(({ paidHours, people }, kinds) => {
    const shifts = total(kinds, (kind) => people[kind].shifts);
    return shifts > 0 ? total(kinds, (kind) => paidHours[kind]) / shifts : null;
  }),
  kilograms: crewOf(({ people }, kinds) => {
    const shifts = total(kinds, (kind) => people[kind].shifts);
    return shifts > 0 ? total(kinds, (kind) => people[kind].kilograms) / shifts : null;
  }),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as readonly FigureKey[];

/** Whose eyes the table is read with: each cares about rows of their own. */
export const FIGURE_VIEWS = {
  council: ['cost', 'city', 'external', 'onTime', 'motorKm', 'co2', 'kerb', 'walk', 'carKm', 'undelivered'],
  carrier: [
    'carrier',
    'vehicleCost',
    'distanceCost',
    'crewCost',
    'handling',
    'rent',
    'lockerCost',
    'bought',
    'lastMile',
    'onTime',
    'sameDay',
    'late',
    'undelivered',
    'failed',
    'vans',
    'bikes',
    'feeders',
    'vanLoad',
    'bikeLoad',
    'vanKm',
    'bikeKm',
    'walkedKm',
    'feederKm',
    'contractedKm',
    'paidHours',
    'shift',
    'kilograms',
  ],
  owner: ['owner', 'rent', 'handling', 'depotParcels', 'lockerParcels', 'refused', 'feeders', 'feederKm'],
  kerb: [
    'kerb',
    'bikeKerb',
    'vans',
    'feeders',
    'bikes',
    'motorKm',
    'vanKm',
    'feederKm',
    'contractedKm',
    'bikeKm',
    'co2',
  ],
  resident: [
    'recipient',
    'onTime',
    'late',
    'lateMinutes',
    'failed',
    'undelivered',
    'walk',
    'carKm',
    'refused',
    'motorKm',
    'external',
  ],
} as const satisfies Readonly<Record<string, readonly FigureKey[]>>;

export type FigureView = keyof typeof FIGURE_VIEWS;

export interface FigureRow {
  readonly key: FigureKey;
  /** One a scenario, in their order: its own mean and 95 % interval. */
  readonly estimates: readonly Estimate[];
  /** The scenario that beats every other one beyond doubt, or -1. */
  readonly best: number;
}

/**
 * The figures of scenarios over their replications 0, 1, ... without a gap, a list a scenario. Figures that no scenario
 * has, or that are nothing in all, are left out. The best one must differ from each other one by the rule that decides
 * the verdicts, at a level corrected over all pairs of scenarios, since it was picked among them by looking.
 */
export function keyFigures(
  scenarios: readonly (readonly ReplicationResult[])[],
  measuredDays: number,
  method: Method,
): FigureRow[] {
  return FIGURE_KEYS.flatMap((key) => keyFigure(key, scenarios, measuredDays, method) ?? []);
}

/** One of them; null where it is left out. */
export function keyFigure(
  key: FigureKey,
  scenarios: readonly (readonly ReplicationResult[])[],
  measuredDays: number,
  method: Method,
): FigureRow | null {
  const pairs = Math.max(1, (scenarios.length * (scenarios.length - 1)) / 2);
  const { better, of, ownOnly }: Figure = FIGURES[key];
  const isPartial = ownOnly === true && scenarios.some((results) => results.some(isPartlyContracted));
  const measure: Measure = (result) => of(result, measuredDays);
  const values = scenarios.map((results) => results.flatMap((result) => measure(result) ?? []));
  if (values.every((row) => row.every((value) => value === 0))) return null;
  const estimates = values.map((row) => estimate(row, LEVEL));
  return {
    key,
    estimates,
    best: better === null || isPartial ? -1 : bestOf(scenarios, measure, better, method, pairs),
  };
}

function bestOf(
  scenarios: readonly (readonly ReplicationResult[])[],
  measure: Measure,
  better: 'less' | 'more',
  method: Method,
  comparisons: number,
): number {
  if (scenarios.length < 2) return -1;
  const sign = better === 'less' ? 1 : -1;
  // Over the days that all have: one more day would tell of that day.
  const common = Math.min(...scenarios.map(({ length }) => length));
  const means = scenarios.map((all) => {
    const results = all.slice(0, common);
    const values = results.flatMap((result) => measure(result) ?? []);
    return values.length === 0 ? Number.POSITIVE_INFINITY : sign * meanOf(values);
  });
  const best = means.indexOf(Math.min(...means));
  const isBeaten = (pairs: readonly Pair[]): boolean => {
    const { words } = judgeDifferences(differencesIn(pairs, measure), method, comparisons, 1 - LEVEL).verdict;
    return words === (better === 'less' ? 'cheaper' : 'dearer');
  };
  const own = scenarios[best] ?? [];
  return scenarios.every((other, row) => row === best || isBeaten(pair(own, other))) ? best : -1;
}
