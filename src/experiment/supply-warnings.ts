// Micro-depots and lockers that the vehicles which supply them cannot come to, on some days or on all.
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import type { Facility } from '../simulation/facts.ts';
import { isClosedTo } from '../simulation/fleet-access.ts';
import { isSupplied } from '../simulation/locker-supply.ts';
import type { DepotSetting, Setting } from '../simulation/setting.ts';
import { daysJudged, daysLetIn, daysReached, daysStanding } from './depot-days.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Of what a hub supplies, on the operating days up to the last that is measured. */
export function supplyWarnings(setting: Setting, hub: Facility): string[] {
  return [...depotsCutOff(setting, hub), ...lockersCutOff(setting, hub)];
}

/** True if same-day orders are brought from what lies in a micro-depot. */
export function hasStock(setting: Setting, depot: DepotSetting): boolean {
  const { study, placement } = setting;
  const share = placement.offer.sameDayShare ?? study.demand.sameDay.share;
  const isKept = study.rules.sameDay.from === 'micro-depot' && share > 0;
  return isKept && hasVehicles(setting, depot.facility.index, 'bike') && bikesCanLeave(setting, depot);
}

function depotsCutOff(setting: Setting, hub: Facility): string[] {
  const said = warningPhrases();
  return [...setting.depots.values()].flatMap((depot) => {
    // Of a hub without feeders another warning tells.
    if (depot.hub !== hub.index || !hasVehicles(setting, hub.index, 'feeder')) return [];
    const of = daysStanding(setting, depot).length;
    const letIn = daysLetIn(setting, depot).length;
    const reached = daysReached(setting, depot).length;
    const { name } = depot.facility;
    const sells = hasStock(setting, depot);
    return [
      ...(letIn < of ? [said.cutOff(name, hub.name, sells, { days: of - letIn, of })] : []),
      ...(reached < letIn ? [said.notSupplied(name, hub.name, sells, { days: letIn - reached, of })] : []),
    ];
  });
}

function lockersCutOff(setting: Setting, hub: Facility): string[] {
  const said = warningPhrases();
  const all = daysJudged(setting);
  const of = all.length;
  const kinds = (['feeder', 'van'] as const).filter(
    (kind) =>
      hasVehicles(setting, hub.index, kind) && (kind === 'van' || setting.study.rules.locker.suppliedBy !== 'van'),
  );
  // Of a hub without any vehicles another warning tells.
  if (kinds.length === 0) return [];
  return [...setting.lockers.values()].flatMap((locker) => {
    const { facility, hubs } = locker;
    if (!hubs.includes(hub.index)) return [];
    const spot = { address: -1, facility: facility.index };
    const missed = all.filter((day) => !isSupplied(setting, locker, hub.index, day));
    const shut = missed.filter((day) => kinds.every((kind) => isClosedTo(setting, hub, kind, spot, day))).length;
    const rest = missed.length - shut;
    return [
      ...(shut > 0 ? [said.cutOff(facility.name, hub.name, false, { days: shut, of })] : []),
      ...(rest > 0 ? [said.lockerNotSupplied(facility.name, hub.name, { days: rest, of })] : []),
    ];
  });
}
