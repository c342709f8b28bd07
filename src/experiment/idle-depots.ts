// Micro-depots that cost rent for nothing since contractors take what they are there for.
import type { Indicators } from '../metrics/indicators.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import type { DepotSetting, Setting } from '../simulation/setting.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Of one replication: micro-depots through which no parcel went, though their bikes could have left. */
export function idleDepotWarnings(setting: Setting, { contracted, facilities }: Indicators): string[] {
  if (contracted === undefined || contracted.parcels === 0) return [];
  return [...setting.depots.values()].flatMap((depot) => {
    const { facility } = depot;
    const isIdle = facilities.some(({ id, parcelsPerDay }) => id === facility.id && parcelsPerDay === 0);
    const couldServe = hasVehicles(setting, facility.index, 'bike') && bikesCanLeave(setting, depot);
    return isIdle && couldServe && isGivenAway(setting, depot)
      ? [warningPhrases().leftToContractors(facility.name)]
      : [];
  });
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
