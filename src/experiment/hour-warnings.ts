// What hours of a study come to nothing: after the shift, before the sorting, or when nobody comes.
import { clock } from '../base/format.ts';
import { HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { type FleetSpec, secondsOf, type VehicleKind } from '../model/study.ts';
import { hasVehicles } from '../simulation/assignment.ts';
import { BUSINESS } from '../simulation/demand.ts';
import type { Facility } from '../simulation/facts.ts';
import { onTheRoad, shiftOf, shiftOfFleet, spanOf, workdaysAt } from '../simulation/fleet-hours.ts';
import { type Setting, vehicleIn, vehiclesOf } from '../simulation/setting.ts';
import { isFedTooLate } from '../simulation/wave-hours.ts';
import { warningPhrases } from './warning-phrases.ts';

export function hourWarnings(setting: Setting): string[] {
  return [
    ...planningHours(setting),
    ...fleetHours(setting),
    ...breakHours(setting),
    ...waveHours(setting),
    ...lockerHours(setting),
    ...businessHours(setting),
    ...contractorHours(setting),
    ...pickUpHours(setting),
  ];
}

/** Hours that leave nothing to plan: sorted after the shift, or promised before anybody sets out. */
function planningHours(setting: Setting): string[] {
  const { hubs, depots, lockers } = setting;
  const { sortedBy, promiseUntil, feeder } = setting.study.rules;
  const said = warningPhrases();
  const sorted = secondsOf(sortedBy);
  const warnings = hubs.flatMap((hub) => {
    const { until } = shiftOf(setting, 'van', hub);
    const isTooLate = hasVehicles(setting, hub.index, 'van') && sorted >= until;
    return isTooLate ? [said.sortedTooLate(hub.name, sortedBy, clock(until))] : [];
  });
  const starts = [
    ...hubs.map((hub) => spanOf(setting, 'van', hub).from),
    ...[...depots.values()].map(({ facility }) => spanOf(setting, 'bike', facility).from),
    ...(lockers.size > 0
      ? hubs.map((hub) => Math.max(secondsOf(feeder.waves[0] as string), spanOf(setting, 'feeder', hub).from))
      : []),
  ].map((start) => Math.max(sorted, start));
  const first = Math.min(...starts);
  const promised = secondsOf(promiseUntil);
  if (hubs.length > 0 && promised <= first) return [...warnings, said.promisedTooEarly(promiseUntil, clock(first))];
  return [...warnings, ...startsAfterPromise(setting, promised, sorted)];
}

/** Of some places, where other vehicles leave in time: what theirs bring is late all the same. */
function startsAfterPromise(setting: Setting, promised: Seconds, sorted: Seconds): string[] {
  const places = [
    ...setting.hubs.map((facility) => ({ facility, kind: 'van', ready: sorted }) as const),
    ...[...setting.depots.values()].map(({ facility }) => ({ facility, kind: 'bike', ready: 0 }) as const),
  ];
  return places.flatMap(({ facility, kind, ready }) => {
    const { from, until } = shiftOf(setting, kind, facility);
    const leaves = Math.max(ready, from);
    // Of a shift that is over by then other warnings tell.
    if (!hasVehicles(setting, facility.index, kind) || leaves < promised || leaves >= until) return [];
    const { promiseUntil } = setting.study.rules;
    return [warningPhrases().startTooLate(facility.name, kind === 'van', clock(leaves), promiseUntil)];
  });
}

/** Fleets that work other hours than those beside them, and are home before they could leave. */
function fleetHours(setting: Setting): string[] {
  const { sortedBy, feeder } = setting.study.rules;
  const sorted = secondsOf(sortedBy);
  const firstWave = secondsOf(feeder.waves[0] as string);
  const places = [
    ...setting.hubs.map((facility) => ({ facility, kind: 'van', ready: sorted }) as const),
    ...setting.hubs.map((facility) => ({ facility, kind: 'feeder', ready: Math.max(sorted, firstWave) }) as const),
    ...[...setting.depots.values()].map(({ facility }) => ({ facility, kind: 'bike', ready: 0 }) as const),
  ];
  return places.flatMap(({ facility, kind, ready }) => {
    // Of vans or bikes that are alone somewhere other warnings tell.
    if (kind !== 'feeder' && workdaysAt(setting, kind, facility).length < 2) return [];
    return setting.fleetsAt(facility, kind).flatMap((row) => {
      const fleet = setting.placement.fleets[row] as FleetSpec;
      const { from, until } = shiftOfFleet(setting, fleet.id, facility);
      const { reloadMinutes } = vehicleIn(setting, fleet.id).workday;
      const isOwn = fleet.workday !== undefined && vehiclesOf(setting, fleet, facility) > 0;
      const loads = kind === 'feeder' ? 0 : reloadMinutes * MINUTE;
      const isInTime = Math.max(ready, from + loads) < until;
      return isOwn && !isInTime ? [warningPhrases().neverLeaves(fleet.name, facility.name)] : [];
    });
  });
}

/** Fleets whose break is due before their shift is over, and leaves no time of it to drive. */
function breakHours(setting: Setting): string[] {
  const { placement, facilities } = setting;
  return placement.fleets.flatMap((fleet) => {
    const { kind, id, name } = fleet;
    const { shiftHours, reloadMinutes, breakMinutes, breakAfterHours } = vehicleIn(setting, id).workday;
    const isDue = breakMinutes > 0 && breakAfterHours < shiftHours;
    const works = (kind === 'feeder' ? 0 : reloadMinutes) + breakMinutes;
    if (!isDue || works < 60 * shiftHours) return [];
    const isThere = facilities.some(
      (facility) =>
        setting.fleetsAt(facility, kind).some((row) => placement.fleets[row]?.id === id) &&
        vehiclesOf(setting, fleet, facility) > 0,
    );
    if (!isThere) return [];
    return [warningPhrases().breakTooLong(name, breakMinutes, 60 * shiftHours, 60 * breakAfterHours)];
  });
}

/** Waves that the study puts before the parcels of the day are sorted wait for that. */
function waveHours(setting: Setting): string[] {
  const { hubs, depots, lockers } = setting;
  const { sortedBy, feeder } = setting.study.rules;
  const early = feeder.waves.filter((wave) => secondsOf(wave) < secondsOf(sortedBy));
  const areSupplied = depots.size + lockers.size > 0;
  const areThere = hubs.some(({ index }) => hasVehicles(setting, index, 'feeder'));
  return early.length > 0 && areSupplied && areThere
    ? [warningPhrases().earlyWaves(early.join(', '), early.length, sortedBy)]
    : [];
}

/** Hubs whose feeders cannot come to any of their lockers and be home in their shift, whichever wave they take; of micro-depots other warnings tell. */
function lockerHours(setting: Setting): string[] {
  const { sortedBy, feeder, locker } = setting.study.rules;
  if (locker.suppliedBy !== 'feeder') return [];
  const leaves = Math.max(secondsOf(sortedBy), Math.min(...feeder.waves.map(secondsOf)));
  return setting.hubs.flatMap((hub) => {
    const supplied = [...setting.lockers.values()].filter(({ hubs }) => hubs.includes(hub.index));
    if (supplied.length === 0 || !hasVehicles(setting, hub.index, 'feeder')) return [];
    // Where zones leave no way to a locker, other warnings say so.
    if (!supplied.every(({ facility }) => isFedTooLate(setting, hub, facility.place))) return [];
    const { until } = shiftOf(setting, 'feeder', hub);
    return [warningPhrases().lockersTooLate(hub.name, clock(leaves), clock(until))];
  });
}

/** Hubs whose vans, or where there are none whose micro-depots' bikes, never work while businesses are open. */
function businessHours(setting: Setting): string[] {
  const { study, hubs, depots } = setting;
  const { businessFrom, businessUntil } = study.rules.presence;
  if (!setting.ground.city.addresses.kind.includes(BUSINESS)) return [];
  const misses = (kind: VehicleKind, facility: Facility): boolean =>
    workdaysAt(setting, kind, facility).every((workday) => {
      const { from, until } = onTheRoad(setting, workday, facility);
      return from >= secondsOf(businessUntil) || until <= secondsOf(businessFrom);
    });
  return hubs.flatMap((hub) => {
    const bikes = [...depots.values()].filter(
      (depot) => depot.hub === hub.index && hasVehicles(setting, depot.facility.index, 'bike'),
    );
    const works: [VehicleKind, Facility][] = hasVehicles(setting, hub.index, 'van')
      ? [['van', hub]]
      : bikes.map(({ facility }) => ['bike', facility]);
    const isMissed = works.length > 0 && works.every(([kind, facility]) => misses(kind, facility));
    return isMissed ? [warningPhrases().missBusinesses(hub.name, businessFrom, businessUntil)] : [];
  });
}

/** Contractors that are done before the hub has sorted. */
function contractorHours({ contractors, study }: Setting): string[] {
  const { sortedBy } = study.rules;
  return contractors.flatMap(({ spec }) =>
    secondsOf(spec.until) <= secondsOf(sortedBy)
      ? [warningPhrases().contractorTooEarly(spec.name, spec.until, sortedBy)]
      : [],
  );
}

/** Lockers that are open only when the weights of the hours send nobody. */
function pickUpHours({ lockers, study }: Setting): string[] {
  const { pickUpByHour } = study.rules.locker;
  return [...lockers.values()].flatMap(({ facility, spec }) => {
    const [from, until] = [secondsOf(spec.opens), secondsOf(spec.closes)];
    const comes = pickUpByHour.some((weight, hour) => weight > 0 && hour * HOUR < until && (hour + 1) * HOUR > from);
    return comes ? [] : [warningPhrases().nobodyComes(facility.name, spec.opens, spec.closes)];
  });
}
