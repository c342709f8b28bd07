import { describe, expect, test } from 'vitest';
import { cutStreets } from '../../src/map/street-chunks.ts';
import { styleStreet } from '../../src/map/street-style.ts';
import { ROAD_CLASSES } from '../../src/network/street-graph.ts';
import type { CityView } from '../../src/service/protocol.ts';

/** `count` straight streets of 50 m, spread over a square of 5 km. */
function aCity(count: number): CityView {
  const x = new Float32Array(2 * count);
  const y = new Float32Array(2 * count);
  for (let s = 0; s < count; s++) {
    x[2 * s] = (s * 7919) % 5000;
    y[2 * s] = (s * 104_729) % 5000;
    x[2 * s + 1] = (x[2 * s] as number) + 50;
    y[2 * s + 1] = y[2 * s] as number;
  }
  return {
    box: { left: 0, bottom: 0, right: 5050, top: 5000 },
    middle: { x: 2500, y: 2500 },
    attribution: '',
    water: [],
    parks: [],
    shapeStart: Int32Array.from({ length: count + 1 }, (_, s) => 2 * s),
    x,
    y,
    roadClass: Uint8Array.from({ length: count }, (_, s) => s % ROAD_CLASSES.length),
    bridge: Uint8Array.from({ length: count }, (_, s) => (s % 97 === 0 ? 1 : 0)),
    addressX: new Float32Array(0),
    addressY: new Float32Array(0),
  };
}

function run<Result>(work: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('streets cut into chunks', () => {
  test('hold each segment once, with its class, and stay small', () => {
    const city = aCity(20_000);
    const chunks = run(cutStreets(city));
    const seen = new Uint8Array(20_000);
    for (const chunk of chunks) {
      expect(chunk.segments.length).toBeLessThanOrEqual(300);
      for (const s of chunk.segments) {
        seen[s]!++;
        expect(city.roadClass[s]).toBe(chunk.roadClass);
        expect(city.bridge[s] === 1).toBe(chunk.bridge);
        expect(chunk.box.left).toBeLessThanOrEqual(city.x[2 * s] as number);
        expect(chunk.box.right).toBeGreaterThanOrEqual(city.x[2 * s + 1] as number);
      }
    }
    expect(seen.every((times) => times === 1)).toBe(true);
  });

  test('of a city without streets are none', () => {
    expect(run(cutStreets(aCity(0)))).toEqual([]);
  });
});

describe('the width of a street', () => {
  test('grows with the zoom and with the class', () => {
    for (let roadClass = 0; roadClass < ROAD_CLASSES.length; roadClass++) {
      let last = 0;
      for (const scale of [0.02, 0.05, 0.17, 0.5, 2, 6]) {
        const width = styleStreet(roadClass, scale)?.width ?? 0;
        expect(width).toBeGreaterThanOrEqual(last);
        last = width;
      }
    }
    const at = (name: (typeof ROAD_CLASSES)[number]) => styleStreet(ROAD_CLASSES.indexOf(name), 0.17)?.width ?? 0;
    expect(at('primary')).toBeGreaterThan(at('tertiary'));
    expect(at('tertiary')).toBeGreaterThan(at('residential'));
    expect(at('residential')).toBeGreaterThan(at('path'));
  });

  test('shows main streets at every zoom and paths only near', () => {
    expect(styleStreet(ROAD_CLASSES.indexOf('primary'), 0.001)).not.toBeNull();
    expect(styleStreet(ROAD_CLASSES.indexOf('path'), 0.05)).toBeNull();
    expect(styleStreet(ROAD_CLASSES.indexOf('path'), 0.5)?.dashed).toBe(true);
  });
});
