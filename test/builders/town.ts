// Small towns for tests: a grid of two-way streets with a house every few metres.
import type { AddressTable, City } from '../../src/network/city.ts';
import {
  BIKE_BACKWARD,
  BIKE_FORWARD,
  buildStreetGraph,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  type SegmentDraft,
  WALK,
} from '../../src/network/street-graph.ts';

const EVERYBODY = MOTOR_FORWARD | MOTOR_BACKWARD | BIKE_FORWARD | BIKE_BACKWARD | WALK;

/** A grid of columns x rows junctions, `block` metres apart, with `doors` addresses on every street; every seventh a business. */
export function gridTown(columns: number, rows: number, block = 200, doors = 2): City {
  const x: number[] = [];
  const y: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      x.push(column * block);
      y.push(row * block);
    }
  }
  const drafts: SegmentDraft[] = [];
  const street = (from: number, to: number): void => {
    drafts.push({ from, to, roadClass: 'residential', access: EVERYBODY });
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = row * columns + column;
      if (column + 1 < columns) street(node, node + 1);
      if (row + 1 < rows) street(node, node + columns);
    }
  }
  const streets = buildStreetGraph(x, y, drafts);
  const count = drafts.length * doors;
  const addresses: AddressTable = {
    count,
    segment: new Int32Array(count),
    along: new Float64Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    kind: new Uint8Array(count),
    households: new Uint16Array(count),
    centre: new Uint8Array(count),
  };
  for (let address = 0; address < count; address++) {
    const segment = Math.floor(address / doors);
    const share = ((address % doors) + 1) / (doors + 1);
    const from = streets.from[segment] as number;
    const to = streets.to[segment] as number;
    addresses.segment[address] = segment;
    addresses.along[address] = share * block;
    addresses.x[address] = (x[from] as number) + share * ((x[to] as number) - (x[from] as number)) + 5;
    addresses.y[address] = (y[from] as number) + share * ((y[to] as number) - (y[from] as number)) + 5;
    addresses.kind[address] = address % 7 === 6 ? 2 : address % 3 === 0 ? 1 : 0;
    addresses.households[address] = addresses.kind[address] === 1 ? 6 : 1;
    addresses.centre[address] = address % 2;
  }
  const right = (columns - 1) * block;
  const top = (rows - 1) * block;
  return {
    streets,
    addresses,
    water: [],
    parks: [],
    middle: { x: right / 2, y: top / 2 },
    box: { left: 0, bottom: 0, right, top },
    attribution: '',
    origin: null,
  };
}
