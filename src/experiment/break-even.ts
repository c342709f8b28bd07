// For every micro-depot whether it pays, and at which volume, rent and handling it would: against the baseline at the same addresses, or where that has been run against the scenario without it.
import { placementOf } from '../model/placement.ts';
import type { DepotSpec, Study } from '../model/study.ts';
import { whileKnown } from './area-summary.ts';
import type { DepotArea } from './depot-areas.ts';
import { balanceOf, type DepotBalance, type DepotRun, type NearDepot, nearOf } from './depot-balance.ts';
import { throughOf } from './depot-volume.ts';
import { type Interval, meanOf, ratioInterval, tInterval } from './interval.ts';
import { LEVEL } from './pairs.ts';
import type { PayingVolume } from './paying-volume.ts';
import type { ReplicationResult } from './replication-result.ts';
import { delivered } from './scenario-summary.ts';
import { costOfStanding } from './standing-cost.ts';

/**
 * Null where no value makes it pay, or (the rent of one that moves about) where there is none to choose. Ranges are at 95 % and of
 * day-to-day luck alone; below zero they say "none". Null where fewer than two draws know it.
 */
export interface BreakEven {
  readonly depot: string;
  /** Parcels a day that come through it (see `throughOf`), over the draws of `volume` where that has been run. */
  readonly parcelsPerDay: number;
  readonly parcelsRange?: Interval | null;
  /** Draws of the scenario and the baseline that it is a mean of. */
  readonly pairs: number;
  /** True if what these addresses save covers its rent and fit-out, or if the scenario is not dearer with it. */
  readonly pays: boolean;
  /** True where it is the whole scenario that is known with it and without it, and not the addresses nearest to it alone. */
  readonly isWhole: boolean;
  /** Absent where it has not been run. */
  readonly volume?: DepotVolume;
  /** €/m2/month that it may cost at most, fit-out as it is. */
  readonly rent: number | null;
  readonly rentRange: Interval | null;
  /** Of one that moves about and has no rent: € a day that it may cost at most. Absent for others. */
  readonly dayCost?: number | null;
  readonly dayCostRange?: Interval | null;
  /** € that handling a parcel may cost at most, pick-ups among them. */
  readonly handling: number | null;
  readonly handlingRange: Interval | null;
}

type Values = Omit<BreakEven, 'pairs'>;

/** From how many parcels a day it pays, see PayingVolume. */
export type DepotVolume = Pick<PayingVolume, 'from' | 'upTo' | 'isUpToBikes' | 'paying' | 'low' | 'high' | 'draws'>;

/**
 * The micro-depots of a scenario in its order: those that the baseline does not have, as far as pairs of replications know
 * them. `volumes`: of those that have been tried (see `payingVolumes`).
 */
export function breakEvens(
  study: Study,
  scenario: string,
  results: Iterable<ReplicationResult>,
  volumes: readonly PayingVolume[] = [],
): BreakEven[] {
  const baseline = study.scenarios[0].id;
  if (scenario === baseline) return [];
  const known = new Set(study.scenarios[0].depots.filter(({ open }) => open).map(({ id }) => id));
  const all = [...results];
  const here = all.filter((result) => result.scenario === scenario);
  const there = new Map(all.filter((result) => result.scenario === baseline).map((one) => [one.replication, one]));
  return (placementOf(study, scenario)?.depots ?? []).flatMap((depot) => {
    if (known.has(depot.id)) return [];
    const pairs = here.flatMap((result) => {
      const baselineRun = there.get(result.replication);
      const area = areaOf(result, scenario, depot.id);
      if (area === undefined || baselineRun === undefined) return [];
      return [{ with: area, without: areaOf(baselineRun, scenario, depot.id), through: throughOf(result, depot.id) }];
    });
    if (pairs.length === 0) return [];
    const { measured } = study.days;
    const volume = volumes.find((one) => one.depot === depot.id);
    if (volume !== undefined) {
      const { from, upTo, isUpToBikes, paying, low, high, draws } = volume;
      const told = { from, upTo, isUpToBikes, paying, low, high, draws };
      const parcelsRange = tInterval(volume.parcelsIn, LEVEL);
      const found = ofWhole(depot, study, nearOf(pairs, measured), volume);
      return [{ ...found, pairs: pairs.length, parcelsRange, volume: told }];
    }
    const alone = isAlone(study, scenario, depot.id) ? wholeOf(here, there, throughIn(pairs)) : null;
    if (alone !== null) {
      const found = ofWhole(depot, study, nearOf(pairs, measured), alone);
      return [{ ...found, pairs: pairs.length, parcelsRange: rangeIn(pairs) }];
    }
    // Over the pairs until the baseline of one waits to be run again, so that no others come before it.
    const compared = whileKnown(pairs, ({ without }) => without !== undefined);
    const both = compared.flatMap((pair) => (pair.without === undefined ? [] : [{ ...pair, without: pair.without }]));
    if (both.length === 0) return [];
    const found = breakEven(depot, study, balanceOf(both, measured));
    return [{ ...found, pairs: both.length, parcelsRange: rangeIn(both) }];
  });
}

const throughIn = (runs: readonly DepotRun[]): number => meanOf(runs.map(({ through }) => through));

function rangeIn(runs: readonly DepotRun[]): Interval | null {
  return tInterval(
    runs.map(({ through }) => through),
    LEVEL,
  );
}

/** True if the micro-depot is all in which a scenario differs from the baseline, which so is the same scenario without it. */
function isAlone({ scenarios: [, ...variants] }: Study, scenario: string, depot: string): boolean {
  const changes = variants.find(({ id }) => id === scenario)?.changes.filter(({ on }) => on) ?? [];
  return changes.every(
    (change) =>
      (change.kind === 'add-depot' && change.depot.id === depot) ||
      (change.kind === 'set-depot' && change.target === depot),
  );
}

type Whole = Pick<PayingVolume, 'parcelsPerDay' | 'delivered' | 'dearer' | 'dearerIn'>;

/** Of pairs of a scenario and the baseline; null where none delivered anything. */
function wholeOf(
  here: readonly ReplicationResult[],
  there: ReadonlyMap<number, ReplicationResult>,
  parcelsPerDay: number,
): Whole | null {
  const pairs = here.flatMap((result) => {
    const [cost, without] = [result.cost.perParcel, there.get(result.replication)?.cost.perParcel ?? null];
    return cost === null || without === null ? [] : [{ dearer: cost - without, delivered: delivered(result) }];
  });
  if (pairs.length === 0) return null;
  const dearerIn = pairs.map(({ dearer }) => dearer);
  return { parcelsPerDay, delivered: meanOf(pairs.map((pair) => pair.delivered)), dearer: meanOf(dearerIn), dearerIn };
}

/**
 * The whole scenario with the micro-depot against the same without it. Of its rent and fit-out it is known by that whether
 * they are covered, so that all four values agree.
 */
function ofWhole(depot: DepotSpec, study: Study, near: NearDepot, whole: Whole): Values {
  const { parcelsPerDay, dearer, dearerIn, delivered } = whole;
  const part = near.brought === 0 ? 0 : parcelsPerDay / near.brought;
  const brought = part * near.brought;
  const savedBy = (dearer: number): number => (-dearer * delivered) / study.days.measured;
  const { due: standing } = costOfStanding(depot, study, brought);
  const [handled, handling] = [part * near.handled, part * near.handling];
  const balance = {
    parcelsPerDay,
    brought,
    handled,
    without: savedBy(dearer),
    with: 0,
    standing,
    handling,
    draws: dearerIn.map((one) => ({ saving: savedBy(one) + standing, handled, handling })),
  };
  return { ...breakEven(depot, study, balance), pays: dearer <= 0, isWhole: true };
}

/**
 * What a day saves before the micro-depot's own cost must cover that cost, at the present volume. What else the scenario changes at these addresses (lockers, a neighbouring micro-depot) counts as saving, too.
 */
export function breakEven(depot: DepotSpec, study: Study, balance: DepotBalance): Values {
  const { parcelsPerDay, brought, handled, draws } = balance;
  const saving = balance.without - (balance.with - balance.standing);
  const { due, fitOut, perRent, perDay } = costOfStanding(depot, study, brought);
  const isUsed = parcelsPerDay > 0;
  const isHandled = isUsed && handled > 0;
  const hasRent = isUsed && depot.mobile === undefined && perRent > 0;
  const mostRent = (saved: number): number => (saved - fitOut) / perRent;
  const mostOfDay = (saved: number): number => saved / perDay;
  const moving = {
    dayCost: isUsed && perDay > 0 ? orNone(mostOfDay(saving)) : null,
    dayCostRange:
      isUsed && perDay > 0
        ? tInterval(
            draws.map((draw) => mostOfDay(draw.saving)),
            LEVEL,
          )
        : null,
  };
  return {
    depot: depot.id,
    parcelsPerDay,
    pays: isUsed && saving >= due,
    isWhole: false,
    rent: hasRent ? orNone(mostRent(saving)) : null,
    rentRange: hasRent
      ? tInterval(
          draws.map((draw) => mostRent(draw.saving)),
          LEVEL,
        )
      : null,
    ...(depot.mobile === undefined ? {} : moving),
    handling: isHandled ? orNone((saving + balance.handling - due) / handled) : null,
    handlingRange: isHandled
      ? ratioInterval(
          draws.map((draw) => draw.saving + draw.handling - due),
          draws.map((draw) => draw.handled),
          LEVEL,
        )
      : null,
  };
}

function orNone(value: number): number | null {
  return value >= 0 ? value : null;
}

function areaOf(result: ReplicationResult | undefined, scenario: string, depot: string): DepotArea | undefined {
  return result?.depotAreas?.find((area) => area.scenario === scenario && area.depot === depot);
}
