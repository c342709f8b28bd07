// What stands along streets, what they are paved with and whom they are open to: each a rule that matters alone.
import { expect, test } from 'vitest';
import type { Study } from '../../src/model/study.ts';
import { ROAD_SIGNS, type RoadSign, roadSigns } from '../../src/network/road-signs.ts';
import { COBBLED, NO_THROUGH, type StreetGraph, UNPAVED } from '../../src/network/street-graph.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const MODES = ['motor', 'bike'] as const;
const town = gridTown(3, 3);
const { speeds } = aStudy().rules;

/** Segment and arc from one junction of the town to another; junctions are numbered row by row. */
function arcBetween(from: number, to: number): number {
  const { streets } = town;
  for (let segment = 0; segment < streets.segmentCount; segment++) {
    if (streets.from[segment] === from && streets.to[segment] === to) return 2 * segment;
    if (streets.from[segment] === to && streets.to[segment] === from) return 2 * segment + 1;
  }
  throw new Error(`expected a street from ${from} to ${to}`);
}

const onto = (changes: Partial<StreetGraph>) => ({ ...town, streets: { ...town.streets, ...changes } });
const marked = (arcs: readonly number[], bits: number) => {
  const marks = new Uint8Array(town.streets.segmentCount);
  for (const arc of arcs) marks[arc >> 1] = bits;
  return onto({ marks });
};
const middleOf = (arc: number) => ({ segment: arc >> 1, along: 100 });

test.each([
  ...ROAD_SIGNS.map((sign) => ['motor', sign] as const),
  ...ROAD_SIGNS.map((sign) => ['bike', sign] as const),
])('what %s vehicles lose at %s makes their ways past one longer by it', (mode, sign) => {
  const kind = ROAD_SIGNS.indexOf(sign);
  // In the way of who comes from 0 to 1, and of nobody else.
  const city = onto(roadSigns([[arcBetween(0, 1), kind]]));
  const losing = (seconds: number): Study['rules']['speeds'] => {
    const none = Object.fromEntries(ROAD_SIGNS.map((one) => [one, 0])) as Record<RoadSign, number>;
    const signs = { motor: none, bike: none, [mode]: { ...none, [sign]: seconds } };
    return { ...speeds, signs };
  };
  const [from, to] = [middleOf(arcBetween(0, 1)), middleOf(arcBetween(1, 2))];
  for (const asked of MODES) {
    const free = groundOf(city, losing(0))[asked];
    const held = groundOf(city, losing(7))[asked];
    expect(held.seconds(from, to) - free.seconds(from, to)).toBe(asked === mode ? 7 : 0);
    expect(held.seconds(to, from)).toBe(free.seconds(to, from));
    // Who stops before it has not passed it.
    expect(held.seconds(middleOf(arcBetween(3, 0)), from)).toBe(free.seconds(middleOf(arcBetween(3, 0)), from));
  }
  expect(groundOf(city, losing(0))[mode].seconds(from, to)).toBe(groundOf(town, speeds)[mode].seconds(from, to));
});

const SURFACES = { cobbled: COBBLED, unpaved: UNPAVED };
const surfaces: readonly (keyof typeof SURFACES)[] = ['cobbled', 'unpaved'];

test.each([...surfaces])('bikes keep a share of their speed on %s streets', (surface) => {
  const across = [arcBetween(0, 1), arcBetween(1, 2)];
  const city = marked(across, SURFACES[surface]);
  const [from, to] = [middleOf(across[0] as number), middleOf(across[1] as number)];
  const keeping = (share: number) => groundOf(city, { ...speeds, bikeOn: { ...speeds.bikeOn, [surface]: share } });
  expect(keeping(0.8).bike.seconds(from, to)).toBeCloseTo(keeping(1).bike.seconds(from, to) / 0.8, 2);
  expect(keeping(0.8).motor.seconds(from, to)).toBe(keeping(1).motor.seconds(from, to));
  expect(keeping(1).bike.seconds(from, to)).toBe(groundOf(town, speeds).bike.seconds(from, to));
});

test('vans stop in streets for those with business there, and do not pass through them', () => {
  const [before, inside, after] = [arcBetween(3, 4), arcBetween(4, 5), arcBetween(5, 8)];
  const city = marked([inside], NO_THROUGH);
  const [from, within, to] = [middleOf(before), middleOf(inside), middleOf(after)];
  const through = groundOf(city, { ...speeds, keepOut: false });
  const around = groundOf(city, { ...speeds, keepOut: true });
  expect(through.motor.metres(from, to)).toBe(400);
  expect(around.motor.pieces(from, to).map(({ segment }) => segment)).not.toContain(inside >> 1);
  expect(around.motor.metres(from, to)).toBeGreaterThan(400);
  expect(around.motor.metres(from, within)).toBe(200);
  expect(around.motor.metres(within, to)).toBe(200);
  expect(around.bike.metres(from, to)).toBe(400);
});
