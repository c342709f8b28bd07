// What a scenario has in vain: micro-depots full of others' parcels or never there, vehicles that reach nobody, and rules for what is not there.
import { decimal, weekday } from '../base/format.ts';
import { ownPart } from '../model/depot-site.ts';
import { isOwned } from '../model/fleet-count.ts';
import type { Traveller } from '../model/own-speeds.ts';
import { type FleetSpec, type VehicleKind, WEEKDAYS } from '../model/study.ts';
import { ownMatrix } from '../network/travel.ts';
import type { Facility } from '../simulation/facts.ts';
import { addressesFrom } from '../simulation/ground.ts';
import { addressesNear } from '../simulation/near-addresses.ts';
import { waysOf } from '../simulation/own-ways.ts';
import { type DepotSetting, type Setting, vehicleIn, vehiclesOf } from '../simulation/setting.ts';
import { daysJudged, daysStanding } from './depot-days.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Yields between slices. */
export function* vainWarnings(setting: Setting): Generator<undefined, string[], undefined> {
  const { facilities, depots } = setting;
  const said = warningPhrases();
  const warnings: string[] = [...vainRules(setting)];
  for (const depot of depots.values()) {
    const { name } = depot.facility;
    if (ownPart(depot.spec).parcelsPerDay < 1) warnings.push(said.fullOfPartners(name));
    if (!reachesAnybody(depot)) warnings.push(said.reachesNobody(name));
    if (daysStanding(setting, depot).length === 0) {
      warnings.push(depot.spec.mobile === undefined ? said.notLeased(name) : said.standsNowhere(name));
    } else {
      const days = weekdaysAway(setting, depot);
      const isKept = setting.study.rules.depot.overnight === 'kept';
      const tell = isKept ? said.standsNowhereOn : said.fetchedAfterAway;
      if (days.length > 0) warnings.push(tell(name, days.join(', ')));
      warnings.push(...paidInVain(setting, depot));
    }
  }
  for (const { facility } of setting.lockers.values()) {
    const { radius } = setting.study.rules.locker;
    const { metres } = addressesNear(setting.ground, facility.place, radius);
    // Where nobody is to go to lockers at all, there is nothing to tell.
    if (radius > 0 && !metres.some((way) => way <= radius)) warnings.push(said.lockerReachesNobody(facility.name));
  }
  for (const facility of facilities) {
    warnings.push(...neverOut(setting, facility));
    if (facility.kind === 'hub') warnings.push(...rangeWarnings(setting, facility, ['van', 'feeder']));
    else if (depots.has(facility.index)) warnings.push(...rangeWarnings(setting, facility, ['bike']));
    else continue;
    yield;
  }
  return [...new Set(warnings)];
}

/** Fleets whose vehicles never go out, since none of their kind does from such a place. */
function neverOut(setting: Setting, facility: Facility): string[] {
  const { kind, name } = facility;
  if (kind === 'locker') return [];
  const strayed: readonly VehicleKind[] = kind === 'hub' ? ['bike'] : ['van', 'feeder'];
  return strayed.flatMap((other) =>
    setting.fleetsAt(facility, other).flatMap((row) => {
      const fleet = setting.placement.fleets[row] as FleetSpec;
      if (vehiclesOf(setting, fleet, facility) === 0) return [];
      return [warningPhrases().neverOut(fleet.name, name, kind, isOwned(fleet.count))];
    }),
  );
}

/** Owned bikes are paid every operating day, those before and after a lease among them. */
function paidInVain(setting: Setting, depot: DepotSetting): string[] {
  const { facility, spec } = depot;
  const of = daysJudged(setting).length;
  const days = of - daysStanding(setting, depot).length;
  if (days === 0 || spec.mobile !== undefined) return [];
  const fleets = setting.fleetsAt(facility, 'bike').map((row) => setting.placement.fleets[row] as FleetSpec);
  const owned = fleets.filter((fleet) => isOwned(fleet.count) && vehiclesOf(setting, fleet, facility) > 0);
  return owned.map(({ name }) => warningPhrases().paidInVain(name, facility.name, { days, of }));
}

/** Operating weekdays on which a mobile micro-depot stands nowhere, with what is left in it, by their short names. */
function weekdaysAway({ study }: Setting, { spec: { mobile } }: DepotSetting): string[] {
  if (mobile === undefined) return [];
  const away = WEEKDAYS.filter(
    (day) => study.calendar.operating.includes(day) && mobile.places.every((place) => place.day !== day),
  );
  return away.map((day) => weekday(WEEKDAYS.indexOf(day), 0));
}

/** Parcels sent to what nobody has opened. */
function vainRules(setting: Setting): string[] {
  const { lockers, depots } = setting;
  const { afterFailed } = setting.study.rules;
  const said = warningPhrases();
  return [
    ...(afterFailed === 'locker' && lockers.size === 0 ? [said.noLockerAfterwards] : []),
    ...(afterFailed === 'micro-depot' && depots.size === 0 ? [said.noDepotAfterwards] : []),
  ];
}

/** True if an address lies within the catchment of a micro-depot where it ever stands. */
export function reachesAnybody({ stands, spec }: DepotSetting): boolean {
  return [...stands.values()].some(({ metres }) => metres.some((way) => way <= spec.catchment));
}

/** Fleets whose vehicles cannot go even to the nearest of those they are for, and back. */
function rangeWarnings(setting: Setting, facility: Facility, kinds: readonly VehicleKind[]): string[] {
  return kinds.flatMap((kind) =>
    setting.fleetsAt(facility, kind).flatMap((row) => {
      const fleet = setting.placement.fleets[row] as FleetSpec;
      const vehicle = vehicleIn(setting, fleet.id);
      const { range } = vehicle;
      if (range === Number.POSITIVE_INFINITY || vehiclesOf(setting, fleet, facility) === 0) return [];
      const nearest = nearestRound(setting, facility, kind, vehicle);
      if (nearest <= range) return [];
      const km = `${decimal(range / 1_000, 1)} km`;
      return [warningPhrases().reachNobody(fleet.name, facility.name, km)];
    }),
  );
}

/** Metres there and back to the nearest door, or of a feeder to the nearest place that it supplies; 0 where there is none. */
function nearestRound(setting: Setting, facility: Facility, kind: VehicleKind, who: Traveller): number {
  const { depots, lockers, ground } = setting;
  const places =
    kind === 'feeder'
      ? [
          ...[...depots.values()].filter(({ hub }) => hub === facility.index),
          ...[...lockers.values()].filter(({ hubs }) => hubs.includes(facility.index)),
        ].map((supplied) => supplied.facility.place)
      : [doorNearest(setting, facility, who)].flatMap((place) => place ?? []);
  if (places.length === 0) return 0;
  const { size, metres } = ownMatrix(waysOf(ground, who).matrix([facility.place, ...places]));
  const rounds = places.map((_, row) => (metres[row + 1] as number) + (metres[(row + 1) * size] as number));
  return Math.min(...rounds);
}

function doorNearest({ ground }: Setting, facility: Facility, who: Traveller) {
  const { metres } = addressesFrom(ground, who, facility.place);
  let nearest = -1;
  metres.forEach((way, address) => {
    if (nearest < 0 || way < (metres[nearest] as number)) nearest = address;
  });
  return ground.doors[nearest];
}
