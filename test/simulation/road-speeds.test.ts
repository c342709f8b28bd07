// The speed of every road class is a rule: alone, it makes the ways over such streets faster for its own vehicles.
import { expect, test } from 'vitest';
import type { Study } from '../../src/model/study.ts';
import { ROAD_CLASSES, type RoadClass } from '../../src/network/street-graph.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { expectedService } from '../../src/simulation/handover.ts';
import { aSetting } from '../builders/run.ts';
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

test('half the speed on foot doubles the time of who walks, at the door and on the street, and changes no metre', () => {
  const at = (walk: number) => {
    const door = { handoverStop: 0, handoverParcel: 0, stairsFlats: 0, stairsHouse: 0, neighbour: 0 };
    const setting = aSetting(aStudy({ rules: { door, speeds: { walk } } }), town);
    const { walk: ways, motor, bike } = setting.ground;
    return {
      onStreet: ways.seconds(FAR, NEAR),
      atDoor: expectedService(setting, 'van', 0, 1),
      still: [ways.metres(FAR, NEAR), motor.seconds(FAR, NEAR), bike.seconds(FAR, NEAR)],
    };
  };
  const [usual, slow] = [at(speeds.walk), at(speeds.walk / 2)];
  expect(slow.onStreet).toBeCloseTo(2 * usual.onStreet, 6);
  expect(slow.atDoor).toBeCloseTo(2 * usual.atDoor, 6);
  expect(slow.still).toEqual(usual.still);
});
