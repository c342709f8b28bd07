// What a comparison of scenarios says: plain data for charts, tables, the sentence and the command line.
import type { LatenessCause } from '../metrics/cause.ts';
import type { Category, Tier } from '../model/ledger-words.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Payer } from '../model/study-prices.ts';
import type { CarrierComparison } from './carrier-comparison.ts';
import type { CitySummary } from './city-summary.ts';

/**
 * A mean over replications with its interval. `low` and `high` are null where there are too few values for one. Where
 * `n` is 0 there is no value at all and the mean is 0.
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Replications (or pairs of them) behind the mean. */
  readonly n: number;
}

/**
 * How intervals of differences are found. 'fixed': the number of replications was chosen beforehand, one t interval,
 * Bonferroni-corrected over the comparisons. 'looks': results stream in, and only the looks of looks.ts may speak.
 */
export type Method = 'fixed' | 'looks';

/** Means over replications of what Indicators calls Lateness. */
export interface LatenessSummary {
  /** Parcels handed over after their promise, and those returned; each a measured day. */
  readonly latePerDay: number;
  readonly undeliveredPerDay: number;
  /** Over the late parcels of all replications together (not a mean of means); p95 is the mean over replications with a late parcel. */
  readonly meanMinutes: number;
  readonly p95Minutes: number;
  /** Late parcels by minutes late as a share of the measured parcels, in the bins of LATENESS_BINS. */
  readonly histogram: readonly number[];
  /** Undelivered as a share of the measured parcels; with the histogram and the share on time it sums to 1. */
  readonly undeliveredShare: number;
  /** Minutes late a measured day, all late parcels together, by cause; every cause is present. */
  readonly minutesByCause: Readonly<Record<LatenessCause, number>>;
  /** The same parts with the interval of this scenario alone: the bins, the undelivered, the causes. */
  readonly binShares: readonly Estimate[];
  readonly returnedShare: Estimate;
  readonly causeMinutes: Readonly<Record<LatenessCause, Estimate>>;
}

export interface FacilitySummary {
  readonly id: string;
  readonly kind: 'depot' | 'locker';
  /** Brought there a measured day. */
  readonly parcelsPerDay: Estimate;
  readonly refusedPerDay: number;
  /** Mean share of a locker's compartments taken. */
  readonly fill: number;
}

/** One scenario inside one area: the addresses in reach of the micro-depots of `spannedBy`, whoever delivers there. */
export interface AreaSummary {
  readonly spannedBy: string;
  /** Measured parcels for the area, mean a measured day. */
  readonly parcelsPerDay: number;
  /** Euros per delivered parcel. */
  readonly costPerParcel: Estimate;
  readonly onTimeShare: Estimate;
  /** Kilometres by van and feeder per parcel. */
  readonly motorKmPerParcel: Estimate;
}

export interface ScenarioSummary {
  readonly id: string;
  readonly name: string;
  /** Replications 0, 1, ... that are there without a gap; later ones wait until it closes. */
  readonly replications: number;
  /** Euros per delivered parcel; 95 %, of this scenario alone. Replications without a delivered parcel have none: n leaves them out. */
  readonly costPerParcel: Estimate;
  /** Replications without a measured parcel have none. */
  readonly onTimeShare: Estimate;
  /** Mean euros per delivered parcel; the tiers, the categories and the payers each sum to the mean cost per parcel. */
  readonly costByTier: Readonly<Record<Tier, number>>;
  readonly costByCategory: Readonly<Record<Category, number>>;
  readonly costByPayer: Readonly<Record<Payer, number>>;
  /** What each payer bears of it, with the interval of this scenario alone. */
  readonly paidPerParcel: Readonly<Record<Payer, Estimate>>;
  /** What falls on each tier of it, likewise. */
  readonly spentPerParcel: Readonly<Record<Tier, Estimate>>;
  /** Euros per delivered parcel that others bear by the driving; no part of the cost. */
  readonly externalPerParcel: Estimate;
  /** Share of the cost that is not trunk. */
  readonly lastMileShare: Estimate;
  /** Share of the cost that the dearest tenth of the parcels carries. */
  readonly dearestTenthShare: Estimate;
  /** Parcels put into lockers a day over those of a day; replications without a measured parcel have none. */
  readonly lockerShare: Estimate;
  /** Recipients' ways to lockers and back, kilometres a measured day. */
  readonly recipientWalkKm: Estimate;
  readonly recipientCarKm: Estimate;
  /** What the city and its people bear. */
  readonly city: CitySummary;
  readonly lateness: LatenessSummary;
  /** Kilometres a measured day; motor is van, feeder, and contractors' expected ones but by bike. */
  readonly vanKm: Estimate;
  readonly bikeKm: Estimate;
  readonly feederKm: Estimate;
  /** Of feeders that fill the stocks of micro-depots, as assumed. */
  readonly stockedKm: Estimate;
  /** Of couriers on foot. */
  readonly walkedKm: Estimate;
  readonly contractedKm: Estimate;
  readonly motorKm: Estimate;
  /** Kilograms of CO2 a measured day, contractors’ expected ones included. */
  readonly co2Kg: Estimate;
  readonly vehiclesPerDay: Readonly<Record<VehicleKind, number>>;
  readonly parcelsPerTour: Readonly<Record<VehicleKind, number>>;
  /** Measured parcels a measured day. */
  readonly parcelsPerDay: number;
  /** Share of first attempts at the door that failed. */
  readonly failedAttempts: number;
  /** Micro-depots and lockers in the order of the study. */
  readonly facilities: readonly FacilitySummary[];
  /** Inside its own catchments; null where it has none. */
  readonly area: AreaSummary | null;
  /** Every warning of its replications once, a growing backlog as their mean. */
  readonly warnings: readonly string[];
}

/** What may be said about the sign of a difference in cost. */
export type VerdictWord = 'dearer' | 'cheaper' | 'not clear yet' | 'too early';

export interface Verdict {
  readonly words: VerdictWord;
  /** The last look that has happened, from 1; 0 before the first, or with a fixed number of replications. */
  readonly look: number;
  /** Pairs of replications at which the next look happens, or null where there is none. */
  readonly nextLook: number | null;
}

/** A scenario less the baseline inside the scenario's own catchments; `there` is the baseline in the same area. */
export interface AreaDifference {
  readonly there: AreaSummary;
  readonly costPerParcel: Estimate;
  readonly onTimeShare: Estimate;
  readonly motorKmPerParcel: Estimate;
}

/**
 * A scenario less the baseline, replication by replication. The intervals share 5 % of error over all comparisons of one
 * measure; they cover day-to-day luck only. With 'looks' an estimate is that of the last look, so that it can stand still
 * while pairs come in: what is drawn is what decides.
 */
export interface Difference {
  readonly scenario: string;
  readonly baseline: string;
  /** Complete pairs without a gap, whether a look has used them or not. */
  readonly pairs: number;
  /** Euros per delivered parcel, all payers together. */
  readonly costPerParcel: Estimate;
  /** The same by who pays; they sum to it in their means, as far as looks leave these alone (see `Looked`). */
  readonly costByPayer: Readonly<Record<Payer, Estimate>>;
  /** The same by where it falls, likewise. */
  readonly costByTier: Readonly<Record<Tier, Estimate>>;
  /** Euros per delivered parcel that others bear; no part of the cost. */
  readonly externalPerParcel: Estimate;
  readonly onTimeShare: Estimate;
  readonly vanKm: Estimate;
  readonly bikeKm: Estimate;
  readonly motorKm: Estimate;
  readonly co2Kg: Estimate;
  /** Null where the scenario has no catchments. */
  readonly area: AreaDifference | null;
  /** On the cost per parcel. */
  readonly verdict: Verdict;
}

export interface Comparison {
  readonly method: Method;
  /** Level of each scenario's own interval, and of the differences' intervals together: 0.95. */
  readonly level: number;
  /** Differences shown, over which the intervals are corrected. */
  readonly comparisons: number;
  /** Operating days that count in each replication. */
  readonly measuredDays: number;
  /** In the order of the study, the baseline first. */
  readonly summaries: readonly ScenarioSummary[];
  /** Where scenarios of the study are left out: the row in the study of each summary, which gives it its letter. */
  readonly studyRows?: readonly number[];
  /** One for each scenario but the baseline, in the order of the study. */
  readonly differences: readonly Difference[];
  /** Ids of the scenarios that no other one beats in both mean cost and share on time, by rising cost. */
  readonly frontier: readonly string[];
  /** By their ids, those that came out the same as an earlier one in every draw so far (same-scenarios.ts): the first such one. */
  readonly same?: ReadonlyMap<string, string>;
  /**
   * Ids of those that beat each other scenario pair by pair beyond doubt (key-figures.ts), except those that are the same;
   * null where none does.
   */
  readonly best: { readonly cost: string | null; readonly onTime: string | null };
  /** Where the study has several carriers. */
  readonly carriers?: CarrierComparison;
}
