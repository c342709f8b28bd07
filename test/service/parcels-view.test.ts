import { expect, test } from 'vitest';
import { handovers } from '../../src/metrics/handovers.ts';
import { parcelKey } from '../../src/service/parcel-key.ts';
import { PARCEL_STATES } from '../../src/service/parcel-protocol.ts';
import { fateOf } from '../../src/service/parcel-story.ts';
import { parcelsView } from '../../src/service/parcels-view.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from '../simulation/facts-of.ts';

const town = gridTown(6, 6);
const study = withVariant(
  aStudy({ seed: 5, demand: { parcelsPerDay: 100 }, rules: { locker: { chosen: 0.5, radius: 800, expiryDays: 1 } } }),
  'both',
  'depots',
  [adding('locker', 'box', 500, 500)],
);
const run = aRun(study, town, 'both');
const journal = journalOf(run);
const view = parcelsView(journal, town);

test('a parcel that a locker gave back was handed over to nobody, though it waited there', () => {
  const returned = new Set(factsOf(run, 'returned').map(({ parcel }) => parcel));
  const waited = factsOf(run, 'deposited').filter(({ parcel }) => returned.has(parcel));
  expect(waited.length).toBeGreaterThan(0);
  for (const { parcel } of waited) {
    const states = [...view.state.subarray(view.stateStart[parcel], view.stateStart[parcel + 1])];
    expect(states.map((state) => PARCEL_STATES[state])).toContain('in locker');
    expect(view.handed[parcel]).toBe(Number.POSITIVE_INFINITY);
  }
});

test('a parcel that a locker gave back has no lateness to tell', () => {
  const returned = factsOf(run, 'returned').map(({ parcel }) => run.parcels[parcel]);
  for (const parcel of returned) if (parcel !== undefined) expect(fateOf(journal, parcelKey(parcel))).toBeNull();
  expect(fateOf(journal, -1)).toBe('not there');
});

test('every parcel is handed over when all figures say so', () => {
  const times = handovers(journal).map((time) => (time < 0 ? Number.POSITIVE_INFINITY : time));
  expect([...view.handed]).toEqual(times);
});
