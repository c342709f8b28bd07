// Sites and roofs that let in too few feeders a day for what is ordered around the micro-depots there.
import { ownPart } from '../model/depot-site.ts';
import { fitsBike, SIZES } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import { roofOf } from '../simulation/carrier-places.ts';
import { nearestDepots } from '../simulation/catchment.ts';
import { demandRates } from '../simulation/demand.ts';
import type { Facility } from '../simulation/facts.ts';
import { type DepotSetting, type Setting, vehicleIn } from '../simulation/setting.ts';
import { type FeederLimit, limitsOf } from '../simulation/site-feeders.ts';
import { suppliersOf } from '../simulation/supply-reach.ts';
import { daysReached } from './depot-days.ts';
import { warningPhrases } from './warning-phrases.ts';

/** A micro-depot, or a carrier's cell, that shares a limit. */
interface Sharer {
  /** Parcels a day that are ordered around it, and that it has room for. */
  readonly wanted: number;
  /** Of the largest feeder that comes. */
  readonly load: number;
}

/** Of each limit once, for the day on which most is left. */
export function siteWarnings(setting: Setting): string[] {
  const limits = limitsJudged(setting);
  if (limits.length === 0) return [];
  const wanted = wantedOf(setting);
  const loads = new Map<number, number>();
  for (const row of new Set(limits.flatMap(({ places }) => places)))
    loads.set(row, largestLoad(setting, setting.depots.get(row) as DepotSetting));
  const worst = new Map<string, { readonly left: number; readonly warning: string }>();
  for (const limit of limits) {
    const { ordered, sharers } = sharersOf(setting, limit, wanted, loads);
    const { brought, left } = outcomeOf(limit.most, sharers);
    if (left <= (worst.get(limit.of)?.left ?? 0)) continue;
    const roof = roofOver(setting, limit);
    const name = (roof ?? setting.study.sites.find(({ id }) => id === limit.site))?.name ?? '';
    const said = warningPhrases();
    const tellFewer = roof === undefined ? said.fewerThanDepots : said.fewerThanCarriers;
    const warning =
      limit.most < sharers.length
        ? tellFewer(name, limit.most, sharers.length)
        : said.fewFeedersLetIn(name, limit.most, Math.floor(brought), Math.round(ordered));
    worst.set(limit.of, { left, warning });
  }
  return [...worst.values()].map(({ warning }) => warning);
}

/** Those who get something, and all that is ordered around them. On a site, what one has no room for another one of its carrier takes. */
function sharersOf(
  { depots }: Setting,
  { places, site }: FeederLimit,
  wanted: (depot: DepotSetting) => number,
  loads: ReadonlyMap<number, number>,
): { readonly ordered: number; readonly sharers: readonly Sharer[] } {
  const rest = new Map<number | undefined, number>();
  const sharers: Sharer[] = [];
  let ordered = 0;
  for (const row of places) {
    const depot = depots.get(row) as DepotSetting;
    const load = loads.get(row) as number;
    if (load === 0) continue;
    const { carrier } = depot.facility;
    const beside = [...depots.values()].filter((one) => one.spec.site === site && one.facility.carrier === carrier);
    const around = site === undefined ? [depot] : beside;
    if (!rest.has(carrier)) {
      rest.set(carrier, sumOf(around.map(wanted)));
      ordered += rest.get(carrier) as number;
    }
    const before = rest.get(carrier) as number;
    const most = Math.min(before, ownPart(depot.spec).parcelsPerDay);
    rest.set(carrier, before - most);
    if (most > 0) sharers.push({ wanted: most, load });
  }
  return { ordered, sharers };
}

/** The micro-depot under whose roof all are; undefined where there are several on the site. */
function roofOver({ facilities }: Setting, { places }: FeederLimit): Facility | undefined {
  const roofs = new Set(places.map((row) => roofOf(facilities[row] as Facility)));
  const [roof] = roofs;
  return roofs.size === 1 ? facilities[roof as number] : undefined;
}

/** Limits of roofs and sites, with those who share them on some day. Where one says more than the other, that alone. */
function limitsJudged(setting: Setting): FeederLimit[] {
  const found = new Map<string, FeederLimit>();
  for (const depot of setting.depots.values()) {
    for (const day of daysReached(setting, depot)) {
      const limits = limitsOf(setting, depot, day);
      for (const limit of limits.filter((one) => Number.isFinite(one.most) && !limits.some(isWithin(one))))
        found.set(`${limit.of}/${limit.places.join()}`, limit);
    }
  }
  return [...found.values()];
}

/** True of another limit that holds for the same places, or more, and is as low, or lower. */
function isWithin(limit: FeederLimit): (other: FeederLimit) => boolean {
  return (other) => {
    if (other === limit || other.most > limit.most || !limit.places.every((row) => other.places.includes(row)))
      return false;
    // Of two alike the site's stays.
    return other.most < limit.most || other.places.length > limit.places.length || other.site !== undefined;
  };
}

/** Parcels that so many feeders bring a day at most, each to one place, and those that are left. */
function outcomeOf(feeders: number, sharers: readonly Sharer[]): { readonly brought: number; readonly left: number } {
  const left = sharers.map(({ wanted }) => wanted);
  let brought = 0;
  for (let feeder = 0; feeder < feeders; feeder++) {
    const loads = sharers.map(({ load }, row) => Math.min(load, left[row] as number));
    const most = Math.max(0, ...loads);
    if (most === 0) break;
    const row = loads.indexOf(most);
    left[row] = (left[row] as number) - most;
    brought += most;
  }
  return { brought, left: sumOf(left) };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Expected parcels an operating day that bikes can take, of its carrier, to the addresses to which no other one of that carrier is nearer. */
function wantedOf({ study, placement, ground, depots }: Setting): (depot: DepotSetting) => number {
  const { sizes } = study.demand;
  const rates = demandRates(study.demand, ground.city.addresses);
  const fit = sumOf(SIZES.filter(fitsBike).map((size) => sizes[size])) / sumOf(SIZES.map((size) => sizes[size]));
  const shares = study.carriers.map(({ share }) => share);
  const known = new Map<number | undefined, ReadonlyMap<string, number>>();
  const wantedBy = (carrier: number | undefined): ReadonlyMap<string, number> => {
    const open = [...depots.values()].filter(
      ({ facility }) => carrier === undefined || facility.carrier === undefined || facility.carrier === carrier,
    );
    const ids = new Set<string>(open.map(({ spec }) => spec.id));
    const theirs = placement.depots.filter(({ id }) => ids.has(id));
    const part = carrier === undefined ? 1 : (shares[carrier] as number) / sumOf(shares);
    const wanted = new Map<string, number>();
    nearestDepots(study, { ...placement, depots: theirs }, ground).forEach((row, address) => {
      const id = theirs[row]?.id;
      if (id !== undefined) wanted.set(id, (wanted.get(id) ?? 0) + (rates[address] as number) * fit * part);
    });
    return wanted;
  };
  return ({ facility: { carrier }, spec }) => {
    const wanted = known.get(carrier) ?? wantedBy(carrier);
    known.set(carrier, wanted);
    return wanted.get(spec.id) ?? 0;
  };
}

/** Parcels of the mean size that bikes take, in the largest feeder of the hub that comes there on a measured day. */
function largestLoad(setting: Setting, depot: DepotSetting): number {
  const { hub, facility } = depot;
  const { sizes, litres, kilograms } = setting.study.demand;
  const from = setting.facilities[hub] as Facility;
  const taken = SIZES.filter((size) => fitsBike(size) && sizes[size] > 0);
  const all = taken.reduce((sum, size) => sum + sizes[size], 0);
  const mean = (of: typeof litres): number => taken.reduce((sum, size) => sum + sizes[size] * of[size], 0) / all;
  const coming = daysReached(setting, depot).flatMap((day) => suppliersOf(setting, from, 'feeder', facility, day));
  const loads = [...new Set(coming)].map((row) => {
    const { parcels, volume, weight } = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id).capacity;
    return Math.min(parcels, volume / mean(litres), weight / mean(kilograms));
  });
  return all === 0 ? 0 : Math.max(0, ...loads);
}
