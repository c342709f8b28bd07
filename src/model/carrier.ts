// Whose hub, locker, micro-depot or fleet something is, where a study has several carriers.
import { vehiclesAt } from './fleet-count.ts';
import type { Placement } from './placement.ts';
import type { DepotSpec, FleetSpec, HubSpec, Study } from './study.ts';

type Carriers = Study['carriers'];

/** Row of the carrier whose hub it is: the one it names, else the first. */
export function carrierOfHub(carriers: Carriers, hub: Pick<HubSpec, 'carrier'>): number {
  return Math.max(0, carrierRow(carriers, hub.carrier) ?? 0);
}

/** Row of a carrier by its id; undefined where none is named. */
export function carrierRow(carriers: Carriers, id: string | undefined): number | undefined {
  return id === undefined ? undefined : carriers.findIndex((carrier) => carrier.id === id);
}

/** Of whom a micro-depot serves the parcels: one carrier, each in its cell, or all as one. */
export type DepotUsers =
  | { readonly kind: 'one'; readonly carrier: number }
  | { readonly kind: 'cells'; readonly carriers: readonly number[] }
  | { readonly kind: 'all' };

/** With one carrier alone, whatever stands in the file is used by it. Cells have the carriers that can bring parcels there. */
export function usersOf(carriers: Carriers, placed: Pick<Placement, 'hubs' | 'fleets'>, depot: DepotSpec): DepotUsers {
  if (carriers.length < 2 || depot.sharing === 'pooled') return { kind: 'all' };
  const own = carrierRow(carriers, depot.carrier) ?? 0;
  if (depot.sharing === 'own') return { kind: 'one', carrier: Math.max(0, own) };
  const fed = carriers.flatMap((_, carrier) => (hasFeeders(carriers, placed, carrier) ? [carrier] : []));
  return { kind: 'cells', carriers: fed.length > 0 ? fed : [0] };
}

/** True if vehicles of a fleet stand at facilities of a carrier; at those of all only where the fleet names nobody. */
export function standsWith(
  carriers: Carriers,
  fleet: Pick<FleetSpec, 'carrier'>,
  carrier: number | undefined,
): boolean {
  return fleet.carrier === undefined || (carrier !== undefined && carriers[carrier]?.id === fleet.carrier);
}

function hasFeeders(
  carriers: Carriers,
  { hubs, fleets }: Pick<Placement, 'hubs' | 'fleets'>,
  carrier: number,
): boolean {
  const own = hubs.filter((hub) => carrierOfHub(carriers, hub) === carrier).map(({ id }) => id);
  return fleets.some(
    (fleet) =>
      fleet.kind === 'feeder' &&
      standsWith(carriers, fleet, carrier) &&
      own.some((id) => (fleet.at === 'hubs' || fleet.at === id) && vehiclesAt(fleet.count, id) > 0),
  );
}
