// What is said of zones: on how many days they cut off whom, and who is served all the same.
import { describe, expect, test } from 'vitest';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { withContractors } from '../builders/carriers.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

type Zone = NonNullable<NonNullable<StudyFile['rules']>['zones']>[number];

const town = gridTown(6, 6);
/** Round the micro-depot Market, whose bikes reach all doors inside; no feeder or van of the study may enter. */
const clean: Zone = { id: 'zone', name: 'Old town', centre: { x: 600, y: 600 }, radius: 150, kind: 'low-emission' };

function told(zones: Zone[], changes: Partial<StudyFile> = {}, scenario = 'depots'): readonly string[] {
  const days = { warmUp: 1, measured: 2 };
  const study = aStudy({ days, calendar: { firstDay: 'mon' }, ...changes, rules: { zones, ...changes.rules } });
  return placementWarnings(aSetting(study, town, scenario));
}
const fromStock = (share: number, from: 'hub' | 'micro-depot'): Partial<StudyFile> => ({
  demand: { parcelsPerDay: 60, sameDay: { share } },
  rules: { sameDay: { from } },
});

describe('addresses that zones keep from the vans', () => {
  const toldWith = (contractor: object, zone: Partial<Zone> = {}): readonly string[] => {
    const rules = { zones: [{ ...clean, ...zone }] } as NonNullable<StudyFile['rules']>;
    return placementWarnings(aSetting(withContractors(aStudy({ rules }), contractor), town, 'vans'));
  };
  const unreached = [expect.stringMatching(/^\d+ addresses cannot be reached by the vans of Hub because of zones, /)];

  test.each(['overflow', 'all'])('are not said to be lost where a contractor may come there: %s', (takes) => {
    expect(toldWith({ takes, vehicle: 'cargo-bike' })).toEqual([]);
    expect(toldWith({ takes, vehicle: 'van' })).toEqual(unreached);
  });

  test('are lost to a contractor for the overflow that may come in nobody knows what, or before the vans start only', () => {
    expect(toldWith({ takes: 'overflow' })).toEqual(unreached);
    const hours = { kind: 'pedestrian', from: '05:30', until: '07:00' } as Partial<Zone>;
    const van = { vehicle: 'van', from: '05:30' };
    expect(toldWith({ takes: 'overflow', ...van }, hours)).toEqual(unreached);
    expect(toldWith({ takes: 'all', ...van }, hours)).toEqual([]);
  });
});

describe('a micro-depot that no feeder may come to', () => {
  test('is said to be cut off by zones, and not to get its parcels too late', () => {
    expect(told([clean])).toEqual([
      expect.stringMatching(/^\d+ addresses cannot be reached by the vans of Hub because of zones, nor by bike: /),
      'Market cannot be reached from Hub because of zones or its site: it serves nobody.',
    ]);
  });

  test('on some days only is said to get no parcels on these, and those inside not to get theirs', () => {
    expect(told([{ ...clean, fromDay: 2 }])).toEqual([
      expect.stringMatching(
        /^On 1 of 3 operating days \d+ addresses cannot be reached by the vans of Hub because of zones, nor by bike: their parcels are not brought then\.$/,
      ),
      'Market cannot be reached from Hub on 1 of 3 operating days because of zones or its site: it gets no parcels then.',
    ]);
    expect(told([{ ...clean, untilDay: 1 }])).toEqual([
      expect.stringMatching(/^On 2 of 3 operating days /),
      expect.stringMatching(/^Market cannot be reached from Hub on 2 of 3 operating days /),
    ]);
  });

  test('all the time is said so in one line, whatever zones begin elsewhere', () => {
    const away: Zone = { ...clean, id: 'away', centre: { x: 90_000, y: 0 }, fromDay: 1 };
    expect(told([clean, away])).toEqual(told([clean]));
  });

  test('where it stands near those inside, is no way to them, though it stands outside on other days', () => {
    const places = [
      { day: 'tue', position: { x: 100, y: 100 } },
      { day: 'mon', position: { x: 600, y: 600 } },
    ];
    const [baseline] = aStudy().scenarios;
    const market = { id: 'market', name: 'Market', catchment: 300, mobile: { places, dayCost: 70 } };
    const scenarios = [{ ...baseline, depots: [market] }] as unknown as StudyFile['scenarios'];
    expect(told([clean], { scenarios }, 'vans')).toEqual([
      expect.stringMatching(/^\d+ addresses cannot be reached by the vans of Hub because of zones, nor by bike: /),
      expect.stringMatching(/^Market cannot be reached from Hub on 1 of 2 /),
      expect.stringMatching(/^Market stands nowhere on /),
    ]);
  });

  test('is judged by the days alone on which it stands', () => {
    const on = (...names: ('mon' | 'tue' | 'wed')[]) => {
      const places = names.map((day) => ({ day, position: { x: 600, y: 600 } }));
      const [baseline] = aStudy().scenarios;
      const market = { id: 'market', name: 'Market', position: { x: 600, y: 600 }, mobile: { places, dayCost: 70 } };
      const scenarios = [{ ...baseline, depots: [market] }] as unknown as StudyFile['scenarios'];
      const warnings = told([{ ...clean, fromDay: 2 }], { scenarios }, 'vans');
      return warnings.filter((warning) => warning.startsWith('Market cannot'));
    };
    expect(on('mon', 'tue')).toEqual([]);
    expect(on('wed')).toEqual(['Market cannot be reached from Hub because of zones or its site: it serves nobody.']);
    expect(on('tue', 'wed')).toEqual([
      'Market cannot be reached from Hub on 1 of 2 operating days because of zones or its site: it gets no parcels then.',
    ]);
  });

  test('is said to bring same-day orders from its stock where it does', () => {
    expect(told([clean], fromStock(0.3, 'micro-depot'))).toEqual([
      expect.stringMatching(
        / because of zones, nor by bike: their parcels are returned, except same-day orders from a micro-depot’s stock\.$/,
      ),
      'Market cannot be reached from Hub because of zones or its site: it brings only same-day orders from its stock.',
    ]);
    expect(told([{ ...clean, fromDay: 2 }], fromStock(0.3, 'micro-depot'))).toEqual([
      expect.stringMatching(/ are not brought then, except same-day orders from a micro-depot’s stock\.$/),
      expect.stringMatching(/: it gets no parcels then\.$/),
    ]);
    for (const [share, from] of [
      [0, 'micro-depot'],
      [0.3, 'hub'],
    ] as const) {
      expect(told([clean], fromStock(share, from)).join(' ')).toMatch(/are returned\. .*: it serves nobody\.$/);
    }
  });
});

test('a hub inside a zone that begins within the run is said to bring nothing on the days from then on', () => {
  const around: Zone = { ...clean, centre: { x: 0, y: 0 }, radius: 250 };
  expect(told([{ ...around, fromDay: 1 }], {}, 'vans')).toContain(
    'Hub stands inside Old town, a zone that keeps its vans out on 2 of 3 operating days: they bring nothing then.',
  );
});

test('same-day orders from stock are no exception where no micro-depot reaches those whom zones keep vans from', () => {
  const far: Zone = { ...clean, centre: { x: 1_000, y: 0 }, radius: 150 };
  expect(told([far], fromStock(0.3, 'micro-depot'))).toEqual([
    expect.stringMatching(/ because of zones, nor by bike: their parcels are returned\.$/),
  ]);
});

test('delivery hours in which no van is on the road cut off whoever lives there, and businesses where they are shut then', () => {
  const hours = (from: string, until: string): Zone => ({
    ...clean,
    kind: 'pedestrian',
    from,
    until,
    radius: 9_000,
  });
  const tooEarly = told([hours('05:00', '07:00')], {}, 'vans');
  expect(tooEarly).toEqual([
    expect.stringMatching(
      /^\d+ addresses cannot be reached by the vans of Hub because of zones, nor by bike: .* are returned\.$/,
    ),
  ]);
  expect(told([hours('05:00', '08:01')], { rules: { van: { from: '06:00' } } }, 'vans')).toEqual([]);
  const afterWork = {
    demand: { parcelsPerDay: 60, businessShare: 0.3 },
    rules: { presence: { businessFrom: '10:00' } },
  };
  const [said = ''] = told([hours('06:00', '09:30')], afterWork, 'vans');
  const count = (text = ''): number => Number(/^\d+/.exec(text)?.[0]);
  expect(count(said)).toBeGreaterThan(0);
  expect(count(said)).toBeLessThan(count(tooEarly[0]));
});

test('a rule that sends parcels on after a failed attempt is told of where there is nothing of that kind', () => {
  const rule = (afterFailed: 'door' | 'locker' | 'micro-depot', scenario: string) =>
    told([], { rules: { afterFailed } }, scenario);
  const none = (kind: string) => `After a failed attempt parcels are to go to a ${kind}, but there is none here.`;
  expect(rule('locker', 'depots')).toEqual([none('locker')]);
  expect(rule('micro-depot', 'lockers')).toEqual([none('micro-depot')]);
  for (const [afterFailed, scenario] of [
    ['locker', 'lockers'],
    ['micro-depot', 'depots'],
    ['door', 'vans'],
  ] as const) {
    expect(rule(afterFailed, scenario)).toEqual([]);
  }
});
