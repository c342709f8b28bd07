import { expect, test } from 'vitest';
import { payingVolumes } from '../../src/experiment/paying-volume.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import type { VolumeResults, VolumeShare } from '../../src/experiment/volume-trials.ts';
import { aResult } from '../builders/replication-result.ts';

/** A run a number: with so many parcels a day through "market", so much dearer than 3 euros a parcel and a little by draw. */
function runs(through: number, ...dearer: number[]): ReplicationResult[] {
  return dearer.map((more, replication) => {
    const result = aResult('one', replication, { perParcel: 3 + replication + more });
    const facilities = [{ id: 'market', kind: 'depot' as const, parcelsPerDay: through, refusedPerDay: 0, fill: 0 }];
    return { ...result, indicators: { ...result.indicators, facilities } };
  });
}
const trial = (share: VolumeShare, results: ReplicationResult[], demand = 1): VolumeResults => ({
  depot: 'market',
  share,
  demand,
  results,
});
const without = trial('shut', runs(0, 0, 0));

function volumeOf(asItStands: ReplicationResult[], ...trials: VolumeResults[]) {
  return payingVolumes('one', asItStands, [without, ...trials])[0];
}

test('a micro-depot pays from where the line between two volumes tried turns from dearer to cheaper than without it', () => {
  const found = volumeOf(
    runs(60, -0.3, -0.1),
    trial(0, runs(0, 0.2, 0.2)),
    trial(1 / 3, runs(20, 0.1, 0.1)),
    trial(2 / 3, runs(40, -0.2, 0.1)),
  );
  expect(found).toMatchObject({ depot: 'market', parcelsPerDay: 60, upTo: 60, paying: 2, draws: 2 });
  expect(found?.dearer).toBeCloseTo(-0.2, 6);
  // Means of 0.1 at 20 and -0.05 at 40; the draws by themselves turn at 26 2/3 and at 50.
  expect(found?.from).toBeCloseTo(100 / 3, 4);
  expect(found?.low).toBeCloseTo(80 / 3, 4);
  expect(found?.high).toBeCloseTo(50, 4);
});

test('below the least volume tried the line ends at the micro-depot that stands idle, whatever its scenario has at any volume', () => {
  const idle = (dearer: number) =>
    volumeOf(runs(60, -0.3, -0.3), trial(0, runs(0, dearer, dearer)), trial(1 / 3, runs(20, -0.1, -0.1)));
  expect(idle(0.1)?.from).toBeCloseTo(10, 4);
  expect(idle(0)?.from).toBe(0);
});

test('one that is dearer as things are pays from a larger volume that was tried, or at none of those', () => {
  const [own, idle] = [runs(60, 0.2, 0.1), trial(0, runs(0, 0.1, 0.1))];
  const larger = volumeOf(own, idle, trial(2, runs(110, 0.05, 0.05)), trial(4, runs(160, -0.05, 0.15)));
  expect(larger).toMatchObject({ from: null, upTo: 160, paying: 1 });
  expect(larger?.low).toBeCloseTo(135, 4);
  expect(larger?.high).toBeCloseTo(135, 4);
  expect(volumeOf(own, idle, trial(2, runs(110, -0.15, -0.15)))?.from).toBeCloseTo(85, 4);
  // It being cheaper with less is no volume to pay from.
  expect(volumeOf(own, idle, trial(1 / 3, runs(20, -0.1, -0.1)))).toMatchObject({ from: null, low: null, upTo: 60 });
});

test('where its bikes brought no more at the most that was tried, that is said of it', () => {
  const [own, idle] = [runs(60, 0.2, 0.1), trial(0, runs(0, 0.1, 0.1))];
  const short = (parcels: number, ...dearer: number[]): ReplicationResult[] =>
    runs(parcels, ...dearer).map((one) => {
      const facilities = one.indicators.facilities.map((use) => ({ ...use, shortPerDay: 20 }));
      return { ...one, indicators: { ...one.indicators, facilities } };
    });
  expect(volumeOf(own, idle, trial(2, short(80, 0.1, 0.1)))).toMatchObject({ upTo: 80, isUpToBikes: true });
  expect(volumeOf(own, idle, trial(2, runs(80, 0.1, 0.1)))).toMatchObject({ upTo: 80, isUpToBikes: false });
  // At a smaller volume they say nothing of a larger one.
  expect(volumeOf(short(60, 0.2, 0.1), idle, trial(2, runs(80, 0.1, 0.1)))?.isUpToBikes).toBe(false);
});

test('one that is dearer as things are pays from where it turns as the city grows, with and without it', () => {
  const [own, idle] = [runs(60, 0.2, 0.1), trial(0, runs(0, 0.1, 0.1))];
  const twice = trial(1, runs(120, -0.45, -0.45), 2);
  // Without it a parcel of the larger city costs 0.3 less than one of today's.
  const found = volumeOf(own, idle, twice, trial('shut', runs(0, -0.3, -0.3), 2));
  expect(found).toMatchObject({ parcelsPerDay: 60, upTo: 120, paying: 2 });
  // Means of 0.15 at 60 and -0.15 at 120, where a day has twice the parcels: the euros of a day turn after a third of the way.
  expect(found?.from).toBeCloseTo(80, 4);
  // 0.2 and 0.1 a parcel against twice -0.15: after two fifths and a quarter of it.
  expect(found?.high).toBeCloseTo(84, 4);
  expect(found?.low).toBeCloseTo(75, 4);
  expect(volumeOf(own, idle, twice)).toBeUndefined();
});

test('draws in which a trial is missing, and micro-depots without any, say nothing', () => {
  const found = volumeOf(runs(60, -0.3, -0.1), trial(0, runs(0, 0.3)));
  expect(found?.draws).toBe(1);
  expect(payingVolumes('one', runs(60, -0.3), [trial(0, runs(0, 0.3))])).toEqual([]);
  expect(payingVolumes('one', [], [without])).toEqual([]);
});

test('what it is dearer by is counted for every measured parcel that was not returned, wherever it was handed over', () => {
  const own = runs(60, -0.3, -0.1).map((result) => {
    const parcels = { ...result.indicators.parcels, measured: 100, delivered: 50, handedOver: 20, collected: 20 };
    return { ...result, indicators: { ...result.indicators, parcels: { ...parcels, pickedUp: 6, returned: 4 } } };
  });
  expect(volumeOf(own, trial(0, runs(0, 0.2, 0.2)))?.delivered).toBe(96);
});
