import { describe, expect, test } from 'vitest';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(5, 5);
const ordersOf = (study: Study) => aSetting(study, town).ordersOf(0);

/** Carriers whose parcels were brought to a facility by feeder, by the facility's id. */
function broughtTo(run: Run): Map<string, Set<number>> {
  const brought = new Map<string, Set<number>>();
  for (const { parcel, facility, why } of factsOf(run, 'arrived')) {
    if (why !== 'feeder') continue;
    const id = run.setting.facilities[facility]?.id ?? '';
    brought.set(id, (brought.get(id) ?? new Set()).add(run.parcels[parcel]?.carrier ?? -1));
  }
  return brought;
}

describe('several carriers', () => {
  test('get their parcels by one draw an order that changes nothing else', () => {
    const one = ordersOf(aStudy());
    const two = ordersOf(severalCarriers([1, 1]));
    expect(two.map((order) => ({ ...order, carrier: 0 }))).toEqual(one);
    const ofFirst = two.filter(({ carrier }) => carrier === 0).length;
    expect(ofFirst).toBeGreaterThan(0.3 * two.length);
    expect(ofFirst).toBeLessThan(0.7 * two.length);
  });

  test('lose only what another gains when shares change', () => {
    const even = ordersOf(severalCarriers([1, 1]));
    const uneven = ordersOf(severalCarriers([3, 1]));
    uneven.forEach((order, row) => {
      if (even[row]?.carrier === 0) expect(order.carrier).toBe(0);
    });
    expect(uneven.filter(({ carrier }) => carrier === 1).length).toBeGreaterThan(0);
  });

  test('start from their own hubs', () => {
    const run = aRun(severalCarriers([2, 1, 1]), town);
    expect(brokenInvariants(run)).toEqual([]);
    for (const { parcel, facility } of factsOf(run, 'sorted')) {
      expect(run.setting.facilities[facility]?.carrier).toBe(run.parcels[parcel]?.carrier);
    }
  });

  test('each have a cell under a shared roof, which the others cannot use', () => {
    const run = aRun(severalCarriers([1, 1]), town, 'roof');
    expect(brokenInvariants(run)).toEqual([]);
    expect(broughtTo(run)).toEqual(
      new Map<string, Set<number>>([
        ['market', new Set([0])],
        ['market.b', new Set([1])],
      ]),
    );
    for (const { spec } of run.setting.depots.values()) expect(spec.partners).toBe(2);
  });

  test('each have as many bikes there as a count by the id of the roof says', () => {
    const study = severalCarriers([1, 1]);
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, count: { market: 3 } } : fleet));
    const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'roof');
    expect(brokenInvariants(run)).toEqual([]);
    const homes = run.vehicles.flatMap(({ kind, facility }) =>
      kind === 'bike' ? run.setting.facilities[facility] : [],
    );
    expect(homes.map((home) => home?.id).sort()).toEqual([...Array(3).fill('market'), ...Array(3).fill('market.b')]);
    expect(broughtTo(run).get('market.b')).toEqual(new Set([1]));
  });

  test('unload one feeder at a time where the roof that they share has one dock', () => {
    const slow = { rules: { depot: { unloadParcel: 60 } } };
    const run = aRun(severalCarriers([1, 1, 1], slow, { docks: 1, parcelsPerDay: 60 }), town, 'roof');
    const visits = factsOf(run, 'dropped').filter(({ facility }) => run.setting.depots.has(facility));
    const cells = new Set(visits.map(({ facility }) => facility));
    expect(cells.size).toBe(3);
    const together = visits.filter(({ begin, time }) =>
      visits.some((other) => other.begin < begin && other.time > begin && time > begin),
    );
    expect(together).toEqual([]);
    expect(factsOf(run, 'waited').some(({ why }) => why === 'dock')).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('do not lend each other room under a roof, and do in a pool', () => {
    const lopsided = (sharing: string): Run => aRun(severalCarriers([9, 1], {}, { parcelsPerDay: 30 }), town, sharing);
    const byBike = (run: Run): number =>
      factsOf(run, 'assigned').filter(({ way, time }) => way === 'bike' && time < 86_400).length;
    const roof = lopsided('roof');
    const first = factsOf(roof, 'assigned').filter(
      ({ way, parcel, time }) => way === 'bike' && time < 86_400 && roof.parcels[parcel]?.carrier === 0,
    );
    expect(first.length).toBe(15);
    expect(byBike(lopsided('pooled'))).toBe(30);
  });

  test('share feeder and bikes of a pooled micro-depot, for which parcels change hands', () => {
    const run = aRun(severalCarriers([1, 1]), town, 'pooled');
    expect(brokenInvariants(run)).toEqual([]);
    expect(broughtTo(run)).toEqual(new Map([['market', new Set([0, 1])]]));
    const feeders = new Set(run.vehicles.filter(({ kind }) => kind === 'feeder').map(({ facility }) => facility));
    expect(feeders.size).toBe(1);
    const handed = factsOf(run, 'handed-on');
    expect(handed.length).toBeGreaterThan(0);
    const [supplier] = feeders;
    for (const { facility, parcel } of handed.filter(({ time }) => time < 86_400)) {
      expect(facility).toBe(supplier);
      expect(run.parcels[parcel]?.carrier).not.toBe(run.setting.facilities[facility]?.carrier);
    }
  });

  test('take turns in coming first where a pool is short of room', () => {
    const study = severalCarriers([1, 1], {}, { parcelsPerDay: 10 });
    const first = (replication: number): Set<number> => {
      const run = aRun(study, town, 'pooled', replication);
      const byBike = factsOf(run, 'assigned').filter(({ way, time }) => way === 'bike' && time < 86_400);
      return new Set(byBike.map(({ parcel }) => run.parcels[parcel]?.carrier ?? -1));
    };
    expect([first(0), first(1)]).toEqual([new Set([0]), new Set([1])]);
  });

  test('take turns as often as one another, however many hubs one has', () => {
    const { scenarios } = severalCarriers([1, 1], {}, { parcelsPerDay: 10 });
    const [baseline, ...variants] = scenarios;
    const second = { id: 'hub-a2', name: 'Hub A2', position: { x: 0, y: 800 }, carrier: 'a' };
    const [first, ...others] = baseline.hubs;
    const hubs = [first, second, ...others];
    const study = severalCarriers([1, 1], {
      scenarios: [{ ...baseline, hubs }, ...variants] as unknown as StudyFile['scenarios'],
    });
    const carrierOfFirst = [0, 1, 2, 3].map((replication) => {
      const run = aRun(study, town, 'pooled', replication);
      return run.setting.facilities[factsOf(run, 'sorted')[0]?.facility ?? -1]?.carrier;
    });
    expect(carrierOfFirst).toEqual([0, 1, 0, 1]);
  });

  test('need fewer feeder kilometres in a pool than under a roof', () => {
    const study = severalCarriers([1, 1, 1]);
    const metres = (scenario: string): number => {
      const run = aRun(study, town, scenario);
      return factsOf(run, 'drove').reduce(
        (sum, leg) => sum + (run.vehicles[leg.vehicle]?.kind === 'feeder' ? leg.metres : 0),
        0,
      );
    };
    expect(metres('pooled')).toBeLessThan(metres('roof'));
  });

  test('leave their lockers to everybody unless they name an owner', () => {
    const withLocker = (locker: object): Study =>
      severalCarriers([1, 1], {
        rules: { locker: { chosen: 0.8 } },
        scenarios: [
          {
            ...severalCarriers([1, 1]).scenarios[0],
            lockers: [
              {
                id: 'box',
                name: 'Box',
                position: { x: 400, y: 400 },
                compartments: { S: 40, M: 40, L: 20 },
                ...locker,
              },
            ],
          },
        ],
      });
    const users = (study: Study): Set<number> => {
      const run = aRun(study, town);
      expect(brokenInvariants(run)).toEqual([]);
      return new Set(factsOf(run, 'deposited').map(({ parcel }) => run.parcels[parcel]?.carrier ?? -1));
    };
    expect(users(withLocker({}))).toEqual(new Set([0, 1]));
    expect(users(withLocker({ carrier: 'b' }))).toEqual(new Set([1]));
  });

  test('bring nothing to a micro-depot that is another’s own', () => {
    for (const [row, carrier] of ['a', 'b'].entries()) {
      const run = aRun(severalCarriers([1, 1], {}, { sharing: 'own', carrier }), town, 'roof');
      expect(brokenInvariants(run)).toEqual([]);
      expect(broughtTo(run)).toEqual(new Map([['market', new Set([row])]]));
    }
  });

  test('a fleet that names its carrier stands with no other', () => {
    const base = severalCarriers([1, 1]);
    const fleets = base.scenarios[0].fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, carrier: 'b' } : fleet));
    const run = aRun({ ...base, scenarios: [{ ...base.scenarios[0], fleets }] }, town);
    expect(brokenInvariants(run)).toEqual([]);
    expect(new Set(run.vehicles.map(({ facility }) => facility))).toEqual(new Set([1]));
  });
});
