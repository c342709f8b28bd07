// Warnings of limits that several share: cells under one roof, micro-depots on one site.
import { describe, expect, test } from 'vitest';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);
const ordered = /^(.*) lets? in (\d+) feeders? a day, which brings? at most (\d+) of the (\d+) parcels a day that are/;

describe('the warnings of a limit under a roof of several carriers', () => {
  /** Three parcels of four are the first carrier's; feeders carry so many. */
  const told = (feedersADay: number, parcels: number): readonly string[] => {
    const study = severalCarriers([3, 1], { demand: { parcelsPerDay: 200 } }, { feedersADay, catchment: 5_000 });
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.map((one) => (one.kind === 'feeder' ? { ...one, capacity: { parcels } } : one));
    return placementWarnings(aSetting({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'roof'));
  };

  test('are none where every carrier gets all that is its own', () => {
    // Bikes take 170 of the 200 parcels, 127.5 and 42.5 of them.
    expect(told(2, 150)).toEqual([]);
    expect(told(4, 50)).toEqual([]);
  });

  test('say how many feeders the study lets in, and what they bring to all cells together', () => {
    const [warning, ...others] = told(3, 50);
    expect(others).toEqual([]);
    const [, place, feeders, most, all] = ordered.exec(warning as string) as RegExpExecArray;
    expect([place, feeders, all]).toEqual(['Market', '3', '170']);
    // Twice fifty for the first carrier, and all that the second one has.
    expect(Number(most)).toBe(142);
  });

  test('say that there are fewer feeders than carriers, however many parcels each of them brings', () => {
    expect(told(1, 400)).toEqual([
      'Market lets in 1 feeder a day for 2 carriers: on every day some of them get nothing there, and their parcels go by van.',
    ]);
  });
});

describe('the warnings of a limit that micro-depots on a site share', () => {
  const told = (feedersADay: number, depots: readonly object[]): readonly string[] => {
    const [baseline] = aStudy().scenarios;
    const fleets = baseline.fleets.map((one) => (one.kind === 'feeder' ? { ...one, capacity: { parcels: 30 } } : one));
    const place = { site: 'yard', catchment: 5_000, area: 40, parcelsPerDay: 30 };
    const scenario = { ...baseline, fleets, depots: depots.map((depot) => ({ ...place, ...depot })) };
    const study = aStudy({
      sites: [{ id: 'yard', name: 'Yard', position: { x: 500, y: 500 }, feedersADay, area: 100 }],
      days: { warmUp: 0, measured: 4 },
      scenarios: [scenario] as unknown as StudyFile['scenarios'],
    });
    return placementWarnings(aSetting(study, town));
  };
  const a = { id: 'a', name: 'A' };
  const b = { id: 'b', name: 'B' };

  test('say how many there are for how many, where they are there on one day', () => {
    // Bikes take 51 of the 60 parcels, which neither has room for alone.
    expect(told(1, [a, b])).toEqual([
      'Yard lets in 1 feeder a day for 2 micro-depots: on every day some of them get nothing, and their parcels go by van.',
    ]);
    expect(told(2, [a, b])).toEqual([]);
  });

  test('are none where they are never there on one day, or one of them has nothing to get', () => {
    expect(
      told(1, [
        { ...a, leaseUntil: 1 },
        { ...b, leaseFrom: 2 },
      ]),
    ).toEqual([]);
    expect(told(2, [{ ...a, parcelsPerDay: 60 }, b])).toEqual([]);
  });

  test('hold it against what is ordered around them on a day on which only one of them is there', () => {
    const own = { parcelsPerDay: 60 };
    const later = [
      { ...a, ...own, leaseUntil: 1 },
      { ...b, ...own, leaseFrom: 2 },
    ];
    const warning = (name: string) => [
      `${name} lets in 1 feeder a day, which brings at most 30 of the 51 parcels a day that are ordered around it: the others go by van.`,
    ];
    expect(told(1, later)).toEqual(warning('A'));
    const alone = told(1, [
      { ...a, ...own, leaseFrom: 30 },
      { ...b, ...own },
    ]);
    expect(alone).toEqual(expect.arrayContaining(warning('B')));
  });
});
