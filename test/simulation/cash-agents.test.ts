// A payday at agents: who comes in vain comes again, and less cash turns more away.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paydaySheet } from '../../src/experiment/cash-out.ts';
import { cashSchema } from '../../src/model/lesson-miles.ts';
import type { FleetSpec, StudyFile } from '../../src/model/study.ts';
import { paydayAt, type Withdrawal } from '../../src/simulation/cash-agents.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const setting = aSetting(aStudy(), gridTown(5, 5), 'lockers');
const spec = cashSchema.parse({});
const sheetOf = (people: readonly Withdrawal[]) => paydaySheet(people, spec, setting.study.rules.speeds);
const everybody = setting.ordersOf(0).length;

test('an agent with cash for all pays everybody on the day, at the first trip, in its hours', () => {
  const people = paydayAt(setting, { ...spec, held: everybody });
  expect(people).toHaveLength(everybody);
  for (const { trips, at } of people) {
    expect(trips).toBe(1);
    expect(at).toBeGreaterThanOrEqual(8 * 3_600);
    expect(at).toBeLessThan(18 * 3_600);
  }
});

test('who finds the agent dry comes first thing after the top-up', () => {
  const held = everybody - 3;
  const again = paydayAt(setting, { ...spec, held }).filter(({ trips }) => trips > 1);
  expect(again.map(({ trips, at }) => [trips, at])).toEqual([1, 2, 3].map(() => [2, 32 * 3_600]));
});

test('the less cash an agent holds, the more come in vain, and the more is lost on the way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (held, more) => {
      const at = (cash: number) => sheetOf(paydayAt(setting, { ...spec, held: cash }));
      const [less, much] = [at(held), at(held + more)];
      expect(less.refused).toBe(Math.max(0, everybody - held) / everybody);
      expect(much.refused).toBeLessThanOrEqual(less.refused);
      expect(much.lost).toBeLessThanOrEqual(less.lost + 1e-9);
      expect(less.lost).toBeCloseTo(
        less.wire + less.exchange + less.agent + less.bus + less.hours + less.again + less.unpaid,
        9,
      );
      expect((less.worth as number) + less.lost).toBeCloseTo(spec.amount, 9);
      expect(less.inHand).toBeGreaterThanOrEqual(less.worth as number);
    }),
    { numRuns: 30 },
  );
});

test('who never gets cash has lost all that was sent and counts neither as paid nor as having waited', () => {
  const never = paydayAt(setting, { ...spec, held: 0 });
  expect(new Set(never.map(({ at }) => at))).toEqual(new Set([null]));
  const none = sheetOf(never);
  expect(none).toMatchObject({ refused: 1, exchange: 0, agent: 0, unpaid: spec.amount - spec.wire });
  expect(none.inHand).toBeLessThanOrEqual(0);
  expect(none.hoursUntilCash).toBeNull();
  const some = paydayAt(setting, { ...spec, held: 1 });
  const paid = some.flatMap(({ at }) => (at === null ? [] : [at]));
  // Ten days from a Monday on, and on Sunday no feeder drives.
  const days = 9;
  expect(paid).toHaveLength(days);
  const sheet = sheetOf(some);
  expect(sheet.unpaid).toBeCloseTo(((everybody - days) / everybody) * (spec.amount - spec.wire), 9);
  expect(sheet.hoursUntilCash).toBeCloseTo(paid.reduce((all, at) => all + at, 0) / days / 3_600, 9);
});

test('an agent is topped up when the feeder reaches it, and never where none may come', () => {
  const withRules = (rules: StudyFile['rules'], changes: Partial<StudyFile> = {}) =>
    paydayAt(aSetting(aStudy({ rules, ...changes }), gridTown(5, 5), 'lockers'), { ...spec, held: 5 });
  const paidOnDay0 = (people: readonly Withdrawal[]) => people.filter(({ at }) => at !== null && at < 24 * 3_600);
  expect(paidOnDay0(withRules({}))).toHaveLength(5);
  const noon = paidOnDay0(withRules({ feeder: { waves: ['12:00'] } }));
  expect(noon).toHaveLength(10);
  expect(noon.filter(({ at }) => (at as number) < 12 * 3_600)).toHaveLength(5);
  expect(withRules({ locker: { suppliedBy: 'van' } }).filter(({ at }) => at !== null)).toHaveLength(5);
  const sundays = { calendar: { operating: ['mon' as const, 'thu' as const] } };
  const resting = withRules({}, sundays).flatMap(({ at }) => (at === null ? [] : [Math.floor(at / 86_400)]));
  expect([...new Set(resting)].sort()).toEqual([0, 3, 7]);
});

test('a payday is the first operating day, and the feeder comes on it, on whatever weekday the run begins', () => {
  const noon = { feeder: { waves: ['12:00'] } };
  const fromSunday = aSetting(aStudy({ rules: noon, calendar: { firstDay: 'sun' } }), gridTown(5, 5), 'lockers');
  expect(fromSunday.calendar.operating[0]).toBe(1);
  const paid = paydayAt(fromSunday, { ...spec, held: 5 }).filter(({ at }) => at !== null && at < 24 * 3_600);
  expect(paid).toHaveLength(10);
});

test('without an agent nobody is paid, and no cash is in a hand that is not there', () => {
  const nobody = paydayAt(aSetting(aStudy(), gridTown(5, 5), 'vans'), spec);
  expect(nobody).toEqual([]);
  expect(sheetOf(nobody)).toMatchObject({ inHand: null, worth: null });
});

test('cash in the hand is what the agent paid less the fares: hours on the way are worth something and nobody keeps them', () => {
  const sheet = sheetOf([{ metres: 9_000, agent: 0, trips: 2, at: 36_000 }]);
  const paid = spec.amount - spec.wire - (spec.exchange + spec.agent) * spec.amount;
  expect(sheet.inHand).toBeCloseTo(paid - 4 * spec.bus, 9);
  expect(sheet.worth).toBeLessThan((sheet.inHand as number) - 2 * spec.hour);
});

test('a feeder fleet that a zone keeps out waits for nobody, where another one may come', () => {
  const zone = { id: 'zone', name: 'Zone', centre: { x: 400, y: 400 }, radius: 150, kind: 'low-emission' as const };
  const study = aStudy({ rules: { zones: [{ ...zone, except: [] }] } });
  const [baseline, ...variants] = study.scenarios;
  const feeder = baseline.fleets.find(({ kind }) => kind === 'feeder') as FleetSpec;
  const clean = { ...feeder, id: 'clean', name: 'Clean' };
  const zones = study.rules.zones.map((own) => ({ ...own, except: ['clean'] }));
  const both = {
    ...study,
    rules: { ...study.rules, zones },
    scenarios: [{ ...baseline, fleets: [...baseline.fleets, clean] }, ...variants] as typeof study.scenarios,
  };
  const paid = paydayAt(aSetting(both, gridTown(5, 5), 'lockers'), { ...spec, held: 1 });
  expect(paid.filter(({ at }) => at !== null)).toHaveLength(9);
  const nobody = paydayAt(aSetting(study, gridTown(5, 5), 'lockers'), { ...spec, held: 1 });
  expect(nobody.filter(({ at }) => at !== null)).toHaveLength(1);
});
