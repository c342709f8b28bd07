// A tariff of all-in kilometres and parcels as the prices of a study, in place of days, hours and rents: a preset.
import { defaultOf } from './catalogue.ts';
import { SIZES, type Size } from './parcel.ts';
import type { Baseline, Change, DepotEntry, FleetSpec, SiteSpec, Study, Variant, VehicleKind } from './study.ts';

/** Euros. */
export interface Tariff {
  /** A kilometre, and a parcel taken to a door; nothing by the day or the hour. */
  readonly fleets: Readonly<Record<VehicleKind, { readonly km: number; readonly parcel: number }>>;
  /** Handling at the micro-depot, a parcel of a size. */
  readonly handling: Readonly<Record<Size, number>>;
}

/**
 * The study, in all its scenarios, at the tariff: what fleets cost, handling, and no rent or fit-out of micro-depots. What no
 * tariff of vehicles knows stays as it is: trunk, hubs, lockers, contractors, recipients, returns, and couriers on foot.
 */
export function withTariff(study: Study, tariff: Tariff): Study {
  const { prices, sites, scenarios } = withHandling(study, tariff.handling);
  const [baseline, ...variants] = scenarios;
  return {
    ...study,
    prices: { ...prices, rent: 0, depot: { ...prices.depot, fitOut: 0 } },
    sites: sites.map(free),
    scenarios: [
      {
        ...baseline,
        depots: baseline.depots.map(freeDepot),
        fleets: baseline.fleets.map((fleet) => pricedFleet(fleet, tariff)),
      },
      ...variants.map((variant) => pricedVariant(variant, baseline, tariff)),
    ],
  };
}

/** True if the tariff would change nothing in the study. */
export function hasTariff(study: Study, tariff: Tariff): boolean {
  const textOf = ({ prices, sites, scenarios }: Study): string => JSON.stringify([prices, sites, scenarios]);
  return textOf(study) === textOf(withTariff(study, tariff));
}

/** The study with as many minutes a parcel as come to these euros at its wage, or at the usual one where it has none. */
export function withHandling(study: Study, handling: Tariff['handling']): Study {
  const handlingHour = study.prices.handlingHour > 0 ? study.prices.handlingHour : defaultOf('prices.handlingHour');
  const minutes = (size: Size): number => Math.round((60_000 * handling[size]) / handlingHour) / 1_000;
  const handlingMinutes = { XS: minutes('XS'), S: minutes('S'), M: minutes('M'), L: minutes('L') };
  return { ...study, prices: { ...study.prices, handlingHour, handlingMinutes } };
}

/** Whether the study's minutes and wage come to these euros, to a tenth of a cent. */
export function hasHandling({ prices }: Study, handling: Tariff['handling']): boolean {
  return SIZES.every((size) => {
    const euros = (prices.handlingMinutes[size] / 60) * prices.handlingHour;
    return Math.abs(euros - handling[size]) < 0.001;
  });
}

function pricedVariant(variant: Variant, baseline: Baseline, tariff: Tariff): Variant {
  // As the changes before leave them.
  const fleets = new Map(baseline.fleets.map((fleet) => [fleet.id, fleet]));
  const changes = variant.changes.map((change): Change => {
    const priced = pricedChange(change, fleets, tariff);
    if (change.kind === 'add-fleet') fleets.set(change.fleet.id, change.fleet);
    const fleet = change.kind === 'set-fleet' && change.on ? fleets.get(change.target) : undefined;
    if (change.kind === 'set-fleet' && fleet !== undefined)
      fleets.set(fleet.id, { ...fleet, ...change.set } as FleetSpec);
    return priced;
  });
  return { ...variant, changes };
}

function pricedChange(change: Change, fleets: ReadonlyMap<string, FleetSpec>, tariff: Tariff): Change {
  if (change.kind === 'add-fleet') return { ...change, fleet: pricedFleet(change.fleet, tariff) };
  if (change.kind === 'add-depot') return { ...change, depot: freeDepot(change.depot) };
  if (change.kind === 'set-depot') return { ...change, set: freeDepot(change.set) };
  const fleet = change.kind === 'set-fleet' ? fleets.get(change.target) : undefined;
  if (change.kind !== 'set-fleet' || fleet === undefined) return change;
  // A fleet's numbers are replaced as a whole, so that others would come without the tariff; another vehicle has another price.
  const { numbers: own, kind, type } = change.set;
  if (own === undefined && kind === undefined && type === undefined) return change;
  const { numbers = {} } = pricedFleet({ ...fleet, ...change.set } as FleetSpec, tariff);
  return { ...change, set: { ...change.set, numbers } };
}

function pricedFleet(fleet: FleetSpec, tariff: Tariff): FleetSpec {
  if (fleet.type === 'walking-courier') return fleet;
  return { ...fleet, numbers: { ...fleet.numbers, day: 0, hour: 0, ...tariff.fleets[fleet.kind] } };
}

/** Without the rent and fit-out that it says for itself. */
function free<Place extends Pick<Partial<SiteSpec>, 'rent' | 'fitOut'>>(place: Place): Place {
  return {
    ...place,
    ...(place.rent === undefined ? {} : { rent: 0 }),
    ...(place.fitOut === undefined ? {} : { fitOut: 0 }),
  };
}

function freeDepot<Depot extends Partial<DepotEntry>>(depot: Depot): Depot {
  const { mobile } = depot;
  return { ...free(depot), ...(mobile === undefined ? {} : { mobile: { ...mobile, dayCost: 0 } }) };
}
