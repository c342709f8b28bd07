import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/model/study.ts';
import type { Place } from '../../src/network/city.ts';
import { addressesFrom } from '../../src/simulation/ground.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { goesAndReturns } from '../../src/simulation/within-range.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

function ridden(rangeKm: number, own?: number): Run {
  const study = aStudy({
    days: { warmUp: 0, measured: 2 },
    demand: { parcelsPerDay: 100 },
    rules: { bike: { rangeKm } },
  });
  const [baseline, ...others] = study.scenarios;
  const numbers = own === undefined ? {} : { rangeKm: own };
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, numbers } : fleet));
  return aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...others] } as Study, town, 'depots');
}

const byBike = (run: Run) => factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length;

describe('an address that is farther than half the range of the bikes', () => {
  test('is served by van, and nothing is returned for it', () => {
    for (const short of [ridden(1), ridden(40, 1)]) {
      expect(byBike(short)).toBeGreaterThan(0);
      expect(byBike(short)).toBeLessThan(byBike(ridden(40)));
      expect(factsOf(short, 'left-over')).toEqual([]);
      expect(factsOf(short, 'returned').filter(({ why }) => why === 'too old')).toEqual([]);
      expect(brokenInvariants(short)).toEqual([]);
    }
  });

  test('is served by bike where a fleet has a range of its own that is long enough', () => {
    expect(ridden(1, 40).facts).toEqual(ridden(40).facts);
  });
});

test('a door is within a range if it covers the way there and back, however far both are', () => {
  const { ground } = aSetting(aStudy(), gridTown(6, 6, 9_000, 2));
  const hub = ground.doors[0] as Place;
  const vehicle = { mode: 'motor', range: 80_000 } as const;
  const wrong = addressesFrom(ground, vehicle, hub).metres.findIndex((there, address) => {
    const back = ground.motor.metres(ground.doors[address] as Place, hub);
    return goesAndReturns({ ground }, vehicle, hub, { address, facility: -1 }) !== there + back <= vehicle.range;
  });
  expect(wrong).toBe(-1);
});
