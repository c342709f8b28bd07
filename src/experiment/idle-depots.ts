// Micro-depots that cost rent for nothing, as where contractors take what they are there for.
import type { Indicators } from '../metrics/indicators.ts';
import { ownPart } from '../model/depot-site.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import type { DepotSetting, Setting } from '../simulation/setting.ts';
import { daysReached } from './depot-days.ts';
import { reachesAnybody } from './vain-warnings.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Of one replication: micro-depots through which no parcel went, though their bikes could have left. */
export function idleDepotWarnings(
  setting: Setting,
  { contracted, facilities }: Indicators,
  isBehind: boolean,
): string[] {
  const isBought = contracted !== undefined && contracted.parcels > 0;
  const said = warningPhrases();
  return [...setting.depots.values()].flatMap((depot) => {
    const { facility } = depot;
    const isIdle = facilities.some(({ id, parcelsPerDay }) => id === facility.id && parcelsPerDay === 0);
    const couldServe = hasVehicles(setting, facility.index, 'bike') && bikesCanLeave(setting, depot);
    if (!isIdle || !couldServe) return [];
    if (isBought && isGivenAway(setting, depot)) return [said.leftToContractors(facility.name)];
    // Where the fleet falls behind, what comes through where says nothing of the placement.
    return !isBehind && couldGetSome(setting, depot) ? [said.gotNothing(facility.name)] : [];
  });
}

/** True if nothing that is known beforehand keeps all parcels from it: of that other warnings tell. */
function couldGetSome(setting: Setting, depot: DepotSetting): boolean {
  const { area, parcelsPerDay } = ownPart(depot.spec);
  if (parcelsPerDay < 1 || area * setting.study.rules.depot.parcelsPerSquareMetre < 1) return false;
  const isOrdered = setting.study.demand.parcelsPerDay > 0;
  return isOrdered && reachesAnybody(depot) && daysReached(setting, depot).length > 0;
}

/** True if contractors are given every parcel for its catchment by plan, of all carriers that it serves. */
function isGivenAway({ contractors, study }: Setting, { facility, spec, stands }: DepotSetting): boolean {
  const takers = contractors.filter(({ spec: { takes } }) => takes !== 'overflow');
  const all = [...Array(Math.max(1, study.carriers.length)).keys()];
  const carriers = facility.carrier === undefined ? all : [facility.carrier];
  return [...stands.values()].every(({ metres }) =>
    metres.every(
      (way, address) =>
        way > spec.catchment || carriers.every((carrier) => takers.some((taker) => taker.serves({ address, carrier }))),
    ),
  );
}
