import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { dayOfDepot } from '../../src/economics/facility-costs.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { VOLUME_RUNS, volumeTrials } from '../../src/experiment/volume-trials.ts';
import { ownPart } from '../../src/model/depot-site.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { DepotSpec, Study } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { aResult } from '../builders/replication-result.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';

const study = withVariant(aStudy(), 'two', 'depots', [adding('depot', 'yard', 100, 700)]);
const [THIRD, TWO_THIRDS] = VOLUME_RUNS.less;

/** Two runs of a scenario with so many parcels a day through each micro-depot, and so many of them from stock. */
function runs(scenario: string, through: number, picked = 0): ReplicationResult[] {
  return [0, 1].map((replication) => {
    const result = aResult(scenario, replication);
    const facilities = ['market', 'yard'].map((id) => {
      return { id, kind: 'depot' as const, parcelsPerDay: through, refusedPerDay: 0, fill: 0 };
    });
    const depotAreas = ['market', 'yard'].map((depot) => {
      return {
        scenario,
        depot,
        parcels: through,
        brought: through,
        picked,
        handled: through,
        cost: 0,
        standing: 0,
        handling: 0,
      };
    });
    return { ...result, depotAreas, indicators: { ...result.indicators, facilities } };
  });
}

/** The scenario "two" with the micro-depot "yard" on other terms. */
function where(set: object): Study {
  const change = changeSchema.parse({ id: 'terms', kind: 'set-depot', target: 'yard', set });
  return withVariant(aStudy(), 'two', 'depots', [adding('depot', 'yard', 100, 700), change]);
}

function depotIn(one: Study, id: string): DepotSpec {
  return placementOf(one, 'two')?.depots.find((depot) => depot.id === id) as DepotSpec;
}

describe('the trials of a volume', () => {
  test('leave out one micro-depot, let it stand idle or limit it to a part of what came through it, and change nothing else', () => {
    const trials = volumeTrials(study, 'two', runs('two', 60)).filter(({ demand }) => demand === 1);
    const shares = ['shut', 0, THIRD, TWO_THIRDS];
    expect(trials.map(({ depot, share }) => [depot, share])).toEqual([
      ...shares.map((share) => ['market', share]),
      ...shares.map((share) => ['yard', share]),
    ]);
    for (const { depot, share, study: changed } of trials) {
      const set = { shut: { open: false }, 0: { catchment: 0 } }[share] ?? { parcelsPerDay: 60 * (share as number) };
      const asItStands = placementOf(study, 'two');
      const depots = asItStands?.depots.map((one) => (one.id === depot ? { ...one, ...set } : one));
      expect(placementOf(changed, 'two')).toEqual({ ...asItStands, depots });
      expect(placementOf(changed, 'depots')).toEqual(placementOf(study, 'depots'));
      expect(placementOf(changed, 'vans')).toEqual(placementOf(study, 'vans'));
    }
  });

  test('reckon with the bikes that were found as sized for what comes through it, and with no more of them beyond that', () => {
    const sized = { two: ['bikes'] };
    const sizedIn = (one: Study) =>
      volumeTrials({ ...one, sized }, 'two', runs('two', 60)).flatMap(({ depot, share, demand, study: changed }) =>
        depot === 'yard' ? [[share, demand, changed.sized]] : [],
      );
    const grown = VOLUME_RUNS.grown.flatMap((demand) => [
      ['shut', demand, undefined],
      [1, demand, undefined],
    ]);
    const asItStands = ['shut', 0, THIRD, TWO_THIRDS].map((share) => [share, 1, sized]);
    expect(sizedIn(study)).toEqual([...asItStands, ...grown]);
    expect(sizedIn(where({ parcelsPerDay: 60 })).slice(4)).toEqual(
      VOLUME_RUNS.more.map((share) => [share, 1, undefined]),
    );
  });

  test('go beyond what comes through it where its limit keeps more away, not where its reach has no more', () => {
    const sharesAt = (through: number): unknown[] =>
      volumeTrials(where({ parcelsPerDay: 60 }), 'two', runs('two', through)).flatMap(
        ({ depot, share, study: changed }) =>
          depot === 'yard' && typeof share === 'number' && share > 1 ? [depotIn(changed, 'yard').parcelsPerDay] : [],
      );
    expect(sharesAt(58)).toEqual([116, 232]);
    expect(sharesAt(40)).toEqual([]);
  });

  test('let the city grow, with the micro-depot and without, where its reach has no more and it does not pay', () => {
    const trials = volumeTrials(study, 'two', runs('two', 60)).filter(({ demand }) => demand > 1);
    expect(trials.map(({ depot, share, demand }) => [depot, share, demand])).toEqual(
      ['market', 'yard'].flatMap((depot) =>
        VOLUME_RUNS.grown.flatMap((times) => ['shut', 1].map((share) => [depot, share, times])),
      ),
    );
    for (const { depot, share, demand, study: changed } of trials) {
      expect(changed.demand).toEqual({ ...study.demand, parcelsPerDay: demand * study.demand.parcelsPerDay });
      const { open, parcelsPerDay } = depotIn(changed, depot);
      expect({ open, parcelsPerDay }).toEqual(
        share === 'shut' ? { open: false, parcelsPerDay: 400 } : { open: true, parcelsPerDay: demand * 400 },
      );
    }
  });

  test('let no city grow for one that pays as things are', () => {
    // Its parcels cost a hundred euros less a day than in the baseline, far more than its rent.
    const saving = (one: ReplicationResult[], cost: number): ReplicationResult[] =>
      one.map((result) => ({
        ...result,
        depotAreas: (result.depotAreas ?? []).map((area) => ({ ...area, scenario: 'two', cost: cost * EURO })),
      }));
    const known = [...saving(runs('two', 60), 100), ...saving(runs('vans', 60), 10_000)];
    expect(volumeTrials(study, 'two', known).some(({ demand }) => demand > 1)).toBe(false);
  });

  test.each([
    ['under a roof', { sharing: 'roof', partners: 4, parcelsPerDay: 400, docks: 4 }],
    ['in a pool', { sharing: 'pooled', partnerParcels: 300, parcelsPerDay: 600, area: 50, rent: 9 }],
    ['in a pool at the study’s prices', { sharing: 'pooled', partnerParcels: 300, parcelsPerDay: 600, area: 50 }],
  ])('limit the carrier’s own parcels %s, and leave its floor, its docks and its costs as they are', (_, set) => {
    const shared = where(set);
    const before = depotIn(shared, 'yard');
    const trials = volumeTrials(shared, 'two', runs('two', 60)).filter(({ depot }) => depot === 'yard');
    const limits = trials.flatMap(({ share, study: changed }) => {
      if (share !== THIRD && share !== TWO_THIRDS) return [];
      const after = depotIn(changed, 'yard');
      expect(ownPart(after).area).toBeCloseTo(ownPart(before).area, 9);
      expect(ownPart(after).docks).toBe(ownPart(before).docks);
      expect(dayOfDepot(after, study.prices, 20)).toBeCloseTo(dayOfDepot(before, study.prices, 20), -1);
      return [ownPart(after).parcelsPerDay];
    });
    expect(limits).toEqual([20, 40]);
  });

  test('limit what feeders bring, since goods picked from stock know no limit', () => {
    const limits = (picked: number): number[] =>
      volumeTrials(study, 'two', runs('two', 60, picked)).flatMap(({ depot, share, study: changed }) =>
        depot === 'yard' && share !== 'shut' && share > 0 && share < 1 ? [depotIn(changed, 'yard').parcelsPerDay] : [],
      );
    expect(limits(30)).toEqual([10, 20]);
    expect(limits(60)).toEqual([]);
  });

  test('are none for the baseline, for its own micro-depots, and where nothing comes through', () => {
    expect(volumeTrials(study, 'vans', runs('vans', 60))).toEqual([]);
    expect(volumeTrials(study, 'two', runs('two', 0))).toEqual([]);
  });
});
