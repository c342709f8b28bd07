// Parcel lockers of an extract.
import { expect, test } from 'vitest';
import { lockersOf } from '../../src/network/osm-lockers.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asPbf, asXml } from './osm-map.ts';

const SPOTS: Parameters<typeof aMap>[0] = {
  a: [0, 0],
  b: [200, 0],
  c: [200, 200],
  d: [0, 200],
  one: [
    50,
    10,
    { amenity: 'parcel_locker', brand: 'Packstation', operator: 'DHL', capacity: '60', parcel_mail_in: 'yes' },
  ],
  two: [150, 10, { amenity: 'vending_machine', vending: 'stamps; parcel_pickup', operator: 'InPost' }],
  drinks: [160, 10, { amenity: 'vending_machine', vending: 'drinks' }],
  odd: [100, 190, { amenity: 'parcel_locker', capacity: 'many' }],
  p: [20, 100],
  q: [24, 100],
  r: [24, 102],
  s: [20, 102],
  t: [48, 8],
  u: [52, 8],
  v: [52, 12],
  w: [48, 12],
};
const MAP = aMap(SPOTS, [
  ['a b c d a', { highway: 'residential' }],
  ['p q r s p', { amenity: 'parcel_locker', building: 'yes', operator: 'Post' }],
  ['t u v w t', { amenity: 'parcel_locker', building: 'roof' }],
]);

test('lockers are kept from nodes and areas, of old tags too, once each, with what is known', () => {
  for (const bytes of [asXml(MAP), asPbf(MAP)]) {
    const { lockers, city } = cityFromOsm(readOsm(bytes, bytes[0] === 60 ? 'town.osm' : 'town.osm.pbf'));
    expect(lockers.map(({ name, capacity, takesIn }) => [name, capacity, takesIn])).toEqual([
      ['Packstation', 60, true],
      ['InPost', null, false],
      ['', null, false],
      ['Post', null, false],
    ]);
    const [first, , , house] = lockers.map(({ position }) => position);
    expect((house?.x as number) - (first?.x as number)).toBeCloseTo(22 - 50, 0);
    expect((house?.y as number) - (first?.y as number)).toBeCloseTo(101 - 10, 0);
    expect(city.addresses.count).toBeGreaterThan(0);
  }
});

test('an extract without lockers has none', () => {
  const map = aMap({ a: [0, 0], b: [9, 0] }, [['a b', { highway: 'residential' }]]);
  const extract = readOsm(asXml(map), 'town.osm');
  expect(lockersOf(extract, new Int32Array(2), new Int32Array(2))).toEqual([]);
});
