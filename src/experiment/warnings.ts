// What a planner should be told before believing a replication: fleets that are missing or too small.
import type { Indicators } from '../metrics/indicators.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import type { Setting } from '../simulation/setting.ts';

/** Growth of the backlog a day, as a share of a day's parcels, from which a fleet is called too small (assumption). */
const GROWTH = 0.03;

/** Warnings that follow from the scenario alone. */
export function placementWarnings(setting: Setting): string[] {
  const warnings: string[] = [];
  const { hubs, depots, facilities } = setting;
  for (const hub of hubs) {
    if (!hasVehicles(setting, hub.index, 'van')) {
      warnings.push(`${hub.name} has no vans: parcels that no micro-depot or locker takes are never delivered.`);
    }
    const supplied = [...depots.values()].filter((depot) => depot.hub === hub.index);
    if (supplied.length > 0 && !hasVehicles(setting, hub.index, 'feeder')) {
      warnings.push(`${hub.name} has no feeders: its micro-depots get no parcels.`);
    }
  }
  for (const depot of depots.values()) {
    const { facility } = depot;
    if (!bikesCanLeave(setting, depot)) {
      warnings.push(`${facility.name} is shut while its bikes work: it serves nobody and still costs rent.`);
    }
    if (!hasVehicles(setting, facility.index, 'bike')) {
      warnings.push(`${facility.name} has no bikes: it serves nobody and still costs rent.`);
    }
  }
  if (facilities.length > 0 && setting.study.demand.parcelsPerDay === 0) warnings.push('Nobody orders anything.');
  return warnings;
}

export function warningsOf(setting: Setting, indicators: Indicators): string[] {
  const warnings = placementWarnings(setting);
  const { backlog } = indicators;
  const first = backlog[0];
  const last = backlog[backlog.length - 1];
  if (backlog.length > 1 && first !== undefined && last !== undefined) {
    const growth = (last - first) / (backlog.length - 1);
    if (growth > GROWTH * setting.study.demand.parcelsPerDay) {
      warnings.push(`Fleet too small: the backlog grows by ${Math.round(growth)} parcels a day.`);
    }
  }
  return warnings;
}
