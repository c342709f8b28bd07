// The parcels behind a bar or slice are those whose cost, lateness or number it shows.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { LATENESS_CAUSES } from '../../src/metrics/cause.ts';
import { LATENESS_BINS } from '../../src/metrics/indicators.ts';
import { CATEGORIES, TIERS } from '../../src/model/ledger-words.ts';
import { PAYERS } from '../../src/model/study-prices.ts';
import { parcelsBehind } from '../../src/service/parcels-behind.ts';
import type { Slice } from '../../src/service/slice.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import type { Fact } from '../../src/simulation/facts.ts';
import { aJournal, aParcel, tourFacts } from '../builders/journal.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const text = readFileSync(new URL('../../scenarios/village.json', import.meta.url), 'utf8');
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** The village's depot and lockers, run: a few dozen parcels, so that each slice is told whole. */
function shownVillage() {
  const service = createStudyService();
  const read = service.read(text);
  if (!read.ok) throw new Error('village.json is not valid');
  service.open(read.value);
  const job = service.begin('both', 0);
  while (!service.advance(job).done);
  const run = service.shown(job);
  if (run.result === null) throw new Error('the run has no result');
  return { run, result: run.result, load: service.cityLoad(), behind: (slice: Slice) => service.behind(slice) };
}

test('the parcels behind a tier, a cause or a bin of lateness sum to what its bar shows', () => {
  const { result, behind } = shownVillage();
  const { lateness } = result.indicators;
  for (const tier of TIERS) {
    expect(sum(behind({ kind: 'tier', tier }).rows.map(({ part }) => part ?? 0))).toBe(result.cost.byTier[tier]);
  }
  for (const cause of LATENESS_CAUSES) {
    expect(sum(behind({ kind: 'cause', cause }).rows.map(({ part }) => part ?? 0))).toBe(lateness.byCause[cause]);
  }
  expect(LATENESS_BINS.map((_, bin) => behind({ kind: 'late bin', bin }).count)).toEqual(lateness.histogram);
  expect(behind({ kind: 'late' }).count).toBe(lateness.late);
  expect(behind({ kind: 'returned' }).count).toBe(lateness.undelivered);
});

test('tenths, hours and squares split the parcels, and the one with most of it comes first', () => {
  const { result, behind } = shownVillage();
  const { measured } = result.indicators.parcels;
  const tenths = Array.from({ length: 10 }, (_, row) => behind({ kind: 'tenth', tenth: row + 1 }));
  expect(sum(tenths.map(({ count }) => count))).toBe(measured);
  const costs = tenths.map(({ rows }) => sum(rows.map(({ cost }) => cost)));
  expect(sum(costs)).toBeCloseTo(result.cost.total, 6);
  // A parcel that two tenths share is listed in the first of them, and counts in the shares by its parts.
  const rising = tenths.flatMap(({ rows }) => rows.map(({ cost }) => cost).sort((a, b) => a - b));
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  const upTo = (count: number): number =>
    sum(rising.slice(0, Math.floor(count))) + (count % 1) * (rising[Math.floor(count)] ?? 0);
  for (let row = 0; row < 10; row++) {
    const share = (upTo((measured * (row + 1)) / 10) - upTo((measured * row) / 10)) / result.cost.total;
    expect(result.costDistribution?.deciles[row]).toBeCloseTo(share, 9);
  }
  const hours = Array.from({ length: 24 }, (_, hour) => behind({ kind: 'hour', hour }).count);
  expect(sum(hours)).toBe(measured - result.indicators.lateness.undelivered);
  const { rows, count } = behind({ kind: 'all' });
  expect(count).toBe(measured);
  expect(rows.map(({ cost }) => cost)).toEqual(rows.map(({ cost }) => cost).sort((a, b) => b - a));
  expect(behind({ kind: 'square', x: -1e6, y: -1e6, side: 2e6 }).count).toBe(measured);
});

test('a tour has behind it what left with it, and each parcel names the tour that had it last', () => {
  const { run, behind } = shownVillage();
  for (const { index, parcels } of run.tours) expect(behind({ kind: 'tour', tour: index }).count).toBe(parcels);
});

test('a moment has behind it what was handed over then, and a place what was brought to it', () => {
  const { run, result, behind } = shownVillage();
  const { lateness, parcels } = result.indicators;
  const noon = Math.floor((run.from + run.until) / 2);
  const count = (from: number, until: number) => behind({ kind: 'moment', from, until }).count;
  expect(count(run.from, run.until + 1)).toBe(parcels.measured - lateness.undelivered);
  expect(count(run.from, noon) + count(noon, run.until + 1)).toBe(parcels.measured - lateness.undelivered);
  for (const { index, kind } of run.facilities) {
    if (kind !== 'hub') expect(behind({ kind: 'facility', facility: index }).count).toBeGreaterThan(0);
  }
});

test('the parcels behind a payer or a category sum to what it pays, and those behind a way to its kilometres', () => {
  const { result, behind } = shownVillage();
  const parts = (slice: Slice) => sum(behind(slice).rows.map(({ part }) => part ?? 0));
  for (const payer of PAYERS) expect(parts({ kind: 'payer', payer })).toBe(result.cost.byPayer[payer]);
  for (const category of CATEGORIES) {
    expect(parts({ kind: 'category', category })).toBe(result.cost.byCategory[category]);
  }
  const [van, feeder, motor] = (['van', 'feeder', 'motor'] as const).map((by) => parts({ kind: 'way', by }));
  expect(motor).toBeCloseTo((van ?? 0) + (feeder ?? 0), 6);
  expect(van).toBeGreaterThan(0);
  expect(behind({ kind: 'carrier', carrier: 0, isLate: false }).count).toBe(result.indicators.parcels.measured);
  expect(parts({ kind: 'carrier pays', carrier: 0 })).toBe(result.cost.byPayer.carrier);
  const late = behind({ kind: 'carrier', carrier: 0, isLate: true }).count;
  expect(late).toBe(result.indicators.lateness.late + result.indicators.lateness.undelivered);
});

test('places of a kind have behind them what was brought to any of them, once', () => {
  const { run, behind } = shownVillage();
  for (const kind of ['depot', 'locker'] as const) {
    const parcels = run.facilities
      .filter((facility) => facility.kind === kind)
      .flatMap(({ index }) => behind({ kind: 'facility', facility: index }).rows.map(({ parcel }) => parcel));
    expect(behind({ kind: 'facilities', of: kind }).count).toBe(new Set(parcels).size);
  }
});

test('a street with time at its kerb or with kilometres has parcels behind it, and one without has none', () => {
  const { load, behind } = shownVillage();
  const [kerb, motor] = [load.mostKerb[0]?.segment ?? -1, load.mostMotor[0]?.segment ?? -1];
  expect(behind({ kind: 'street', segment: kerb, by: 'kerb' }).count).toBeGreaterThan(0);
  expect(behind({ kind: 'street', segment: motor, by: 'motor' }).count).toBeGreaterThan(0);
  const all = new Set(behind({ kind: 'way', by: 'motor' }).rows.map(({ parcel }) => parcel));
  for (const { parcel } of behind({ kind: 'street', segment: motor, by: 'motor' }).rows) expect(all).toContain(parcel);
  expect(behind({ kind: 'street', segment: -1, by: 'kerb' }).count).toBe(0);
  expect(behind({ kind: 'street', segment: -1, by: 'motor' }).count).toBe(0);
});

test('the streets of a run name their busiest hour, with at least an hour’s share of the day and at most all of it', () => {
  const { load } = shownVillage();
  for (const { amount, peak, peakHour } of [...load.mostKerb, ...load.mostMotor]) {
    expect(peak).toBeGreaterThanOrEqual(amount / 24);
    expect(peak).toBeLessThanOrEqual(amount * (1 + 1e-9));
    // No van of the village is out at night.
    expect(peakHour).toBeGreaterThanOrEqual(5);
    expect(peakHour).toBeLessThanOrEqual(22);
  }
});

/** Which of the parcels of facts told by hand are behind a slice. */
function behindFacts(facts: readonly Fact[], slice: Slice): number[] {
  const setting = aSetting(aStudy(), gridTown(6, 6));
  const journal = aJournal({ parcels: [0, 1, 2].map((row) => aParcel(row)), facts });
  const ledger = postLedger(journal, setting.study, setting.placement, () => 0);
  return parcelsBehind(journal, ledger, setting.ground, [0], slice).rows.map(({ parcel }) => parcel);
}

test('a parcel that was sent back is behind what a carrier did not deliver on time', () => {
  const facts: Fact[] = [
    ...tourFacts({ stops: [{ parcels: [0] }, { parcels: [1], failed: [1] }] }),
    ...tourFacts({ tour: 1, departs: 21 * HOUR, stops: [{ parcels: [2] }] }),
    { kind: 'returned', time: DAY, parcel: 1, facility: 0, why: 'attempts used up' },
  ];
  expect(behindFacts(facts, { kind: 'carrier', carrier: 0, isLate: true }).sort()).toEqual([1, 2]);
});

test('a parcel that failed only at a later attempt is not behind the failed first ones', () => {
  const facts = [
    ...tourFacts({ stops: [{ parcels: [0], failed: [0] }, { parcels: [1] }] }),
    ...tourFacts({ tour: 1, departs: 12 * HOUR, stops: [{ parcels: [0] }, { parcels: [1], failed: [1] }] }),
  ];
  expect(behindFacts(facts, { kind: 'failed' })).toEqual([0]);
});

test('a failed first attempt has behind it as many parcels as its share says of those that were tried', () => {
  const { result, behind } = shownVillage();
  const { count } = behind({ kind: 'failed' });
  expect(count > 0).toBe((result.indicators.failedAttempts ?? 0) > 0);
  const { count: measured } = behind({ kind: 'all' });
  // Those tried at the door are some of the measured ones.
  expect(count / measured).toBeLessThanOrEqual(result.indicators.failedAttempts ?? 0);
});
