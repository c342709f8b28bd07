// What a micro-depot reaches at a place: worked out once for all scenarios in which one with the same bikes stands there.
import type { Point } from '../base/geometry.ts';
import { atOnce } from '../base/slices.ts';
import type { Metres } from '../base/units.ts';
import { fitsBike, SIZES } from '../model/parcel.ts';
import type { Placement } from '../model/placement.ts';
import type { DepotSpec, Study } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import { BIKE_BACKWARD, BIKE_FORWARD } from '../network/street-graph.ts';
import { bikeRanges, type Ranged } from '../simulation/bike-ranges.ts';
import { demandRates } from '../simulation/demand.ts';
import { addressesFrom, facilityPlace, type Ground } from '../simulation/ground.ts';
import { waysName } from '../simulation/own-ways.ts';
import { goesAndReturns } from '../simulation/within-range.ts';
import type { ReachView } from './protocol.ts';

/** Metres between the points of a reached area. */
const STEP = 25;

/** What is reached from a place, whoever orders there. */
interface ReachedArea {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Rising. */
  readonly addresses: Int32Array;
}

/** By ground: areas by place, catchment and bikes, the first that was put there first. */
const KNOWN = new WeakMap<Ground, Map<string, ReachedArea>>();
/** Bytes of areas that are kept: those of some hundred micro-depots. */
const AREA_MEMORY = 32 * 1024 * 1024;

/** The reach of a micro-depot if it stood at a position, as far as its bikes go and return; null where no street is near. */
export function reachView(
  study: Study,
  placement: Placement,
  ground: Ground,
  depot: DepotSpec,
  position: Point,
): ReachView | null {
  return atOnce(reachStages(study, placement, ground, depot, position));
}

/** The same in slices: yields after each. The arrays are the view's own, so that they can be handed over. */
export function* reachStages(
  study: Study,
  placement: Placement,
  ground: Ground,
  depot: DepotSpec,
  position: Point,
): Generator<undefined, ReachView | null, undefined> {
  const near = facilityPlace(ground, position);
  if (near === null) return null;
  const bikes = bikeRanges(study, placement, depot);
  const { x, y, addresses } = yield* areaStages(ground, near.place, depot.catchment, bikes);
  const rates = demandRates(study.demand, ground.city.addresses);
  const { sizes } = study.demand;
  let all = 0;
  let fitting = 0;
  for (const size of SIZES) {
    all += sizes[size];
    if (fitsBike(size)) fitting += sizes[size];
  }
  let parcels = 0;
  for (const address of addresses) parcels += rates[address] as number;
  return {
    id: depot.id,
    x: x.slice(),
    y: y.slice(),
    addresses: addresses.length,
    parcelsPerDay: parcels * (fitting / all),
  };
}

function* areaStages(
  ground: Ground,
  place: Place,
  catchment: Metres,
  bikes: readonly Ranged[],
): Generator<undefined, ReachedArea, undefined> {
  const known = KNOWN.get(ground) ?? new Map<string, ReachedArea>();
  KNOWN.set(ground, known);
  const names = bikes.map((bike) => `${waysName(bike)} ${bike.range}`);
  const key = [place.segment, place.along, catchment, ...names].join('/');
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const farthest = bikes.length === 0 ? catchment : Math.max(...bikes.map(({ range }) => range)) / 2;
  const points = reachedPoints(ground, place, Math.min(catchment, farthest));
  yield;
  const { metres } = addressesFrom(ground, 'bike', place);
  yield;
  const addresses: number[] = [];
  for (let address = 0; address < metres.length; address++) {
    if ((metres[address] as number) > catchment) continue;
    const spot = { address, facility: -1 };
    if (bikes.length > 0 && !bikes.some((bike) => goesAndReturns({ ground }, bike, place, spot))) continue;
    addresses.push(address);
  }
  const area = { ...points, addresses: Int32Array.from(addresses) };
  makeRoom(known, bytesOf(area));
  known.set(key, area);
  return area;
}

/** Drops what was kept first until so many bytes more have room. */
function makeRoom(known: Map<string, ReachedArea>, more: number): void {
  let bytes = more;
  for (const area of known.values()) bytes += bytesOf(area);
  for (const [key, area] of known) {
    if (bytes <= AREA_MEMORY) return;
    known.delete(key);
    bytes -= bytesOf(area);
  }
}

function bytesOf({ x, y, addresses }: ReachedArea): number {
  return x.byteLength + y.byteLength + addresses.byteLength;
}

/** Points of all streets that bikes reach within so many metres. */
function reachedPoints(ground: Ground, place: Place, catchment: number): { x: Float32Array; y: Float32Array } {
  const { streets } = ground.city;
  const metres = ground.bike.nodeMetres(place);
  const x: number[] = [];
  const y: number[] = [];
  for (let segment = 0; segment < streets.segmentCount; segment++) {
    if (((streets.access[segment] as number) & (BIKE_FORWARD | BIKE_BACKWARD)) === 0) continue;
    const fromStart = metres[streets.from[segment] as number] as number;
    const fromEnd = metres[streets.to[segment] as number] as number;
    if (fromStart > catchment && fromEnd > catchment) continue;
    const whole = streets.length[segment] as number;
    let along = 0;
    let next = 0;
    for (let p = streets.shapeStart[segment] as number; p < (streets.shapeStart[segment + 1] as number) - 1; p++) {
      const ax = streets.shapeX[p] as number;
      const ay = streets.shapeY[p] as number;
      const dx = (streets.shapeX[p + 1] as number) - ax;
      const dy = (streets.shapeY[p + 1] as number) - ay;
      const piece = Math.sqrt(dx * dx + dy * dy);
      for (; next <= along + piece; next += STEP) {
        if (Math.min(fromStart + next, fromEnd + whole - next) > catchment) continue;
        const share = piece === 0 ? 0 : (next - along) / piece;
        x.push(ax + share * dx);
        y.push(ay + share * dy);
      }
      along += piece;
    }
  }
  return { x: Float32Array.from(x), y: Float32Array.from(y) };
}
