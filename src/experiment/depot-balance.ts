// What a micro-depot brings at the addresses nearest to it, in the runs of its scenario and of the baseline.
import { toEuros } from '../base/money.ts';
import type { DepotArea } from './depot-areas.ts';
import { meanOf } from './interval.ts';

/** Euros a measured day at the addresses nearest to a micro-depot, means over pairs of replications. */
export interface DepotBalance {
  /** All that come through it (see `throughOf`). */
  readonly parcelsPerDay: number;
  /** The measured ones for these addresses that come through it, each once. */
  readonly brought: number;
  /** Parcels that handling is paid for: those that come through it and the pick-ups that are brought there. */
  readonly handled: number;
  /** What the addresses cost in the baseline, and with the micro-depot. */
  readonly without: number;
  readonly with: number;
  /** Of the latter: rent and fit-out (or the day), and handling. */
  readonly standing: number;
  readonly handling: number;
  /** The draws that these are means of. */
  readonly draws: readonly SavedDay[];
}

/** Euros a measured day of one draw: what the addresses save before rent and fit-out, and of what is handled for them. */
export interface SavedDay {
  readonly saving: number;
  readonly handled: number;
  readonly handling: number;
}

/** One draw of a scenario with a micro-depot, at the addresses nearest to it. */
export interface DepotRun {
  readonly with: DepotArea;
  /** Parcels a day that come through it. */
  readonly through: number;
}

/** What is known of it by its scenario's runs alone. */
export type NearDepot = Pick<DepotBalance, 'parcelsPerDay' | 'brought' | 'handled' | 'handling'>;

export function nearOf(runs: readonly DepotRun[], measured: number): NearDepot {
  const perDay = (measure: (area: DepotArea) => number): number =>
    meanOf(runs.map((run) => measure(run.with))) / measured;
  return {
    parcelsPerDay: meanOf(runs.map(({ through }) => through)),
    brought: perDay(({ brought }) => brought),
    handled: perDay(({ handled }) => handled),
    handling: perDay(({ handling }) => toEuros(handling)),
  };
}

export function balanceOf(
  pairs: readonly (DepotRun & { readonly without: DepotArea })[],
  measured: number,
): DepotBalance {
  const perDay = (amount: (pair: (typeof pairs)[number]) => number): number =>
    meanOf(pairs.map((pair) => toEuros(amount(pair)))) / measured;
  return {
    ...nearOf(pairs, measured),
    without: perDay((pair) => pair.without.cost),
    with: perDay((pair) => pair.with.cost),
    standing: perDay((pair) => pair.with.standing),
    draws: pairs.map(({ with: here, without: there }) => ({
      saving: toEuros(there.cost - (here.cost - here.standing)) / measured,
      handled: here.handled / measured,
      handling: toEuros(here.handling) / measured,
    })),
  };
}
