// What must hold at micro-depots in every run: their docks, floors, daily capacity, and the feeders that their sites let in.
import { DAY } from '../../src/base/units.ts';
import { ownPart } from '../../src/model/depot-site.ts';
import { type DepotSpec, secondsOf } from '../../src/model/study.ts';
import { weekdayOf } from '../../src/simulation/calendar.ts';
import { roofOf } from '../../src/simulation/carrier-places.ts';
import { standsOn } from '../../src/simulation/depot-hours.ts';
import type { Facility, Fact } from '../../src/simulation/facts.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import type { DepotSetting } from '../../src/simulation/setting.ts';

/** At micro-depots no more feeders unload at once than there are docks, none outside its hours or lease, no more than its site allows. */
export function docksHold(run: Run): string[] {
  const broken: string[] = [];
  const drops = run.facts.filter((fact) => fact.kind === 'dropped' && run.setting.depots.has(fact.facility));
  const come = new Map<string, number>();
  for (const fact of drops) {
    if (fact.kind !== 'dropped') continue;
    const depot = run.setting.depots.get(fact.facility) as DepotSetting;
    const { opens, closes, feedersADay } = depot.spec;
    const day = Math.floor(fact.begin / DAY);
    const begin = fact.begin - day * DAY;
    const end = fact.time - day * DAY;
    if (begin < secondsOf(opens) || begin >= secondsOf(closes) || end > secondsOf(closes))
      broken.push(`tour ${fact.tour} unloads from ${begin} to ${end}`);
    const roof = roofAt(run, fact.facility);
    const at = drops.filter(
      (other) =>
        other.kind === 'dropped' &&
        roofAt(run, other.facility) === roof &&
        other.begin <= fact.begin &&
        other.time > fact.begin,
    ).length;
    const isShared = run.setting.facilities.some((cell) => cell.roof === roof);
    const docks = isShared ? depot.spec.docks : ownPart(depot.spec).docks;
    if (at > docks) broken.push(`${at} feeders unload at once`);
    const isUsable = standsOn(run.setting.study, run.setting.calendar.operating, depot.spec, day);
    const isFetching = fact.parcels.length === 0 && isGivenUp(run, depot.spec, day) && hasPlace(run, depot.spec, day);
    if (!isUsable && !isFetching) broken.push(`tour ${fact.tour} comes to where nothing stands`);
    const key = `${roof}/${day}`;
    come.set(key, (come.get(key) ?? 0) + 1);
    if ((come.get(key) ?? 0) > (feedersADay ?? Number.POSITIVE_INFINITY)) broken.push(`too many feeders at ${key}`);
  }
  return broken;
}

function isGivenUp({ setting }: Run, { leaseUntil = Number.POSITIVE_INFINITY }: DepotSpec, day: number): boolean {
  return setting.calendar.operating.indexOf(day) > leaseUntil;
}

function hasPlace({ setting }: Run, { mobile }: DepotSpec, day: number): boolean {
  return mobile === undefined || mobile.places.some((place) => place.day === weekdayOf(setting.study.calendar, day));
}

function roofAt({ setting }: Run, row: number): number {
  return roofOf(setting.facilities[row] as Facility);
}

/**
 * No feeder puts a delivery on a full floor. What bikes bring back can fill it beyond its space, and pick-ups, what is picked
 * from stock and what waits at the counter lie beside it.
 */
export function floorsHold({ facts, parcels, setting }: Run): string[] {
  const broken: string[] = [];
  const lying = new Map([...setting.depots.keys()].map((depot) => [depot, new Set<number>()]));
  facts.forEach((fact, row) => {
    if (fact.kind !== 'arrived') {
      for (const parcel of leaving(fact)) for (const floor of lying.values()) floor.delete(parcel);
      return;
    }
    const { parcel, facility, why } = fact;
    const floor = lying.get(facility);
    const who = parcels[parcel];
    if (floor === undefined || who?.direction !== 'delivery' || who.sameDay) return;
    const following = facts[row + 1];
    if (following?.kind === 'deposited' && following.parcel === parcel) return;
    floor.add(parcel);
    const { spec } = setting.depots.get(facility) as DepotSetting;
    const space = Math.floor(ownPart(spec).area * setting.study.rules.depot.parcelsPerSquareMetre);
    if (why === 'feeder' && floor.size > space) broken.push(`${floor.size} lie on ${space} at ${spec.id}`);
  });
  return broken;
}

/** Parcels that a fact takes off the floor. */
function leaving(fact: Fact): readonly number[] {
  if (fact.kind === 'departed' || fact.kind === 'loaded' || fact.kind === 'taken-back') return fact.parcels;
  return fact.kind === 'returned' || fact.kind === 'contracted' || fact.kind === 'deposited' ? [fact.parcel] : [];
}

/** Nobody is called to a micro-depot beyond what it can handle in a day; same-day orders come on top. */
export function capacitiesHold({ facts, parcels, setting }: Run): string[] {
  const called = new Map<string, number>();
  return facts.flatMap((fact) => {
    if (fact.kind !== 'assigned' || fact.way !== 'bike' || parcels[fact.parcel]?.sameDay === true) return [];
    const { spec } = setting.depots.get(fact.facility) as DepotSetting;
    const key = `${fact.facility}/${Math.floor(fact.time / DAY)}`;
    const count = (called.get(key) ?? 0) + 1;
    called.set(key, count);
    const most = ownPart(spec).parcelsPerDay;
    return count > most ? [`${count} of ${most} parcels are called to ${key}`] : [];
  });
}

/** No more feeders come in a day than a site lets in, for all micro-depots that stand on it together. */
export function sitesHold({ facts, setting }: Run): string[] {
  const { study, depots, calendar } = setting;
  const come = new Map<string, number>();
  return facts.flatMap((fact) => {
    const depot = fact.kind === 'dropped' ? depots.get(fact.facility) : undefined;
    const site = study.sites.find(({ id }) => id === depot?.spec.site);
    if (depot === undefined || site?.feedersADay === undefined) return [];
    const day = Math.floor(fact.time / DAY);
    // Who comes after the end of a lease comes for what is left, and not to the site's next tenant.
    if (!standsOn(study, calendar.operating, depot.spec, day)) return [];
    const key = `${site.id}/${day}`;
    const count = (come.get(key) ?? 0) + 1;
    come.set(key, count);
    return count > site.feedersADay ? [`${count} of ${site.feedersADay} feeders come to ${key}`] : [];
  });
}
