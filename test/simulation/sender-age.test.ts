// Pick-ups that grow too old, looked at in the middle of a run: what a hub gives up, what it sends back and what it leaves.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { startRun } from '../../src/simulation/run.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { abandonPickUps, endOldPickUps } from '../../src/simulation/sender-age.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aSetting, runThrough } from '../builders/run.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';

const town = gridTown(5, 5);
const BEFORE_SORTING = 4 * HOUR;

/** Carriers a and b; one feeder of each carries two parcels a day, so that pick-ups stay in their cells; lockers as said. */
function studyWith({ vans, locker }: { readonly vans?: number; readonly locker?: object } = {}): Study {
  const changes: Partial<StudyFile> = {
    days: { warmUp: 0, measured: 4 },
    demand: { parcelsPerDay: 80, pickUps: { household: 0.6, business: 0.6 } },
    rules: { maxAgeDays: 1, feeder: { maxTours: 1 }, locker: { chosen: locker === undefined ? 0 : 0.8, radius: 900 } },
  };
  const [baseline, ...variants] = severalCarriers([1, 1], changes).scenarios;
  const fleets = baseline.fleets.map((fleet) => {
    if (fleet.kind === 'van' && vans !== undefined) return { ...fleet, count: vans };
    return fleet.kind === 'feeder' ? { ...fleet, count: 1, capacity: { parcels: 2 } } : fleet;
  });
  const scenarios = [{ ...baseline, fleets, lockers: locker === undefined ? [] : [locker] }, ...variants];
  return severalCarriers([1, 1], { ...changes, scenarios: scenarios as unknown as StudyFile['scenarios'] });
}

const pausedAt = (study: Study, scenario: string, second: number): Run =>
  runThrough(startRun(aSetting(study, town, scenario)), second);
const facilityOf = ({ setting }: Run, id: string): number => setting.facilities.findIndex((one) => one.id === id);
const isPickUp = ({ parcels }: Run, parcel: number) => parcels[parcel]?.direction === 'pick-up';
const keptPickUps = (run: Run, facility: number): number[] =>
  (run.world.kept[facility] as number[]).filter((parcel) => isPickUp(run, parcel));
const carriersOf = (run: Run, parcels: readonly number[]) => new Set(parcels.map((one) => run.parcels[one]?.carrier));
/** Parcels of the facts of a kind since a run was paused. */
const since = (run: Run, row: number, kind: 'uncollected' | 'returned' | 'expired'): number[] =>
  run.facts.slice(row).flatMap((fact) => (fact.kind === kind ? [fact.parcel] : []));

describe('a hub that looks for old pick-ups', () => {
  test('gives up those of its own carrier that wait at their senders, and no other’s, nor any that is not due yet', () => {
    const run = pausedAt(studyWith({ vans: 0 }), 'alone', DAY + BEFORE_SORTING);
    const hub = facilityOf(run, 'hub-a');
    const waiting = run.world.senders.filter((parcel) => run.world.parcels[parcel]?.stage === 'at sender');
    const due = waiting.filter((parcel) => run.world.parcels[parcel]?.sorted);
    expect([carriersOf(run, due).size, due.length < waiting.length]).toEqual([2, true]);
    const row = run.facts.length;
    endOldPickUps(run, hub, 9);
    expect(since(run, row, 'uncollected').sort((a, b) => a - b)).toEqual(
      due.filter((parcel) => run.parcels[parcel]?.carrier === 0).sort((a, b) => a - b),
    );
    for (const fact of factsOf(run, 'uncollected')) expect(fact).toMatchObject({ facility: hub, why: 'too old' });
  });

  test('sends back from its own micro-depots what came before the day before, and leaves what came on it', () => {
    const run = pausedAt(studyWith(), 'roof', 2 * DAY + BEFORE_SORTING);
    const [own, other] = ['market', 'market.b'].map((id) => facilityOf(run, id)) as [number, number];
    const cameOn = (parcel: number): number => Math.floor((run.world.parcels[parcel]?.ready ?? 0) / DAY);
    const [old, fresh] = [0, 1].map((day) => keptPickUps(run, own).filter((parcel) => cameOn(parcel) === day));
    expect([old?.length, fresh?.length, keptPickUps(run, other).length].every((count) => Number(count) > 0)).toBe(true);
    const row = run.facts.length;
    endOldPickUps(run, facilityOf(run, 'hub-a'), 2);
    const tooOld = old?.filter((parcel) => 2 - Math.floor((run.parcels[parcel]?.ordered ?? 0) / DAY) > 1);
    expect(tooOld?.length).toBeGreaterThan(0);
    expect(since(run, row, 'returned')).toEqual(tooOld);
    expect(keptPickUps(run, own)).toEqual(expect.arrayContaining(fresh ?? []));
    // A week later all that still lies there is old, and the other carrier's cell is still the other hub's to look into.
    const before = keptPickUps(run, other);
    endOldPickUps(run, facilityOf(run, 'hub-a'), 9);
    expect(keptPickUps(run, own).filter((parcel) => cameOn(parcel) < 1)).toEqual([]);
    expect(keptPickUps(run, other)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test('empties the compartments of its own carrier’s pick-ups in a locker that all use', () => {
    const locker = { id: 'box', name: 'Box', position: { x: 400, y: 400 }, compartments: { S: 90, M: 90, L: 90 } };
    const run = pausedAt(studyWith({ locker }), 'alone', 18 * HOUR);
    const box = facilityOf(run, 'box');
    const kept = keptPickUps(run, box);
    expect(carriersOf(run, kept)).toEqual(new Set([0, 1]));
    const takenUp = (): number => (run.world.compartments[box] ?? []).reduce((sum, { taken }) => sum + taken, 0);
    const before = takenUp();
    const row = run.facts.length;
    endOldPickUps(run, facilityOf(run, 'hub-b'), 9);
    const own = kept.filter((parcel) => run.parcels[parcel]?.carrier === 1);
    expect(since(run, row, 'returned')).toEqual(own);
    expect(since(run, row, 'expired')).toEqual(own);
    expect(before - takenUp()).toBe(own.length);
    expect(keptPickUps(run, box)).toEqual(kept.filter((parcel) => run.parcels[parcel]?.carrier === 0));
  });
});

test('when no operating day is left all pick-ups that are out end, and no delivery does', () => {
  const run = pausedAt(studyWith(), 'roof', 2 * DAY + BEFORE_SORTING);
  const places = run.setting.facilities.map(({ index }) => index);
  const kept = places.flatMap((facility) => keptPickUps(run, facility));
  const deliveries = (run: Run) =>
    places.flatMap((facility) => (run.world.kept[facility] as number[]).filter((parcel) => !isPickUp(run, parcel)));
  const atSenders = run.world.senders.filter((parcel) => run.world.parcels[parcel]?.stage === 'at sender');
  const before = deliveries(run);
  expect([kept.length > 0, before.length > 0, atSenders.length > 0]).toEqual([true, true, true]);
  const row = run.facts.length;
  abandonPickUps(run);
  expect(since(run, row, 'returned').sort((a, b) => a - b)).toEqual(kept.sort((a, b) => a - b));
  expect(since(run, row, 'uncollected')).toEqual(atSenders);
  expect(deliveries(run)).toEqual(before);
});
