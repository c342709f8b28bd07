import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { startRun } from '../../src/simulation/run.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aSetting, runThrough } from '../builders/run.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(5, 5);
const many = { household: 0.5, business: 0.5 };

const sharing = (changes: Partial<StudyFile> = {}, depot: object = {}): Study =>
  severalCarriers([1, 1], { ...changes, demand: { parcelsPerDay: 100, pickUps: many, ...changes.demand } }, depot);
const facilityOf = ({ setting }: Run, id: string): number => setting.facilities.findIndex((one) => one.id === id);
const isPickUp = ({ parcels }: Run, { parcel }: { parcel: number }) => parcels[parcel]?.direction === 'pick-up';
const measured =
  (run: Run) =>
  ({ parcel }: { parcel: number }) =>
    run.parcels[parcel]?.measured === true;
/** Runs a setting of which some orders are taken away. */
const running = (setting: Setting, changes: Partial<Setting>): Run => runThrough(startRun({ ...setting, ...changes }));
const calledOnFirstDay = (run: Run) => factsOf(run, 'assigned').filter(({ way, time }) => way === 'bike' && time < DAY);

describe('pick-ups in a cell under a shared roof', () => {
  test('are fetched by feeder on days when feeders come to the other cells alone', () => {
    const setting = aSetting(sharing(), town, 'roof');
    const ordersOf = (day: number) => setting.ordersOf(day).filter(({ carrier }) => carrier === 0);
    const run = running(setting, { ordersOf });
    const cell = facilityOf(run, 'market.b');
    const brought = factsOf(run, 'arrived').filter(({ why, facility }) => why === 'picked up' && facility === cell);
    const sent = new Set(factsOf(run, 'sent').map(({ parcel }) => parcel));
    const own = brought.filter(measured(run));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(({ parcel }) => !sent.has(parcel))).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });
});

describe('pick-ups in a pool', () => {
  test('are taken out of lockers by its bikes for every carrier, whichever hub supplies it', () => {
    const rules = { locker: { chosen: 0.8, suppliedBy: 'bike' } } as const;
    const box = { id: 'box', name: 'Box', position: { x: 400, y: 400 }, compartments: { S: 90, M: 90, L: 90 } };
    for (const owner of [{}, { carrier: 'a' }, { carrier: 'b' }]) {
      const [baseline, ...variants] = sharing({ rules }).scenarios;
      const scenarios = [{ ...baseline, lockers: [{ ...box, ...owner }] }, ...variants];
      const study = sharing({ rules, scenarios: scenarios as unknown as StudyFile['scenarios'] });
      for (const orders of ['none', 'all']) {
        const setting = aSetting(study, town, 'pooled');
        const run = running(setting, orders === 'none' ? { ordersOf: () => [] } : {});
        const dropped = factsOf(run, 'dropped-off').filter(measured(run));
        const out = new Set(factsOf(run, 'taken-out').map(({ parcel }) => parcel));
        expect(dropped.length).toBeGreaterThan(5);
        expect(dropped.filter(({ parcel }) => !out.has(parcel))).toEqual([]);
        expect(brokenInvariants(run)).toEqual([]);
      }
    }
  });

  test('call its bikes whichever hub sorts first', () => {
    for (const carrier of [0, 1]) {
      for (const replication of [0, 1]) {
        const setting = aSetting(sharing({ rules: { sortedBy: '09:00' } }), town, 'pooled', replication);
        const pickUpsOf = (day: number) => setting.pickUpsOf(day).filter((order) => order.carrier === carrier);
        const run = running(setting, { ordersOf: () => [], pickUpsOf });
        const isFirstDay = ({ time }: { time: number }) => time < DAY;
        const called = calledOnFirstDay(run);
        const visits = [...factsOf(run, 'picked-up'), ...factsOf(run, 'attempt-failed')].filter(isFirstDay);
        const visited = new Set(visits.map(({ parcel }) => parcel));
        expect(called.length).toBeGreaterThan(5);
        expect(called.filter(({ parcel }) => !visited.has(parcel))).toEqual([]);
      }
    }
  });

  test('take room that the next hub does not get', () => {
    const run = running(aSetting(sharing({}, { parcelsPerDay: 10 }), town, 'pooled'), { ordersOf: () => [] });
    expect(calledOnFirstDay(run).length).toBe(10);
  });

  test('are sent by their own carrier, for which they change hands if another supplies it', () => {
    const run = running(aSetting(sharing(), town, 'pooled'), {});
    const carrierAt = (facility: number) => run.setting.facilities[facility]?.carrier;
    const sent = factsOf(run, 'sent');
    const isForeign = ({ parcel, facility }: { parcel: number; facility: number }) =>
      carrierAt(facility) !== run.parcels[parcel]?.carrier;
    expect(sent.filter(isForeign)).toEqual([]);
    const brought = factsOf(run, 'arrived').filter(
      (fact) => fact.why === 'taken back' && isPickUp(run, fact) && isForeign(fact),
    );
    expect(brought.length).toBeGreaterThan(5);
    const handed = factsOf(run, 'handed-on').filter((fact) => isPickUp(run, fact));
    expect(handed.map(({ parcel }) => parcel)).toEqual(brought.map(({ parcel }) => parcel));
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('go back to their senders when they are too old, whoever supplies it', () => {
    const rules = { maxAgeDays: 2, feeder: { maxTours: 1 } };
    const [baseline, ...variants] = sharing().scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'feeder' ? { ...fleet, count: 1, capacity: { parcels: 2 } } : fleet,
    );
    const scenarios = [{ ...baseline, fleets }, ...variants] as unknown as StudyFile['scenarios'];
    const setting = aSetting(sharing({ rules, scenarios }), town, 'pooled');
    const run = running(setting, { ordersOf: () => [] });
    const old = factsOf(run, 'returned').filter((fact) => isPickUp(run, fact));
    const last = setting.calendar.operating.at(-1) as number;
    const inTime = old.filter(({ time }) => time < last * DAY);
    expect(new Set(inTime.map(({ parcel }) => run.parcels[parcel]?.carrier))).toEqual(new Set([0, 1]));
  });
});

describe('parcels for the counter of a pool', () => {
  test('come there for a carrier without feeders of its own, too', () => {
    const rules = {
      presence: { at10: 0, at14: 0, at19: 0 },
      neighbourAccepts: 0,
      afterFailed: 'micro-depot',
      maxAttempts: 2,
      locker: { radius: 5_000 },
    } as const;
    const base = sharing(
      { demand: { parcelsPerDay: 60, businessShare: 0, pickUps: { household: 0 } }, rules },
      { carrier: 'a' },
    );
    const [baseline, ...variants] = base.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'feeder' ? { ...fleet, at: 'hub-a' } : fleet));
    const study = { ...base, scenarios: [{ ...baseline, fleets }, ...variants] } as Study;
    const run = running(aSetting(study, town, 'pooled'), {});
    const returned = factsOf(run, 'returned').filter(measured(run));
    expect(returned.filter(({ why }) => why === 'attempts used up')).toEqual([]);
    const collected = factsOf(run, 'collected').filter(measured(run));
    expect(new Set(collected.map(({ parcel }) => run.parcels[parcel]?.carrier))).toEqual(new Set([0, 1]));
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('take no room from the next hub', () => {
    const away = { at10: 0, at14: 0, at19: 0, business: 0 };
    const rules = {
      presence: away,
      neighbourAccepts: 0,
      afterFailed: 'micro-depot',
      locker: { radius: 5_000 },
    } as const;
    const study = severalCarriers(
      [1, 1],
      { demand: { parcelsPerDay: 100, businessShare: 0 }, rules },
      { parcelsPerDay: 10 },
    );
    const setting = aSetting(study, town, 'pooled');
    const ordersOf = (day: number) => setting.ordersOf(day).filter(({ carrier }) => carrier === 1 || day < 0);
    const run = running(setting, { ordersOf });
    const counted = factsOf(run, 'assigned').filter(({ way, time }) => way === 'pick-up' && time < DAY);
    expect(new Set(counted.map(({ parcel }) => run.parcels[parcel]?.carrier))).toEqual(new Set([0, 1]));
    expect(calledOnFirstDay(run).length).toBe(10);
  });
});
