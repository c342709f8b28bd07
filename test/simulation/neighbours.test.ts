// A neighbour who takes a parcel takes time: each household once, known to the plan in the mean.
import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { BUSINESS } from '../../src/simulation/demand.ts';
import { actualService, expectedService, isAtHome } from '../../src/simulation/handover.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

/** Half of the households open, whatever the hour; a neighbour takes the parcels of so many of the others. */
const studyWith = (neighbour: number, neighbourAccepts = 1, demand: StudyFile['demand'] = { parcelsPerDay: 150 }) =>
  aStudy({
    demand: { windowShare: 0, ...demand },
    rules: { neighbourAccepts, presence: { at10: 0.5, at14: 0.5, at19: 0.5 }, door: { neighbour } },
  });

describe('a neighbour who takes parcels', () => {
  const run = aRun(studyWith(100), town);
  const taken = new Map(factsOf(run, 'delivered').map(({ parcel, to }) => [parcel, to]));

  test('takes the rule’s seconds more for each household that does not open, and nobody else any', () => {
    const { setting } = run;
    const found = new Set<number>();
    for (const { address, parcels, begin, time } of factsOf(run, 'served')) {
      const away = parcels.filter((parcel) => taken.get(parcel) === 'neighbour');
      const households = new Set(away.map((parcel) => run.parcels[parcel]?.household)).size;
      const day = Math.floor(begin / (24 * HOUR));
      expect(time - begin - actualService(setting, 'van', address, parcels.length, day)).toBe(100 * households);
      found.add(households);
    }
    expect(found.size).toBeGreaterThan(2);
  });

  test('is asked when the recipient has not opened, and the parcel is handed over when that is done', () => {
    const away = factsOf(run, 'delivered').filter(({ to }) => to === 'neighbour');
    expect(away.length).toBeGreaterThan(0);
    for (const { parcel, time, tour } of away) {
      const stop = factsOf(run, 'served').find((served) => served.tour === tour && served.parcels.includes(parcel));
      expect(stop?.time).toBe(time);
      const who = run.parcels[parcel];
      if (who === undefined) throw new Error('expected a parcel');
      expect(isAtHome(run.setting, who, time)).toBe(false);
    }
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('takes none where nobody accepts, or where it is said to take none', () => {
    const without = aRun(studyWith(0, 0), town).facts;
    expect(aRun(studyWith(100, 0), town).facts).toEqual(without);
  });
});

test('a plan expects of neighbours what they take in the mean, of businesses nothing', () => {
  const [without, with100] = [0, 100].map((seconds) => aSetting(studyWith(seconds, 0.4), town)) as [
    ReturnType<typeof aSetting>,
    ReturnType<typeof aSetting>,
  ];
  const { kind, households } = with100.ground.city.addresses;
  const more = (address: number, parcels: number, pickUps = 0) =>
    expectedService(with100, 'van', address, parcels, undefined, pickUps) -
    expectedService(without, 'van', address, parcels, undefined, pickUps);
  const flats = households.findIndex((count, address) => count > 3 && kind[address] !== BUSINESS);
  const alone = households.findIndex((count, address) => count === 1 && kind[address] !== BUSINESS);
  expect(more(flats, 1)).toBeCloseTo(0.4 * 0.5 * 100, 9);
  expect(more(flats, 3)).toBeCloseTo(3 * 0.4 * 0.5 * 100, 9);
  expect(more(flats, 1, 2)).toBeCloseTo(0.4 * 0.5 * 100, 9);
  expect(more(alone, 3)).toBeCloseTo(0.4 * 0.5 * 100, 9);
  expect(more(kind.indexOf(BUSINESS), 2)).toBe(0);
});
