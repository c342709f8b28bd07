// What a planner should be told before believing a replication, or their mean: fleets that are missing or too small.
import { spoken } from '../base/language.ts';
import { atOnce } from '../base/slices.ts';
import type { Indicators } from '../metrics/indicators.ts';
import { ownPart } from '../model/depot-site.ts';
import type { Study } from '../model/study.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import { BUSINESS } from '../simulation/demand.ts';
import type { Facility } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import type { Setting } from '../simulation/setting.ts';
import { backlogWarning } from './backlog-warnings.ts';
import { fewBikesWarnings } from './few-bikes.ts';
import { hourWarnings } from './hour-warnings.ts';
import { idleDepotWarnings } from './idle-depots.ts';
import { loadWarnings } from './load-warnings.ts';
import { rangeWarnings } from './range-warnings.ts';
import { siteWarnings } from './site-warnings.ts';
import { vainChanges } from './vain-changes.ts';
import { vainWarnings } from './vain-warnings.ts';
import { warningPhrases } from './warning-phrases.ts';
import { waveWarnings } from './wave-warnings.ts';
import { yearWarning } from './year-warning.ts';
import { isReachedByBike, zoneWarnings } from './zone-warnings.ts';

/** Warnings that follow from the scenario alone. */
export function placementWarnings(setting: Setting): string[] {
  return atOnce(warningSteps(setting));
}

/** The same in slices: yields after each. */
export function* warningSteps(setting: Setting): Generator<undefined, string[], undefined> {
  const said = warningPhrases();
  const warnings: string[] = [];
  const { hubs, depots, facilities, contractors } = setting;
  for (const hub of hubs) {
    const isTakenOver = contractors.some(
      ({ carrier, spec }) => spec.zone === undefined && (carrier === undefined || carrier === (hub.carrier ?? 0)),
    );
    if (!hasVehicles(setting, hub.index, 'van')) {
      if (!isTakenOver) {
        warnings.push(said.noVans(hub.name));
      } else if (hasUnfetched(setting, hub)) {
        warnings.push(said.noFetching(hub.name));
      }
    }
    yield;
    warnings.push(...zoneWarnings(setting, hub));
    yield;
    const supplied = [...depots.values()].filter((depot) => depot.hub === hub.index);
    if (supplied.length > 0 && !hasVehicles(setting, hub.index, 'feeder')) {
      warnings.push(said.noFeeders(hub.name));
    }
  }
  for (const depot of depots.values()) {
    const { facility } = depot;
    if (!bikesCanLeave(setting, depot)) warnings.push(said.shutForBikes(facility.name));
    if (!hasVehicles(setting, facility.index, 'bike')) warnings.push(said.noBikes(facility.name));
    const own = ownPart(depot.spec);
    const room = Math.floor(own.area * setting.study.rules.depot.parcelsPerSquareMetre);
    if (own.parcelsPerDay > 0 && room < 1) warnings.push(said.noFloor(facility.name));
  }
  yield;
  warnings.push(...vainChanges(setting.study, setting.placement.id), ...(yield* vainWarnings(setting)));
  yield;
  warnings.push(...(yield* rangeWarnings(setting)));
  yield;
  warnings.push(...siteWarnings(setting));
  warnings.push(...loadWarnings(setting), ...hourWarnings(setting), ...waveWarnings(setting), ...yearWarning(setting));
  if (facilities.length > 0 && setting.study.demand.parcelsPerDay === 0) warnings.push(said.nobodyOrders);
  return warnings;
}

/** True if people send parcels from doors of a hub that no bike reaches. */
function hasUnfetched(setting: Setting, hub: Facility): boolean {
  const { ground, study, calendar } = setting;
  const { household, business } = study.demand.pickUps;
  const { count, kind } = ground.city.addresses;
  const carrier = hub.carrier ?? 0;
  for (let address = 0; address < count; address++) {
    const isSending = (kind[address] === BUSINESS ? business : household) > 0;
    if (!isSending || setting.hubOf({ address, carrier }) !== hub.index) continue;
    if (!isReachedByBike(setting, hub, address, calendar.lastMeasured)) return true;
  }
  return false;
}

/** Of one replication: those of its placement, what stood idle in it, and whether its backlog grew. */
export function warningsOf(setting: Setting, indicators: Indicators): string[] {
  const backlog = backlogWarning(indicators) ?? [];
  const idle = idleDepotWarnings(setting, indicators, backlog.length > 0);
  return [...knownWarnings(setting), ...idle, ...fewBikesWarnings(setting, indicators), ...backlog];
}

/** By ground and study: the warnings of each placement, in each language, that replications have had. */
const KNOWN = new WeakMap<Ground, WeakMap<Study, Map<string, readonly string[]>>>();

/** They look at every door, and are the same in all replications of a scenario. */
function knownWarnings(setting: Setting): readonly string[] {
  const { ground, study, placement } = setting;
  const ofGround = KNOWN.get(ground) ?? new WeakMap<Study, Map<string, readonly string[]>>();
  KNOWN.set(ground, ofGround);
  const ofStudy = ofGround.get(study) ?? new Map<string, readonly string[]>();
  ofGround.set(study, ofStudy);
  const key = `${spoken()} ${JSON.stringify(placement)}`;
  const known = ofStudy.get(key) ?? placementWarnings(setting);
  ofStudy.set(key, known);
  return known;
}
