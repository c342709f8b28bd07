import { describe, expect, test } from 'vitest';
import { dailyBatches } from '../../src/validation/daily-locker.ts';
import { lossBatches } from '../../src/validation/loss-locker.ts';
import { type HubCase, mobileHubRuns, WAYS, type Work } from '../../src/validation/mobile-hub.ts';
import { rankingCheck } from '../../src/validation/munich-ranking.ts';
import { meanOfBatches } from '../../src/validation/precision.ts';
import { dailyCheck, dockCheck, lossCheck } from '../../src/validation/queue-targets.ts';
import { vanLessBike } from '../../src/validation/reload-distance.ts';
import { matrixOf, planTours, scatter, unitTours } from '../../src/validation/tour-length.ts';
import { erlangLoss, erlangWait } from './erlang-formulas.ts';

describe('tours', () => {
  test('through three points are the triangle', () => {
    const points = { x: Float64Array.of(0, 3, 0), y: Float64Array.of(0, 0, 4) };
    const plan = planTours(matrixOf(points, 'euclidean', 10), 3, 'quick', 1);
    expect(plan.cost / 100_000).toBeCloseTo(12, 6);
  });

  test('by right angles are never shorter than straight ones, and those without an edge never longer', () => {
    const lengths = (metric: 'euclidean' | 'manhattan' | 'torus') => unitTours(12, metric, 5, 'standard');
    const straight = lengths('euclidean');
    lengths('manhattan').forEach((tour, seed) => {
      expect(tour).toBeGreaterThan(straight[seed] as number);
    });
    lengths('torus').forEach((tour, seed) => {
      expect(tour).toBeLessThanOrEqual((straight[seed] as number) + 1e-9);
    });
  });

  test('of one seed are the same again', () => {
    expect(unitTours(20, 'euclidean', 2, 'standard')).toEqual(unitTours(20, 'euclidean', 2, 'standard'));
    expect(scatter(3, 1, 1, 0)).not.toEqual(scatter(3, 1, 1, 1));
  });
});

describe('queues', () => {
  test.each(['exponential', 'deterministic', 'lognormal'] as const)(
    'a locker with %s dwell refuses as Erlang says',
    (dwell) => {
      const { mean, low, high } = meanOfBatches(lossBatches({ compartments: 5, load: 4, dwell }, 3), 0.03, 128);
      const loss = erlangLoss(5, 4);
      expect(Math.abs(mean - loss) / loss).toBeLessThan(0.05);
      expect(high - low).toBeGreaterThan(0);
    },
  );

  test('a daily locker refuses nothing while it is far too large, and most of what is far too much', () => {
    const shareAt = (load: number) => dailyBatches({ compartments: 10, load, dwellDays: [1] }, 1)().value;
    expect(shareAt(0.1)).toBe(0);
    expect(shareAt(4)).toBeCloseTo(0.75, 1);
  });

  test('another row of the same tables passes, and a wrong target is reported as failing', { timeout: 120_000 }, () => {
    const locker = { compartments: 40, load: 36, dwell: 'exponential' } as const;
    const [right] = lossCheck(locker, erlangLoss(40, 36)).run(true);
    const [wrong] = lossCheck(locker, 0.2).run(true);
    expect(right?.pass).toBe(true);
    expect(wrong?.pass).toBe(false);
    expect(wrong?.why).toMatch(/^The mean is 0\.1\d+ off/);
    expect(dockCheck({ doors: 4, load: 0.5 }, 1).run(true)[0]?.pass).toBe(false);
  });

  // Shares refused by chains written apart from this program, over 60,000 days each.
  test.each([
    [10, 0.9, 0.1099],
    [50, 1, 0.0686],
  ])(
    'other rows of the daily locker pass: %i compartments at load %f',
    { timeout: 60_000 },
    (compartments, load, share) => {
      const daily = { compartments, load, dwellDays: [0.5, 0.2, 0.3] };
      expect(dailyCheck(daily, share).run(true)[0]?.pass).toBe(true);
    },
  );

  test.each([
    [4, 0.7],
    [2, 0.5],
  ])('other rows of the dock pass: %i doors at load %f', { timeout: 60_000 }, (doors, load) => {
    expect(dockCheck({ doors, load }, erlangWait(doors, load)).run(true)[0]?.pass).toBe(true);
  });
});

test('the simulation ranks van and bike by the Munich tariff where nothing is congested', { timeout: 60_000 }, () => {
  const [finding] = rankingCheck(1).run(true);
  expect(finding?.target).toBe('below 0');
  expect(finding?.pass).toBe(true);
});

describe('mobile hubs far from their hub', () => {
  const runs = mobileHubRuns();
  const worked = (asked: Partial<HubCase>, way: string): Work =>
    runs({ deliveries: 120, box: 143.5, dwellRatio: 0.6, ...asked }, 1).get(way)?.[0] as Work;

  test('save no way out and home, which trucks and mobile hubs drive alike', { timeout: 60_000 }, () => {
    for (const way of Object.values(WAYS)) expect(worked({}, way).km).toBeGreaterThan(2 * 14.9);
    // One truckload; all stops of 300 s.
    expect(worked({}, WAYS.trucks).hours).toBeGreaterThan(8);
  });

  test('drive less with larger boxes, and work longer where bikes stop as long as trucks', { timeout: 60_000 }, () => {
    const usual = worked({}, WAYS.hubs);
    expect(worked({ box: 287 }, WAYS.hubs).km).toBeLessThan(usual.km);
    expect(worked({ dwellRatio: 1 }, WAYS.hubs).hours).toBeGreaterThan(usual.hours + 3);
    expect(worked({ dwellRatio: 1 }, WAYS.trucks).hours).toBeCloseTo(worked({}, WAYS.trucks).hours, 1);
  });
});

test('bikes that reload at the centre are cheaper near it, and dearer far away or where stops are large', {
  timeout: 60_000,
}, () => {
  const difference = vanLessBike();
  const mean = (distance: number, perStop: number): number =>
    [0, 1, 2].reduce((sum, day) => sum + difference(distance, perStop, day), 0) / 3;
  expect(mean(100, 10)).toBeGreaterThan(0);
  expect(mean(16_000, 10)).toBeLessThan(0);
  expect(mean(100, 50)).toBeLessThan(mean(100, 10));
});
