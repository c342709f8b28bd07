// Sites that only short vehicles can reach, told as zones around one facility.
import type { Access } from './access.ts';
import type { DepotSetting } from './setting.ts';

export function withSiteLimits(access: Access, depots: ReadonlyMap<number, DepotSetting>): Access {
  const limited = [...depots.values()].filter(({ spec }) => spec.longestVehicle !== undefined);
  if (limited.length === 0) return access;
  const facilities = new Map(access.facilities);
  for (const { facility, spec } of limited) {
    const { index, id, name, x, y } = facility;
    const head = { id, name, centre: { x, y }, radius: 1, fromDay: 0, except: [] };
    const limit = { ...head, kind: 'length', longest: spec.longestVehicle as number } as const;
    facilities.set(index, [...(facilities.get(index) ?? []), limit]);
  }
  return { ...access, facilities };
}
