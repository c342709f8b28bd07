import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../builders/study.ts';

const ones: readonly number[] = Array(24).fill(1);

/** What is wrong with the test town whose vans or bikes have such speeds, and whose second scenario has such a change. */
function problemsWith(
  byFleet: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>> | null = null,
): readonly Problem[] {
  const study = aStudy();
  const [baseline, depots, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.id in byFleet ? { ...fleet, speeds: byFleet[fleet.id] } : fleet,
  );
  const more = change === null ? [] : [{ id: 'more', ...change }];
  const changes = [...(depots?.changes ?? []), ...more];
  const reading = checkStudy({ ...study, scenarios: [{ ...baseline, fleets }, { ...depots, changes }, ...variants] });
  return reading.ok ? [] : reading.problems;
}

describe('speeds of a fleet’s own', () => {
  test('are read as they are, in part or as a whole', () => {
    expect(problemsWith({})).toEqual([]);
    expect(problemsWith({ vans: {}, feeders: { byClass: {} }, bikes: { paceByHour: ones } })).toEqual([]);
    expect(
      problemsWith({ vans: { byClass: { motorway: 95.5, residential: 1 } }, bikes: { byClass: { path: 20 } } }),
    ).toEqual([]);
  });

  test.each([
    ['byClass.residential', { byClass: { residential: 0 } }],
    ['byClass.residential', { byClass: { residential: 131 } }],
    ['byClass.residential', { byClass: { residential: '24' } }],
    ['byClass.avenue', { byClass: { avenue: 24 } }],
    ['paceByHour', { paceByHour: ones.slice(1) }],
    ['paceByHour[3]', { paceByHour: ones.map((pace, hour) => (hour === 3 ? 0 : pace)) }],
    ['paceByHour[0]', { paceByHour: ones.map((pace, hour) => (hour === 0 ? 2.5 : pace)) }],
    ['byHour', { byHour: ones }],
  ])('are refused where they are wrong: %s', (place, speeds) => {
    const [problem, ...others] = problemsWith({ vans: speeds });
    expect(others).toEqual([]);
    expect(problem?.path).toBe(`scenarios[0].fleets[0].speeds.${place}`);
  });

  test('are refused on classes of road that are closed to the fleet', () => {
    expect(problemsWith({ vans: { byClass: { path: 20 } }, bikes: { byClass: { trunk: 20, primary: 20 } } })).toEqual([
      {
        path: 'scenarios[0].fleets[0].speeds.byClass.path',
        found: '20',
        expected: 'no speed, as this class of road is closed to the kind "van"',
      },
      {
        path: 'scenarios[0].fleets[2].speeds.byClass.trunk',
        found: '20',
        expected: 'no speed, as this class of road is closed to the kind "bike"',
      },
    ]);
  });

  test('are located in the change that states them, or that makes another vehicle of the fleet', () => {
    const set = { kind: 'set-fleet', target: 'vans', set: { speeds: { byClass: { path: 20 } } } };
    expect(problemsWith({}, set).map(({ path }) => path)).toEqual(['scenarios[1].changes[1].set.speeds.byClass.path']);
    const turned = { kind: 'set-fleet', target: 'bikes', set: { kind: 'van' } };
    expect(problemsWith({ bikes: { byClass: { path: 20 } } }, turned)).toEqual([
      {
        path: 'scenarios[1].changes[1].set.kind',
        found: '"van"',
        expected: 'a kind that may use path, of which it has a speed of its own',
      },
    ]);
  });
});
