import { describe, expect, test } from 'vitest';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { payingShare, VOLUME_RUNS, volumeTrials } from '../../src/experiment/volume-trials.ts';
import { placementOf } from '../../src/model/placement.ts';
import { aResult } from '../builders/replication-result.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';

const study = withVariant(aStudy(), 'two', 'depots', [adding('depot', 'yard', 100, 700)]);

/** Two runs of a scenario with so many parcels a day through each micro-depot, so much dearer a parcel than 3 euros. */
function runs(scenario: string, through: number, dearer: number): ReplicationResult[] {
  return [0, 1].map((replication) => {
    const result = aResult(scenario, replication, { perParcel: 3 + replication + dearer });
    const facilities = ['market', 'yard'].map((id) => {
      return { id, kind: 'depot' as const, parcelsPerDay: through, refusedPerDay: 0, fill: 0 };
    });
    return { ...result, indicators: { ...result.indicators, facilities } };
  });
}
const vans = runs('vans', 0, 0);

describe('the trials of a volume', () => {
  test('limit each micro-depot of the scenario to a part of what came through it, and nothing else', () => {
    const trials = volumeTrials(study, 'two', [...vans, ...runs('two', 50, -0.2)]);
    expect(trials.map(({ share }) => share)).toEqual(VOLUME_RUNS.shares);
    trials.forEach(({ share, study: capped }) => {
      const limits = placementOf(capped, 'two')?.depots.map(({ parcelsPerDay }) => parcelsPerDay);
      expect(limits).toEqual([50 * share, 50 * share]);
      expect(placementOf(capped, 'depots')).toEqual(placementOf(study, 'depots'));
      expect(placementOf(capped, 'vans')).toEqual(placementOf(study, 'vans'));
    });
  });

  test('are none for the baseline, and where nothing comes through', () => {
    expect(volumeTrials(study, 'vans', vans)).toEqual([]);
    expect(volumeTrials(study, 'two', [...vans, ...runs('two', 0, 0.1)])).toEqual([]);
  });
});

describe('the part of its volume from which a scenario pays', () => {
  const trial = (share: number, dearer: number) => ({ share, results: runs('two', 50 * share, dearer) });

  test('lies on the line between the volumes tried between which the difference turns', () => {
    const whole = [...vans, ...runs('two', 50, -0.2)];
    const trials = [trial(0.2, 0.3), trial(0.4, 0.2), trial(0.6, 0.1), trial(0.8, -0.1)];
    expect(payingShare(study, 'two', whole, trials)).toBeCloseTo(0.7, 9);
    const late = [trial(0.2, 0.3), trial(0.4, -0.1), trial(0.6, 0.1), trial(0.8, 0.05)];
    expect(payingShare(study, 'two', whole, late)).toBeCloseTo(0.84, 9);
  });

  test('is none where the scenario is dearer at its present volume', () => {
    expect(payingShare(study, 'two', [...vans, ...runs('two', 50, 0.01)], [trial(0.8, -0.1)])).toBeNull();
  });

  test('is nothing where micro-depots that cost no rent pay at every volume tried', () => {
    expect(payingShare(study, 'two', [...vans, ...runs('two', 50, -0.2)], [trial(0.2, -0.1)])).toBe(0);
  });
});
