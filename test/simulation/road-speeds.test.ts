// The speed of every road class is a rule: alone, it makes the ways over such streets faster for its own vehicles.
import { expect, test } from 'vitest';
import type { Study } from '../../src/model/study.ts';
import { ROAD_CLASSES, type RoadClass } from '../../src/network/street-graph.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(3, 3);
const FAR = { segment: 0, along: 10 };
const NEAR = { segment: 4, along: 10 };

/** The town with streets of one class alone, open to everybody. */
function townOf(roadClass: RoadClass) {
  const { streets } = town;
  return {
    ...town,
    streets: { ...streets, roadClass: new Uint8Array(streets.segmentCount).fill(ROAD_CLASSES.indexOf(roadClass)) },
  };
}

const seconds = (roadClass: RoadClass, speeds: Study['rules']['speeds'], mode: 'motor' | 'bike'): number =>
  groundOf(townOf(roadClass), speeds)[mode].seconds(FAR, NEAR);

const { speeds } = aStudy().rules;

test.each([
  ...Object.keys(speeds.motor).map((roadClass) => ['motor', roadClass as RoadClass] as const),
  ...Object.keys(speeds.bike).map((roadClass) => ['bike', roadClass as RoadClass] as const),
])('twice the speed of %s vehicles on %s streets halves their time there, and nobody else’s', (mode, roadClass) => {
  const usual = speeds[mode] as Readonly<Record<string, number>>;
  const faster = { ...speeds, [mode]: { ...usual, [roadClass]: 2 * (usual[roadClass] as number) } };
  const other = mode === 'motor' ? 'bike' : 'motor';
  expect(seconds(roadClass, faster, mode)).toBeCloseTo(seconds(roadClass, speeds, mode) / 2, 1);
  expect(seconds(roadClass, faster, other)).toBe(seconds(roadClass, speeds, other));
});
