import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { daysWithTours, loadSteps, tourAt, tourLines, toursOfDay, vehicleBars } from '../../src/app/tours-of-day.ts';
import { dayOf } from '../../src/base/format.ts';
import { MINUTE } from '../../src/base/units.ts';
import { describeTourBars } from '../../src/charts/tour-bars-words.ts';
import { describeTourLoad } from '../../src/charts/tour-load.ts';
import type { ShownRun, TourView } from '../../src/service/run-protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';

function villageRun(): ShownRun {
  const service = createStudyService();
  const read = service.read(readFileSync(new URL('../../scenarios/village.json', import.meta.url), 'utf8'));
  if (!read.ok || !service.open(read.value).ok) throw new Error('the village does not open');
  const job = service.begin('both', 0);
  while (!service.advance(job).done);
  return service.shown(job);
}

const run = villageRun();
const [first = 0] = daysWithTours(run);
const tourOf = (row: number) => run.tours[row] as TourView;

describe('the tours of a day', () => {
  test('are all tours of the run, each on one day', () => {
    const all = daysWithTours(run).flatMap((day) => toursOfDay(run, day, null));
    expect([...all].sort((a, b) => a - b)).toEqual(run.tours.map((_, row) => row));
  });

  test('are those of one facility where one is chosen', () => {
    const { facility } = tourOf(0);
    const from = toursOfDay(run, first, facility);
    expect(from.length).toBeGreaterThan(0);
    expect(from.every((row) => tourOf(row).facility === facility)).toBe(true);
    expect(from.length).toBeLessThan(toursOfDay(run, first, null).length);
  });

  test('have bars of their vehicles, vans before bikes before feeders, with every piece in its tour', () => {
    const bars = vehicleBars(run, toursOfDay(run, first, null));
    const kinds = bars.map(({ kind }) => ['van', 'bike', 'feeder'].indexOf(kind));
    expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
    for (const { tours } of bars) {
      for (const { tour, pieces } of tours) expect(pieces.at(-1)?.until).toBe(tourOf(tour).ends);
    }
  });

  test('have seconds in the table that sum to their whole time, loading included', () => {
    for (const { seconds, view, tour } of tourLines(run, toursOfDay(run, first, null))) {
      const { loading, ...out } = seconds;
      expect(Object.values(out).reduce((sum, part) => sum + part, 0)).toBe(view.ends - view.departs);
      expect(loading).toBeGreaterThanOrEqual(0);
      expect(loadSteps(run, tour)[0]?.time).toBe(view.departs);
    }
  });
});

describe('the tour that is shown of a vehicle', () => {
  const { vehicle, departs, ends, index } = tourOf(0);
  test('is the one it is on, and the last one of the day when it is back', () => {
    expect(run.tours[tourAt(run, vehicle, departs)]?.index).toBe(index);
    const later = run.tours.filter((tour) => tour.vehicle === vehicle && tour.departs <= ends + MINUTE);
    expect(run.tours[tourAt(run, vehicle, ends + MINUTE)]).toBe(later.at(-1));
  });

  test('is the next one before it has left', () => {
    expect(run.tours[tourAt(run, vehicle, departs - MINUTE)]?.index).toBe(index);
  });

  test('is the next one on a morning before it has left, and not that of the day before', () => {
    const next = run.tours.find((tour) => tour.vehicle === vehicle && dayOf(tour.departs) > dayOf(departs));
    expect(next).toBeDefined();
    const { departs: leaves, index: row } = next as TourView;
    expect(run.tours[tourAt(run, vehicle, leaves - MINUTE)]?.index).toBe(row);
  });

  test('is none for a vehicle that does not drive', () => {
    expect(tourAt(run, 999, departs)).toBe(-1);
  });
});

test('the bars say who drives how many tours and where the time goes, in shares of at most the whole', () => {
  const vehicles = vehicleBars(run, toursOfDay(run, first, null));
  const { sentence, table } = describeTourBars({ day: 'Tue, day 2', vehicles, chosen: -1 });
  expect(sentence).toMatch(/tours? on Tue, day 2, in this draw\. Of their time \d+/);
  const shares = [...sentence.matchAll(/(\d+)\u202f%/g)].map(([, share]) => Number(share));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(102);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(table.rows.length).toBe(vehicles.length);
});

test('the load of a tour says when it is fullest and what comes back', () => {
  const view = {
    name: 'Van 1, tour 1',
    departs: 28_800,
    ends: 36_000,
    steps: [
      { time: 28_800, aboard: 12 },
      { time: 30_000, aboard: 1 },
    ],
  };
  expect(describeTourLoad(view).sentence).toBe(
    'Van 1, tour 1 has most aboard at 08:00 (12 parcels) and comes back with 1 parcel at 10:00.',
  );
});
