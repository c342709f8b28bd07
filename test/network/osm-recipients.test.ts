// Who receives parcels at a door of an extract: by use, floor and what stands inside.
import { expect, test } from 'vitest';
import { ADDRESS_KINDS, type City } from '../../src/network/city.ts';
import { businessFloor, HOUSEHOLD_FLOOR, isWorkplace, kindOf, levelsOf } from '../../src/network/osm-building.ts';
import { levelsAround } from '../../src/network/osm-levels.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asXml } from './osm-map.ts';

type Spots = Parameters<typeof aMap>[0];

const SQUARE: Spots = { a: [0, 0], b: [200, 0], c: [200, 200], d: [0, 200] };
/** 20 by 30 m. */
const HOUSE: Spots = { p: [40, 10], q: [70, 10], r: [70, 30], s: [40, 30] };

function townWith(house: Readonly<Record<string, string>>, more: Spots = {}): City {
  const map = aMap({ ...SQUARE, ...HOUSE, ...more }, [
    ['a b c d a', { highway: 'residential' }],
    ['p q r s p', house],
  ]);
  return cityFromOsm(readOsm(asXml(map), 'town.osm')).city;
}

const doorsOf = ({ addresses }: City): string[] =>
  Array.from(addresses.kind, (kind, row) => `${ADDRESS_KINDS[kind]} ${addresses.households[row]}`).sort();

const FIVE = { building: 'apartments', 'building:levels': '5', 'addr:housenumber': '2' };

test('a shop of a house’s number has the ground floor, and people live above it', () => {
  const shop = { in: [50, 12, { 'addr:housenumber': '2', shop: 'bakery' }] } as const;
  expect(doorsOf(townWith(FIVE, shop))).toEqual(['business 1', `flats ${Math.round((600 * 4) / HOUSEHOLD_FLOOR)}`]);
});

test('a shop in a building that says nothing of people is its only door', () => {
  const shop = { in: [50, 12, { 'addr:housenumber': '2', shop: 'bakery' }] } as const;
  expect(doorsOf(townWith({ building: 'yes', 'addr:housenumber': '2' }, shop))).toEqual(['business 1']);
});

test('a workplace counts without a house number, a bench does not', () => {
  const more = { in: [50, 12, { amenity: 'cafe' }], out: [80, 12, { amenity: 'bench' }] } as const;
  expect(doorsOf(townWith(FIVE, more))).toEqual(['business 1', `flats ${Math.round((600 * 4) / HOUSEHOLD_FLOOR)}`]);
});

test('an office building is worth as many businesses as its floor holds, a hall few, a house of shops one each', () => {
  const of = (building: string, levels: string) => ({ building, 'building:levels': levels, 'addr:housenumber': '1' });
  expect(doorsOf(townWith(of('office', '5')))).toEqual(['business 12']);
  expect(doorsOf(townWith(of('warehouse', '1')))).toEqual(['business 1']);
  const two = { in: [50, 12, { shop: 'shoes' }], on: [60, 12, { shop: 'books' }] } as const;
  expect(doorsOf(townWith(of('retail', '5'), two))).toEqual(['business 1', 'business 1', 'business 1']);
});

test('levels are read, or follow from the height', () => {
  expect(
    [{ 'building:levels': '4' }, { 'building:levels': '2.5' }, { height: '16 m' }, { height: '2' }].map(levelsOf),
  ).toEqual([4, 2.5, 5, 1]);
  for (const tags of [{}, { height: '40 ft' }, { height: 'tall' }, { height: '9999' }, { 'building:levels': '-1' }]) {
    expect(levelsOf(tags)).toBeNull();
  }
});

test('more floor never means fewer recipients', () => {
  const households = [1, 2, 3, 8, 30, 90].map((levels) => {
    const [door] = doorsOf(townWith({ ...FIVE, 'building:levels': `${levels}` }));
    return Number(door?.split(' ')[1]);
  });
  expect(households).toEqual([...households].sort((a, b) => a - b));
  expect(households.at(-1)).toBe(63);
});

test('where a building’s levels are not tagged, those of the buildings around count, if there are enough', () => {
  const buildings = [1, 4, 4, 5, 9].map((levels, row) => ({ x: 50 * row, y: 0, levels }));
  const around = levelsAround([...buildings, { x: 0, y: 0, levels: null }, { x: 5_000, y: 0, levels: 30 }]);
  expect(around(100, 100)).toBe(4);
  expect([around(5_000, 0), around(-4_000, 0)]).toEqual([null, null]);
});

test('a tall building of which nothing else is known is one of flats, a wide flat one a business', () => {
  const wide: Spots = { p: [40, 10], q: [100, 10], r: [100, 60], s: [40, 60] };
  const first: Spots = { first: [10, 5, { 'addr:housenumber': '9', building: 'house' }] };
  const doors = (levels: string) =>
    doorsOf(townWith({ building: 'yes', 'building:levels': levels, 'addr:housenumber': '1' }, { ...wide, ...first }));
  expect(doors('1')).toEqual(['business 1', 'house 1']);
  expect(doors('6')).toEqual(['flats 63', 'house 1']);
});

test('a parcel locker is nobody’s door', () => {
  for (const tags of [{ amenity: 'parcel_locker' }, { amenity: 'vending_machine', vending: 'parcel_pickup' }]) {
    expect(kindOf(tags)).toBe('none');
    expect(isWorkplace(tags)).toBe(false);
  }
  expect(businessFloor({ building: 'industrial' })).toBeGreaterThan(businessFloor({ building: 'retail' }));
});
