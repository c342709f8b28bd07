import { describe, expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import { couldTake } from '../../src/simulation/eligible-fleets.ts';
import type { Facility } from '../../src/simulation/facts.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import { aParcel } from '../builders/journal.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const HUB = 0;
const DEPOT = 1;
const LOCKER = 2;

/** A hub, a micro-depot and a locker, and two fleets of a kind: ordinary vehicles, and others that differ from them. */
function settingWith(kind: 'van' | 'bike' | 'feeder', own: object, rules: object = {}): Setting {
  const at = kind === 'bike' ? 'depots' : 'hubs';
  const ordinary = { id: 'ordinary', name: 'Ordinary', kind, at };
  return aSetting(
    aStudy({
      rules,
      scenarios: [
        {
          id: 'one',
          name: 'One',
          hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
          fleets: [ordinary, { ...ordinary, id: 'other', name: 'Other', ...own }],
          depots: [{ id: 'market', name: 'Market', position: { x: 600, y: 600 }, catchment: 700 }],
          lockers: [{ id: 'box', name: 'Box', position: { x: 900, y: 900 }, compartments: { S: 2, M: 1, L: 1 } }],
        },
      ],
    } as unknown as Partial<StudyFile>),
    town,
  );
}

/** Which of the two fleets could take a parcel for an address (or to a facility, by its row). */
function able(setting: Setting, from: number, to: number, parcel: Parameters<typeof aParcel>[1] = {}): string[] {
  const facility = setting.facilities[from] as Facility;
  return ['ordinary', 'other'].filter((fleet) => couldTake(setting, fleet, facility, aParcel(0, parcel), to, 0));
}

/** The address farthest from the hub. */
const far = Array.from(town.addresses.x.keys()).reduce((most, address) => {
  const sum = (row: number) => (town.addresses.x[row] as number) + (town.addresses.y[row] as number);
  return sum(address) > sum(most) ? address : most;
}, 0);
const DOOR = -1;

describe('a parcel could go to its door', () => {
  test('with whatever has room for it, may stop there, gets there and back, and works in its hours', () => {
    expect(able(settingWith('van', {}), HUB, DOOR)).toEqual(['ordinary', 'other']);
    const small = settingWith('van', { capacity: { parcels: 40, volume: 10, weight: 150 } });
    expect(able(small, HUB, DOOR)).toEqual(['ordinary']);
    expect(able(small, HUB, DOOR, { volume: 9 })).toEqual(['ordinary', 'other']);
    const short = settingWith('van', { numbers: { rangeKm: 1 } });
    expect(able(short, HUB, DOOR, { address: far })).toEqual(['ordinary']);
    const late = settingWith('van', { workday: { from: '16:00' } });
    const window = { from: 9 * 3_600, until: 11 * 3_600 };
    expect(able(late, HUB, DOOR, { window })).toEqual(['ordinary']);
    expect(able(late, HUB, DOOR)).toEqual(['ordinary', 'other']);
  });

  test('with what its zone lets in', () => {
    const centre = { x: town.addresses.x[far], y: town.addresses.y[far] };
    const zones = [{ id: 'lez', name: 'LEZ', kind: 'low-emission', centre, radius: 50, co2: 100 }];
    expect(able(settingWith('van', { type: 'electric-van' }, { zones }), HUB, DOOR, { address: far })).toEqual([
      'other',
    ]);
  });

  test('with the bikes of its micro-depot that are there at all', () => {
    expect(able(settingWith('bike', { count: 0 }), DEPOT, DOOR)).toEqual(['ordinary']);
  });
});

describe('a parcel could go to a facility', () => {
  const zones = [{ id: 'narrow', name: 'Narrow', kind: 'length', centre: { x: 900, y: 900 }, radius: 100, longest: 6 }];

  test('with the feeders that come there and have room for it', () => {
    const long = settingWith('feeder', { numbers: { length: 5 } }, { zones });
    expect(able(long, HUB, LOCKER)).toEqual(['other']);
    expect(able(long, HUB, DEPOT)).toEqual(['ordinary', 'other']);
    const small = settingWith('feeder', { capacity: { parcels: 40, volume: 10, weight: 150 } });
    expect(able(small, HUB, DEPOT)).toEqual(['ordinary']);
  });

  test('with the vans or bikes that come there', () => {
    expect(able(settingWith('van', { numbers: { rangeKm: 1 } }), HUB, LOCKER)).toEqual(['ordinary']);
    expect(able(settingWith('bike', { numbers: { rangeKm: 0.3 } }), DEPOT, LOCKER)).toEqual(['ordinary']);
  });

  test('with any feeder where nobody knows to which', () => {
    expect(able(settingWith('feeder', { capacity: { parcels: 1, volume: 1, weight: 1 } }), HUB, DOOR)).toEqual([
      'ordinary',
      'other',
    ]);
  });
});
