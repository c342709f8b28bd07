// Whoever plans a visit knows when businesses are open: own vehicles, the dispatcher, contractors.
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Patch = Pick<StudyFile, 'demand' | 'rules'> & { readonly contractors?: StudyFile['scenarios'][0]['contractors'] };

function runOf({ demand, rules, contractors = [] }: Patch): Run {
  const [baseline, ...variants] = aStudy().scenarios;
  const scenarios = [{ ...baseline, contractors }, ...variants] as StudyFile['scenarios'];
  const study = aStudy({ demand: { parcelsPerDay: 80, businessShare: 0.6, ...demand }, rules, scenarios });
  return aRun(study, town);
}

/** Failed attempts at businesses outside their hours. */
function shutDoors(run: Run, from: number, until: number): number {
  return factsOf(run, 'attempt-failed').filter(({ parcel, time }) => {
    const second = time % DAY;
    return run.parcels[parcel]?.business === true && (second < from * HOUR || second >= until * HOUR);
  }).length;
}

const openUntil = (hour: string): NonNullable<StudyFile['rules']> => ({
  presence: { business: 1, businessFrom: '08:00', businessUntil: hour },
});

test('tours reach businesses before they shut', () => {
  const run = runOf({ rules: openUntil('12:00') });
  const served = factsOf(run, 'delivered').filter(({ parcel }) => run.parcels[parcel]?.business === true);
  expect(served.length).toBeGreaterThan(50);
  // Traffic may still make one late.
  expect(shutDoors(run, 8, 12)).toBeLessThanOrEqual(served.length / 50);
  expect(brokenInvariants(run)).toEqual([]);
});

test('hours that last longer than every shift change nothing', () => {
  const [long, always] = ['20:00', '24:00'].map((hour) => fingerprintOf(journalOf(runOf({ rules: openUntil(hour) }))));
  expect(long).toBe(always);
});

test('same-day orders of businesses come before they shut', () => {
  const run = runOf({ demand: { sameDay: { share: 0.5 } }, rules: openUntil('15:00') });
  expect(shutDoors(run, 8, 15)).toBeLessThanOrEqual(3);
  expect(brokenInvariants(run)).toEqual([]);
});

test.each([
  ['cheapest insertion', '12:00'],
  ['cheapest insertion', '15:00'],
  ['gather', '12:00'],
  ['gather', '15:00'],
] as const)('same-day orders are due when the business shuts, though promised for later: %s, %s', (rule, until) => {
  // Nothing takes longer or shorter than planned, but for the search of a place by the hour.
  const certain = { door: { spread: 0, parkingSpread: 0 }, traffic: { dayToDay: 0, weather: 'fair' } } as const;
  const rules = { ...openUntil(until), ...certain, sameDay: { rule } };
  const run = runOf({ demand: { parcelsPerDay: 200, businessShare: 0.9, sameDay: { share: 0.7, hours: 4 } }, rules });
  const closes = Number(until.slice(0, 2)) * HOUR;
  // Of orders that come when nobody could be there in time any more nothing is said here.
  const isOurs = ({ parcel }: { readonly parcel: number }) => {
    const { sameDay, business, ordered } = run.parcels[parcel] as Parcel;
    return sameDay && business && (ordered < 0 || ordered % DAY < closes - HOUR);
  };
  const visits = [...factsOf(run, 'delivered'), ...factsOf(run, 'attempt-failed')].filter(isOurs);
  const promisedAfter = visits.filter(({ parcel }) => (run.parcels[parcel]?.promise ?? 0) % DAY > closes);
  expect(promisedAfter.length).toBeGreaterThan(50);
  expect(visits.filter(({ time }) => time % DAY > closes + 10 * MINUTE)).toEqual([]);
  expect(brokenInvariants(run)).toEqual([]);
});

test.each(['cheapest insertion', 'gather'] as const)(
  'a same-day order of a business that has shut by then goes another day: %s',
  (rule) => {
    const rules = { ...openUntil('12:00'), sameDay: { rule } };
    const run = runOf({ demand: { parcelsPerDay: 200, businessShare: 0.9, sameDay: { share: 0.7, hours: 4 } }, rules });
    const isAfterwards = ({ sameDay, business, ordered }: Parcel) =>
      sameDay && business && ordered >= 0 && ordered % DAY >= 12 * HOUR;
    const ours = run.parcels.flatMap((parcel, index) => (isAfterwards(parcel) ? [index] : []));
    expect(ours.length).toBeGreaterThan(50);
    const onItsDay = ({ parcel, time }: { readonly parcel: number; readonly time: number }) =>
      ours.includes(parcel) && Math.floor(time / DAY) === run.parcels[parcel]?.day;
    expect([...factsOf(run, 'delivered'), ...factsOf(run, 'attempt-failed')].filter(onItsDay)).toEqual([]);
    const left = factsOf(run, 'left-over').filter(onItsDay);
    expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['access hours']));
    expect(brokenInvariants(run)).toEqual([]);
  },
);

test('contractors come while businesses are open', () => {
  const contractors = [{ id: 'help', name: 'Help', takes: 'all', until: '19:00' }] as never;
  const run = runOf({ rules: openUntil('13:00'), contractors });
  expect(factsOf(run, 'contracted').length).toBeGreaterThan(50);
  expect(shutDoors(run, 8, 13)).toBe(0);
});
