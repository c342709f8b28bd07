// The tours under construction: each vehicle is one chain of stops and depot visits, linked both ways.
import { NEVER } from './drive.ts';
import type { Instance } from './instance.ts';
import { clearProfile, type LoadProfile, noProfile } from './load-profile.ts';

/**
 * Nodes: stop i is node i; the departure of tour t is node `stops + t` (for every tour but a vehicle's first it is also the
 * return of the tour before, and its service is the reload, or as long as its vehicle has to be charged); the last return of vehicle v is node `2 * stops + v`.
 * A vehicle's chain runs from its first departure to its last return. Tours and vehicles are slots, used again when
 * free; both are open only while they hold a stop, except for a moment inside a change.
 */
export interface Tours {
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** By node: its tour, -1 for a stop that is on none. */
  readonly tourOf: Int32Array;
  /** By node: row of the matrices. */
  readonly place: Int32Array;
  /** By node: seconds from begin to leaving, earliest begin, latest begin by its own window. */
  readonly service: Float64Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** By node, set by the forward pass: arrival and leaving when each vehicle starts with its shift. */
  readonly arrives: Float64Array;
  readonly leaves: Float64Array;
  /** By node, set by the backward pass: latest arrival that keeps the rest of the chain in time; for a vehicle's first
   * departure the latest start. Below the shift's begin there if the chain is too late. */
  readonly latest: Float64Array;
  /** By node of a chain that waits: arrival and leaving where its day begins as late as it may without a later return, and how
   * much later than that it may be reached without one. */
  readonly lateArrives: Float64Array;
  readonly lateLeaves: Float64Array;
  readonly idle: Float64Array;
  /** By node, of the leg to the next one: screening cost, free-flow seconds, millimetres. */
  readonly leg: Float64Array;
  readonly work: Float64Array;
  readonly span: Float64Array;
  /** By node: screening cost of the longer of its two legs, -Infinity for a stop on no tour. */
  readonly longest: Float64Array;
  /** What each tour carries on its way, kept where stops are fetched from. */
  readonly profile: LoadProfile;
  /** By tour. */
  readonly vehicleOf: Int32Array;
  readonly stopsOn: Int32Array;
  readonly parcels: Float64Array;
  readonly volume: Float64Array;
  readonly weight: Float64Array;
  readonly millimetres: Float64Array;
  /** By vehicle. `way`: millimetres of all its tours; `windowed`: stops with a window; `isTimed`: 1 while the arrays of
   * both passes hold for its chain; `waits`: 1 where it may wait before a window and waiting
   * is paid; `guess`: its last return as of the last
   * exact pass, with what changed since at the shift's mean pace (only of use without windows). */
  readonly fleetOf: Int32Array;
  readonly first: Int32Array;
  readonly toursOf: Int32Array;
  readonly way: Float64Array;
  readonly cost: Float64Array;
  readonly windowed: Int32Array;
  readonly isTimed: Uint8Array;
  readonly waits: Uint8Array;
  readonly guess: Float64Array;
  /** By vehicle: its first departure at the earliest, and the seconds by which that and its stays at the depot between tours
   * are longer because its battery has to be charged. */
  readonly starts: Float64Array;
  readonly charging: Float64Array;
  /** By fleet: open vehicles. */
  readonly used: Int32Array;
  /** Free slots as stacks, open vehicles as a list with each one's place in it. */
  readonly freeTours: Int32Array;
  readonly freeVehicles: Int32Array;
  readonly open: Int32Array;
  readonly openAt: Int32Array;
  freeTourCount: number;
  freeVehicleCount: number;
  openCount: number;
}

export function emptyTours(instance: Instance): Tours {
  const n = instance.stops;
  const nodes = 3 * n;
  const service = new Float64Array(nodes);
  service.set(instance.service);
  const from = new Float64Array(nodes);
  from.set(instance.from);
  const until = new Float64Array(nodes).fill(NEVER);
  until.set(instance.until);
  return {
    next: new Int32Array(nodes).fill(-1),
    prev: new Int32Array(nodes).fill(-1),
    tourOf: new Int32Array(nodes).fill(-1),
    place: Int32Array.from({ length: nodes }, (_, node) => (node < n ? node : 0)),
    service,
    from,
    until,
    arrives: new Float64Array(nodes),
    leaves: new Float64Array(nodes),
    latest: new Float64Array(nodes),
    lateArrives: new Float64Array(nodes),
    lateLeaves: new Float64Array(nodes),
    idle: new Float64Array(nodes),
    leg: new Float64Array(nodes),
    work: new Float64Array(nodes),
    span: new Float64Array(nodes),
    longest: new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY),
    profile: noProfile(instance),
    vehicleOf: new Int32Array(n),
    stopsOn: new Int32Array(n),
    parcels: new Float64Array(n),
    volume: new Float64Array(n),
    weight: new Float64Array(n),
    millimetres: new Float64Array(n),
    fleetOf: new Int32Array(n),
    first: new Int32Array(n).fill(-1),
    toursOf: new Int32Array(n),
    way: new Float64Array(n),
    cost: new Float64Array(n),
    windowed: new Int32Array(n),
    isTimed: new Uint8Array(n),
    waits: new Uint8Array(n),
    guess: new Float64Array(n),
    starts: new Float64Array(n),
    charging: new Float64Array(n),
    used: new Int32Array(instance.fleets),
    freeTours: Int32Array.from({ length: n }, (_, slot) => n - 1 - slot),
    freeVehicles: Int32Array.from({ length: n }, (_, slot) => n - 1 - slot),
    open: new Int32Array(n),
    openAt: new Int32Array(n).fill(-1),
    freeTourCount: n,
    freeVehicleCount: n,
    openCount: 0,
  };
}

/** Opens a vehicle whose chain is its last return alone; a tour must follow. */
export function openVehicle(instance: Instance, tours: Tours, fleet: number): number {
  const vehicle = tours.freeVehicles[--tours.freeVehicleCount] as number;
  const end = 2 * instance.stops + vehicle;
  tours.fleetOf[vehicle] = fleet;
  tours.toursOf[vehicle] = 0;
  tours.way[vehicle] = 0;
  tours.cost[vehicle] = 0;
  tours.windowed[vehicle] = 0;
  tours.isTimed[vehicle] = 0;
  tours.waits[vehicle] = 0;
  tours.guess[vehicle] = instance.shiftFrom[fleet] as number;
  tours.starts[vehicle] = instance.shiftFrom[fleet] as number;
  tours.charging[vehicle] = 0;
  tours.first[vehicle] = end;
  tours.next[end] = -1;
  tours.prev[end] = -1;
  tours.place[end] = instance.end[fleet] as number;
  tours.until[end] = instance.shiftUntil[fleet] as number;
  tours.used[fleet] = (tours.used[fleet] as number) + 1;
  tours.openAt[vehicle] = tours.openCount;
  tours.open[tours.openCount++] = vehicle;
  return vehicle;
}

/** Gives the slot back; the chain's nodes are the caller's to free. */
export function closeVehicle(tours: Tours, vehicle: number): void {
  const fleet = tours.fleetOf[vehicle] as number;
  tours.used[fleet] = (tours.used[fleet] as number) - 1;
  const at = tours.openAt[vehicle] as number;
  const last = tours.open[--tours.openCount] as number;
  tours.open[at] = last;
  tours.openAt[last] = at;
  tours.openAt[vehicle] = -1;
  tours.first[vehicle] = -1;
  tours.freeVehicles[tours.freeVehicleCount++] = vehicle;
}

/** Opens an empty tour before `node`, which is a departure or the last return of the vehicle. */
export function openTour(instance: Instance, tours: Tours, vehicle: number, node: number): number {
  const tour = tours.freeTours[--tours.freeTourCount] as number;
  const departure = instance.stops + tour;
  const fleet = tours.fleetOf[vehicle] as number;
  tours.vehicleOf[tour] = vehicle;
  tours.stopsOn[tour] = 0;
  tours.parcels[tour] = 0;
  tours.volume[tour] = 0;
  tours.weight[tour] = 0;
  clearProfile(tours.profile, tour);
  tours.millimetres[tour] = 0;
  tours.tourOf[departure] = tour;
  tours.place[departure] = instance.depot[fleet] as number;
  tours.service[departure] = instance.reload[fleet] as number;
  tours.leg[departure] = 0;
  tours.work[departure] = 0;
  tours.span[departure] = 0;
  const before = tours.prev[node] as number;
  tours.prev[departure] = before;
  tours.next[departure] = node;
  tours.prev[node] = departure;
  if (before >= 0) tours.next[before] = departure;
  else tours.first[vehicle] = departure;
  const others = tours.toursOf[vehicle] as number;
  if (others > 0) tours.guess[vehicle] = (tours.guess[vehicle] as number) + (instance.reload[fleet] as number);
  tours.toursOf[vehicle] = others + 1;
  tours.isTimed[vehicle] = 0;
  return tour;
}

/** Takes an empty tour out of its vehicle, and the vehicle off the road if that was its last. */
export function closeTour(instance: Instance, tours: Tours, tour: number): void {
  const departure = instance.stops + tour;
  const vehicle = tours.vehicleOf[tour] as number;
  const before = tours.prev[departure] as number;
  const after = tours.next[departure] as number;
  tours.prev[after] = before;
  if (before >= 0) tours.next[before] = after;
  else tours.first[vehicle] = after;
  tours.freeTours[tours.freeTourCount++] = tour;
  const left = (tours.toursOf[vehicle] as number) - 1;
  tours.toursOf[vehicle] = left;
  tours.isTimed[vehicle] = 0;
  if (left === 0) {
    closeVehicle(tours, vehicle);
    return;
  }
  const reload = instance.reload[tours.fleetOf[vehicle] as number] as number;
  tours.guess[vehicle] = (tours.guess[vehicle] as number) - reload;
}
