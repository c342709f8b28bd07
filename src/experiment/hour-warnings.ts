// What hours of a study come to nothing: after the shift, before the sorting, or when nobody comes.
import { clock } from '../base/format.ts';
import { HOUR } from '../base/units.ts';
import { secondsOf } from '../model/study.ts';
import { hasVehicles } from '../simulation/assignment.ts';
import { shiftOf, spanOf } from '../simulation/fleet-hours.ts';
import type { Setting } from '../simulation/setting.ts';
import { warningPhrases } from './warning-phrases.ts';

export function hourWarnings(setting: Setting): string[] {
  return [...planningHours(setting), ...waveHours(setting), ...pickUpHours(setting)];
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
    ...(lockers.size > 0 ? feeder.waves.slice(0, 1).map(secondsOf) : []),
  ].map((start) => Math.max(sorted, start));
  const first = Math.min(...starts);
  if (hubs.length > 0 && secondsOf(promiseUntil) <= first)
    warnings.push(said.promisedTooEarly(promiseUntil, clock(first)));
  return warnings;
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

/** Lockers that are open only when the weights of the hours send nobody. */
function pickUpHours({ lockers, study }: Setting): string[] {
  const { pickUpByHour } = study.rules.locker;
  return [...lockers.values()].flatMap(({ facility, spec }) => {
    const [from, until] = [secondsOf(spec.opens), secondsOf(spec.closes)];
    const comes = pickUpByHour.some((weight, hour) => weight > 0 && hour * HOUR < until && (hour + 1) * HOUR > from);
    return comes ? [] : [warningPhrases().nobodyComes(facility.name, spec.opens, spec.closes)];
  });
}
