import { expect, test } from 'vitest';
import { footingAt } from '../../src/app/street-snap.ts';
import { ROAD_CLASSES } from '../../src/network/street-graph.ts';
import type { CityView } from '../../src/service/protocol.ts';

/** One street along y = 0 and a motorway along y = 500, with a lake around (0, -60). */
function aCity(): CityView {
  return {
    box: { left: -500, bottom: -500, right: 500, top: 500 },
    middle: { x: 0, y: 0 },
    attribution: '',
    water: [
      [
        { x: -20, y: -80 },
        { x: 20, y: -80 },
        { x: 20, y: -40 },
        { x: -20, y: -40 },
      ],
    ],
    parks: [],
    shapeStart: Int32Array.of(0, 3, 5),
    x: Float32Array.of(-400, 0, 400, -400, 400),
    y: Float32Array.of(0, 0, 0, 500, 500),
    roadClass: Uint8Array.of(ROAD_CLASSES.indexOf('residential'), ROAD_CLASSES.indexOf('motorway')),
    bridge: new Uint8Array(2),
    addressX: new Float32Array(0),
    addressY: new Float32Array(0),
  };
}

test('a place beside a street stands on its nearest spot', () => {
  expect(footingAt(aCity(), { x: 120, y: 30 })).toEqual({ refusal: null, spot: { x: 120, y: 0 }, offset: 30 });
});

test('a city is walked once, and asked by the boxes of its streets after that', () => {
  const city = aCity();
  const reads = { x: 0 };
  const counted = new Proxy(city.x, {
    get(points, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads.x++;
      return Reflect.get(points, key, points);
    },
  });
  // A second street, far off.
  const two: CityView = {
    ...city,
    x: counted,
    shapeStart: Int32Array.of(0, 3, 5),
    roadClass: new Uint8Array(2).fill(ROAD_CLASSES.indexOf('residential')),
  };
  footingAt(two, { x: 120, y: 30 });
  reads.x = 0;
  expect(footingAt(two, { x: 120, y: 30 }).spot).toEqual({ x: 120, y: 0 });
  // The two pieces of the near street alone.
  expect(reads.x).toBe(4);
});

test('a place in the water is refused', () => {
  expect(footingAt(aCity(), { x: 0, y: -60 }).refusal).toBe('water');
});

test('a place far outside of all streets is off the map', () => {
  expect(footingAt(aCity(), { x: 1_200, y: 0 }).refusal).toBe('off the map');
  expect(footingAt(aCity(), { x: 600, y: 0 }).refusal).toBe(null);
});

test('a place far from any street is refused, and a motorway is none to stop on', () => {
  const footing = footingAt(aCity(), { x: 0, y: 480 });
  expect(footing.refusal).toBe('far from streets');
  expect(footing.offset).toBe(480);
});
