// With which wave which feeders can bring something to a micro-depot: within the hours there, and in their shift.
import { describe, expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import type { Facility } from '../../src/simulation/facts.ts';
import { canSupply, suppliersOf } from '../../src/simulation/supply-reach.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
type Rules = NonNullable<StudyFile['rules']>;

/** By wave, whether feeders of the hub can supply the micro-depot; it may be supplied until a time of the day. */
function served(until: string | null, feeder: object, rules: Rules = {}): boolean[] {
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'feeder' ? { ...fleet, ...feeder } : fleet));
  const zone = {
    id: 'z',
    name: 'Z',
    kind: 'pedestrian',
    centre: { x: 600, y: 600 },
    radius: 20,
    from: '05:00',
  } as const;
  const waves = ['06:30', '09:00', '12:00'];
  const study = aStudy({
    rules: { feeder: { waves }, zones: until === null ? [] : [{ ...zone, until }], ...rules },
    scenarios: [{ ...baseline, fleets }, ...variants],
  } as Partial<StudyFile>);
  const setting = aSetting(study, town, 'depots');
  const [depot] = [...setting.depots.values()];
  const hub = setting.facilities[depot?.hub ?? 0] as Facility;
  const to = depot?.facility as Facility;
  const found = waves.map((_, wave) => suppliersOf(setting, hub, 'feeder', to, 0, wave).length > 0);
  expect(canSupply(setting, hub, 'feeder', to, 0)).toBe(found.includes(true));
  return found;
}

describe('feeders supply a micro-depot', () => {
  test('with every wave where nothing is in the way', () => {
    expect(served(null, {})).toEqual([true, true, true]);
  });

  test('with those waves that come and unload in the hours there', () => {
    expect(served('10:00', {})).toEqual([true, true, false]);
    const slow = { depot: { unloadParcel: 3_600, unloadMost: 9_000 } };
    expect(served('10:00', {}, slow)).toEqual([true, false, false]);
    expect(served('07:00', {}, slow)).toEqual([false, false, false]);
  });

  test('with those that leave when their shift has begun, and are home before it ends', () => {
    const late = { workday: { from: '09:30', shiftHours: 5 } };
    expect(served('09:30', late)).toEqual([false, false, false]);
    expect(served(null, late)).toEqual([true, true, true]);
    expect(served(null, { workday: { from: '06:00', shiftHours: 4 } })).toEqual([true, true, false]);
  });
});
