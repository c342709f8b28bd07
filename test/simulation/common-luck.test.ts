import { describe, expect, test } from 'vitest';
import type { Study, VehicleKind } from '../../src/model/study.ts';
import type { Facility, Vehicle } from '../../src/simulation/facts.ts';
import { failuresOf } from '../../src/simulation/failures.ts';
import { isAtHome } from '../../src/simulation/handover.ts';
import { requestTours } from '../../src/simulation/planning-request.ts';
import { emptyRun } from '../../src/simulation/run-state.ts';
import { emptyStop } from '../../src/simulation/stop-draft.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const ordersOf = (study: Study, scenario = 'vans') => aSetting(study, town, scenario).ordersOf(0);

/** The seeds of a hub's first plans of a day for its vans, where it asks for feeders as often as this. */
function vanSeeds(feederQuestions: number): number[] {
  const run = emptyRun(aSetting(aStudy(), town));
  const hub = run.setting.facilities.find(({ kind }) => kind === 'hub') as Facility;
  const ask = (kind: VehicleKind): void => {
    requestTours(run, hub, kind, 0, 0, [emptyStop(run, hub, 0)]);
  };
  for (let asked = 0; asked < feederQuestions; asked++) ask('feeder');
  ask('van');
  ask('van');
  return run.world.requests.flatMap(({ kind, problem }) => (kind === 'van' ? [problem.seed] : []));
}

describe('common luck', () => {
  test('gives the planner of vans the same seeds however often feeders are planned before, and others for each plan', () => {
    const seeds = vanSeeds(0);
    expect(new Set(seeds).size).toBe(2);
    expect(vanSeeds(1)).toEqual(seeds);
    expect(vanSeeds(70)).toEqual(seeds);
  });

  test('gives a carrier’s cell under a roof the same luck whichever other carriers have feeders', () => {
    const luckOfB = (at: string) => {
      const base = severalCarriers([1, 1], { rules: { failures: { bike: 0.5, motor: 0, sick: 0.5 } } });
      const [baseline, ...variants] = base.scenarios;
      const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'feeder' ? { ...fleet, at } : fleet));
      const run = emptyRun(aSetting({ ...base, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'roof'));
      const cell = run.setting.facilities.find(({ kind, carrier }) => kind === 'depot' && carrier === 1) as Facility;
      const luck = [1, 2].flatMap((ordinal) => {
        const bike: Vehicle = {
          index: 0,
          kind: 'bike',
          mode: 'bike',
          fleet: 'bikes',
          facility: cell.index,
          ordinal,
          owned: true,
        };
        return [0, 1, 2, 3, 4, 5].map((day) => failuresOf(run.setting, bike, day));
      });
      requestTours(run, cell, 'bike', 0, 0, [emptyStop(run, cell, 0)]);
      return { id: cell.id, luck, seeds: run.world.requests.map(({ problem }) => problem.seed) };
    };
    const [among, alone] = [luckOfB('hubs'), luckOfB('hub-b')];
    expect([among.id, alone.id]).toEqual(['market.b', 'market']);
    expect(new Set(among.luck.map(({ isOff }) => isOff)).size).toBe(2);
    expect({ ...alone, id: '' }).toEqual({ ...among, id: '' });
  });

  test('gives every scenario the same orders', () => {
    expect(ordersOf(aStudy(), 'depots')).toEqual(ordersOf(aStudy(), 'vans'));
  });

  test('lets more demand add orders and change none', () => {
    const before = ordersOf(aStudy({ demand: { parcelsPerDay: 1_000 } }));
    const after = new Map(ordersOf(aStudy({ demand: { parcelsPerDay: 1_100 } })).map((order) => [order.id, order]));
    expect(after.size).toBeGreaterThan(before.length);
    for (const order of before) expect(after.get(order.id)).toEqual(order);
  });

  test('keeps presence when the placement changes', () => {
    const vans = aSetting(aStudy(), town, 'vans');
    const depots = aSetting(aStudy(), town, 'depots');
    for (const order of vans.ordersOf(0)) {
      for (const time of [30_000, 45_000, 60_000]) {
        expect(isAtHome(depots, order, time)).toBe(isAtHome(vans, order, time));
      }
    }
  });

  test('moves nobody between old lockers when one is added', () => {
    const more = withVariant(aStudy(), 'more', 'lockers', [adding('locker', 'second', 800, 800)]);
    const one = aSetting(more, town, 'lockers');
    const two = aSetting(more, town, 'more');
    let changed = 0;
    for (const order of one.ordersOf(0)) {
      const before = one.facilities[one.lockerChoice.choose(order)]?.id;
      const after = two.facilities[two.lockerChoice.choose(order)]?.id;
      if (after !== before) {
        expect(after).toBe('second');
        changed++;
      }
    }
    expect(changed).toBeGreaterThan(0);
  });

  test('keeps the dwell of a locker parcel when a depot is added elsewhere', () => {
    const both = withVariant(aStudy(), 'both', 'lockers', [adding('depot', 'market', 900, 0)]);
    const daysOf = (scenario: string) => {
      const run = aRun(both, town, scenario);
      const days = new Map<string, number>();
      for (const fact of run.facts) {
        if (fact.kind !== 'collected') continue;
        days.set(run.parcels[fact.parcel]?.id ?? '', Math.floor(fact.time / 86_400));
      }
      return days;
    };
    const alone = daysOf('lockers');
    const together = daysOf('both');
    expect(alone.size).toBeGreaterThan(0);
    const shared = [...alone].filter(([id]) => together.has(id));
    expect(shared.length).toBeGreaterThan(0);
    for (const [id, day] of shared) expect(together.get(id)).toBe(day);
  });
});
