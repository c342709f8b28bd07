import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ShownRun } from '../../src/service/protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { TOUR_WORK } from '../../src/service/tour-work-view.ts';

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
