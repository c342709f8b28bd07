// Carriers in the city: whose each facility is, the cells under a shared roof, and which hub a parcel or a place belongs to.
import { carrierOfHub, carrierRow, usersOf } from '../model/carrier.ts';
import type { Placement } from '../model/placement.ts';
import { type DepotSpec, type Study, WEEKDAYS, type Weekday } from '../model/study.ts';
import type { Standing } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { addressesFrom, type Ground } from './ground.ts';

type Carriers = Study['carriers'];

/**
 * The facilities of a placement, each with its carrier where the study has several and the facility is one's. A micro-depot
 * under a shared roof is its first carrier's cell; the cells of the others are facilities of their own behind all others.
 */
export function withCarriers(facilities: readonly Facility[], placement: Placement, carriers: Carriers): Facility[] {
  if (carriers.length < 2) return [...facilities];
  const cells: Facility[] = [];
  const { hubs, depots, lockers } = placement;
  const owned = facilities.map((facility): Facility => {
    const row = facility.index;
    const hub = hubs[row];
    if (hub !== undefined) return { ...facility, carrier: carrierOfHub(carriers, hub) };
    const depot = depots[row - hubs.length];
    if (depot === undefined) {
      const carrier = carrierRow(carriers, lockers[row - hubs.length - depots.length]?.carrier);
      return carrier === undefined ? facility : { ...facility, carrier };
    }
    const users = usersOf(carriers, placement, depot);
    if (users.kind === 'all') return facility;
    if (users.kind === 'one') return { ...facility, carrier: users.carrier };
    const [first, ...others] = depot.open ? users.carriers : users.carriers.slice(0, 1);
    for (const carrier of others) {
      const { id, name } = carriers[carrier] as Carriers[number];
      cells.push({ ...facility, id: `${facility.id}.${id}`, name: `${facility.name} (${name})`, carrier, roof: row });
    }
    return { ...facility, carrier: first as number };
  });
  return [...owned, ...cells.map((cell, row) => ({ ...cell, index: owned.length + row }))];
}

/** The cells under one roof, by the row of the micro-depot's own facility; one alone where nobody shares it. */
export function cellsUnder(facilities: readonly Facility[], row: number): Facility[] {
  return facilities.filter(({ index, roof }) => index === row || roof === row);
}

/** A micro-depot as one of so many cells has it. */
export function cellOf(spec: DepotSpec, cells: number): DepotSpec {
  return cells > 1 ? { ...spec, partners: cells } : spec;
}

/** Row of the facility under whose roof a cell is; its own where it stands alone. */
export function roofOf({ index, roof }: Pick<Facility, 'index' | 'roof'>): number {
  return roof ?? index;
}

/** The hubs of a carrier; all where it is nobody's in particular. */
export function hubsOfCarrier(hubs: readonly Facility[], carrier: number | undefined): readonly Facility[] {
  const own = carrier === undefined ? hubs : hubs.filter((hub) => hub.carrier === carrier);
  return own.length > 0 ? own : hubs;
}

/**
 * For a parcel by its address and carrier: the carrier's hub that reaches it first by van; of equally near ones the
 * first by id.
 */
export function hubOfParcels(
  hubs: readonly Facility[],
  carriers: Carriers,
  ground: Ground,
): (parcel: { readonly address: number; readonly carrier: number }) => number {
  const several = carriers.length > 1;
  const tables = several
    ? carriers.map((_, carrier) => nearestHub(hubsOfCarrier(hubs, carrier), ground))
    : [nearestHub(hubs, ground)];
  return ({ address, carrier }) => (tables[several ? carrier : 0] as Int32Array)[address] as number;
}

function nearestHub(some: readonly Facility[], ground: Ground): Int32Array {
  const hubs = byId(some);
  const hubOf = new Int32Array(ground.city.addresses.count);
  const best = new Float64Array(ground.city.addresses.count).fill(Number.POSITIVE_INFINITY);
  hubOf.fill((hubs[0] as Facility).index);
  for (const hub of hubs) {
    const { seconds } = addressesFrom(ground, 'motor', hub.place);
    for (let address = 0; address < hubOf.length; address++) {
      if ((seconds[address] as number) < (best[address] as number)) {
        best[address] = seconds[address] as number;
        hubOf[address] = hub.index;
      }
    }
  }
  return hubOf;
}

/** The hub among some that reaches a facility first. All facilities are looked at from a hub at once. */
export function hubOfPlaces(
  facilities: readonly Facility[],
  ground: Ground,
): (hubs: readonly Facility[], facility: Facility) => number {
  const places = facilities.map(({ place }) => place);
  const known = new Map<number, Float64Array>();
  const secondsFrom = (hub: Facility): Float64Array => {
    const kept = known.get(hub.index) ?? ground.motor.from(hub.place, places).seconds;
    known.set(hub.index, kept);
    return kept;
  };
  return (hubs, facility) => nearestOf(hubs, (hub) => secondsFrom(hub)[facility.index] as number);
}

/** The hub among some that reaches a mobile micro-depot first, on the mean of the weekdays on which it stands somewhere. */
export function hubOfStands(
  hubs: readonly Facility[],
  stands: ReadonlyMap<Weekday, Standing>,
  { operating }: Study['calendar'],
  ground: Ground,
): number {
  // In the order of the week, so that the sum does not hang on the order in which the places are listed.
  const weekdays = WEEKDAYS.filter((day) => operating.includes(day));
  const places = weekdays.flatMap((day) => stands.get(day)?.place ?? []);
  return nearestOf(hubs, (hub) => ground.motor.from(hub.place, places).seconds.reduce((sum, way) => sum + way, 0));
}

function nearestOf(some: readonly Facility[], secondsFrom: (hub: Facility) => number): number {
  const hubs = byId(some);
  let best = hubs[0] as Facility;
  if (hubs.length === 1) return best.index;
  let least = Number.POSITIVE_INFINITY;
  for (const hub of hubs) {
    const seconds = secondsFrom(hub);
    if (seconds < least) {
      least = seconds;
      best = hub;
    }
  }
  return best.index;
}

/** In this order the first of equally near ones is not found by its place in the file. */
function byId(hubs: readonly Facility[]): Facility[] {
  return [...hubs].sort((one, other) => (one.id < other.id ? -1 : 1));
}
