import { describe, expect, test } from 'vitest';
import { defaultOf } from '../../src/model/catalogue.ts';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { vehicleSpec } from '../../src/model/vehicle.ts';
import type { FactOf } from '../../src/simulation/facts.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

/** The test town's study with some fields of its fleets of a kind changed. */
function withFleet(kind: FleetSpec['kind'], set: Partial<FleetSpec>): Study {
  const study = aStudy();
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === kind ? { ...fleet, ...set } : fleet));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

const toursBy = (run: Run, kind: string): FactOf<'departed'>[] =>
  run.facts.filter(
    (fact): fact is FactOf<'departed'> => fact.kind === 'departed' && run.vehicles[fact.vehicle]?.kind === kind,
  );
const secondsDriven = (run: Run, kind: string): number =>
  run.facts.reduce(
    (sum, fact) =>
      fact.kind === 'drove' && run.vehicles[fact.vehicle]?.kind === kind ? sum + fact.time - fact.depart : sum,
    0,
  );

describe('a vehicle type', () => {
  test('gives the numbers of its row in the catalogue', () => {
    const study = withFleet('van', { type: 'electric-van' });
    const van = vehicleSpec(study, study.scenarios[0].fleets[0] as FleetSpec);
    expect(van.co2).toBe(defaultOf('vehicle.electric-van.co2'));
    expect(van.day).toBe(defaultOf('vehicle.electric-van.day'));
    expect(van.hour).toBe(study.prices.van.hour);
  });

  test('makes a feeder an electric truck of its size: its own numbers, as much more or less as an electric van’s', () => {
    const usual = withFleet('feeder', { type: 'electric-van' });
    const study: Study = {
      ...usual,
      prices: { ...usual.prices, feeder: { ...usual.prices.feeder, day: 34, co2: 500 } },
    };
    const [plain, electric] = [undefined, 'electric-van' as const].map((type) =>
      vehicleSpec(study, { ...(study.scenarios[0].fleets.find(({ kind }) => kind === 'feeder') as FleetSpec), type }),
    );
    if (plain === undefined || electric === undefined) throw new Error('expected two feeders');
    const part = (measure: 'day' | 'km' | 'co2'): number =>
      defaultOf(`vehicle.electric-van.${measure}`) / defaultOf(`prices.van.${measure}`);
    expect(electric.day).toBeCloseTo(34 * part('day'), 9);
    expect(electric.km).toBeCloseTo(plain.km * part('km'), 9);
    expect(electric.co2).toBeCloseTo(500 * part('co2'), 9);
    expect(electric.day).toBeGreaterThan(plain.day);
    expect(electric.capacity).toEqual(plain.capacity);
    expect([electric.length, electric.hour]).toEqual([plain.length, plain.hour]);
    expect(electric.range).toBe(1_000 * defaultOf('vehicle.electric-van.rangeKm'));
  });

  test('gives way to what the fleet says itself', () => {
    const study = withFleet('van', { type: 'electric-van', numbers: { day: 99 }, capacity: { parcels: 7 } });
    const van = vehicleSpec(study, study.scenarios[0].fleets[0] as FleetSpec);
    expect(van.day).toBe(99);
    expect(van.capacity.parcels).toBe(7);
  });

  test('with a trailer carries more on fewer tours', () => {
    const small = { capacity: { parcels: 10 } };
    const alone = aRun(withFleet('bike', small), town, 'depots');
    const pulling = aRun(withFleet('bike', { type: 'bike-trailer' }), town, 'depots');
    expect(toursBy(pulling, 'bike').length).toBeLessThan(toursBy(alone, 'bike').length);
  });

  test('on foot is slower and breaks nothing', () => {
    const riding = aRun(withFleet('bike', { capacity: { parcels: 30 } }), town, 'depots');
    const walking = aRun(withFleet('bike', { type: 'walking-courier' }), town, 'depots');
    expect(walking.vehicles.some(({ mode }) => mode === 'walk')).toBe(true);
    expect(secondsDriven(walking, 'bike')).toBeGreaterThan(2 * secondsDriven(riding, 'bike'));
    expect(brokenInvariants(walking)).toEqual([]);
  });

  test('stands beside others at one micro-depot', () => {
    const study = withFleet('bike', { count: 1, capacity: { parcels: 6 } });
    const [baseline, ...variants] = study.scenarios;
    const walkers: FleetSpec = {
      ...(baseline.fleets.find(({ kind }) => kind === 'bike') as FleetSpec),
      id: 'walkers',
      count: 1,
      type: 'walking-courier',
      capacity: {},
    };
    const mixed = { ...study, scenarios: [{ ...baseline, fleets: [...baseline.fleets, walkers] }, ...variants] };
    const run = aRun(mixed as Study, town, 'depots', 2);
    const modes = new Set(toursBy(run, 'bike').map(({ vehicle }) => run.vehicles[vehicle]?.mode));
    expect(modes).toEqual(new Set(['bike', 'walk']));
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('that never binds changes nothing', () => {
    const plain = aRun(aStudy(), town, 'depots');
    const named = aRun(withFleet('bike', { numbers: { speed: 1 } }), town, 'depots');
    expect(named.facts).toEqual(plain.facts);
  });
});
