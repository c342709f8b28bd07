import { describe, expect, test } from 'vitest';
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
const measured =
  (run: Run) =>
  ({ parcel }: { parcel: number }) =>
    run.parcels[parcel]?.measured === true;
/** Runs a setting of which some orders are taken away. */
const running = (setting: Setting, changes: Partial<Setting>): Run => runThrough(startRun({ ...setting, ...changes }));

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
