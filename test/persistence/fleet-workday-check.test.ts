import { expect, test } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../builders/study.ts';

/** What is wrong with the test town whose vans have such a working day, or whose second scenario has such a change. */
function problemsWith(workday: unknown, change: Readonly<Record<string, unknown>> | null = null): readonly Problem[] {
  const study = aStudy();
  const [baseline, depots, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.id === 'vans' ? { ...fleet, workday } : fleet));
  const changes = [...(depots?.changes ?? []), ...(change === null ? [] : [{ id: 'more', ...change }])];
  const reading = checkStudy({ ...study, scenarios: [{ ...baseline, fleets }, { ...depots, changes }, ...variants] });
  return reading.ok ? [] : reading.problems;
}

test('a working day is read as it is, in part or as a whole', () => {
  expect(problemsWith({})).toEqual([]);
  expect(problemsWith({ from: '06:30', breakPaid: false })).toEqual([]);
  const hours = { from: '23:57', shiftHours: 0.5, reloadMinutes: 0, maxTours: 50, overtimeHours: 2 };
  expect(problemsWith({ ...hours, breakMinutes: 30, breakAfterHours: 0.25 })).toEqual([]);
  // A break that is never due need not fit in.
  expect(problemsWith({ shiftHours: 0.25, breakMinutes: 240, breakAfterHours: 6 })).toEqual([]);
});

test.each([
  ['from', { from: '7:00' }],
  ['from', { from: 7 }],
  ['shiftHours', { shiftHours: 0 }],
  ['shiftHours', { shiftHours: 25 }],
  ['reloadMinutes', { reloadMinutes: -1 }],
  ['maxTours', { maxTours: 0 }],
  ['maxTours', { maxTours: 1.5 }],
  ['breakMinutes', { breakMinutes: 241 }],
  ['breakAfterHours', { breakAfterHours: 0 }],
  ['breakPaid', { breakPaid: 'no' }],
  ['overtimeHours', { overtimeHours: 3 }],
  ['until', { until: '17:00' }],
])('one that is wrong is refused where it is: %s', (place, workday) => {
  const [problem, ...others] = problemsWith(workday);
  expect(others).toEqual([]);
  expect(problem?.path).toBe(`scenarios[0].fleets[0].workday.${place}`);
});

test('a shift begins before vehicles have to be home, and a break that comes due fits into it', () => {
  expect(problemsWith({ from: '23:58', shiftHours: 1, breakMinutes: 90, breakAfterHours: 0.5 })).toEqual([
    {
      path: 'scenarios[0].fleets[0].workday.from',
      found: '"23:58"',
      expected: 'a time before 23:58, when vehicles have to be home',
    },
    {
      path: 'scenarios[0].fleets[0].workday.breakMinutes',
      found: '90',
      expected: 'at most 60, the minutes of its shift of 1 h',
    },
  ]);
});

test('what a change states is located there', () => {
  const set = { workday: { breakMinutes: 120, breakAfterHours: 1, shiftHours: 1.5 } };
  const problems = problemsWith({ from: '06:00' }, { kind: 'set-fleet', target: 'vans', set });
  expect(problems.map(({ path }) => path)).toEqual(['scenarios[1].changes[1].set.workday.breakMinutes']);
});
