// Micro-depots that could take more parcels if they had more bikes.
import type { FacilityResult, Indicators } from '../metrics/indicators.ts';
import type { Setting } from '../simulation/setting.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Share of the parcels that a micro-depot would take from which its counted bikes are called its limit (assumption). */
const CLEAR = 0.1;

/** Of one replication: micro-depots whose counted bikes leave a clear share of what they are there for to vans. */
export function fewBikesWarnings({ depots }: Setting, { facilities }: Indicators): string[] {
  return [...depots.values()].flatMap(({ facility: { id, name } }) => {
    const use = facilities.find((one) => one.id === id);
    return use !== undefined && isShortOfBikes(use) ? [warningPhrases().fewBikes(name)] : [];
  });
}

/** True if counted bikes leave a clear share of what a micro-depot is there for to vans. */
export function isShortOfBikes({ parcelsPerDay, shortPerDay = 0 }: FacilityResult): boolean {
  return shortPerDay > CLEAR * (parcelsPerDay + shortPerDay);
}
