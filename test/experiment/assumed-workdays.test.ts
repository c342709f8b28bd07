import { describe, expect, test } from 'vitest';
import { ASSUMPTIONS, type Assumption, isOpen, studyAt } from '../../src/experiment/assumptions.ts';
import { liftingsOf } from '../../src/experiment/liftings.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { aStudy } from '../builders/study.ts';

/** Bikes with such a day in the baseline, and another one in the scenario "depots". */
function studyWith(bikes: Partial<FleetSpec>, changed: Partial<FleetSpec> = {}): Study {
  const study = aStudy();
  const [baseline, depots, ...others] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, ...bikes } : fleet));
  const change = { id: 'own', on: true, kind: 'set-fleet', target: 'bikes', set: changed };
  const changes = [...(depots as NonNullable<typeof depots>).changes, change];
  return { ...study, scenarios: [{ ...baseline, fleets }, { ...depots, changes }, ...others] } as Study;
}

const fleetIn = (study: Study, scenario: string, id = 'bikes'): FleetSpec =>
  placementOf(study, scenario)?.fleets.find((fleet) => fleet.id === id) as FleetSpec;
const named = (id: string): Assumption => ASSUMPTIONS.find((one) => one.id === id) as Assumption;

describe('what a fleet states of its working day', () => {
  const study = studyWith(
    { workday: { shiftHours: 4, reloadMinutes: 30, overtimeHours: 1 }, numbers: { minimumHours: 6 } },
    { workday: { shiftHours: 20 } },
  );

  test('moves in proportion to what is usual of its kind, within what the format allows', () => {
    const longer = studyAt(study, named('bike-shift'), 'high');
    expect(longer.rules.bike.shiftHours).toBe(10);
    expect(fleetIn(longer, 'vans').workday).toEqual({ shiftHours: 5, reloadMinutes: 30, overtimeHours: 1 });
    expect(fleetIn(longer, 'depots').workday).toEqual({ shiftHours: 24 });
    expect(fleetIn(studyAt(study, named('bike-reload'), 'high'), 'vans').workday?.reloadMinutes).toBe(60);
    expect(fleetIn(studyAt(study, named('overtime'), 'low'), 'vans').workday?.overtimeHours).toBe(0);
    expect(fleetIn(studyAt(study, named('overtime'), 'high'), 'vans').workday?.overtimeHours).toBe(2);
    expect(fleetIn(studyAt(study, named('minimum-hours'), 'high'), 'vans').numbers.minimumHours).toBe(12);
  });

  test('stays where another kind’s hours are moved', () => {
    for (const end of ['low', 'high'] as const) {
      const moved = studyAt(study, named('van-shift'), end);
      expect(moved.scenarios).toEqual(study.scenarios);
      expect(moved.rules.bike).toEqual(study.rules.bike);
    }
  });

  test('is not added to fleets that state nothing', () => {
    const plain = aStudy();
    for (const id of ['bike-shift', 'van-reload', 'break', 'overtime', 'minimum-hours']) {
      expect(studyAt(plain, named(id), 'high').scenarios).toEqual(plain.scenarios);
      expect(isOpen(plain, named(id))).toBe(true);
    }
  });

  test('is an hour earlier or longer where shifts are to be lifted', () => {
    const own = studyWith({ workday: { from: '12:00', shiftHours: 4 } }, { workday: { from: '13:30' } });
    const lifted = (name: string, scenario: string) =>
      fleetIn(liftingsOf(own, 'depots').find((one) => one.name === name)?.study as Study, scenario).workday;
    expect(lifted('an hour earlier', 'vans')).toEqual({ from: '11:00', shiftHours: 4 });
    expect(lifted('an hour earlier', 'depots')).toEqual({ from: '12:30' });
    expect(lifted('an hour longer', 'vans')).toEqual({ from: '12:00', shiftHours: 5 });
    expect(lifted('an hour longer', 'depots')).toEqual({ from: '13:30' });
  });
});
