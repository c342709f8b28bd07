import { describe, expect, test } from 'vitest';
import { ASSUMPTIONS, type Assumption, isOpen, studyAt } from '../../src/experiment/assumptions.ts';
import { CATALOGUE } from '../../src/model/catalogue.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { aStudy } from '../builders/study.ts';

const slow = { residential: 12, living_street: 6 };
const fast = { residential: 120 };

/** Vans and bikes of slow streets in the baseline, and vans that are fast there in the scenario "depots". */
function statedStudy(): Study {
  const study = aStudy();
  const [baseline, depots, ...others] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'feeder' ? fleet : { ...fleet, speeds: { byClass: slow } },
  );
  const change = { id: 'own', on: true, kind: 'set-fleet', target: 'vans', set: { speeds: { byClass: fast } } };
  const changes = [...(depots as NonNullable<typeof depots>).changes, change];
  return { ...study, scenarios: [{ ...baseline, fleets }, { ...depots, changes }, ...others] } as Study;
}

const speedsIn = (study: Study, scenario: string, id: string): FleetSpec['speeds'] =>
  placementOf(study, scenario)?.fleets.find((fleet) => fleet.id === id)?.speeds;
const named = (id: string): Assumption => ASSUMPTIONS.find((one) => one.id === id) as Assumption;

describe('the speeds that fleets state for themselves', () => {
  const study = statedStudy();

  test('move in proportion to what is usual of their mode, within what the format allows', () => {
    const { residential, living_street } = {
      residential: CATALOGUE['rules.speeds.motor.residential'],
      living_street: CATALOGUE['rules.speeds.motor.living_street'],
    };
    for (const end of ['low', 'high'] as const) {
      const moved = studyAt(study, named('van-speed'), end);
      const byClass = speedsIn(moved, 'vans', 'vans')?.byClass;
      expect(byClass?.residential).toBeCloseTo((12 * residential[end]) / residential.value, 9);
      expect(byClass?.living_street).toBeCloseTo((6 * living_street[end]) / living_street.value, 9);
      expect(speedsIn(moved, 'vans', 'bikes')).toEqual(speedsIn(study, 'vans', 'bikes'));
      expect(speedsIn(moved, 'vans', 'feeders')).toBeUndefined();
    }
    expect(speedsIn(studyAt(study, named('van-speed'), 'high'), 'depots', 'vans')?.byClass).toEqual({
      residential: 130,
    });
  });

  test('are moved for bikes with those of bikes, and for couriers on foot with the speed on foot', () => {
    const bikes = CATALOGUE['rules.speeds.bike.residential'];
    const ridden = speedsIn(studyAt(study, named('bike-speed'), 'low'), 'vans', 'bikes');
    expect(ridden?.byClass?.residential).toBeCloseTo((12 * bikes.low) / bikes.value, 9);
    const [baseline, ...others] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'bike' ? { ...fleet, type: 'walking-courier' as const } : fleet,
    );
    const onFoot: Study = { ...study, scenarios: [{ ...baseline, fleets }, ...others] };
    expect(speedsIn(studyAt(onFoot, named('bike-speed'), 'low'), 'vans', 'bikes')).toEqual({ byClass: slow });
    const foot = CATALOGUE['rules.speeds.walk'];
    const walked = speedsIn(studyAt(onFoot, named('walking'), 'high'), 'vans', 'bikes');
    expect(walked?.byClass?.living_street).toBeCloseTo((6 * foot.high) / foot.value, 9);
  });

  test('keep the question open where the study’s own speeds are beyond the range', () => {
    const motor = Object.fromEntries(Object.keys(study.rules.speeds.motor).map((road) => [road, 100]));
    const beyond = (one: Study): Study =>
      ({ ...one, rules: { ...one.rules, speeds: { ...one.rules.speeds, motor } } }) as Study;
    const upwards = (one: Study) => speedsIn(studyAt(beyond(one), named('van-speed'), 'high'), 'vans', 'vans');
    expect(upwards(study)?.byClass?.residential).toBeGreaterThan(12);
    expect(isOpen(beyond(study), named('van-speed'))).toBe(true);
  });

  test('are not added to fleets that state none, and their pace stays', () => {
    const plain = aStudy();
    const paced = { paceByHour: Array.from({ length: 24 }, () => 0.5) };
    const [baseline, ...others] = plain.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, speeds: paced } : fleet));
    const own: Study = { ...plain, scenarios: [{ ...baseline, fleets }, ...others] };
    for (const id of ['van-speed', 'bike-speed', 'walking']) {
      expect(studyAt(own, named(id), 'high').scenarios).toEqual(own.scenarios);
      expect(isOpen(own, named(id))).toBe(true);
    }
  });
});
