// For every micro-depot whether it pays, and at which volume, rent and handling it would: against the baseline at the same addresses, or where that has been run against the scenario without it.
import { toEuros } from '../base/money.ts';
import { dayFitOut, dayOfDepot } from '../economics/facility-costs.ts';
import { ownShare } from '../model/depot-site.ts';
import { placementOf } from '../model/placement.ts';
import type { DepotSpec, Study } from '../model/study.ts';
import { calendarOf, isMeasured } from '../simulation/calendar.ts';
import { standsOn } from '../simulation/depot-hours.ts';
import type { DepotArea } from './depot-areas.ts';
import { throughOf } from './depot-volume.ts';
import { type Interval, meanOf, ratioInterval, tInterval } from './interval.ts';
import { LEVEL } from './pairs.ts';
import type { PayingVolume } from './paying-volume.ts';
import type { ReplicationResult } from './replication-result.ts';
import { delivered } from './scenario-summary.ts';

/**
 * Null where no value makes it pay, or (the rent of one that moves about) where there is none to choose. Ranges are at 95 % and of
 * day-to-day luck alone; below zero they say "none". Null where fewer than two draws know it.
 */
export interface BreakEven {
  readonly depot: string;
  /** Parcels a day that come through it (see `throughOf`), over the draws of `volume` where that has been run. */
  readonly parcelsPerDay: number;
  readonly parcelsRange?: Interval | null;
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

/** From how many parcels a day it pays, see PayingVolume. */
export type DepotVolume = Pick<PayingVolume, 'from' | 'upTo' | 'isUpToBikes' | 'paying' | 'low' | 'high' | 'draws'>;

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
      const [with_, without] = [result, there.get(result.replication)].map((one) => areaOf(one, scenario, depot.id));
      const through = throughOf(result, depot.id);
      return with_ === undefined || without === undefined ? [] : [{ with: with_, without, through }];
    });
    if (pairs.length === 0) return [];
    const { measured } = study.days;
    const perDay = (measure: (pair: (typeof pairs)[number]) => number): number => meanOf(pairs.map(measure)) / measured;
    const balance = {
      parcelsPerDay: meanOf(pairs.map(({ through }) => through)),
      brought: perDay((pair) => pair.with.brought),
      handled: perDay((pair) => pair.with.handled),
      without: perDay((pair) => toEuros(pair.without.cost)),
      with: perDay((pair) => toEuros(pair.with.cost)),
      standing: perDay((pair) => toEuros(pair.with.standing)),
      handling: perDay((pair) => toEuros(pair.with.handling)),
      draws: pairs.map(({ with: here, without: there }) => ({
        saving: toEuros(there.cost - (here.cost - here.standing)) / measured,
        handled: here.handled / measured,
        handling: toEuros(here.handling) / measured,
      })),
    };
    const volume = volumes.find((one) => one.depot === depot.id);
    if (volume !== undefined) {
      const { from, upTo, isUpToBikes, paying, low, high, draws } = volume;
      const told = { from, upTo, isUpToBikes, paying, low, high, draws };
      const parcelsRange = tInterval(volume.parcelsIn, LEVEL);
      return [{ ...ofWhole(depot, study, balance, volume), parcelsRange, volume: told }];
    }
    const parcelsRange = tInterval(
      pairs.map(({ through }) => through),
      LEVEL,
    );
    const alone = isAlone(study, scenario, depot.id) ? wholeOf(here, there, balance.parcelsPerDay) : null;
    return [
      { ...(alone === null ? breakEven(depot, study, balance) : ofWhole(depot, study, balance, alone)), parcelsRange },
    ];
  });
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
function ofWhole(depot: DepotSpec, study: Study, near: DepotBalance, whole: Whole): BreakEven {
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
export function breakEven(depot: DepotSpec, study: Study, balance: DepotBalance): BreakEven {
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

/** Euros a measured day. */
interface StandingCost {
  /** Rent and fit-out, or the day of one that moves about. */
  readonly due: number;
  readonly fitOut: number;
  /** What each euro of rent a m2 and month comes to. */
  readonly perRent: number;
  /** And each euro that the day of one costs which moves about. */
  readonly perDay: number;
}

/**
 * A mean of the measured days, as the balance is: it costs nothing on those on which it does not stand, and all that comes
 * through it (so many parcels a measured day) comes on the others.
 */
function costOfStanding(depot: DepotSpec, study: Study, parcels: number): StandingCost {
  const share = shareStanding(depot, study);
  if (share === 0) return { due: 0, fitOut: 0, perRent: 0, perDay: 0 };
  const { prices } = study;
  const brought = parcels / share;
  return {
    due: share * toEuros(dayOfDepot(depot, prices, brought)),
    fitOut: share * toEuros(dayFitOut(depot, prices, brought)),
    perRent: share * ((depot.area * 12) / prices.operatingDays) * ownShare(depot, brought),
    perDay: share * ownShare(depot, brought),
  };
}

/** Share of the measured days: those on which it stands. */
function shareStanding(depot: DepotSpec, study: Study): number {
  const calendar = calendarOf(study);
  const measured = calendar.operating.filter((day) => isMeasured(calendar, day));
  return measured.filter((day) => standsOn(study, calendar.operating, depot, day)).length / measured.length;
}

function orNone(value: number): number | null {
  return value >= 0 ? value : null;
}

function areaOf(result: ReplicationResult | undefined, scenario: string, depot: string): DepotArea | undefined {
  return result?.depotAreas?.find((area) => area.scenario === scenario && area.depot === depot);
}
