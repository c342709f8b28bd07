import { describe, expect, test } from 'vitest';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { RoutingFleet } from '../../src/planning/problem.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { partsOf, shareOf } from '../../src/simulation/planning-parts.ts';
import { advance, givePlan, givePlans, startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import type { PlanningRequest } from '../../src/simulation/world.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

/** About 2,200 doors on 2.4 km. */
const town = gridTown(13, 13, 200, 7);
const patient = { van: { shiftHours: 12, maxTours: 1 }, maxAgeDays: 2 };

/** Without breaks, by which a question may be asked twice, unless they are the matter. */
function manyParcels(count: number | 'as needed', breakMinutes = 0): Study {
  const study = aStudy({
    demand: { parcelsPerDay: 6_000 },
    rules: { effort: 'quick', ...patient, shift: { breakMinutes } },
  } as Partial<StudyFile>);
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'van' ? { ...fleet, count, capacity: { parcels: 500, volume: 60_000, weight: 8_000 } } : fleet,
  );
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

/** Runs to the end; `solve` plans what is asked. What was asked on the first day. */
function runWhole(study: Study, solve: (request: PlanningRequest) => ReturnType<typeof finish> = planned) {
  const run = startRun(aSetting(study, town));
  const asked: PlanningRequest[] = [];
  for (;;) {
    const { requests, events } = advance(run);
    if (requests.length === 0 && events === 0) return { run, asked };
    asked.push(...requests.filter(({ day }) => day === 0));
    for (const request of requests) givePlan(run, solve(request));
  }
}

function planned({ problem }: PlanningRequest) {
  const state = start(problem, 50);
  while (!step(state, 1_000));
  return finish(state);
}

const printOf = (run: Run): string => fingerprintOf(journalOf(run));
const vans = (asked: readonly PlanningRequest[]) => asked.filter(({ kind }) => kind === 'van');
/** A door has several stops where the windows of its parcels exclude each other. */
const stopsOf = (asked: readonly PlanningRequest[]): string[] =>
  asked
    .flatMap(({ stops }) => stops.map(({ address, window }) => `${address} ${window?.from} ${window?.until}`))
    .sort();

describe('more stops than one problem can hold', () => {
  const { run, asked } = runWhole(manyParcels('as needed'));

  test('are planned by neighbourhood, each with luck of its own', () => {
    const parts = vans(asked);
    expect(parts.length).toBe(partsOf(stopsOf(parts).length));
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(stopsOf(parts)).size).toBe(stopsOf(parts).length);
    expect(new Set(parts.map(({ problem }) => problem.seed)).size).toBe(parts.length);
    expect(parts.map(({ part }) => part?.isLast)).toEqual(parts.map((_, row) => row === parts.length - 1));
  });

  test('keep all the rules that hold of any run', () => {
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('are planned alike in whatever order the parts are solved', () => {
    const again = startRun(aSetting(manyParcels('as needed'), town));
    for (;;) {
      const { requests, events } = advance(again);
      if (requests.length === 0 && events === 0) break;
      givePlans(again, [...requests].reverse().map(planned).reverse());
    }
    expect(printOf(again)).toBe(printOf(run));
  });

  test('and whose couriers need breaks are asked for once more in working time, with nothing lost', () => {
    const { run: rested, asked: questions } = runWhole(manyParcels(5, 30));
    const again = vans(questions).filter(({ windows }) => windows !== null);
    expect(again.length).toBeGreaterThan(1);
    expect(brokenInvariants(rested)).toEqual([]);
    expect(rested.world.heldOver).toEqual([]);
    expect(rested.vehicles.filter(({ kind }) => kind === 'van')).toHaveLength(5);
  });

  test('share vehicles that are counted, and those that a part leaves over take what another had to leave', () => {
    const five = runWhole(manyParcels(5));
    const [first, ...others] = vans(five.asked);
    const isCut = (request: PlanningRequest | undefined) => request?.part?.isShared === true;
    const parts = [first as PlanningRequest, ...others].filter(isCut);
    expect(parts.flatMap(({ problem }) => problem.fleets.map(({ count }) => count)).reduce((a, b) => a + b, 0)).toBe(5);
    expect(brokenInvariants(five.run)).toEqual([]);
    expect(five.run.vehicles.filter(({ kind }) => kind === 'van')).toHaveLength(5);
    // Stops that the parts left out are asked for again, once.
    const again = vans(five.asked).filter((request) => !isCut(request));
    expect(again).not.toEqual([]);
    expect(new Set(stopsOf(again)).size).toBe(stopsOf(again).length);
    expect(five.run.world.heldOver).toEqual([]);
  });
});

test('as many vehicles as there are come to the parts, no more and no fewer', () => {
  const alike = { travel: 0 } as RoutingFleet;
  const all = {
    fleets: [
      { vehicle: 3, fleet: 0 },
      { vehicle: 5, fleet: 0 },
      { vehicle: -1, fleet: 0 },
      { vehicle: -1, fleet: 1 },
    ],
    routing: [1, 1, 7, Number.POSITIVE_INFINITY].map((count) => ({ ...alike, count })),
  };
  const shares = [0, 1, 2].map((part) => shareOf(all, part, 3));
  const of = (vehicle: number, fleet: number) =>
    shares.map(({ fleets, routing }) =>
      fleets.reduce((sum, who, row) => {
        const isIt = who.vehicle === vehicle && who.fleet === fleet;
        return isIt ? sum + (routing[row] as RoutingFleet).count : sum;
      }, 0),
    );
  expect(of(3, 0)).toEqual([1, 0, 0]);
  expect(of(5, 0)).toEqual([0, 1, 0]);
  expect(of(-1, 0).reduce((sum, count) => sum + count, 0)).toBe(7);
  expect(of(-1, 1)).toEqual([1, 1, 1].map(() => Number.POSITIVE_INFINITY));
});

test.each([
  { counts: [1, 1, 1, 1], parts: 4 },
  { counts: [1, 1, 1, 1, 1, 1], parts: 2 },
  { counts: [5, 3, 1, 6], parts: 4 },
  { counts: [1, 2, 3], parts: 7 },
])(
  'counted fleets $counts are dealt out evenly to $parts parts, each of them and all together',
  ({ counts, parts }) => {
    const routing = counts.map((count) => ({ travel: 0, count }) as RoutingFleet);
    const fleets = counts.map((_, fleet) => ({ vehicle: -1, fleet }));
    const shares = Array.from({ length: parts }, (_, part) => shareOf({ fleets, routing }, part, parts));
    const isEven = (dealt: readonly number[], count: number): void => {
      expect(dealt.reduce((sum, vehicles) => sum + vehicles, 0)).toBe(count);
      expect(Math.max(...dealt) - Math.min(...dealt)).toBeLessThanOrEqual(1);
    };
    const dealt = (isCounted: (fleet: number) => boolean) =>
      shares.map((share) =>
        share.fleets.reduce(
          (sum, { fleet }, row) => (isCounted(fleet) ? sum + (share.routing[row] as RoutingFleet).count : sum),
          0,
        ),
      );
    counts.forEach((count, fleet) => {
      isEven(
        dealt((other) => other === fleet),
        count,
      );
    });
    isEven(
      dealt(() => true),
      counts.reduce((sum, count) => sum + count),
    );
  },
);
