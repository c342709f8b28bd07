// Sites that only short vehicles can reach, told as zones around one facility: a micro-depot's by its own terms, a locker's by where it stands.
import { siteUnder } from '../model/locker-site.ts';
import type { Study } from '../model/study.ts';
import type { Access } from './access.ts';
import type { DepotSetting, LockerSetting } from './setting.ts';

export function withSiteLimits(
  access: Access,
  { sites }: Study,
  depots: ReadonlyMap<number, DepotSetting>,
  lockers: ReadonlyMap<number, LockerSetting>,
): Access {
  const limits = [
    ...[...depots.values()].map(({ facility, spec }) => ({ facility, longest: spec.longestVehicle })),
    ...[...lockers.values()].map(({ facility, spec }) => {
      return { facility, longest: siteUnder(spec.position, sites)?.longestVehicle };
    }),
  ];
  const facilities = new Map(access.facilities);
  for (const { facility, longest } of limits) {
    if (longest === undefined) continue;
    const { index, id, name, x, y } = facility;
    const head = { id, name, centre: { x, y }, radius: 1, fromDay: 0, except: [] };
    facilities.set(index, [...(facilities.get(index) ?? []), { ...head, kind: 'length', longest } as const]);
  }
  return { ...access, facilities };
}
