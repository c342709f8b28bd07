import { describe, expect, test } from 'vitest';
import { networkStatistics } from '../../src/network/network-statistics.ts';
import { modelCity, REAL_CITIES } from '../../src/network/real-cities.ts';
import { buildStreetGraph } from '../../src/network/street-graph.ts';
import { gridTown, ONE_WAY, OPEN } from './street-drafts.ts';

describe('the statistics of a street network', () => {
  test('of a small grid are those counted by hand', () => {
    // 4 x 4 junctions; the four corners are bends, not junctions.
    const found = networkStatistics(gridTown(4, 4));
    expect(found.junctions).toBe(12);
    expect(found.segments).toBe(20);
    expect(found.squareKm).toBeCloseTo(0.09);
    expect(found.junctionsPerKm2).toBeCloseTo(12 / 0.09);
    expect(found.streetKmPerKm2).toBeCloseTo(2.4 / 0.09);
    expect(found.medianSegment).toBe(100);
    expect(found.meanSegment).toBe(120);
    expect(found.meanDegree).toBeCloseTo(40 / 12);
    expect(found.deadEnds).toBe(0);
    expect(found.threeWay).toBeCloseTo(8 / 12);
    expect(found.fourWay).toBeCloseTo(4 / 12);
    // Round a corner 200 m are driven for 141 m as the crow flies, at four corners.
    expect(found.circuity).toBeCloseTo(2400 / (16 * 100 + 4 * 100 * Math.SQRT2));
  });

  test('show one grid as perfect order and many directions as little of it', () => {
    const cross = [100, 0, -100, 0];
    const plus = buildStreetGraph(
      [0, ...cross],
      [0, 0, 100, 0, -100],
      [1, 2, 3, 4].map((to) => ({ from: 0, to, roadClass: 'residential', access: OPEN })),
    );
    expect(networkStatistics(plus).orientationOrder).toBeCloseTo(1);
    const rays = Array.from({ length: 18 }, (_, k) => (k * Math.PI) / 18);
    const star = buildStreetGraph(
      [0, ...rays.map(Math.cos)],
      [0, ...rays.map(Math.sin)],
      rays.map((_, k) => ({ from: 0, to: k + 1, roadClass: 'residential', access: OPEN })),
    );
    expect(networkStatistics(star).orientationOrder).toBeCloseTo(0);
  });

  test('leave out footways, keep one-way streets, and join what meets at a bend', () => {
    const street = buildStreetGraph(
      [0, 100, 200, 200],
      [0, 0, 0, 50],
      [
        { from: 0, to: 1, roadClass: 'residential', access: ONE_WAY },
        { from: 2, to: 1, roadClass: 'tertiary', access: OPEN },
        { from: 1, to: 3, roadClass: 'path', access: OPEN },
      ],
    );
    const found = networkStatistics(street);
    expect([found.junctions, found.segments, found.meanSegment, found.deadEnds]).toEqual([2, 1, 200, 1]);
  });

  test('inside a box count the largest connected part, streets cut where they leave it', () => {
    const street = buildStreetGraph(
      [0, 300, 0, 300, 120, 120],
      [0, 0, 90, 90, 40, 60],
      [
        { from: 0, to: 1, roadClass: 'residential', access: OPEN, between: [60, 0, 120, 0, 180, 0] },
        { from: 2, to: 3, roadClass: 'residential', access: OPEN, between: [100, 90] },
        { from: 4, to: 5, roadClass: 'residential', access: OPEN },
      ],
    );
    const found = networkStatistics(street, { left: -10, bottom: -10, right: 150, top: 100 });
    expect([found.junctions, found.segments, found.meanSegment]).toEqual([2, 1, 120]);
    expect(found.squareKm).toBeCloseTo(0.0176);
  });
});

describe('the figures of real cities', () => {
  test('agree with one another as their definitions ask', () => {
    for (const city of REAL_CITIES) {
      expect(city.junctions / city.squareKm / city.junctionsPerKm2, city.name).toBeCloseTo(1, 1);
      const segments = (city.junctions * city.meanDegree) / 2;
      expect((segments * city.meanSegment) / 1000 / city.squareKm / city.streetKmPerKm2, city.name).toBeCloseTo(1, 1);
      expect(city.deadEnds + city.threeWay + city.fourWay).toBeGreaterThan(0.97);
      expect(city.deadEnds + city.threeWay + city.fourWay).toBeLessThan(1.02);
    }
    expect(modelCity('grid').orientationOrder).toBe(0.69);
    expect(modelCity('european').medianSegment).toBe(71);
  });
});
