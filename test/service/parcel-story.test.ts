import { expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { parcelStory } from '../../src/service/parcel-story.ts';
import type { Fact } from '../../src/simulation/facts.ts';
import { aFacility, aJournal, tourFacts } from '../builders/journal.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const { study, placement } = aSetting(aStudy(), gridTown(6, 6));

/** Seconds that parcel 0 was late by facts told by hand, with a locker in row 1. */
function lateBy(...facts: readonly Fact[]): number | null {
  const facilities = [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')];
  const journal = aJournal({ facilities, facts });
  return parcelStory(
    journal,
    postLedger(journal, study, placement, () => 0),
    0,
    [],
  ).lateSeconds;
}

test('a parcel in a locker is on time, and has no minutes once the locker has given it back', () => {
  const laidIn = tourFacts({ stops: [{ parcels: [0], at: 1, isLocker: true }] });
  const givenBack: Fact = { kind: 'returned', time: 4 * DAY, parcel: 0, facility: 0, why: 'not collected' };
  expect(lateBy(...laidIn)).toBe(0);
  expect(lateBy(...laidIn, givenBack)).toBeNull();
});
