// A made-up run with as many vehicles and parcels as asked for, moving along the streets of a real map all the time.
import { luckOf } from '../../../src/base/luck.ts';
import type { City } from '../../../src/network/city.ts';
import { PARCEL_STATES, type ParcelsView } from '../../../src/service/parcel-protocol.ts';
import type { ShownRun } from '../../../src/service/run-protocol.ts';

/** Seconds that every vehicle is on the road. */
export const LASTS = 3_600;
/** Metres a second. */
const SPEED = 6;
const KINDS = ['van', 'bike', 'feeder'] as const;

/** Vehicles wander from junction to junction; each parcel is sorted, loaded and handed over within the hour. */
export function crowdedRun(city: City, vehicles: number, parcels: number): Omit<ShownRun, 'result'> {
  return {
    scenario: 'made up',
    replication: 0,
    from: 0,
    until: LASTS,
    firstWeekday: 0,
    measured: { from: 0, until: LASTS },
    facilities: [],
    vehicles: Array.from({ length: vehicles }, (_, index) => ({
      index,
      kind: KINDS[index % KINDS.length] as (typeof KINDS)[number],
      name: `Vehicle ${index + 1}`,
      facility: 0,
    })),
    tours: [],
    tourWork: {
      start: new Int32Array(1),
      from: new Float64Array(0),
      until: new Float64Array(0),
      what: new Uint8Array(0),
      aboard: new Int32Array(0),
    },
    motion: wander(city, vehicles),
    parcels: handParcelsOver(city, parcels),
    stock: { start: new Int32Array(1), time: new Float64Array(0), count: new Int32Array(0) },
    activity: { from: 0, step: 900, delivered: new Int32Array(4), late: new Int32Array(4), marks: [] },
  };
}

function wander({ streets }: City, vehicles: number): ShownRun['motion'] {
  const luck = luckOf(1, 0).stream('wander');
  const start = [0];
  const time: number[] = [];
  const x: number[] = [];
  const y: number[] = [];
  for (let vehicle = 0; vehicle < vehicles; vehicle++) {
    let node = Math.floor(luck(vehicle) * streets.nodeCount);
    let now = 0;
    const put = (px: number, py: number): void => {
      const last = time.length - 1;
      if (last >= (start[vehicle] as number)) {
        now += Math.max(0.1, Math.sqrt((px - (x[last] as number)) ** 2 + (py - (y[last] as number)) ** 2) / SPEED);
      }
      time.push(now);
      x.push(px);
      y.push(py);
    };
    put(streets.x[node] as number, streets.y[node] as number);
    for (let turn = 1; now < LASTS; turn++) {
      const first = streets.firstArc[node] as number;
      const ways = (streets.firstArc[node + 1] as number) - first;
      // Stands still at a junction that nothing leaves.
      if (ways === 0) now = LASTS;
      else {
        const arc = streets.arcs[first + Math.floor(luck(vehicle, turn) * ways)] as number;
        const segment = arc >> 1;
        const isForward = (arc & 1) === 0;
        const from = streets.shapeStart[segment] as number;
        const until = streets.shapeStart[segment + 1] as number;
        for (let step = 1; step < until - from; step++) {
          const point = isForward ? from + step : until - 1 - step;
          put(streets.shapeX[point] as number, streets.shapeY[point] as number);
        }
        node = (isForward ? streets.to[segment] : streets.from[segment]) as number;
      }
    }
    time.push(now + 1);
    x.push(x.at(-1) as number);
    y.push(y.at(-1) as number);
    start.push(time.length);
  }
  return {
    start: Int32Array.from(start),
    time: Float64Array.from(time),
    x: Float32Array.from(x),
    y: Float32Array.from(y),
    away: new Uint8Array(time.length),
    tour: new Int32Array(time.length),
  };
}

function handParcelsOver({ addresses }: City, count: number): ParcelsView {
  const luck = luckOf(1, 0).stream('parcels');
  const rows = Array.from({ length: count }, (_, parcel) => Math.floor(luck(parcel, 0) * addresses.count));
  const handed = Float64Array.from({ length: count }, (_, parcel) => LASTS * luck(parcel, 1));
  const states = ['waiting', 'on the way', 'delivered'] as const;
  return {
    count,
    key: Float64Array.from(rows.keys()),
    x: Float32Array.from(rows, (row) => addresses.x[row] as number),
    y: Float32Array.from(rows, (row) => addresses.y[row] as number),
    // One in twenty is late.
    promise: handed.map((time, parcel) => (parcel % 20 === 0 ? time / 2 : LASTS)),
    handed,
    measured: new Uint8Array(count).fill(1),
    stateStart: Int32Array.from({ length: count + 1 }, (_, parcel) => 3 * parcel),
    stateTime: Float64Array.from(
      { length: 3 * count },
      (_, row) => ((handed[Math.floor(row / 3)] as number) * (row % 3)) / 2,
    ),
    state: Uint8Array.from({ length: 3 * count }, (_, row) =>
      PARCEL_STATES.indexOf(states[row % 3] as (typeof states)[number]),
    ),
  };
}
