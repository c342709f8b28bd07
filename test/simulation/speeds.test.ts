import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { paceOf } from '../../src/model/speeds.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { arrival, FREE_FLOW } from '../../src/network/pace.ts';
import type { Vehicle } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { drivingAt } from '../../src/simulation/tour-time.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const paces = fc.array(fc.integer({ min: 5, max: 200 }), { minLength: 24, maxLength: 24 });
const departures = fc.integer({ min: 0, max: 3 * DAY });

function studyWith(rules: StudyFile['rules']): Study {
  return aStudy({ rules: { effort: 'quick', ...rules } });
}

function fingerprintWith(rules: StudyFile['rules']): string {
  return fingerprintOf(journalOf(aRun(studyWith(rules), town, 'depots')));
}

/** Metres a second on all legs of bikes, and of vans with feeders; whole seconds on each leg. */
function speedsIn(rules: StudyFile['rules']): { bike: number; motor: number } {
  const run = aRun(
    studyWith({ traffic: { dayToDay: 0, weather: 'fair', ...rules?.traffic }, ...rules }),
    town,
    'depots',
  );
  const sums = { bike: { metres: 0, seconds: 0 }, motor: { metres: 0, seconds: 0 } };
  for (const fact of run.facts) {
    if (fact.kind !== 'drove') continue;
    const { mode } = run.vehicles[fact.vehicle] as Vehicle;
    if (mode === 'walk') continue;
    sums[mode].metres += fact.metres;
    sums[mode].seconds += fact.time - fact.depart;
  }
  return { bike: sums.bike.metres / sums.bike.seconds, motor: sums.motor.metres / sums.motor.seconds };
}

describe('travel times', () => {
  test('are first-in-first-out whatever the pace of the hours and the departures', () => {
    fc.assert(
      fc.property(paces, departures, fc.nat(4 * HOUR), fc.nat(6 * HOUR), (hundredths, depart, later, work) => {
        const pace = hundredths.map((value) => value / 100);
        const first = arrival(depart, work, pace);
        expect(arrival(depart + later, work, pace)).toBeGreaterThanOrEqual(first - 1e-6);
        expect(first).toBeGreaterThanOrEqual(depart);
      }),
    );
  });

  test('are first-in-first-out in whole seconds on every leg that a run drove, whatever the pace and the day', () => {
    fc.assert(
      fc.property(paces, paces, fc.integer({ min: 50, max: 150 }), (vans, bikes, factor) => {
        const paceByHour = vans.map((value) => Math.max(0.2, value / 100));
        const bikePaceByHour = bikes.map((value) => Math.max(0.2, value / 100));
        const run = aRun(studyWith({ traffic: { paceByHour, bikePaceByHour } }), town, 'depots');
        for (const tour of run.world.tours) {
          for (const { drive } of tour.stops) {
            let before = 0;
            for (let depart = tour.day * DAY; depart < (tour.day + 1) * DAY; depart += 701) {
              const arrives = depart + drivingAt(run, factor / 100, tour, depart, drive);
              expect(arrives).toBeGreaterThanOrEqual(before);
              before = arrives;
            }
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('speeds as rules', () => {
  test('written out as they are by default, change nothing', () => {
    const { traffic, speeds } = studyWith({}).rules;
    const { paceByHour, bikePaceByHour } = traffic;
    expect(fingerprintWith({ traffic: { paceByHour, bikePaceByHour }, speeds })).toBe(fingerprintWith({}));
    expect(paceOf(traffic, 'bike')).toEqual(FREE_FLOW);
    expect(paceOf({ ...traffic, bikePaceByHour: paceByHour }, 'walk')).toEqual(FREE_FLOW);
  });

  test('by the hour, each slow down their own vehicles', () => {
    const ones = FREE_FLOW;
    const halves = FREE_FLOW.map(() => 0.5);
    const free = speedsIn({ traffic: { paceByHour: [...ones] } });
    const slowVans = speedsIn({ traffic: { paceByHour: halves } });
    expect(slowVans.motor / free.motor).toBeCloseTo(0.5, 1);
    expect(slowVans.bike / free.bike).toBeCloseTo(1, 1);
    const slowBikes = speedsIn({ traffic: { paceByHour: [...ones], bikePaceByHour: halves } });
    expect(slowBikes.bike / free.bike).toBeCloseTo(0.5, 1);
    expect(slowBikes.motor / free.motor).toBeCloseTo(1, 1);
  });

  test('by road class, each speed up their own vehicles', () => {
    const usual = speedsIn({});
    const fast = speedsIn({ speeds: { motor: { residential: 48 } } });
    expect(fast.motor / usual.motor).toBeCloseTo(2, 0);
    expect(fast.bike / usual.bike).toBeCloseTo(1, 1);
    expect(speedsIn({ speeds: { bike: { residential: 31 } } }).bike / usual.bike).toBeCloseTo(2, 0);
  });

  test('are on the ground that a study names, which keeps what it can of the one before', () => {
    const study = studyWith({});
    const ground = groundOf(town, study.rules.speeds);
    const before = { study, ground };
    expect(groundOfStudy(studyWith({ traffic: { dayToDay: 0 } }), before)).toBe(ground);
    const faster = groundOfStudy(studyWith({ speeds: { bike: { residential: 31 } } }), before);
    expect(faster.city).toBe(ground.city);
    expect(faster.bike.profile.speed).toMatchObject({ residential: 31, primary: 16, trunk: 0 });
    expect(faster.motor.profile).toEqual(ground.motor.profile);
  });
});
