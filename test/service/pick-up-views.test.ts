import { describe, expect, test } from 'vitest';
import { postLedger } from '../../src/economics/ledger.ts';
import { handovers } from '../../src/metrics/handovers.ts';
import { PARCEL_STATES } from '../../src/service/parcel-protocol.ts';
import { parcelStory } from '../../src/service/parcel-story.ts';
import { parcelsView } from '../../src/service/parcels-view.ts';
import { stockView } from '../../src/service/stock-view.ts';
import { sayLine } from '../../src/service/story-words.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from '../simulation/facts-of.ts';

const town = gridTown(6, 6);
const study = withVariant(
  aStudy({
    seed: 5,
    demand: { parcelsPerDay: 100, pickUps: { household: 0.5, business: 0.5 } },
    rules: { locker: { chosen: 0.5, radius: 800 } },
  }),
  'both',
  'depots',
  [adding('locker', 'box', 500, 500)],
);
const run = aRun(study, town, 'both');
const journal = journalOf(run);

/** A measured parcel that such a fact speaks of. */
function someOf(kind: 'picked-up' | 'taken-out' | 'uncollected'): number {
  const found = factsOf(run, kind).find(({ parcel }) => run.parcels[parcel]?.measured);
  if (found === undefined) throw new Error(`no parcel was ${kind}`);
  return found.parcel;
}

function storyOf(parcel: number): string[] {
  const ledger = postLedger(journal, study, (run as Run).setting.placement, () => 0);
  return parcelStory(journal, ledger, parcel, []).events.map(({ what }) => sayLine(what));
}

describe('what the page shows of pick-ups', () => {
  test('is a parcel that waits at its door until it is picked up', () => {
    const view = parcelsView(journal, town);
    const parcel = someOf('picked-up');
    const states = [...view.state.subarray(view.stateStart[parcel], view.stateStart[parcel + 1])];
    expect(states.map((state) => PARCEL_STATES[state])).toEqual(['waiting', 'picked up']);
    expect(view.x[parcel]).toBeCloseTo(town.addresses.x[run.parcels[parcel]?.address ?? -1] as number, 2);
    expect(view.handed[parcel]).toBe(handovers(journal)[parcel]);
  });

  test('is one in a locker until it is taken along', () => {
    const view = parcelsView(journal, town);
    const parcel = someOf('taken-out');
    const states = [...view.state.subarray(view.stateStart[parcel], view.stateStart[parcel + 1])];
    expect(states.map((state) => PARCEL_STATES[state])).toEqual(['in locker', 'picked up']);
  });

  test('are stocks that never fall below nothing', () => {
    expect(stockView(journal).count.every((count) => count >= 0)).toBe(true);
  });

  test('is a story from the announcement to the hub', () => {
    const story = storyOf(someOf('picked-up'));
    expect(story[0]).toBe('announced by its sender');
    expect(story).toContain('to be picked up for Hub');
    expect(story).toContain('picked up at the door');
    expect(story[story.length - 1]).toBe('sent on from Hub');
    expect(storyOf(someOf('taken-out'))).toContain('put by its sender into the locker box');
  });

  test('is a story that ends with the sender where nobody was there', () => {
    expect(storyOf(someOf('uncollected')).at(-1)).toBe('left with its sender for good: attempts used up');
  });
});
