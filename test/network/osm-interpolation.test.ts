// House numbers that a map gives only as a line from one to another.
import { describe, expect, test } from 'vitest';
import { reportLines } from '../../src/network/import-report.ts';
import type { ImportedCity } from '../../src/network/osm-city.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asPbf, asXml } from './osm-map.ts';

type Spots = Parameters<typeof aMap>[0];
type Way = Parameters<typeof aMap>[1][number];

const SQUARE: Spots = { a: [0, 0], b: [200, 0], c: [200, 200], d: [0, 200] };
const AROUND: Way = ['a b c d a', { highway: 'residential' }];
const numbered = (x: number, y: number, number: string, more: Readonly<Record<string, string>> = {}) =>
  [x, y, { 'addr:housenumber': number, ...more }] as const;
/** Ten metres from the street to the south of the square, from east of its west end. */
const row = (from: string, to: string): Spots => ({ p: numbered(20, 10, from), q: numbered(100, 10, to) });
const line = (counting: string, refs = 'p q'): Way => [refs, { 'addr:interpolation': counting }];

function imported(spots: Spots, ways: readonly Way[]): ImportedCity {
  return cityFromOsm(readOsm(asXml(aMap({ ...SQUARE, ...spots }, [AROUND, ...ways])), 'town.osm'));
}

/** Metres of its doors east of the square's west end. */
const along = ({ city }: ImportedCity): number[] =>
  Array.from(city.addresses.x, (x) => Math.round(x - city.box.left)).sort((a, b) => a - b);

const lost = ({ report }: ImportedCity) =>
  report.dropped.filter(({ reason }) => reason.startsWith('house numbers along a line'));

describe('house numbers between two', () => {
  test.each([
    ['even', '2', '10', [20, 40, 60, 80, 100]],
    ['odd', '1', '9', [20, 40, 60, 80, 100]],
    ['all', '4', '8', [20, 40, 60, 80, 100]],
    ['5', '5', '25', [20, 40, 60, 80, 100]],
    ['even', '10', '2', [20, 40, 60, 80, 100]],
    ['odd', '1a', '9b', [20, 40, 60, 80, 100]],
  ])('counted "%s" from %s to %s stand evenly between the two', (counting, from, to, places) => {
    const town = imported(row(from, to), [line(counting)]);
    expect(along(town)).toEqual(places);
    expect(town.report.addresses).toMatchObject({ count: 5, tagged: 2, between: 3 });
    expect(lost(town)).toEqual([]);
  });

  test('of the other side of the street are left to the other side', () => {
    expect(along(imported(row('2', '10'), [line('odd')]))).toEqual([20, 30, 50, 70, 90, 100]);
  });

  test('are none where the two are neighbours', () => {
    const town = imported(row('2', '4'), [line('even')]);
    expect([town.report.addresses.between, lost(town)]).toEqual([0, []]);
  });

  test('are counted from each number on the line to the next, round its bends', () => {
    const spots: Spots = { ...row('2', '6'), bend: [100, 40], r: numbered(100, 50, '12') };
    const town = imported(spots, [line('even', 'p q bend r')]);
    expect(town.report.addresses).toMatchObject({ count: 6, tagged: 3, between: 3 });
    const heights = Array.from(town.city.addresses.y, (y) => Math.round(y - town.city.box.bottom)).sort(
      (a, b) => a - b,
    );
    expect(heights).toEqual([10, 10, 10, 23, 37, 50]);
  });

  test('that the map has already are not there twice, unless it has them in another street', () => {
    const known = (street: string): Spots => ({
      p: numbered(20, 10, '2', { 'addr:street': 'Hauptstraße' }),
      q: numbered(100, 10, '6', { 'addr:street': 'Hauptstraße' }),
      own: numbered(66, 14, '4', { 'addr:street': street }),
    });
    expect(imported(known('Hauptstraße'), [line('even')]).city.addresses.count).toBe(3);
    expect(imported(known('Nebengasse'), [line('even')]).city.addresses.count).toBe(4);
  });

  test('that stand on a house of their number are not there twice either', () => {
    const house: Spots = { e: [50, 6], f: [70, 6], g: [70, 16], h: [50, 16] };
    const town = imported({ ...row('2', '6'), ...house }, [
      line('even'),
      ['e f g h e', { building: 'yes', 'addr:housenumber': '4' }],
    ]);
    expect(town.report.addresses).toMatchObject({ count: 3, tagged: 3, between: 0 });
  });

  test('come out of a .osm.pbf as well', () => {
    const map = aMap({ ...SQUARE, ...row('2', '10') }, [AROUND, line('even')]);
    expect(cityFromOsm(readOsm(asPbf(map), 'town.osm.pbf')).report.addresses.between).toBe(3);
  });

  test('are told of in the report', () => {
    expect(reportLines(imported(row('2', '10'), [line('even')]).report)).toContain(
      '5 addresses: 2 with a house number, 0 buildings without one, 0 placed along streets, 3 between two house numbers',
    );
  });
});

describe('a line of house numbers is left out, and said why', () => {
  test('where an end has no number', () => {
    const town = imported({ p: numbered(20, 10, '2'), q: [100, 10] }, [line('even')]);
    expect(town.city.addresses.count).toBe(1);
    expect(lost(town)).toEqual([
      { what: 'ways', reason: 'house numbers along a line of which an end has none', count: 1 },
    ]);
  });

  test('where nodes of it are missing between the two', () => {
    const town = imported(row('2', '10'), [line('even', 'p gone q')]);
    expect(town.report.addresses.between).toBe(0);
    expect(lost(town)).toEqual([{ what: 'ways', reason: 'house numbers along a line that is broken', count: 1 }]);
  });

  test('where nobody knows how it is counted', () => {
    const town = imported(row('a', 'e'), [line('alphabetic'), line('0')]);
    expect(lost(town)).toEqual([
      { what: 'ways', reason: 'house numbers along a line, counted in a way that is not known', count: 2 },
    ]);
  });

  test('where more numbers are said to be there than doors fit in', () => {
    const town = imported(row('2', '2000'), [line('all')]);
    expect(town.city.addresses.count).toBe(2);
    expect(lost(town)).toEqual([
      { what: 'ways', reason: 'house numbers along a line closer than 2 m to each other', count: 1 },
    ]);
  });
});

test('a building or a street with such a tag is what it is', () => {
  const house: Spots = { e: [50, 6], f: [70, 6], g: [70, 16], h: [50, 16] };
  const town = imported({ ...house, ...row('2', '10') }, [
    ['e f g h e', { building: 'yes', 'addr:housenumber': '2-8', 'addr:interpolation': 'even' }],
    ['p q', { highway: 'residential', 'addr:interpolation': 'even' }],
  ]);
  expect(town.report.addresses).toMatchObject({ tagged: 3, between: 0 });
  expect(lost(town)).toEqual([]);
});
