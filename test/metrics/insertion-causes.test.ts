import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { handledParcels } from '../../src/economics/handled-parcels.ts';
import { workOfTours } from '../../src/economics/tour-work.ts';
import { noCauses } from '../../src/metrics/cause.ts';
import { causesOf } from '../../src/metrics/lateness-causes.ts';
import { TIERS } from '../../src/model/ledger-words.ts';
import { stockView } from '../../src/service/stock-view.ts';
import type { Fact, TourPlan } from '../../src/simulation/facts.ts';
import { aJournal, aParcel } from '../builders/journal.ts';
import { aStudy } from '../builders/study.ts';

const HERE = { segment: 0, along: 0 };
const AT = { tour: 0, vehicle: 0 };
const EIGHT = 8 * HOUR;

/** Legs of 100 s, stops of 60 s without parking, the first reached 100 s after `from`. */
function planOf(from: number, stops: readonly number[]): TourPlan {
  let now = from;
  const arrives = stops.map((seconds) => {
    const arrive = now + 100;
    now = arrive + seconds;
    return arrive;
  });
  const leaves = arrives.map((arrive, row) => arrive + (stops[row] as number));
  return { made: from, departs: from, arrives, begins: arrives, serves: arrives, leaves };
}

const drove = (stop: number, depart: number, time: number): Fact => ({
  ...{ kind: 'drove', ...AT, role: stop === 0 ? 'out' : stop < 0 ? 'back' : 'between', stop, depart, time },
  ...{ expected: time - depart, from: HERE, to: HERE, metres: 1_000 },
});
const served = (stop: number, begin: number, parcel: number): Fact[] => [
  { kind: 'served', ...AT, stop, begin, time: begin + 60, address: parcel, parcels: [parcel] },
  { kind: 'delivered', time: begin + 60, parcel, tour: 0, to: 'door' },
];

/**
 * A van has parcels 0 and 1 for two doors. While it drives to the first, parcel 2 is ordered for the same day: the van
 * comes by the hub for it (300 s there, 300 s of loading) before it goes on to its door and then to the second one.
 */
function story(promises: readonly number[], loadingTakes = 300) {
  const ordered = EIGHT + 10;
  const parcels = promises.map((promise, index) =>
    index < 2 ? aParcel(index, { promise }) : aParcel(index, { promise, sameDay: true, ordered }),
  );
  const first = planOf(EIGHT, [60, 60]);
  const second = planOf(EIGHT, [60, 300, 60, 60]);
  let now = EIGHT + 100;
  const facts: Fact[] = [
    { kind: 'sorted', time: 6 * HOUR, parcel: 0, facility: 0 },
    { kind: 'sorted', time: 6 * HOUR, parcel: 1, facility: 0 },
    { kind: 'departed', time: EIGHT, ...AT, facility: 0, parcels: [0, 1], plan: first },
    { kind: 'sorted', time: EIGHT + 50, parcel: 2, facility: 0 },
    { kind: 'replanned', time: EIGHT + 50, ...AT, inserted: [1, 2], parcels: [2], plan: second },
    drove(0, EIGHT, now),
    ...served(0, now, 0),
  ];
  now += 60;
  facts.push(drove(1, now, now + 100));
  now += 100;
  facts.push({ kind: 'loaded', ...AT, stop: 1, begin: now, time: now + loadingTakes, facility: 0, parcels: [2] });
  now += loadingTakes;
  facts.push(drove(2, now, now + 100), ...served(2, now + 100, 2));
  now += 160;
  facts.push(drove(3, now, now + 100), ...served(3, now + 100, 1));
  now += 160;
  facts.push(drove(-1, now, now + 100), { kind: 'ended', time: now + 100, ...AT, facility: 0 });
  return { journal: aJournal({ parcels, facts }), end: now };
}

describe('an insertion under way', () => {
  test('makes the stops after it late for the cause of earlier stops, by just what it takes', () => {
    // Without it parcel 1 would have been handed over at 8:00 and 320 s.
    const { journal, end } = story([EIGHT + HOUR, EIGHT + 320, EIGHT + HOUR]);
    const { lateSeconds, byCause } = causesOf(journal, 1);
    expect(lateSeconds).toBe(end - EIGHT - 320);
    expect(byCause).toEqual({ ...noCauses(), 'earlier stops on the tour': lateSeconds });
  });

  test('costs those before it nothing', () => {
    const { journal } = story([EIGHT + 160, EIGHT + HOUR, EIGHT + HOUR]);
    expect(causesOf(journal, 0).lateSeconds).toBe(0);
  });

  test('is itself planned late where its own plan breaks the promise, and waits at the depot where the van comes late', () => {
    const planned = story([EIGHT + HOUR, EIGHT + HOUR, EIGHT + 600]).journal;
    expect(causesOf(planned, 2).byCause).toEqual({ ...noCauses(), 'planned late': 120 });
    const slow = story([EIGHT + HOUR, EIGHT + HOUR, EIGHT + 720], 400).journal;
    expect(causesOf(slow, 2).byCause).toEqual({ ...noCauses(), 'waited at the depot': 100 });
  });

  test('has its way to the facility and back borne by the parcel that it was for', () => {
    const { journal } = story([EIGHT + HOUR, EIGHT + HOUR, EIGHT + HOUR]);
    const [work] = workOfTours(journal, handledParcels(journal), aStudy());
    if (work === undefined) throw new Error('expected a tour');
    const tier = (name: (typeof TIERS)[number], table: Float64Array) =>
      [...table.subarray(TIERS.indexOf(name) * 3, TIERS.indexOf(name) * 3 + 3)].map(Math.round);
    expect([...work.parcels]).toEqual([0, 1, 2]);
    expect(tier('between stops', work.metres)).toEqual([0, 1_000, 2_000]);
    expect(tier('between stops', work.seconds)).toEqual([0, 100, 500]);
    expect(tier('door', work.seconds)).toEqual([60, 60, 60]);
  });

  test('takes its parcel out of the facility’s stock when it is loaded', () => {
    const { time, count } = stockView(story([EIGHT, EIGHT, EIGHT]).journal);
    expect([...time]).toEqual([6 * HOUR, EIGHT, EIGHT + 50, EIGHT + 560]);
    expect([...count]).toEqual([2, 0, 1, 0]);
  });
});
