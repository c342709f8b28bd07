import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { ADDRESS_KINDS, type City } from '../../src/network/city.ts';
import { reportLines } from '../../src/network/import-report.ts';
import { cityStages, type ImportedCity, OSM_ATTRIBUTION } from '../../src/network/osm-city.ts';
import { projectionAt } from '../../src/network/projection.ts';
import {
  BIKE_BACKWARD,
  BIKE_FORWARD,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  ROAD_CLASSES,
  WALK,
} from '../../src/network/street-graph.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asXml, TOWN } from './osm-map.ts';

type Spots = Parameters<typeof aMap>[0];
type Ways = Parameters<typeof aMap>[1];

const BOTH = MOTOR_FORWARD | MOTOR_BACKWARD | BIKE_FORWARD | BIKE_BACKWARD | WALK;
const residential = { highway: 'residential' };
const number = (n: string, more = {}) => ({ 'addr:housenumber': n, ...more });

function imported(spots: Spots, ways: Ways, origin = TOWN): ImportedCity {
  return cityFromOsm(readOsm(asXml(aMap(spots, ways, origin)), 'town.osm'));
}

/** Each segment in words: class, rounded length, access. */
function segmentsOf({ streets }: City): string[] {
  return Array.from({ length: streets.segmentCount }, (_, s) => {
    const roadClass = ROAD_CLASSES[streets.roadClass[s] as number];
    return `${roadClass} ${Math.round(streets.length[s] as number)} ${streets.access[s]}`;
  }).sort();
}

/** A square of 200 m: streets everywhere to come back by. */
const SQUARE: Spots = { a: [0, 0], b: [200, 0], c: [200, 200], d: [0, 200] };
const AROUND: Ways = [['a b c d a', residential]];

describe('streets', () => {
  test('of several ways without a junction become one, with its bends', () => {
    const { city } = imported({ ...SQUARE, e: [100, 30], f: [300, 100], g: [400, 0] }, [
      ['a e', residential],
      ['b e', residential],
      ['b f', residential],
      ['f g', residential],
      ['b c', { highway: 'primary' }],
    ]);
    expect(segmentsOf(city)).toEqual([`primary 200 ${BOTH}`, `residential 209 ${BOTH}`, `residential 283 ${BOTH}`]);
    expect(city.streets.nodeCount).toBe(4);
  });

  test('keep their direction when ways drawn in opposite directions are joined', () => {
    const { city } = imported({ ...SQUARE, e: [100, 0] }, [
      ['a e', { ...residential, oneway: 'yes' }],
      ['b e', { ...residential, oneway: '-1' }],
      ['b c d a', residential],
    ]);
    expect(city.streets.segmentCount).toBe(2);
    const oneWay = [...city.streets.access].findIndex((access) => access !== BOTH);
    const { streets } = city;
    const isEastward =
      (streets.x[streets.to[oneWay] as number] as number) > (streets.x[streets.from[oneWay] as number] as number);
    expect(streets.access[oneWay]).toBe(
      isEastward ? MOTOR_FORWARD | BIKE_FORWARD | WALK : MOTOR_BACKWARD | BIKE_BACKWARD | WALK,
    );
  });

  test('end where their class, access or a bridge begins', () => {
    const { city } = imported({ ...SQUARE, e: [50, 0], f: [100, 0], g: [150, 0] }, [
      ['a e', residential],
      ['e f', { ...residential, bridge: 'yes' }],
      ['f g', { ...residential, bicycle: 'no' }],
      ['g b', { highway: 'tertiary' }],
      ['b c d a', residential],
    ]);
    expect(city.streets.segmentCount).toBe(4);
    expect([...city.streets.bridge].filter((bridge) => bridge === 1)).toHaveLength(1);
  });

  test('that form a lone ring become a loop', () => {
    const { city } = imported(SQUARE, AROUND);
    expect(segmentsOf(city)).toEqual([`residential 800 ${BOTH}`]);
    expect(city.streets.from[0]).toBe(city.streets.to[0]);
  });

  test('that lead nowhere for vans are taken from them, and only shown if nobody else can use them', () => {
    const out = { ...SQUARE, e: [400, 0], f: [0, 400], x: [2_000, 2_000], y: [2_100, 2_000] } as const;
    const { city, report } = imported(out, [
      ...AROUND,
      ['b e', { ...residential, oneway: 'yes' }],
      ['d f', { ...residential, oneway: 'yes', 'oneway:bicycle': 'no' }],
      ['x y', residential],
    ]);
    // The one-way street with contraflow stays for bikes, the other cannot be left by anyone on wheels, and a street of
    // its own is reached by nobody: they are on the map, driven by none.
    expect(segmentsOf(city)).toEqual(
      [
        'residential 100 0',
        'residential 200 0',
        `residential 200 ${BIKE_FORWARD | BIKE_BACKWARD | WALK}`,
        `residential 400 ${BOTH}`,
        `residential 400 ${BOTH}`,
      ].sort(),
    );
    expect(report.notes).toContain(
      "Roads no van drives, since it could not come to them and leave again, as at the map's edge: 3.",
    );
  });

  test('for bikes stay where they are connected, and pedestrian streets where walkers get there', () => {
    const { city } = imported({ ...SQUARE, e: [100, 100], f: [900, 900], g: [950, 900] }, [
      ...AROUND,
      ['a e c', { highway: 'cycleway' }],
      ['b e', { highway: 'pedestrian' }],
      ['f g', { highway: 'cycleway' }],
      ['d e', { highway: 'footway' }],
    ]);
    const cycling = BIKE_FORWARD | BIKE_BACKWARD | WALK;
    expect(segmentsOf(city).filter((line) => !line.startsWith('res'))).toEqual([
      `path 141 ${cycling}`,
      `path 141 ${cycling}`,
      `pedestrian 141 ${WALK}`,
    ]);
  });

  test('are closed to vans by a bollard, and open to bikes', () => {
    const { city, report } = imported({ ...SQUARE, e: [100, 0, { barrier: 'bollard' }] }, [
      ['a e b', residential],
      ['b c d a', residential],
    ]);
    expect(
      segmentsOf(city)
        .map((line) => line.split(' ').slice(1).join(' '))
        .sort(),
    ).toEqual([`1 ${BIKE_FORWARD | BIKE_BACKWARD | WALK}`, `799 ${BOTH}`].sort());
    expect(report.notes.join(' ')).toContain('close a street: 1.');
  });

  test('are closed to vans by a bollard where a cycleway joins, which stays open to bikes on both sides', () => {
    const cycling = BIKE_FORWARD | BIKE_BACKWARD | WALK;
    for (const street of [['a e b'], ['e b', 'a e'], ['b e', 'a e']]) {
      const { city, report } = imported({ ...SQUARE, e: [100, 0, { barrier: 'bollard' }], f: [100, 100] }, [
        ['f e', { highway: 'cycleway' }],
        ['c f', { highway: 'cycleway' }],
        ...street.map((refs) => [refs, residential] as const),
        ['b c d a', residential],
      ]);
      const found = segmentsOf(city).map((line) => line.split(' ').slice(1).join(' '));
      // The metre is cut off the arm that comes first.
      const arms = street[0] === 'a e b' ? [300, 499] : [299, 500];
      expect(found.sort()).toEqual([`1 ${cycling}`, `241 ${cycling}`, ...arms.map((m) => `${m} ${BOTH}`)].sort());
      expect(report.notes.join(' ')).toContain('close a street: 1.');
    }
  });

  test('pass a bollard at a junction of theirs, where it is not known which it closes, and the report says so', () => {
    const { city, report } = imported({ ...SQUARE, e: [100, 0, { barrier: 'bollard' }] }, [
      ['a e b', residential],
      ['e c', residential],
      ['b c d a', residential],
    ]);
    expect(segmentsOf(city).every((line) => line.endsWith(` ${BOTH}`))).toBe(true);
    expect(report.notes.join(' ')).toContain('which street they close, and vans pass: 1.');
    expect(report.notes.join(' ')).not.toContain('close a street');
  });

  test('are not closed by a bollard at their end, where a cycleway begins', () => {
    const { city, report } = imported({ ...SQUARE, e: [100, 100, { barrier: 'bollard' }] }, [
      ...AROUND,
      ['a e', residential],
      ['e c', { highway: 'cycleway' }],
    ]);
    expect(segmentsOf(city)).toContain(`residential 141 ${BOTH}`);
    expect(report.notes.join(' ')).not.toMatch(/bollard/i);
  });

  test('of a clipped extract are cut where nodes are missing', () => {
    const { city, report } = imported({ ...SQUARE, e: [300, 0], f: [400, 0] }, [
      ...AROUND,
      ['b e lost f', residential],
      ['a', residential],
      ['a lost', residential],
    ]);
    expect(segmentsOf(city)).toEqual([`residential 100 ${BOTH}`, `residential 800 ${BOTH}`]);
    expect(report.dropped).toContainEqual({ what: 'ways', reason: 'fewer than two known nodes', count: 2 });
  });

  test('have no length 0, whatever nodes are repeated or lie on one spot', () => {
    const { city } = imported({ ...SQUARE, b2: [200, 0], tiny: [200.02, 0.01] }, [
      ['a a b b2 b tiny c d a', residential],
      ['b b2', residential],
      ['tiny tiny', residential],
    ]);
    expect(segmentsOf(city)).toEqual([`residential 800 ${BOTH}`]);
  });

  test('far outside the rest are cut off', () => {
    const spots: Record<string, readonly [number, number]> = { far: [40_000, 0], farther: [60_000, 0] };
    const names = Array.from({ length: 400 }, (_, k) => {
      spots[`n${k}`] = [(k % 20) * 50, Math.floor(k / 20) * 50];
      return `n${k}`;
    });
    const { city, report } = imported(spots, [
      [names.join(' '), residential],
      ['n0 far farther', { highway: 'primary' }],
    ]);
    expect(city.box.right).toBeLessThan(3_000);
    expect(report.dropped).toContainEqual({ what: 'nodes', reason: 'far outside the rest', count: 2 });
  });

  test('lie where they lie on the ground, in whole decimetres', () => {
    const { city } = imported({ ...SQUARE, e: [3_000, 4_000] }, [...AROUND, ['a e', { highway: 'primary' }]]);
    const { streets, origin } = city;
    const long = [...streets.roadClass].indexOf(ROAD_CLASSES.indexOf('primary'));
    expect(streets.length[long]).toBeCloseTo(5_000, 0);
    for (const value of [...streets.x, ...streets.y, ...streets.shapeX, ...streets.shapeY]) {
      expect(Math.round(value * 10) / 10).toBe(value);
    }
    const back = projectionAt(origin as NonNullable<City['origin']>).toGlobe({ x: city.box.left, y: city.box.bottom });
    expect(back.latitude).toBeCloseTo(TOWN.latitude, 5);
    expect(back.longitude).toBeCloseTo(TOWN.longitude, 5);
  });

  test('astride the date line are one city', () => {
    const { city } = imported(SQUARE, AROUND, { latitude: -16.8, longitude: 179.9995 });
    expect(segmentsOf(city)).toEqual([`residential 800 ${BOTH}`]);
  });
});

describe('an extract without streets', () => {
  test.each<[string, Ways, string]>([
    ['no way at all', [], 'no street at all'],
    ['footways only', [['a b', { highway: 'footway' }]], 'none among 1 ways with a highway tag'],
    ['cycleways only', [['a b', { highway: 'cycleway' }]], 'none among 1 ways'],
    ['a one-way street nobody comes back from', [['a b', { ...residential, oneway: 'yes' }]], 'none among 1 ways'],
  ])('is refused: %s', (_, ways, found) => {
    expect(() => imported(SQUARE, ways)).toThrow(InputError);
    expect(() => imported(SQUARE, ways)).toThrow(
      `town.osm: expected at least one street that vans may drive there and back, found ${found}`,
    );
  });
});

describe('addresses', () => {
  const rowsOf = ({ addresses, streets }: City): string[] =>
    Array.from({ length: addresses.count }, (_, row) => {
      const kind = ADDRESS_KINDS[addresses.kind[row] as number];
      const roadClass = ROAD_CLASSES[streets.roadClass[addresses.segment[row] as number] as number];
      return `${kind} ${addresses.households[row]} on ${roadClass} at ${addresses.along[row]}`;
    });

  test('stand on the street in front, with what their tags say', () => {
    const { city, report } = imported(
      {
        ...SQUARE,
        shop: [50, -10, number('1', { shop: 'bakery' })],
        home: [100, 12, number('2', { building: 'house' })],
        flats: [150, -9, number('3', { building: 'apartments', 'building:flats': '12' })],
      },
      [
        ['a b', residential],
        ['b c d a', { highway: 'tertiary' }],
      ],
    );
    expect(rowsOf(city)).toEqual([
      'business 1 on residential at 50',
      'house 1 on residential at 100',
      'flats 12 on residential at 150',
    ]);
    expect(report.addresses).toMatchObject({ count: 3, tagged: 3, buildings: 0, guessed: 0 });
    const { x, y } = city.addresses;
    const [sx, sy] = [city.streets.x[0] as number, city.streets.y[0] as number];
    expect(Math.hypot((x[0] as number) - sx, (y[0] as number) - sy)).toBeCloseTo(Math.hypot(50, 10), 0);
  });

  test('take what their building says, and share its floors', () => {
    const { city } = imported(
      {
        ...SQUARE,
        p: [40, 10],
        q: [70, 10],
        r: [70, 30],
        s: [40, 30],
        one: [45, 12, number('1')],
        two: [65, 12, number('2')],
      },
      [...AROUND, ['p q r s p', { building: 'apartments', 'building:levels': '5', 'addr:housenumber': '2' }]],
    );
    // 600 m2 on 5 levels, 115 m2 a flat, two doors: 13 each.
    expect(rowsOf(city).map((row) => row.split(' on ')[0])).toEqual(['flats 13', 'flats 13']);
  });

  test('are never on a path, a bridge, in a tunnel or on a motorway', () => {
    const { city } = imported(
      {
        ...SQUARE,
        e: [0, 60],
        f: [200, 60],
        one: [100, 58, number('1')],
        g: [0, 90],
        h: [200, 90],
        i: [0, 70],
        j: [200, 70],
      },
      [
        ...AROUND,
        ['e f', { highway: 'cycleway' }],
        ['a e g i d', residential],
        ['b f h j c', residential],
        ['g h', { highway: 'tertiary', tunnel: 'yes' }],
        ['i j', { highway: 'primary', bridge: 'yes' }],
      ],
    );
    expect(rowsOf(city).length).toBeGreaterThan(1);
    for (const row of rowsOf(city)) expect(row).toMatch(/on residential/);
  });

  test('prefer the street over the yard’s service way, unless it is far', () => {
    const yard = {
      ...SQUARE,
      e: [100, 0],
      f: [100, 100],
      near: [108, 20, number('1')],
      deep: [104, 95, number('2')],
    } as const;
    const { city } = imported(yard, [
      ['a e b', residential],
      ['b c d a', residential],
      ['e f', { highway: 'service' }],
    ]);
    expect(
      rowsOf(city)
        .map((row) => row.split(' on ')[1]?.split(' ')[0])
        .sort(),
    ).toEqual(['residential', 'service']);
  });

  test('too far from any street are left out and counted', () => {
    const { city, report } = imported({ ...SQUARE, hut: [0, 900, number('1')], home: [0, 10, number('2')] }, AROUND);
    expect(city.addresses.count).toBe(1);
    expect(report.dropped).toContainEqual({ what: 'addresses', reason: 'no street for vans within 250 m', count: 1 });
  });

  test('are guessed from buildings where hardly any is tagged', () => {
    const spots: Record<string, readonly [number, number] | readonly [number, number, Record<string, string>]> = {};
    const ways: (readonly [string, Record<string, string>])[] = [...AROUND];
    for (let k = 0; k < 6; k++) {
      const x = 10 + 30 * k;
      Object.assign(spots, { [`p${k}`]: [x, 8], [`q${k}`]: [x + 10, 8], [`r${k}`]: [x + 10, 18], [`s${k}`]: [x, 18] });
      ways.push([`p${k} q${k} r${k} s${k} p${k}`, { building: k === 5 ? 'garage' : 'yes' }]);
    }
    const { city, report } = imported({ ...SQUARE, ...spots, own: [100, -8, number('9')] }, ways);
    expect(report.addresses).toEqual({ count: 6, tagged: 1, buildings: 5, workplaces: 0, guessed: 0, between: 0 });
    expect(report.notes.join(' ')).toContain('guessed from size');
    expect([...city.addresses.households].every((households) => households >= 1)).toBe(true);
  });

  test('are placed along the streets where the map knows none, and said to be illustrative', () => {
    const spots: Record<string, readonly [number, number]> = {};
    const ways: (readonly [string, Record<string, string>])[] = [];
    for (let k = 0; k < 8; k++) {
      for (let j = 0; j < 8; j++) spots[`${k}-${j}`] = [80 * k, 80 * j];
      ways.push([Array.from({ length: 8 }, (_, j) => `${k}-${j}`).join(' '), residential]);
      ways.push([Array.from({ length: 8 }, (_, j) => `${j}-${k}`).join(' '), residential]);
    }
    const { city, report } = imported(spots, ways);
    expect(report.addresses.guessed).toBe(city.addresses.count);
    expect(city.addresses.count).toBeGreaterThan(200);
    expect(report.notes.join(' ')).toContain('illustrative');
    const share = city.addresses.centre.reduce((sum, one) => sum + one, 0) / city.addresses.count;
    expect(share).toBeGreaterThanOrEqual(0.25);
    expect(share).toBeLessThan(0.35);
    const middle = { x: (city.box.left + city.box.right) / 2, y: (city.box.bottom + city.box.top) / 2 };
    expect(Math.hypot(city.middle.x - middle.x, city.middle.y - middle.y)).toBeLessThan(150);
  });
});

describe('an imported city', () => {
  const withPond: Spots = {
    ...SQUARE,
    p: [50, 50],
    q: [150, 50],
    r: [150, 150],
    s: [50, 150],
    t: [60, 60],
    home: [0, 10, number('1')],
  };
  const ways: Ways = [
    ...AROUND,
    ['p q r s p', { leisure: 'park' }],
    ['p q r p', { natural: 'water' }],
    ['p q t p', { landuse: 'grass' }],
    ['p q r s', { natural: 'water' }],
  ];

  test('has water and parks from closed ways of some size', () => {
    const { city, report } = imported(withPond, ways);
    expect(city.parks.map((ring) => ring.length)).toEqual([4]);
    expect(city.water.map((ring) => ring.length)).toEqual([3]);
    expect(report.dropped).toContainEqual({ what: 'areas', reason: 'not a closed way', count: 1 });
    expect(report.dropped).toContainEqual({ what: 'areas', reason: 'under 1500 m²', count: 1 });
  });

  test('names OpenStreetMap’s contributors and its place on the globe', () => {
    const { city } = imported(withPond, ways);
    expect(city.attribution).toBe(OSM_ATTRIBUTION);
    expect(city.origin?.latitude).toBeCloseTo(49.41, 2);
  });

  test('is the same each time and in stages', () => {
    const extract = readOsm(asXml(aMap(withPond, ways)), 'town.osm');
    const stages = cityStages(extract);
    const shares: number[] = [];
    for (let stage = stages.next(); ; stage = stages.next()) {
      if (stage.done) {
        expect(stage.value).toEqual(cityFromOsm(extract));
        break;
      }
      shares.push(stage.value);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('comes with a report in plain lines', () => {
    const lines = reportLines(imported(withPond, ways).report);
    expect(lines[1]).toBe('town.osm: 10 nodes, 5 ways, 0 relations read');
    expect(lines).toContain('1 address: 1 with a house number, 0 buildings without one, 0 placed along streets');
    expect(lines[0]).toBe(
      '© OpenStreetMap contributors, Open Database Licence (ODbL) 1.0: to be named with the map and what is made of it.',
    );
    expect(lines.at(-1)).toMatch(/^left out: /);
  });
});
