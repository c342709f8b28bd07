// What must hold of orders in every run: none is lost or doubled, and at the end nothing is held for anybody.
import type { Run } from '../../src/simulation/run-state.ts';

/** Every order and pick-up of a measured day is in the run, and nothing twice. */
export function everyOrderIsThere({ parcels, setting }: Run): string[] {
  const { operating, firstMeasured, lastMeasured } = setting.calendar;
  const ids = new Set(parcels.map(({ id }) => id));
  const measured = operating.filter((day) => firstMeasured <= day && day <= lastMeasured);
  const lost = measured
    .flatMap((day) => [...setting.ordersOf(day), ...setting.pickUpsOf(day)])
    .filter(({ id }) => !ids.has(id));
  const broken = lost.map(({ id }) => `order ${id} is lost`);
  return ids.size === parcels.length ? broken : [...broken, 'a parcel is there twice'];
}

/** What is kept at a facility is there once, and nowhere else, aboard or at its end. */
export function keptOnce({ world }: Run): string[] {
  return world.kept.flatMap((kept, facility) => {
    const broken = new Set(kept).size === kept.length ? [] : [`facility ${facility} keeps a parcel twice`];
    const elsewhere = kept.filter((parcel) => {
      const { facility: where, stage } = world.parcels[parcel] as Run['world']['parcels'][number];
      return where !== facility || (stage !== 'kept' && stage !== 'planned');
    });
    return [...broken, ...elsewhere.map((parcel) => `parcel ${parcel} is kept at ${facility} and is elsewhere`)];
  });
}

/** Docks, bays and broken-down vehicles are left, and every measured parcel is settled. */
export function nothingIsHeldAtTheEnd({ world }: Run): string[] {
  const broken: string[] = [];
  if (world.docks.some(({ taken }) => taken > 0)) broken.push('a dock is never left');
  if (world.bays.some(({ taken }) => taken > 0)) broken.push('a bay is never left');
  if (world.stranded.length > 0) broken.push('a broken-down vehicle is never helped');
  if (world.open !== 0) broken.push(`${world.open} parcels are open`);
  return broken;
}
