// The routing problem laid out for the search: columns instead of objects, loads as whole numbers, leg costs side by side.
import { DAY, HOUR } from '../base/units.ts';
import type { TravelMatrix } from '../network/travel.ts';
import { freeWayOf } from './charging.ts';
import { NEVER } from './drive.ts';
import { type LegCosts, legCosts, legMillimetres, legSeconds, NO_WAY, NOWHERE } from './leg-cost.ts';
import { nearbyOrder } from './locality.ts';
import { neighbourhood } from './neighbours.ts';
import type { RoutingFleet, RoutingProblem, RoutingStop } from './problem.ts';

/** How many neighbours a stop is tried beside; more where most of them are no good because of their windows (measured). */
const NEIGHBOURS = { some: 40, windowed: 80 };
/** Parcels, litres and kilograms are counted in whole millionths, so that loads add up exactly in any order. */
const GRAIN = 1_000_000;
/** Share of stops with windows up to which they are few: chosen between studies, in which few parcels have one, and the instances of Solomon, in which most or all have. */
const FEW = 0.4;

/**
 * Places are numbered afresh: stop i is place i, the depots follow. Cost matrices are row-major and `size` wide; fleets of
 * the same costs share one. Seconds and metres, which are read less often, stay in the problem's matrices.
 */
export interface Instance {
  /** The problem's number of each stop; here near stops have near numbers. */
  readonly order: Int32Array;
  readonly stops: number;
  readonly fleets: number;
  readonly size: number;
  readonly hasWindows: boolean;
  /** True while windows are the exception: their stops are then placed last and looked after most. */
  readonly hasFewWindows: boolean;
  /** True where time costs nothing and no tour could come near the end of the shift: seconds are then taken for 0. */
  isTimeless: boolean;
  readonly service: Float64Array;
  /** Windows; 0 and NEVER where there is none. */
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** 1 where there is a window. */
  readonly isWindowed: Uint8Array;
  readonly parcels: Float64Array;
  readonly volume: Float64Array;
  readonly weight: Float64Array;
  /** What is fetched at each stop, in the same grains, and whether anything is anywhere. */
  readonly fetchedParcels: Float64Array;
  readonly fetchedVolume: Float64Array;
  readonly fetchedWeight: Float64Array;
  readonly hasPickUps: boolean;
  /** Largest share of the largest vehicle that the stop fills. */
  readonly bulk: Float64Array;
  /** Cheapest way from a depot and back. */
  readonly remoteness: Float64Array;
  readonly penalty: Float64Array;
  /** 1 where some vehicle could visit the stop alone. */
  readonly servable: Uint8Array;
  /** What the service of each stop costs at least. */
  readonly leastVisit: Float64Array;
  /** By fleet: micro-euros of each leg at the shift's mean pace, and where its seconds and metres stand. */
  readonly legs: readonly LegCosts[];
  readonly depot: Int32Array;
  /** By fleet: where its vehicles' days end, the depot or, where tours are open, a place to which every way is nothing. */
  readonly end: Int32Array;
  /** True if some fleet's tours are open. */
  readonly hasOpen: boolean;
  readonly parcelRoom: Float64Array;
  readonly volumeRoom: Float64Array;
  readonly weightRoom: Float64Array;
  readonly count: Int32Array;
  /** True if there are vehicles of several fleets to choose from, for more than one stop, which goes where it costs least. */
  readonly hasChoice: boolean;
  readonly dayCost: Float64Array;
  readonly perMillimetre: Float64Array;
  readonly perSecond: Float64Array;
  /** Whole seconds paid at least. */
  readonly minimumPaid: Float64Array;
  /** A break that is paid beyond the work that needs it, in seconds; NEVER and 0 where there is none. */
  readonly breakAfter: Float64Array;
  readonly breakPaid: Float64Array;
  /** True if some fleet is paid for a time at least. */
  readonly hasMinimum: boolean;
  readonly shiftFrom: Float64Array;
  /** 1 where a fleet's vehicles are on duty: they are paid from when they can depart. */
  readonly isOnDuty: Uint8Array;
  readonly shiftUntil: Float64Array;
  readonly reload: Float64Array;
  readonly maxTours: Int32Array;
  /** Millimetres. */
  readonly range: Float64Array;
  /** Of batteries: metres charged in a second (0 where there is none), metres spent by the last return, and when that was. */
  readonly charge: Float64Array;
  readonly spent: Float64Array;
  readonly home: Float64Array;
  /** True if some fleet has batteries. */
  readonly hasBatteries: boolean;
  /** Millimetres of a vehicle's whole day up to which it never waits for its battery; Infinity where there is none. */
  readonly freeWay: Float64Array;
  /** 24 values a fleet: shares of free-flow speed. */
  readonly speeds: Float64Array;
  /** Mean share of free-flow speed over the shift. */
  readonly meanSpeed: Float64Array;
  /** [fleet * stops + stop]: way and time of a tour for this stop alone, Infinity where it cannot go. */
  readonly roundCost: Float64Array;
  /** [fleet * stops + stop]: what a vehicle for this stop alone would cost, Infinity where it cannot go. */
  readonly soloCost: Float64Array;
  /** Neighbours of each stop, `width` a row, nearest first. */
  readonly neighbours: Int32Array;
  readonly width: number;
  /** Half the cost there and back to each neighbour. */
  readonly nearness: Float32Array;
}

/** What a pass over the stops gives; `groundwork.ts` fills in what is between them, and what visits cost alone. */
export function instanceOf(problem: RoutingProblem): Instance {
  const { fleets } = problem;
  const order = nearbyOrder(problem);
  const stops = Array.from(order, (index) => problem.stops[index] as RoutingStop);
  const n = stops.length;
  const hasOpen = fleets.some((fleet) => fleet.isOpen === true);
  const nowhere = hasOpen ? [NOWHERE] : [];
  const places = Int32Array.from([
    ...stops.map((stop) => stop.place),
    ...fleets.map((fleet) => fleet.depot),
    ...nowhere,
  ]);
  const size = places.length;
  const legs = priceLegs(problem, places);
  const windows = stops.filter((stop) => stop.window !== null).length;
  const hasFewWindows = windows <= FEW * n;
  const width = Math.max(0, Math.min(hasFewWindows ? NEIGHBOURS.some : NEIGHBOURS.windowed, n - 1));
  const least = fleets.reduce((lowest, fleet) => Math.min(lowest, fleet.costPerSecond), Number.MAX_VALUE);
  const ofStops = (value: (stop: RoutingStop) => number) => columnOf(stops, value);
  const ofFleets = (value: (fleet: RoutingFleet) => number) => columnOf(fleets, value);
  const grains = (amount: number): number => Math.round(amount * GRAIN);
  return {
    order,
    stops: n,
    fleets: fleets.length,
    size,
    hasWindows: windows > 0,
    hasFewWindows,
    isTimeless: false,
    service: ofStops((stop) => Math.round(stop.service)),
    from: ofStops((stop) => Math.max(0, Math.ceil(stop.window?.from ?? 0))),
    until: ofStops((stop) => Math.min(NEVER, Math.floor(stop.window?.until ?? NEVER))),
    isWindowed: Uint8Array.from(stops, (stop) => (stop.window === null ? 0 : 1)),
    parcels: ofStops((stop) => grains(stop.load.parcels)),
    volume: ofStops((stop) => grains(stop.load.volume)),
    weight: ofStops((stop) => grains(stop.load.weight)),
    fetchedParcels: ofStops((stop) => grains(stop.pickUp?.parcels ?? 0)),
    fetchedVolume: ofStops((stop) => grains(stop.pickUp?.volume ?? 0)),
    fetchedWeight: ofStops((stop) => grains(stop.pickUp?.weight ?? 0)),
    hasPickUps: stops.some(({ pickUp }) => pickUp && (pickUp.parcels > 0 || pickUp.volume > 0 || pickUp.weight > 0)),
    bulk: new Float64Array(n),
    remoteness: new Float64Array(n).fill(NO_WAY),
    penalty: ofStops((stop) => Math.round(Math.min(1e14, stop.penalty))),
    servable: new Uint8Array(n),
    leastVisit: ofStops((stop) => Math.round(stop.service) * least),
    legs,
    depot: Int32Array.from(fleets, (_, fleet) => n + fleet),
    end: Int32Array.from(fleets, ({ isOpen }, fleet) => (isOpen === true ? n + fleets.length : n + fleet)),
    hasOpen,
    parcelRoom: ofFleets((fleet) => grains(fleet.capacity.parcels)),
    volumeRoom: ofFleets((fleet) => grains(fleet.capacity.volume)),
    weightRoom: ofFleets((fleet) => grains(fleet.capacity.weight)),
    count: Int32Array.from(fleets, (fleet) => Math.min(fleet.count, n)),
    hasChoice: n > 1 && fleets.filter(({ count }) => count > 0).length > 1,
    dayCost: ofFleets((fleet) => fleet.dayCost),
    perMillimetre: ofFleets((fleet) => fleet.costPerMetre / 1_000),
    perSecond: ofFleets((fleet) => fleet.costPerSecond),
    hasMinimum: fleets.some((fleet) => fleet.minimumPaid > 0 && fleet.costPerSecond > 0),
    minimumPaid: ofFleets((fleet) => Math.max(0, Math.round(fleet.minimumPaid))),
    breakAfter: ofFleets(({ paidBreak }) => paidBreak?.after ?? NEVER),
    breakPaid: ofFleets(({ paidBreak }) => paidBreak?.seconds ?? 0),
    shiftFrom: ofFleets((fleet) => Math.max(0, Math.ceil(fleet.shift.from))),
    isOnDuty: Uint8Array.from(fleets, (fleet) => (fleet.isOnDuty === true ? 1 : 0)),
    shiftUntil: ofFleets((fleet) => Math.min(NEVER - 1, Math.floor(fleet.shift.until))),
    reload: ofFleets((fleet) => Math.round(fleet.reload)),
    maxTours: Int32Array.from(fleets, (fleet) => Math.min(fleet.isOpen === true ? 1 : fleet.maxTours, n)),
    range: ofFleets((fleet) => Math.min(NO_WAY - 1, fleet.range * 1_000)),
    charge: ofFleets(({ battery }) => battery?.charge ?? 0),
    spent: ofFleets(({ battery }) => battery?.spent ?? 0),
    home: ofFleets(({ battery }) => battery?.home ?? -1),
    hasBatteries: fleets.some(({ battery }) => battery),
    freeWay: ofFleets((fleet) => freeWayOf(fleet, n)),
    speeds: Float64Array.from(fleets.flatMap((fleet) => fleet.pace.slice(0, 24).map((pace) => pace * fleet.factor))),
    meanSpeed: ofFleets(meanSpeed),
    roundCost: new Float64Array(fleets.length * n).fill(Number.POSITIVE_INFINITY),
    soloCost: new Float64Array(fleets.length * n).fill(Number.POSITIVE_INFINITY),
    ...neighbourhood(n, width),
  };
}

/** One number of each row. In a loop, since `Float64Array.from` takes many times as long. */
function columnOf<Row>(rows: readonly Row[], value: (row: Row) => number): Float64Array {
  const column = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) column[row] = value(rows[row] as Row);
  return column;
}

/** Free-flow seconds between two places for a fleet. */
export function secondsOf(instance: Instance, fleet: number, from: number, to: number): number {
  if (instance.isTimeless) return 0;
  const { matrix, site } = instance.legs[fleet] as LegCosts;
  return legSeconds(matrix, site[from] as number, site[to] as number);
}

/** Millimetres between two places for a fleet. */
export function millimetresOf(instance: Instance, fleet: number, from: number, to: number): number {
  const { matrix, site } = instance.legs[fleet] as LegCosts;
  return legMillimetres(matrix, site[from] as number, site[to] as number);
}

/** Leg costs by fleet, still to be filled in; fleets with equal costs share theirs. */
function priceLegs(problem: RoutingProblem, places: Int32Array): LegCosts[] {
  const known = new Map<string, LegCosts>();
  return problem.fleets.map((fleet) => {
    const perSecond = fleet.costPerSecond / meanSpeed(fleet);
    const key = `${fleet.travel}/${fleet.costPerMetre}/${perSecond}`;
    const matrix = problem.travel[fleet.travel] as TravelMatrix;
    const legs = known.get(key) ?? legCosts(matrix, places, fleet.costPerMetre, perSecond);
    known.set(key, legs);
    return legs;
  });
}

/** Mean share of free-flow speed over the hours of the shift, at most one day of them. */
function meanSpeed(fleet: RoutingFleet): number {
  const first = Math.floor(fleet.shift.from / HOUR);
  const last = Math.ceil(Math.min(fleet.shift.until, fleet.shift.from + DAY) / HOUR);
  let sum = 0;
  for (let hour = first; hour < last; hour++) sum += fleet.pace[((hour % 24) + 24) % 24] as number;
  return last > first ? (sum / (last - first)) * fleet.factor : fleet.factor;
}
