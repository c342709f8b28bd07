import { describe, expect, test } from 'vitest';
import { placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { placementProblems } from '../../src/persistence/placement-check.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const bay = { id: 'bay', name: 'Bay', position: { x: 100, y: 100 } };
const zone = { id: 'old', name: 'Old', kind: 'pedestrian', centre: { x: 0, y: 0 }, radius: 100 } as const;

function fileWith(bays: object[], zones: object[], changes: object[] = []): unknown {
  const { rules, scenarios, ...rest } = aStudy();
  const [baseline] = scenarios;
  return {
    ...rest,
    rules: { ...rules, zones },
    scenarios: [
      { ...baseline, bays },
      { id: 'other', name: 'Other', changes },
    ],
  } as StudyFile;
}
const problemsOf = (file: unknown): string[] => {
  const reading = checkStudy(file);
  return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`);
};
const change = (kind: string, rest: object) => ({ id: kind, kind, ...rest });

describe('loading bays of a study', () => {
  test('are added, changed and removed by scenarios', () => {
    const changes = [
      change('add-bay', { bay: { ...bay, id: 'new' } }),
      change('set-bay', { target: 'new', set: { spaces: 5 } }),
      change('remove-bay', { target: 'bay' }),
    ];
    const reading = checkStudy(fileWith([bay], [], changes));
    if (!reading.ok) throw new Error('expected a good study');
    expect(placementOf(reading.study, 'other')?.bays.map(({ id, spaces }) => [id, spaces])).toEqual([['new', 5]]);
  });

  test('are refused with a path where ids, targets or hours are wrong', () => {
    expect(problemsOf(fileWith([bay, bay], []))).toEqual([
      'scenarios[0].bays[1].id: an id that no other entry of the list has',
    ]);
    expect(problemsOf(fileWith([], [], [change('remove-bay', { target: 'gone' })]))).toEqual([
      'scenarios[1].changes[0].target: the id of a bay that is there',
    ]);
    expect(problemsOf(fileWith([{ ...bay, opens: '12:00', closes: '11:00' }], []))[0]).toContain('a time before');
  });

  test('must lie on the map', () => {
    const reading = checkStudy(fileWith([{ ...bay, position: { x: 90_000, y: 0 } }], []));
    const ground = groundOf(gridTown(3, 3));
    const far = placementProblems((reading as { readonly study: Study }).study, ground);
    expect(far.map(({ path }) => path)).toContain('scenarios[0].bays[0].position');
  });
});

describe('zones of a study', () => {
  test('have ids of their own, and delivery hours that end after they begin', () => {
    expect(problemsOf(fileWith([], [zone]))).toEqual([]);
    expect(problemsOf(fileWith([], [zone, zone]))).toEqual([
      'rules.zones[1].id: an id that no other entry of the list has',
    ]);
    expect(problemsOf(fileWith([], [{ ...zone, from: '11:00', until: '09:00' }]))[0]).toContain('rules.zones[0].from');
  });

  test('end after they begin, and except only who is there', () => {
    const clean = { ...zone, kind: 'low-emission' };
    expect(problemsOf(fileWith([], [{ ...clean, untilDay: 3, except: ['vans', 'electric-van'] }]))).toEqual([]);
    expect(problemsOf(fileWith([], [{ ...clean, fromDay: 4, untilDay: 3, except: ['nobody'] }]))).toEqual([
      'rules.zones[0].untilDay: a day from 4 on, its first',
      'rules.zones[0].except[0]: the id of a fleet, or electric-van, bike-trailer, walking-courier',
    ]);
  });

  test('have the fields of their kind only', () => {
    expect(problemsOf(fileWith([], [{ ...zone, longest: 3 }]))).not.toEqual([]);
  });
});
