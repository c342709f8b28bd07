// Businesses open on some days of the week: what they order for another waits, and nobody comes to a door that stays shut.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { type StudyFile, WEEKDAYS, type Weekday } from '../../src/model/study.ts';
import { parcelKey } from '../../src/service/parcel-key.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const [SATURDAY, MONDAY] = [1, 3];

interface Wish {
  readonly days?: readonly Weekday[];
  readonly demand?: StudyFile['demand'];
  readonly rules?: StudyFile['rules'];
  readonly calendar?: StudyFile['calendar'];
  readonly contractors?: StudyFile['scenarios'][0]['contractors'];
}

/** From Friday on; Friday and Saturday are measured. */
function studyWith({ days, demand, rules, calendar, contractors = [] }: Wish) {
  const [baseline, ...variants] = aStudy().scenarios;
  const presence = { ...rules?.presence, ...(days === undefined ? {} : { businessDays: [...days] }) };
  return aStudy({
    calendar: { firstDay: 'fri', ...calendar },
    days: { warmUp: 0, measured: 2 },
    demand: { parcelsPerDay: 60, businessShare: 0.5, ...demand },
    rules: { ...rules, presence },
    scenarios: [{ ...baseline, contractors }, ...variants] as StudyFile['scenarios'],
  });
}

const runWith = (wish: Wish, scenario = 'vans'): Run => aRun(studyWith(wish), town, scenario);

/** Days on which somebody came to a business. */
function daysOfVisits(run: Run): Set<number> {
  const visits = [...factsOf(run, 'delivered'), ...factsOf(run, 'attempt-failed'), ...factsOf(run, 'picked-up')];
  const toBusinesses = visits.filter(({ parcel }) => run.parcels[parcel]?.business === true);
  return new Set(toBusinesses.map(({ time }) => Math.floor(time / DAY)));
}

describe('an order of a business for a day on which it is shut', () => {
  const demand = { windowShare: 0.3, pickUps: { household: 0.2, business: 0.2 } };
  const ordersOf = (days: readonly Weekday[]) => {
    const setting = aSetting(studyWith({ days, demand }), town);
    return [0, SATURDAY, MONDAY].flatMap((day) => [...setting.ordersOf(day), ...setting.pickUpsOf(day)]);
  };
  const open = ordersOf(WEEKDAYS);
  const usual = ordersOf(['mon', 'tue', 'wed', 'thu', 'fri']);

  test('is promised for the next operating day on which it opens, and else as before', () => {
    const moved = usual.filter((order, row) => order.day !== open[row]?.day);
    expect(moved.length).toBeGreaterThan(20);
    for (const order of moved) expect(order).toMatchObject({ business: true, day: MONDAY, measured: true });
    const later = (time: number) => time + (MONDAY - SATURDAY) * DAY;
    const expected = open.map((order) => {
      if (!order.business || order.day !== SATURDAY) return order;
      const { window, promise } = order;
      const then = window === null ? null : { from: later(window.from), until: later(window.until) };
      return { ...order, day: MONDAY, promise: later(promise), window: then };
    });
    expect(usual).toEqual(expected);
  });

  test('keeps its key, and none has that of another', () => {
    const keys = usual.map((order) => parcelKey({ ...order, index: 0, locker: -1 }));
    expect(keys).toEqual(open.map((order) => parcelKey({ ...order, index: 0, locker: -1 })));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is none for the same day', () => {
    const setting = aSetting(studyWith({ demand: { sameDay: { share: 1 } } }), town);
    const isLikeDay = setting.ordersOf(SATURDAY).map(({ business, sameDay }) => business !== sameDay);
    expect(new Set(isLikeDay)).toEqual(new Set([true]));
  });
});

describe('while businesses are shut', () => {
  test.each([['vans'], ['depots']])(
    'nobody comes to them, and their parcels come in time when they open: %s',
    (scenario) => {
      const run = runWith({}, scenario);
      expect(daysOfVisits(run)).toEqual(new Set([0, MONDAY]));
      expect(factsOf(run, 'attempt-failed').filter(({ why }) => why === 'closed')).toEqual([]);
      const sooner = factsOf(run, 'sorted').filter(({ parcel, time }) => time < (run.parcels[parcel]?.day ?? 0) * DAY);
      expect(sooner).toEqual([]);
      const waited = run.parcels.filter(({ measured, day }) => measured && day === MONDAY);
      const inTime = factsOf(run, 'delivered').filter(
        ({ parcel, time }) =>
          waited.some(({ index }) => index === parcel) && time <= (run.parcels[parcel]?.promise ?? 0),
      );
      expect(inTime.length).toBeGreaterThan(0.8 * waited.length);
      expect(brokenInvariants(run)).toEqual([]);
    },
  );

  test.each([['vans'], ['depots']])('who missed them or left them over comes again when they open: %s', (scenario) => {
    const rules = { maxAttempts: 3, presence: { business: 0.4 } };
    const run = runWith({ rules, demand: { parcelsPerDay: 90 } }, scenario);
    expect(factsOf(run, 'attempt-failed').length).toBeGreaterThan(10);
    expect(daysOfVisits(run).has(SATURDAY)).toBe(false);
    expect(daysOfVisits(run).has(MONDAY)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('contractors stay away, and come again when they open', () => {
    const contractors = [{ id: 'help', name: 'Help', takes: 'all' as const }];
    const run = runWith({ contractors, rules: { maxAttempts: 3, presence: { business: 0.4 } } });
    expect(daysOfVisits(run).has(SATURDAY)).toBe(false);
    expect(daysOfVisits(run).has(MONDAY)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('contractors whose vehicle a zone lets in for some hours stay away too', () => {
    const zones = [{ kind: 'pedestrian', id: 'z', name: 'Z', centre: { x: 0, y: 0 }, radius: 9_000, until: '11:00' }];
    const contractors = [{ id: 'help', name: 'Help', takes: 'all' as const, vehicle: 'van' as const }];
    const rules = { zones, maxAttempts: 3, presence: { business: 0.4 } } as StudyFile['rules'];
    const run = runWith({ contractors, rules });
    expect(daysOfVisits(run).has(SATURDAY)).toBe(false);
    expect(daysOfVisits(run).has(MONDAY)).toBe(true);
  });

  test('what they send waits with them', () => {
    const pickUps = { household: 0.2, business: 0.4 };
    const run = runWith({ demand: { pickUps } }, 'depots');
    expect(factsOf(run, 'picked-up').length).toBeGreaterThan(10);
    expect(daysOfVisits(run).has(SATURDAY)).toBe(false);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('an order that came after the cut-off waits, and is late for that', () => {
    const run = runWith({ rules: { cutOff: '08:00' }, demand: { businessShare: 1, windowShare: 0 } });
    expect(daysOfVisits(run)).toEqual(new Set([0, MONDAY]));
    const late = factsOf(run, 'delivered').filter(({ parcel, time }) => time > (run.parcels[parcel]?.promise ?? 0));
    expect(new Set(late.map(({ parcel }) => run.parcels[parcel]?.day))).toEqual(new Set([0]));
  });
});

test('nobody drives to a business that is known to be shut in the hours of its zone: access hours leave it over', () => {
  const zone = { kind: 'pedestrian', id: 'z', name: 'Z', centre: { x: 0, y: 0 }, radius: 9_000, until: '07:30' };
  const rules = { zones: [zone], sortedBy: '04:00', van: { from: '05:00' }, presence: { businessFrom: '08:00' } };
  const demand = { windowShare: 0, sameDay: { share: 0.1 } };
  const run = runWith({ demand, rules: rules as unknown as StudyFile['rules'] });
  const isBusiness = ({ parcel }: { readonly parcel: number }): boolean => run.parcels[parcel]?.business === true;
  expect(factsOf(run, 'attempt-failed').filter(isBusiness)).toEqual([]);
  expect(factsOf(run, 'delivered').filter(isBusiness)).toEqual([]);
  const left = factsOf(run, 'left-over').filter(isBusiness);
  expect(left.length).toBeGreaterThan(10);
  expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['access hours']));
  expect(factsOf(run, 'delivered').length).toBeGreaterThan(10);
});

test('the stock that businesses left at the start does not hang on neighbours, who never take it', () => {
  const carried = (neighbourAccepts: number): number => {
    const run = runWith({ demand: { businessShare: 1 }, rules: { neighbourAccepts, presence: { business: 0.5 } } });
    return run.parcels.filter(({ day }) => day < 0).length;
  };
  expect(carried(0)).toBeGreaterThan(5);
  expect(carried(1)).toBe(carried(0));
});

test('days on which no vehicle drives may be days on which businesses are open or not', () => {
  const calendar = { operating: ['mon', 'tue', 'wed', 'thu', 'fri'] as Weekday[] };
  const [usual, always] = [undefined, WEEKDAYS].map((days) =>
    fingerprintOf(journalOf(runWith(days === undefined ? { calendar } : { calendar, days }))),
  );
  expect(usual).toBe(always);
});

test('a study whose vehicles never drive while businesses are open is turned away, but for one without businesses', () => {
  const calendar = { operating: ['sat', 'sun'] as Weekday[] };
  expect(() => studyWith({ calendar })).toThrow('calendar.operating');
  expect(brokenInvariants(runWith({ calendar, demand: { businessShare: 0, parcelsPerDay: 20 } }))).toEqual([]);
  // An assumption that is tried may bring businesses in: they are open then, rather than never reached.
  const study = studyWith({ calendar, demand: { businessShare: 0, parcelsPerDay: 20 } });
  const tried = aRun({ ...study, demand: { ...study.demand, businessShare: 0.3 } }, town, 'vans');
  expect(tried.parcels.some(({ business }) => business)).toBe(true);
  expect(brokenInvariants(tried)).toEqual([]);
});

test('a run that begins with the week begins with the stock of an ordinary day', () => {
  const hour = (run: Run) => factsOf(run, 'delivered').filter(({ time }) => time < 24 * HOUR).length;
  const calendar = { firstDay: 'mon' as const };
  const [usual, always] = [{ calendar }, { calendar, days: WEEKDAYS }].map((wish) => hour(runWith(wish)));
  expect(usual).toBe(always);
});
