import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ShownRun } from '../../src/service/run-protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { tourViews } from '../../src/service/tour-view.ts';
import { TOUR_WORK, tourWorkView } from '../../src/service/tour-work-view.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

/** The first draw of a scenario of a bundled study. */
function shown(study: string, scenario: string): ShownRun {
  const service = createStudyService();
  const text = readFileSync(new URL(`../../scenarios/${study}.json`, import.meta.url), 'utf8');
  const read = service.read(text);
  if (!read.ok || !service.open(read.value).ok) throw new Error(`${study} does not open`);
  const job = service.begin(scenario, 0);
  while (!service.advance(job).done);
  return service.shown(job);
}

describe.each([
  ['village', 'both'],
  ['retailer', 'near-same-day'],
])('the work of the tours of %s, %s', (study, scenario) => {
  const run = shown(study, scenario);
  const { tourWork, tours } = run;
  const rowsOf = (tour: number) =>
    Array.from(
      { length: (tourWork.start[tour + 1] as number) - (tourWork.start[tour] as number) },
      (_, row) => (tourWork.start[tour] as number) + row,
    );

  test('fills each tour from its departure to its end without gaps or overlaps', () => {
    expect(tours.length).toBeGreaterThan(0);
    expect(tourWork.start.length).toBe(tours.length + 1);
    tours.forEach((tour, t) => {
      const out = rowsOf(t).filter((row) => (tourWork.from[row] as number) >= tour.departs);
      expect(tourWork.from[out[0] as number]).toBe(tour.departs);
      for (const [before, after] of out.slice(1).map((row, at) => [out[at] as number, row] as const)) {
        expect(tourWork.from[after]).toBe(tourWork.until[before]);
      }
      expect(tourWork.until[out.at(-1) as number]).toBe(tour.ends);
    });
  });

  test('drives as long as the vehicle moves', () => {
    const driving = TOUR_WORK.indexOf('driving');
    tours.forEach((tour, t) => {
      const seconds = rowsOf(t)
        .filter((row) => tourWork.what[row] === driving)
        .reduce((sum, row) => sum + (tourWork.until[row] as number) - (tourWork.from[row] as number), 0);
      expect(seconds > 0).toBe(tour.metres > 0);
      // No vehicle of these studies is faster than 90 km/h.
      expect(tour.metres).toBeLessThanOrEqual(25 * (seconds + tour.stopEnds.length + 1));
    });
  });

  test('loads before the departure, never while the vehicle is out on the tour before', () => {
    const ends = new Map<number, number>();
    tours.forEach((tour, t) => {
      const first = tourWork.from[rowsOf(t)[0] as number] as number;
      expect(first).toBeGreaterThanOrEqual(ends.get(tour.vehicle) ?? 0);
      ends.set(tour.vehicle, tour.ends);
    });
  });

  test('starts with what it departed with, and never has less than nothing aboard', () => {
    tours.forEach((tour, t) => {
      const rows = rowsOf(t);
      for (const row of rows) expect(tourWork.aboard[row]).toBeGreaterThanOrEqual(0);
      const first = rows.find((row) => tourWork.what[row] === TOUR_WORK.indexOf('driving')) as number;
      expect(tourWork.aboard[first]).toBeLessThanOrEqual(tour.parcels);
    });
  });
});

test('parcels taken over from a broken-down vehicle change sides, and none is aboard twice', () => {
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'van' ? { ...fleet, count: 'as needed' as const, capacity: { parcels: 30 } } : fleet,
  );
  const study = aStudy({
    days: { warmUp: 1, measured: 1 },
    demand: { parcelsPerDay: 180, windowShare: 0 },
    rules: {
      presence: { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' },
      van: { shiftHours: 4 },
      traffic: { dayToDay: 0, weather: 'fair' },
      door: { spread: 0, parkingSpread: 0 },
      failures: { motor: 0.6, bike: 0, sick: 0, afterBreakdown: 'rescue' },
    },
    scenarios: [{ ...baseline, fleets }, ...variants],
  });
  const journal = journalOf(aRun(study, gridTown(6, 6)));
  const view = tourWorkView(journal);
  const tours = tourViews(journal);
  const taken = journal.facts.flatMap((fact) => (fact.kind === 'taken-over' ? [fact] : []));
  expect(taken.length).toBeGreaterThan(0);
  for (const tour of tours.keys()) {
    const aboard = view.aboard.subarray(view.start[tour], view.start[tour + 1]);
    expect(Math.min(...aboard, 0)).toBe(0);
  }
  for (const { tour, from } of taken) {
    const rows = [tour, from].map((index) => tours.findIndex((one) => one.index === index));
    const [rescuer = 0, wreck = 0] = rows;
    // What the wreck has left is what came back with it.
    const back = journal.facts.filter((fact) => fact.kind === 'arrived' && fact.tour === from).length;
    expect(view.aboard[(view.start[wreck + 1] as number) - 1]).toBe(back);
    for (let row = (view.start[rescuer] as number) + 1; row < (view.start[rescuer + 1] as number); row++) {
      expect(view.from[row]).toBe(view.until[row - 1]);
    }
  }
});
