import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import { CATALOGUE, defaultOf } from '../../src/model/catalogue.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import type { FactOf, Vehicle } from '../../src/simulation/facts.ts';
import { failuresOf } from '../../src/simulation/failures.ts';
import { shiftOfFleet } from '../../src/simulation/fleet-hours.ts';
import { startRun } from '../../src/simulation/run.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import { aVehicle } from '../builders/journal.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
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

  test('comes to nobody who was at home at its second: bikes that start at noon break down half as often', () => {
    const study = aStudy({
      demand: { parcelsPerDay: 40, windowShare: 0 },
      rules: { feeder: { waves: ['11:30'] }, failures: { bike: 1, motor: 0, sick: 0 } },
    });
    let used = 0;
    let broken = 0;
    for (let replication = 0; replication < 12; replication++) {
      const day = runThrough(startRun(aSetting(study, town, 'depots', replication)), DAY - 1, 20);
      for (const { index, kind } of day.vehicles) {
        if (kind !== 'bike') continue;
        used++;
        const [breakdown] = day.facts.filter((fact) => fact.kind === 'broke-down' && fact.vehicle === index);
        if (breakdown?.kind !== 'broke-down') continue;
        broken++;
        const { breaksAt } = failuresOf(day.setting, day.vehicles[index] as Vehicle, 0);
        const left = day.facts.find((fact) => fact.kind === 'departed' && fact.tour === breakdown.tour);
        expect(breaksAt).toBeGreaterThanOrEqual(left?.time ?? Number.POSITIVE_INFINITY);
        expect(breaksAt).toBeLessThanOrEqual(breakdown.begin);
      }
    }
    expect(broken).toBeGreaterThan(0);
    expect(broken).toBeLessThan(0.6 * used);
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

describe('who fails, and when', () => {
  const always: Failures = { motor: 1, bike: 1, sick: 0.5 };
  const half: Failures = { motor: 0.5, bike: 0.5, sick: 0.25 };
  const settingWith = (failures: Failures, scenario = 'depots', replication = 0): Setting =>
    aSetting(studyWith(failures), town, scenario, replication);
  const hub = settingWith(always).hubs[0]?.index ?? -1;
  const depot = [...settingWith(always).depots.keys()][0] ?? -1;
  const many = Array.from({ length: 400 }, (_, row) => row + 1);
  const van = (ordinal: number, changes: Partial<Vehicle> = {}): Vehicle =>
    aVehicle(ordinal, 'van', { ordinal, facility: hub, owned: true, ...changes });
  const ofVans = (setting: Setting, day = 0, changes: Partial<Vehicle> = {}) =>
    many.map((ordinal) => failuresOf(setting, van(ordinal, changes), day));

  test('is drawn for each vehicle and day: about as many as the share says, of vans, bikes and couriers', () => {
    const setting = settingWith(half);
    const vans = ofVans(setting);
    const bikes = many.map((ordinal) =>
      failuresOf(setting, aVehicle(ordinal, 'bike', { ordinal, facility: depot, owned: true }), 0),
    );
    for (const drawn of [vans, bikes]) {
      const broken = drawn.filter(({ breaksAt }) => breaksAt < DAY).length / many.length;
      expect(Math.abs(broken - 0.5)).toBeLessThan(0.1);
      expect(Math.abs(drawn.filter(({ isOff }) => isOff).length / many.length - 0.25)).toBeLessThan(0.1);
    }
    // Whether the courier is ill says nothing of the vehicle.
    const both = vans.filter(({ isOff, breaksAt }) => isOff && breaksAt < DAY).length / many.length;
    expect(Math.abs(both - 0.125)).toBeLessThan(0.06);
  });

  test.each([1, 0.5])(
    'comes evenly over the shift of the day, from its first second to its last: share %f',
    (share) => {
      const setting = settingWith({ ...always, motor: share });
      const { from, until } = shiftOfFleet(setting, 'vans', setting.facilities[hub] as Setting['facilities'][number]);
      for (const day of [0, 3]) {
        const broken = ofVans(setting, day).filter(({ breaksAt }) => breaksAt < Number.POSITIVE_INFINITY);
        const shares = broken.map(({ breaksAt }) => (breaksAt - day * DAY - from) / (until - from));
        shares.sort((a, b) => a - b);
        expect(shares[0]).toBeGreaterThanOrEqual(0);
        expect(shares.at(-1)).toBeLessThanOrEqual(1);
        shares.forEach((part, row) => {
          expect(Math.abs(part - row / shares.length)).toBeLessThan(0.12);
        });
      }
    },
  );

  test('is another luck for each day, number, fleet, place and replication', () => {
    const setting = settingWith(half);
    const patternOf = (drawn: readonly { readonly isOff: boolean; readonly breaksAt: number }[]) => ({
      ill: drawn.map(({ isOff }) => isOff).join(),
      broken: drawn.map(({ breaksAt }) => breaksAt < Number.POSITIVE_INFINITY).join(),
    });
    const patterns = [
      ofVans(setting),
      ofVans(setting, 1),
      ofVans(setting, 0, { fleet: 'bikes' }),
      ofVans(setting, 0, { facility: depot }),
      ofVans(settingWith(half, 'depots', 1)),
      many.map((ordinal) => failuresOf(setting, van(ordinal + 1), 0)),
    ].map(patternOf);
    expect(new Set(patterns.map(({ ill }) => ill)).size).toBe(patterns.length);
    expect(new Set(patterns.map(({ broken }) => broken)).size).toBe(patterns.length);
  });

  test('is the same in every scenario that has the vehicle, whatever its row there', () => {
    const there = ofVans(settingWith(half, 'vans'), 0, { index: 7_000 });
    expect(ofVans(settingWith(half))).toEqual(there);
  });

  test('stays so where the share grows: those who failed before fail, and others with them', () => {
    const [some, more] = [half, { motor: 0.8, bike: 0.8, sick: 0.5 }].map((failures) => ofVans(settingWith(failures)));
    some?.forEach(({ isOff, breaksAt }, row) => {
      if (isOff) expect(more?.[row]?.isOff).toBe(true);
      if (breaksAt < DAY) expect(more?.[row]?.breaksAt).toBeLessThan(DAY);
    });
    expect(more?.filter(({ breaksAt }) => breaksAt < DAY).length).toBeGreaterThan(250);
  });

  test('is nobody who goes on foot, and ill are only the couriers of vehicles that are owned', () => {
    const setting = settingWith({ ...always, sick: 1 });
    expect(failuresOf(setting, van(1, { mode: 'walk' }), 0)).toEqual({
      isOff: true,
      breaksAt: Number.POSITIVE_INFINITY,
    });
    expect(failuresOf(setting, van(1, { owned: false }), 0).isOff).toBe(false);
  });

  test('is who stands still in the run, at the first stop that it leaves after its second', () => {
    const run = aRun(studyWith({ motor: 1 }, 3), town);
    const broken = factsOf(run, 'broke-down') as FactOf<'broke-down'>[];
    expect(broken.length).toBeGreaterThan(0);
    for (const { vehicle, begin } of broken) {
      const { breaksAt } = failuresOf(run.setting, run.vehicles[vehicle] as Vehicle, Math.floor(begin / DAY));
      expect(begin).toBeGreaterThanOrEqual(breaksAt);
      const left = run.facts.flatMap((fact) =>
        fact.kind === 'drove' && fact.vehicle === vehicle && fact.role !== 'out' ? [fact.depart] : [],
      );
      expect(left.filter((time) => time < begin && time >= breaksAt)).toEqual([]);
    }
  });
});

describe('what stays since nobody drives its van', () => {
  const whys = (sick: number, changes: Partial<FleetSpec> = {}): string[] => {
    const study = studyWith({ sick }, 1);
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, ...changes } : fleet));
    const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] } as Study, town);
    expect(brokenInvariants(run)).toEqual([]);
    return run.facts.flatMap((fact) => (fact.kind === 'left-over' ? [fact.why] : []));
  };

  test('stays for the breakdown, as no van is full', () => {
    expect(whys(0)).toEqual([]);
    const found = whys(0.5);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContain('breakdown');
    expect(found).not.toContain('vehicle full');
  });

  test('stays for want of a vehicle where the van could not have taken it either', () => {
    expect(new Set(whys(0.5, { numbers: { rangeKm: 0.01 } }))).toEqual(new Set(['vehicle full']));
  });
});
