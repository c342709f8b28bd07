import { describe, expect, test } from 'vitest';
import { CATALOGUE, defaultOf } from '../../src/model/catalogue.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Failures = NonNullable<NonNullable<StudyFile['rules']>['failures']>;

function studyWith(failures: Failures, vans: FleetSpec['count'] = 'as needed'): Study {
  const study = aStudy({ rules: { failures: { motor: 0, bike: 0, sick: 0, ...failures } } });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: vans } : fleet));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

const labelOf = (path: keyof typeof CATALOGUE): string => CATALOGUE[path].label;
const factsOf = (run: Run, kind: string) => run.facts.filter((fact) => fact.kind === kind);
const usedOn = (run: Run, day: number): number =>
  run.facts.filter((fact) => fact.kind === 'vehicle-day' && fact.day === day && fact.used).length;

describe('a breakdown', () => {
  const run = aRun(studyWith({ motor: 1 }), town);

  test('waits for help, then carries home what was not delivered', () => {
    const [broken] = run.facts.filter((fact) => fact.kind === 'broke-down');
    if (broken?.kind !== 'broke-down') throw new Error('expected a breakdown');
    expect(broken.time - broken.begin).toBe(60 * defaultOf('rules.failures.helpMinutes'));
    const carried = run.facts.filter(
      (fact) => fact.kind === 'arrived' && fact.tour === broken.tour && fact.why === 'breakdown',
    );
    expect(carried.length).toBeGreaterThan(0);
  });

  test('ends the vehicle’s day', () => {
    for (const broken of run.facts) {
      if (broken.kind !== 'broke-down') continue;
      const day = Math.floor(broken.time / 86_400);
      const later = run.facts.filter(
        (fact) =>
          fact.kind === 'departed' &&
          fact.vehicle === broken.vehicle &&
          fact.time > broken.time &&
          Math.floor(fact.time / 86_400) === day,
      );
      expect(later).toEqual([]);
    }
  });

  test('breaks no rule: every parcel still ends once, and no vehicle is in two places', () => {
    expect(brokenInvariants(run)).toEqual([]);
    expect(brokenInvariants(aRun(studyWith({ motor: 1, bike: 1, sick: 0.5 }, 2), town, 'depots'))).toEqual([]);
  });

  test.each(['next-day', 'rescue'] as const)(
    'late in a slow evening brings the vehicle home before midnight: %s',
    (rule) => {
      const paceByHour = Array.from({ length: 24 }, (_, hour) => (hour === 23 ? 0.1 : 1));
      const failures = { motor: rule === 'rescue' ? 0.5 : 1, helpMinutes: 300, afterBreakdown: rule };
      const rules = {
        van: { from: '14:00', shiftHours: 9.5 },
        door: { handoverStop: 1_200 },
        promiseUntil: '23:59',
        traffic: { paceByHour },
        failures,
      };
      const late = aRun(
        switchedStudy([{ demand: { parcelsPerDay: 200 }, rules }], 1, { warmUp: 0, measured: 2 }),
        town,
        'bare',
      );
      expect(factsOf(late, 'broke-down').some(({ time }) => time % 86_400 > 23 * 3_600)).toBe(true);
      expect(brokenInvariants(late)).toEqual([]);
    },
  );

  test('comes as often as its label says: to who is out for the whole shift, and more seldom to who is home before', () => {
    const shareIn = (shiftHours: number): number => {
      const study = studyWith({ motor: 1 });
      const van = { ...study.rules.van, shiftHours };
      const early = aRun({ ...study, rules: { ...study.rules, van } }, town);
      const used = early.facts.filter((fact) => fact.kind === 'vehicle-day' && fact.used).length;
      return factsOf(early, 'broke-down').length / used;
    };
    expect(shareIn(14)).toBeLessThan(shareIn(4));
    expect(labelOf('rules.failures.motor')).toContain('out for their whole shift');
    expect(labelOf('rules.failures.bike')).toContain('out for their whole shift');
  });

  test('never comes where the rule is switched off', () => {
    expect(factsOf(aRun(studyWith({}), town), 'broke-down')).toEqual([]);
  });

  test('that never comes changes nothing else', () => {
    const off = aRun(studyWith({ motor: 0, helpMinutes: 5 }), town);
    expect(off.facts).toEqual(aRun(studyWith({}), town).facts);
  });
});

describe('an ill courier', () => {
  test('leaves an owned van standing, whose day is paid all the same', () => {
    const run = aRun(studyWith({ sick: 1 }, 2), town);
    expect(factsOf(run, 'departed')).toEqual([]);
    const [day] = run.setting.calendar.operating;
    expect(run.facts.filter((fact) => fact.kind === 'vehicle-day' && fact.day === day)).toHaveLength(2);
    expect(usedOn(run, day as number)).toBe(0);
  });

  test('is replaced where vehicles come as needed', () => {
    const well = aRun(studyWith({}), town);
    expect(aRun(studyWith({ sick: 1 }), town).facts).toEqual(well.facts);
  });
});
