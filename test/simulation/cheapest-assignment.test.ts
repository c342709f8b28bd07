import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { FleetSpec, StudyFile } from '../../src/model/study.ts';
import { hopSpeed } from '../../src/simulation/hop-speed.ts';
import { vehicleIn } from '../../src/simulation/setting.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

/** Parcels that go by bike where riders cost so much an hour. */
function byBike(hour: number): number {
  const study = aStudy({ rules: { assignment: 'cheapest' }, prices: { handlingHour: 0 } });
  const [baseline, ...variants] = study.scenarios;
  const priced = (fleet: FleetSpec): FleetSpec => (fleet.kind === 'bike' ? { ...fleet, numbers: { hour } } : fleet);
  const dear = { ...study, scenarios: [{ ...baseline, fleets: baseline.fleets.map(priced) }, ...variants] };
  const run = aRun(dear as typeof study, gridTown(6, 6), 'depots');
  return run.facts.filter((fact) => fact.kind === 'assigned' && fact.way === 'bike').length;
}

test('the cheapest way knows what the fleet at the micro-depot costs', () => {
  expect(byBike(0)).toBeGreaterThan(0);
  expect(byBike(500)).toBe(0);
});

test('the expected speed between stops is the usual one, and follows the study’s pace by hour and speeds', () => {
  const speedWith = (rules: StudyFile['rules']) => hopSpeed(aSetting(aStudy({ rules }), gridTown(3, 3)), 'van');
  expect(speedWith({})).toBe(18 / 3.6);
  const half = aStudy().rules.traffic.paceByHour.map((pace) => pace / 2);
  expect(speedWith({ traffic: { paceByHour: half } })).toBeCloseTo(9 / 3.6, 9);
  const { residential } = aStudy().rules.speeds.motor;
  expect(speedWith({ speeds: { motor: { residential: residential / 3 } } })).toBeCloseTo(6 / 3.6, 9);
});

test('couriers on foot are expected to walk between stops, at the pace at which people do', () => {
  const onFoot = (rules: StudyFile['rules']): number => {
    const study = aStudy({ rules });
    const [baseline, ...variants] = study.scenarios;
    const walking = (fleet: FleetSpec): FleetSpec =>
      fleet.kind === 'bike' ? { ...fleet, type: 'walking-courier' } : fleet;
    const walked = { ...study, scenarios: [{ ...baseline, fleets: baseline.fleets.map(walking) }, ...variants] };
    const setting = aSetting(walked as typeof study, gridTown(3, 3), 'depots');
    return 3.6 * hopSpeed(setting, 'bike', vehicleIn(setting, 'bikes'));
  };
  expect(onFoot({})).toBeCloseTo(aStudy().rules.speeds.walk, 9);
  expect(onFoot({ speeds: { walk: 3 } })).toBeCloseTo(3, 9);
  expect(onFoot({ speeds: { bike: { residential: 5 } } })).toBeCloseTo(aStudy().rules.speeds.walk, 9);
});

test('where vans crawl by the hour, more parcels go the cheapest way by bike', () => {
  const byBikeAt = (pace: number): number => {
    const traffic = { paceByHour: Array.from({ length: 24 }, () => pace) };
    const study = aStudy({ rules: { assignment: 'cheapest', traffic }, prices: { handlingHour: 40 } });
    const { facts } = aRun(study, gridTown(6, 6), 'depots');
    return facts.filter((fact) => fact.kind === 'assigned' && fact.way === 'bike').length;
  };
  expect(byBikeAt(0.1)).toBeGreaterThan(byBikeAt(1));
});

test('what no van has the range for goes the cheapest way by bike, however dear bikes are', () => {
  const run = (assignment: 'cheapest' | 'nearest', rangeKm: number) => {
    const study = aStudy({ rules: { assignment } });
    const [baseline, ...variants] = study.scenarios;
    const numbers = { van: { rangeKm }, bike: { hour: 500 }, feeder: {} };
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, numbers: numbers[fleet.kind] }));
    const scenarios = [{ ...baseline, fleets }, ...variants];
    return aRun({ ...study, scenarios } as typeof study, gridTown(6, 6), 'depots').facts;
  };
  const goBy = (facts: ReturnType<typeof run>, way: 'van' | 'bike') =>
    facts.filter((fact) => fact.kind === 'assigned' && fact.way === way).length;
  const tooOld = (facts: ReturnType<typeof run>) =>
    facts.flatMap((fact) => (fact.kind === 'returned' && fact.why === 'too old' ? [fact.parcel] : []));
  const short = run('cheapest', 1.5);
  expect(goBy(run('cheapest', 500), 'bike')).toBe(0);
  expect(goBy(short, 'bike')).toBeGreaterThan(0);
  expect(goBy(short, 'van')).toBeGreaterThan(0);
  // Only what neither reaches is returned.
  expect(tooOld(short)).toEqual(tooOld(run('nearest', 1.5)));
});

test('what a zone’s hours keep vans from in its window goes the cheapest way by bike, however dear bikes are', () => {
  const centre = { x: 500, y: 500 };
  const zones = [{ kind: 'pedestrian' as const, id: 'old', name: 'Old', centre, radius: 5_000, until: '11:00' }];
  const demand = { windowShare: 0.5, windowHours: 2 };
  const study = aStudy({ rules: { assignment: 'cheapest', zones }, prices: { handlingHour: 500 }, demand });
  const run = aRun(study, gridTown(6, 6), 'depots');
  expect(brokenInvariants(run)).toEqual([]);
  const opens = (parcel: number): number => ((run.parcels[parcel]?.window?.from ?? 0) % DAY) / HOUR;
  const byBike = run.facts.flatMap((fact) => (fact.kind === 'assigned' && fact.way === 'bike' ? [fact] : []));
  expect(byBike.length).toBeGreaterThan(0);
  for (const { parcel } of byBike) expect(opens(parcel)).toBeGreaterThan(10);
});
