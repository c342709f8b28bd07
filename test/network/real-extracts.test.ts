// Real extracts, where they are at hand (environment variable DOORSTEP_DATA, else ../shared/data).
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isInside, type Point } from '../../src/base/geometry.ts';
import type { City } from '../../src/network/city.ts';
import { networkStatistics } from '../../src/network/network-statistics.ts';
import type { ImportedCity } from '../../src/network/osm-city.ts';
import { projectionAt } from '../../src/network/projection.ts';
import { REAL_CITIES } from '../../src/network/real-cities.ts';
import {
  arcHead,
  arcTail,
  BIKE_BACKWARD,
  BIKE_FORWARD,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  ROAD_CLASSES,
  WALK,
} from '../../src/network/street-graph.ts';
import { decodeCity, encodeCity } from '../../src/network/streets-block.ts';
import { facilityPlace, groundOf } from '../../src/simulation/ground.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';

const data = process.env.DOORSTEP_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const pathOf = (file: string): string => `${data}/osm/${file}`;
const FILES = ['monaco.osm.pbf', 'heidelberg.osm.pbf', 'portland-central.osm.pbf', 'berlin-neukoelln.osm'];
const isHere = existsSync(pathOf(FILES[0] as string));

const kept = new Map<string, ImportedCity>();
function imported(file: string): ImportedCity {
  let found = kept.get(file);
  if (found === undefined) {
    found = cityFromOsm(readOsm(new Uint8Array(readFileSync(pathOf(file))), file));
    kept.set(file, found);
  }
  return found;
}

/** Nodes that a search reaches from one node along the arcs open to the bits, or against them. */
function reached({ streets }: City, start: number, bits: readonly [number, number], isAgainst: boolean): Uint8Array {
  const next: number[][] = Array.from({ length: streets.nodeCount }, () => []);
  for (let arc = 0; arc < 2 * streets.segmentCount; arc++) {
    if (((streets.access[arc >> 1] as number) & (bits[arc & 1] as number)) === 0) continue;
    const [tail, head] = isAgainst
      ? [arcHead(streets, arc), arcTail(streets, arc)]
      : [arcTail(streets, arc), arcHead(streets, arc)];
    next[tail]?.push(head);
  }
  const seen = new Uint8Array(streets.nodeCount);
  const queue = [start];
  seen[start] = 1;
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const head of next[node] ?? []) {
      if (seen[head] === 1) continue;
      seen[head] = 1;
      queue.push(head);
    }
  }
  return seen;
}

/** Arrays as text, since comparing a hundred thousand numbers one by one takes seconds. */
function bitsOf(table: object): unknown {
  return Object.entries(table).map(([key, value]: [string, unknown]) => [
    key,
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
      : value,
  ]);
}

const isOpenToBikes = ({ streets }: City, segment: number): boolean =>
  ((streets.access[segment] as number) & (BIKE_FORWARD | BIKE_BACKWARD)) !== 0;

describe.skipIf(!isHere)('a real extract', { timeout: 60_000 }, () => {
  test.for(FILES)('%s is imported in seconds', async (file, { annotate }) => {
    const before = process.cpuUsage();
    const { city, report } = imported(file);
    const seconds = process.cpuUsage(before).user / 1e6;
    const { segments, kilometres } = report.streets;
    await annotate(
      `${seconds.toFixed(1)} CPU s, ${segments} streets, ${kilometres.toFixed(0)} km, ${city.addresses.count} addresses`,
    );
    expect(seconds).toBeLessThan(10);
    expect(city.addresses.count).toBeGreaterThan(100);
  });

  test.each(FILES)('%s can be driven from everywhere to everywhere by vans and by bikes', (file) => {
    const { city } = imported(file);
    for (const bits of [
      [MOTOR_FORWARD, MOTOR_BACKWARD],
      [BIKE_FORWARD, BIKE_BACKWARD],
    ] as const) {
      const used: number[] = [];
      for (let segment = 0; segment < city.streets.segmentCount; segment++) {
        if (((city.streets.access[segment] as number) & (bits[0] | bits[1])) !== 0) used.push(segment);
      }
      const start = city.streets.from[used[0] as number] as number;
      for (const isAgainst of [false, true]) {
        const seen = reached(city, start, bits, isAgainst);
        const unreached = used.filter(
          (segment) =>
            seen[city.streets.from[segment] as number] === 0 || seen[city.streets.to[segment] as number] === 0,
        );
        expect(unreached).toEqual([]);
      }
    }
  });

  test.each(FILES)('%s has every address on a street for vans, in place', (file) => {
    const { addresses, streets, box } = imported(file).city;
    let wrong = 0;
    let forBikes = 0;
    for (let row = 0; row < addresses.count; row++) {
      const segment = addresses.segment[row] as number;
      const access = streets.access[segment] as number;
      const along = addresses.along[row] as number;
      const [x, y] = [addresses.x[row] as number, addresses.y[row] as number];
      const households = addresses.households[row] as number;
      const isOnStreet =
        (access & (MOTOR_FORWARD | MOTOR_BACKWARD)) !== 0 && along >= 0 && along <= (streets.length[segment] as number);
      const isNear = x > box.left - 260 && x < box.right + 260 && y > box.bottom - 260 && y < box.top + 260;
      if (!isOnStreet || !isNear || households < 1 || households > 63) wrong++;
      if ((access & (BIKE_FORWARD | BIKE_BACKWARD)) !== 0) forBikes++;
    }
    expect(wrong).toBe(0);
    expect(forBikes / addresses.count).toBeGreaterThan(0.95);
  });

  test.each(FILES)('%s lets a facility anywhere on the map be reached from every address, and reach it', (file) => {
    const { city } = imported(file);
    const ground = groundOf(city);
    const { left, right, bottom, top } = city.box;
    const doors = ground.doors.filter((_, row) => row % 97 === 0);
    for (const share of [0.03, 0.31, 0.52, 0.77, 0.98]) {
      const position = { x: left + share * (right - left), y: top - share * (top - bottom) };
      const near = facilityPlace(ground, position);
      if (near === null) throw new Error('expected a street');
      expect(city.streets.roadClass[near.place.segment]).toBeGreaterThan(ROAD_CLASSES.indexOf('trunk'));
      for (const mode of ['motor', 'bike'] as const) {
        const isForAll = mode === 'motor' || doors.every((door) => isOpenToBikes(city, door.segment));
        if (isForAll) expect([...ground[mode].from(near.place, doors).metres].every(Number.isFinite)).toBe(true);
      }
      for (const door of doors.slice(0, 40)) expect(ground.motor.metres(door, near.place)).toBeLessThan(1e6);
    }
  });

  test.for(FILES)('%s fits a study file and comes back from it to the bit', async (file, { annotate }) => {
    const { city } = imported(file);
    const block = encodeCity(city, file, 'ODbL');
    await annotate(`${(block.data.length / 1000).toFixed(0)} kB as a block`);
    expect(block.data.length).toBeLessThan(600_000);
    const { streets, addresses, ...rest } = decodeCity(block);
    const { streets: ownStreets, addresses: ownAddresses, ...ownRest } = city;
    expect(rest).toEqual(ownRest);
    expect(bitsOf(streets)).toEqual(bitsOf(ownStreets));
    expect(bitsOf(addresses)).toEqual(bitsOf(ownAddresses));
  });

  test('Monaco lies by the sea, and its harbour is wet', () => {
    const { water, origin, streets } = imported('monaco.osm.pbf').city;
    if (origin === null) throw new Error('expected a city on the globe');
    const { toPlane } = projectionAt(origin);
    const isWet = (point: Point): boolean => water.some((ring) => isInside(point, ring));
    expect(isWet(toPlane({ latitude: 43.735, longitude: 7.427 }))).toBe(true);
    expect(isWet(toPlane({ latitude: 43.72, longitude: 7.44 }))).toBe(true);
    expect(isWet(toPlane({ latitude: 43.7396, longitude: 7.4275 }))).toBe(false);
    const drowned = [...streets.x.keys()].filter((node) =>
      isWet({ x: streets.x[node] as number, y: streets.y[node] as number }),
    );
    // Quays and moles, where the shore is drawn with less detail than the street.
    expect(drowned.length / streets.nodeCount).toBeLessThan(0.01);
  });

  test('streets for walkers alone are pedestrian streets', () => {
    const { streets } = imported('heidelberg.osm.pbf').city;
    const classes = new Set(
      [...streets.access.keys()].filter((s) => streets.access[s] === WALK).map((s) => streets.roadClass[s]),
    );
    expect(classes.size).toBe(1);
  });

  test.each([
    ['monaco.osm.pbf', 'Monaco'],
    ['heidelberg.osm.pbf', 'Heidelberg'],
    ['portland-central.osm.pbf', 'Portland'],
  ])('%s measures what others measured of the same streets', (file, name) => {
    const { city } = imported(file);
    const real = REAL_CITIES.find((candidate) => candidate.name.startsWith(name));
    if (real === undefined || city.origin === null) throw new Error(`expected figures of ${name}`);
    const [west, south, east, north] = real.box;
    const { toPlane } = projectionAt(city.origin);
    const low = toPlane({ latitude: south, longitude: west });
    const high = toPlane({ latitude: north, longitude: east });
    const box = { left: low.x, bottom: low.y, right: high.x, top: high.y };
    const found = networkStatistics(city.streets, box);
    // Roads that cannot be left again are counted on both sides. Ours leave out those closed by a bollard, and those too
    // low or too weak for a van.
    for (const key of ['junctionsPerKm2', 'streetKmPerKm2', 'medianSegment', 'meanSegment', 'meanDegree'] as const) {
      expect.soft(Math.abs(found[key] / real[key] - 1), `${key}: ${found[key]} for ${real[key]}`).toBeLessThan(0.03);
    }
    // One street that winds up Heidelberg's hill, three kilometres for one, makes 0.01 of its winding.
    expect.soft(Math.abs(found.circuity - real.circuity)).toBeLessThan(name === 'Heidelberg' ? 0.012 : 0.005);
    for (const key of ['deadEnds', 'threeWay', 'fourWay', 'orientationOrder'] as const) {
      expect.soft(Math.abs(found[key] - real[key]), `${key}: ${found[key]} for ${real[key]}`).toBeLessThan(0.03);
    }
  });
});
