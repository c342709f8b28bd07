import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { waveWithRoom } from '../../src/simulation/depot-floor.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

/** Two micro-depots with such a floor and two waves; somebody is at home. */
function supplied(parcelsPerSquareMetre: number, whenFull: 'next depot' | 'van' = 'next depot', area = 60): Run {
  const study = aStudy({
    demand: { parcelsPerDay: 120 },
    rules: {
      feeder: { waves: ['06:30', '11:30'] },
      depot: { parcelsPerSquareMetre, whenFull },
      presence: { at10: 1, at14: 1, at19: 1, business: 1 },
    },
  });
  const market = adding('depot', 'square', 600, 500);
  if (market.kind !== 'add-depot') throw new Error(market.kind);
  const depot = { ...market.depot, area, catchment: 900 };
  return aRun(withVariant(study, 'two', 'depots', [{ ...market, depot }]), town, 'two');
}

/** Parcels called to each micro-depot on the first day. */
function called(run: Run): number[] {
  const byDepot = new Map([...run.setting.depots.keys()].map((depot) => [depot, 0]));
  for (const { way, facility, time } of factsOf(run, 'assigned')) {
    if (way === 'bike' && time < DAY) byDepot.set(facility, (byDepot.get(facility) ?? 0) + 1);
  }
  return [...byDepot.values()];
}

/** Two waves to two micro-depots, each with one bike that has room for a large load by the piece, but not by the litre. */
function withSmallBikes(): Run {
  const study = supplied(0.3).setting.study;
  const [baseline, ...variants] = study.scenarios;
  // No van takes what the bike cannot bring.
  const fleets = baseline.fleets
    .filter(({ kind }) => kind !== 'van')
    .map((fleet) => (fleet.kind === 'bike' ? { ...fleet, count: 1, capacity: { parcels: 60, volume: 40 } } : fleet));
  const rules = { ...study.rules, bike: { ...study.rules.bike, maxTours: 1 } };
  return aRun({ ...study, rules, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'two');
}

/** The most parcels that ever lay at one of the micro-depots. */
function mostAtOnce(run: Run): number {
  const lying = new Map<number, number>();
  let most = 0;
  for (const fact of run.facts) {
    if (fact.kind === 'arrived' && run.setting.depots.has(fact.facility)) {
      lying.set(fact.facility, (lying.get(fact.facility) ?? 0) + 1);
      most = Math.max(most, lying.get(fact.facility) as number);
    } else if (fact.kind === 'departed') {
      const depot = run.vehicles[fact.vehicle]?.facility as number;
      if (lying.has(depot)) lying.set(depot, (lying.get(depot) as number) - fact.parcels.length);
    } else if (fact.kind === 'returned' && lying.has(fact.facility)) {
      lying.set(fact.facility, (lying.get(fact.facility) as number) - 1);
    }
  }
  return most;
}

describe('the floor of a micro-depot', () => {
  test('that is too small for one parcel gets none', () => {
    const [, square] = called(supplied(6, 'van', 0.1));
    expect(square).toBe(0);
  });

  test('limits what two waves bring to twice what lies on it at once', () => {
    const small = supplied(0.2);
    for (const [row, parcels] of called(small).entries()) {
      const { area } = [...small.setting.depots.values()][row]?.spec ?? { area: 0 };
      expect(parcels).toBeLessThanOrEqual(2 * Math.floor(area * 0.2));
    }
    expect(mostAtOnce(small)).toBeLessThanOrEqual(
      Math.max(...[...small.setting.depots.values()].map(({ spec }) => Math.floor(spec.area * 0.2))),
    );
    expect(brokenInvariants(small)).toEqual([]);
  });

  test('sends home with the feeder what bikes have left no room for', () => {
    const run = withSmallBikes();
    const space = Math.max(...[...run.setting.depots.values()].map(({ spec }) => Math.floor(spec.area * 0.3)));
    expect(mostAtOnce(run)).toBeLessThanOrEqual(space);
    const sentHome = factsOf(run, 'arrived').filter(({ why }) => why === 'depot full');
    expect(sentHome.length).toBeGreaterThan(0);
    expect(new Set(sentHome.map(({ facility }) => run.setting.facilities[facility]?.kind))).toEqual(new Set(['hub']));
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('sends what has no room on to the next micro-depot, or by van, as the study says', () => {
    const sum = (run: Run) => called(run).reduce((all, one) => all + one, 0);
    const [large, next, van] = [supplied(6), supplied(0.3, 'next depot', 600), supplied(0.3, 'van', 600)];
    expect(sum(next)).toBeLessThanOrEqual(sum(large));
    expect(sum(supplied(0.2))).toBeLessThan(sum(large));
    expect(sum(van)).toBeLessThan(sum(next));
  });
});

describe('what a later wave is called for', () => {
  /** Parcels of the second wave, the first one having filled a floor of 84, where so much of the shift is over by then. */
  function second(loads: number, part: number): number {
    const called = [84, 0];
    const bikes = [
      { loads, part },
      { loads: 0, part: 0 },
    ];
    const floor = { space: 84, stock: 0, bikes, called, ready: [0, 0] };
    while (waveWithRoom(floor, (wave) => wave === 1) === 1) (called[1] as number)++;
    return called[1] as number;
  }

  test('is no more than bikes have loads for, whether they are counted or come as needed', () => {
    expect(second(20, 0.9)).toBe(20);
    expect(second(0, 0.9)).toBe(0);
    // Of 84 and the 55 that come, two fifths are out.
    expect(second(Number.POSITIVE_INFINITY, 0.4)).toBe(55);
  });

  test('is no more than the day’s parcels times the part of the shift that is over, though two bikes could carry more', () => {
    expect(second(80, 0.4)).toBe(55);
  });
});

test('a parcel that waits for a later wave until there is floor is late for the depot, and has missed no wave', () => {
  const causesOf = (parcelsPerSquareMetre: number) => {
    const { study } = supplied(parcelsPerSquareMetre).setting;
    const [baseline, ...variants] = study.scenarios;
    // Vans would bring it as promised.
    const fleets = baseline.fleets.filter(({ kind }) => kind !== 'van');
    const scenarios: typeof study.scenarios = [{ ...baseline, fleets }, ...variants];
    const rules = { ...study.rules, promiseUntil: '11:00' };
    const { setting, ...run } = aRun({ ...study, rules, scenarios }, town, 'two');
    const journal = journalOf({ setting, ...run });
    return { ...measureIndicators(journal, setting.study, setting.placement).lateness.byCause };
  };
  const small = causesOf(0.3);
  expect(small['missed the cut-off or wave']).toBe(0);
  expect(small['waited at the depot']).toBeGreaterThan(causesOf(6)['waited at the depot'] + 10 * HOUR);
});

test('pick-ups that wait for the feeder take none of the floor from deliveries, nor of what a micro-depot takes a day', () => {
  const brought = (share: number, bounds: { area: number; parcelsPerDay: number }): number[] => {
    const study = aStudy({
      demand: { parcelsPerDay: 80, windowShare: 0, pickUps: { household: share, business: share } },
      days: { warmUp: 0, measured: 3 },
      rules: {
        feeder: { waves: ['06:30'] },
        presence: { at10: 1, at14: 1, at19: 1, business: 1 },
        failures: { bike: 0, motor: 0, sick: 0 },
        depot: { parcelsPerSquareMetre: 6 },
      },
    });
    const [baseline] = study.scenarios;
    const market = adding('depot', 'square', 500, 500);
    if (market.kind !== 'add-depot') throw new Error(market.kind);
    const depots = [{ ...market.depot, ...bounds, catchment: 3_000 }];
    const run = aRun({ ...study, scenarios: [{ ...baseline, depots }] }, town);
    const index = [...run.setting.depots.keys()][0];
    const arrived = factsOf(run, 'arrived').filter(({ facility, why }) => facility === index && why === 'feeder');
    return [0, 1, 2].map((day) => arrived.filter(({ time }) => Math.floor(time / DAY) === day).length);
  };
  const floor = { area: 5, parcelsPerDay: 400 };
  expect(brought(0, floor)).toEqual([30, 30, 30]);
  expect(brought(0.2, floor)).toEqual([30, 30, 30]);
});
