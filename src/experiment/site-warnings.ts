// Sites that let in too few feeders a day for what is ordered around their micro-depots.
import { fitsBike, SIZES } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import { nearestDepots } from '../simulation/catchment.ts';
import { demandRates } from '../simulation/demand.ts';
import type { Facility } from '../simulation/facts.ts';
import { type DepotSetting, type Setting, vehicleIn } from '../simulation/setting.ts';
import { feedersOf } from '../simulation/site-feeders.ts';
import { suppliersOf } from '../simulation/supply-reach.ts';
import { daysReached } from './depot-days.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Of micro-depots with a limit of their own or their site's; several on one site are taken to have equal parts of it. */
export function siteWarnings(setting: Setting): string[] {
  const fewest = (depot: DepotSetting): number =>
    Math.min(...daysReached(setting, depot).map((day) => feedersOf(setting, depot, day)));
  const limited = [...setting.depots.values()].filter((depot) => Number.isFinite(fewest(depot)));
  if (limited.length === 0) return [];
  const wanted = wantedOf(setting);
  return limited.flatMap((depot) => {
    const { name } = depot.facility;
    const feeders = fewest(depot);
    const row = setting.placement.depots.findIndex(({ id }) => id === depot.spec.id);
    const ordered = wanted[row] ?? 0;
    const most = feeders * largestLoad(setting, depot);
    return most > 0 && Math.min(ordered, depot.spec.parcelsPerDay) > most
      ? [warningPhrases().fewFeedersLetIn(name, feeders, Math.floor(most), Math.round(ordered))]
      : [];
  });
}

/** Expected parcels an operating day that bikes can take, by the row of the micro-depot that is nearest. */
function wantedOf({ study, placement, ground }: Setting): number[] {
  const { sizes } = study.demand;
  const rates = demandRates(study.demand, ground.city.addresses);
  const all = SIZES.reduce((sum, size) => sum + sizes[size], 0);
  const share = SIZES.filter(fitsBike).reduce((sum, size) => sum + sizes[size], 0) / all;
  const wanted = placement.depots.map(() => 0);
  nearestDepots(study, placement, ground).forEach((row, address) => {
    if (row >= 0) wanted[row] = (wanted[row] as number) + (rates[address] as number) * share;
  });
  return wanted;
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
