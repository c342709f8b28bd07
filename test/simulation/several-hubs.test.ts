// A carrier with several hubs is one carrier: whichever hub a parcel comes to first, its micro-depots take it.
import { expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import type { StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const base = aStudy({ demand: { parcelsPerDay: 120, businessShare: 0, pickUps: { household: 0.1 } } });
const twoHubs = withVariant(base, 'two', 'depots', [adding('hub', 'second', 900, 900)]);

/** Addresses for which the micro-depot was chosen. */
function doorsOfDepot(run: Run): Set<number> {
  const byBike = factsOf(run, 'assigned').filter(({ way }) => way === 'bike');
  return new Set(byBike.map(({ parcel }) => run.parcels[parcel]?.address as number));
}

test('a micro-depot serves the doors in its catchment, whichever hub of its carrier is nearer to them', () => {
  const run = aRun(twoHubs, town, 'two');
  const passed = factsOf(run, 'handed-on');
  const [depot] = run.setting.depots.values();
  expect(passed.length).toBeGreaterThan(0);
  expect(new Set(passed.map(({ facility }) => facility))).toEqual(new Set([depot?.hub]));
  const doors = doorsOfDepot(aRun(base, town, 'depots'));
  expect(doors.size).toBeGreaterThan(0);
  expect(doorsOfDepot(run)).toEqual(doors);
  expect(brokenInvariants(run)).toEqual([]);
});

test('hubs of one carrier take turns at its scarce micro-depot, whatever their order in the file', () => {
  const scarce = (order: (hubs: readonly object[]) => readonly object[]) => {
    const base = aStudy({
      demand: { parcelsPerDay: 120, businessShare: 0, windowShare: 0 },
      days: { warmUp: 0, measured: 2 },
    });
    const [baseline] = base.scenarios;
    const hubs = [
      ...baseline.hubs,
      { ...baseline.hubs[0], id: 'second', name: 'Second', position: { x: 900, y: 900 } },
    ];
    const depots = [{ id: 'few', name: 'Few', position: { x: 500, y: 500 }, catchment: 3_000, parcelsPerDay: 10 }];
    const study = { ...base, scenarios: [{ ...baseline, depots, hubs: order(hubs) }] };
    const run = aRun(aStudy(study as unknown as StudyFile), town);
    const byBike = factsOf(run, 'assigned').filter(({ way }) => way === 'bike');
    return byBike.map(({ parcel, time }) => {
      const { address, id } = run.parcels[parcel] as Parcel;
      return {
        id,
        day: Math.floor(time / DAY),
        hub: run.setting.facilities[run.setting.hubOf({ address, carrier: 0 })]?.id,
      };
    });
  };
  const asWritten = scarce((hubs) => hubs);
  expect(scarce((hubs) => [...hubs].reverse())).toEqual(asWritten);
  const firstOn = (day: number) => new Set(asWritten.filter((one) => one.day === day).map(({ hub }) => hub));
  expect(firstOn(0)).not.toEqual(firstOn(1));
});

test('what its few feeders do not take along is not passed on to their hub, and goes by van from its own', () => {
  const [baseline, ...variants] = twoHubs.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'feeder' ? { ...fleet, count: 1, capacity: { parcels: 20 } } : fleet,
  );
  const run = aRun({ ...twoHubs, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'two');
  const doors = doorsOfDepot(aRun(twoHubs, town, 'two'));
  const [depot] = run.setting.depots.values();
  const onDay = ({ parcel, time }: { parcel: number; time: number }) => `${parcel} on ${Math.floor(time / DAY)}`;
  const passed = new Set(factsOf(run, 'handed-on').map(onDay));
  const byVan = factsOf(run, 'assigned').filter(({ way, parcel }) => {
    const { address } = run.parcels[parcel] as Parcel;
    return way === 'van' && doors.has(address);
  });
  expect(passed.size).toBeGreaterThan(0);
  expect(byVan.some(({ facility }) => facility !== depot?.hub)).toBe(true);
  expect(byVan.filter((fact) => passed.has(onDay(fact)))).toEqual([]);
  expect(brokenInvariants(run)).toEqual([]);
});

test('what comes back from its micro-depot leaves the next day from the hub of its address, whose vans come there', () => {
  const base = aStudy({
    days: { warmUp: 0, measured: 3 },
    demand: { parcelsPerDay: 60, windowShare: 0, businessShare: 0, sizes: { XS: 0, S: 1, M: 0, L: 0 } },
    rules: { presence: { at10: 1, at14: 1, at19: 1 }, depot: { overnight: 'kept' } },
    scenarios: [
      {
        id: 'two',
        name: 'Two',
        hubs: [
          { id: 'big', name: 'Big', position: { x: 0, y: 0 } },
          { id: 'yard', name: 'Yard', position: { x: 700, y: 700 } },
        ],
        depots: [{ id: 'market', name: 'Market', position: { x: 600, y: 600 }, catchment: 3_000, leaseUntil: 1 }],
        fleets: [
          { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs', count: { big: 3, yard: 0 } },
          { id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'yard' },
          { id: 'bikes', name: 'Bikes', kind: 'bike', at: 'depots', count: 1, capacity: { parcels: 3 } },
        ],
      },
    ],
  });
  const run = aRun(base, town);
  const hubOf = (parcel: number) => run.setting.hubOf(run.parcels[parcel] as Parcel);
  const idOf = (row: number) => run.setting.facilities[row]?.id;
  expect(factsOf(run, 'taken-back').length).toBeGreaterThan(0);
  expect(factsOf(run, 'returned').filter(({ parcel }) => idOf(hubOf(parcel)) === 'big')).toEqual([]);
  expect(brokenInvariants(run)).toEqual([]);
});
