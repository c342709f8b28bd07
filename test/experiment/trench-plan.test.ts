// What the map shows of a fibre network: leaves to the homes that take it, from the streets that are dug.
import { expect, test } from 'vitest';
import { nearestOnPiece } from '../../src/base/geometry.ts';
import { type TrenchPlan, trenchPlan } from '../../src/experiment/trench-plan.ts';
import { trenchSchema } from '../../src/model/lesson-miles.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { aStudy } from '../builders/study.ts';

const study = aStudy();
const ground = groundOfStudy(study);

function planFor(takeUp: number): TrenchPlan {
  return trenchPlan(study, ground, trenchSchema.parse({ head: { x: 0, y: 0 }, homesPerKm2: 200, takeUp }));
}

test('each home that takes it has one leaf, from a street that is dug', () => {
  const { sheet, drops, segment } = planFor(0.6);
  const { streets } = ground.city;
  expect(drops.doorX.length).toBe(Math.round(0.6 * sheet.homes));
  const near = (leaf: number): number =>
    Math.min(
      ...[...segment].flatMap((street) => {
        const spots = [];
        for (let p = (streets.shapeStart[street] as number) + 1; p < (streets.shapeStart[street + 1] as number); p++) {
          const [a, b] = [p - 1, p].map((at) => ({ x: streets.shapeX[at] as number, y: streets.shapeY[at] as number }));
          const from = { x: drops.streetX[leaf] as number, y: drops.streetY[leaf] as number };
          spots.push(nearestOnPiece(from, a as typeof from, b as typeof from).distance);
        }
        return spots;
      }),
    );
  for (let leaf = 0; leaf < drops.doorX.length; leaf++) expect(near(leaf)).toBeLessThan(0.01);
});

test('whoever takes it keeps its leaf when more do', () => {
  const [few, many] = [planFor(0.2), planFor(0.7)];
  expect(many.drops.doorX.length).toBeGreaterThan(few.drops.doorX.length);
  expect([...many.drops.doorX].slice(0, few.drops.doorX.length)).toEqual([...few.drops.doorX]);
  expect(many.segment).toEqual(few.segment);
});
