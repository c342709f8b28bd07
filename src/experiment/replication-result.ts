// What one replication leaves behind: small, plain, sendable between threads, and all that charts and comparisons need.

import type { BudgetUse } from '../economics/budgets.ts';
import type { CostDistribution } from '../economics/cost-distribution.ts';
import type { CostSummary } from '../economics/cost-summary.ts';
import type { CrewHours } from '../economics/crew-hours.ts';
import type { ExternalCosts } from '../economics/external-costs.ts';
import type { RecipientTotals } from '../economics/recipient-trips.ts';
import type { DayHours } from '../metrics/day-hours.ts';
import type { FleetUse } from '../metrics/fleet-use.ts';
import type { Indicators } from '../metrics/indicators.ts';
import type { People } from '../metrics/people.ts';
import type { CarrierResult } from './carrier-results.ts';
import type { DepotArea } from './depot-areas.ts';
import type { NeighbourhoodSums } from './neighbourhoods.ts';

/** Results inside one area: the addresses within the catchment of any micro-depot of one scenario, whoever delivers there. */
export interface AreaResult {
  /** The scenario whose micro-depots span the area. */
  readonly scenario: string;
  /** Measured parcels for addresses in the area, and those of them that were returned. */
  readonly parcels: number;
  readonly returned: number;
  /** Micro-euros carried by those parcels. */
  readonly cost: number;
  readonly onTime: number;
  /** Kilometres by van and feeder that the ledger's allocation lays on those parcels, and contractors' expected ones but by bike. */
  readonly motorKm: number;
}

export interface ReplicationResult {
  readonly scenario: string;
  readonly replication: number;
  /** Hash of all facts, 32 hexadecimal digits. */
  readonly fingerprint: string;
  /** Events handled by the agenda. */
  readonly events: number;
  readonly indicators: Indicators;
  readonly cost: CostSummary;
  /** Share of the cost that is not trunk; null where nothing was spent. */
  readonly lastMileShare: number | null;
  /** Over the measured parcels; null where there is none. */
  readonly costDistribution: CostDistribution | null;
  /** What others bear; no part of the cost. */
  readonly external: ExternalCosts;
  /** Recipients' ways to lockers. */
  readonly recipients: RecipientTotals;
  /** The couriers' work. */
  readonly people: People;
  readonly paidHours: CrewHours;
  /** Of the paid hours: the minimum hours of owned vehicles that stood idle. */
  readonly idleHours: CrewHours;
  /** Driving and standing by the hour of the day. */
  readonly hours: DayHours;
  /** By square of the city, see `neighbourhoodsOf`. */
  readonly neighbourhoods: NeighbourhoodSums;
  /** One a budget of the study. */
  readonly budgets: readonly BudgetUse[];
  readonly areas: readonly AreaResult[];
  /** Of this scenario's micro-depots, and in the baseline of all scenarios'; left out by results of older versions. */
  readonly depotAreas?: readonly DepotArea[];
  /** Vehicles out on the busiest day, for the sizing of fleets; left out by results of older versions. */
  readonly fleetUse?: readonly FleetUse[];
  /** In the order of the study; left out where it has one. */
  readonly carriers?: readonly CarrierResult[];
  readonly warnings: readonly string[];
}
