// Extracts as they come from anywhere: each gives a city whose hub reaches every address and is reached from there, or an
// error that says where and what.
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/base/problem.ts';
import { facilityPlace, groundOf } from '../../src/simulation/ground.ts';
import { type ImportedStudy, importedStudy, tryImport } from '../builders/imported-study.ts';
import { aMap, asPbf, asXml, gridMap, joined, type OsmMap, TOWN, USUAL } from './osm-map.ts';

type Spots = Parameters<typeof aMap>[0];
type Ways = Parameters<typeof aMap>[1];

const street = { highway: 'residential' };
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const house = (number: string) => ({ 'addr:housenumber': number });

/** Addresses that the hub does not reach by van, or that do not reach it, of how many. */
function unreached({ study, city }: ImportedStudy): { lost: number; addresses: number } {
  const ground = groundOf(city, study.rules.speeds);
  let lost = 0;
  for (const { position } of study.scenarios[0].hubs) {
    const hub = facilityPlace(ground, position);
    if (hub === null) throw new Error('expected a street at the hub');
    const { metres } = ground.motor.from(hub.place, ground.doors);
    for (const [row, door] of ground.doors.entries()) {
      const back = ground.motor.metres(door, hub.place);
      if (!Number.isFinite(metres[row]) || !Number.isFinite(back)) lost++;
    }
  }
  return { lost, addresses: ground.doors.length };
}

function faultOf(bytes: Uint8Array, name = 'city.osm'): string {
  const made = tryImport(bytes, name);
  return 'study' in made ? 'no fault' : made.map(problemLine).join('\n');
}

/** The grid of `gridMap` with more on it. */
function townWith(spots: Spots, ways: Ways, relations: Parameters<typeof aMap>[3] = [], origin = TOWN): OsmMap {
  const line = [0, 1, 2, 3];
  const all: Record<string, Spots[string]> = {};
  const streets: [string, Readonly<Record<string, string>>][] = [];
  for (const k of line) {
    for (const j of line) all[`${k}-${j}`] = [100 * k, 100 * j];
    for (const j of [1, 2, 3]) streets.push([`${k}-${j - 1} ${k}-${j}`, street], [`${j - 1}-${k} ${j}-${k}`, street]);
    for (const at of [30, 70, 130, 170, 230, 270]) all[`house ${k} ${at}`] = [at, 100 * k + 8, house(`${at}`)];
  }
  return aMap({ ...all, ...spots }, [...ways, ...streets], origin, relations);
}

describe('a town is imported and its hub reaches all that is there', () => {
  const ring = 'r1 r2 r3 r4 r5 r6 r1';
  const roundabout: Spots = {
    r1: [320, 100],
    r2: [330, 115],
    r3: [350, 115],
    r4: [360, 100],
    r5: [350, 85],
    r6: [330, 85],
    far: [500, 100],
    'house far': [470, 108, house('far')],
  };
  test.each<[string, OsmMap, number]>([
    [
      'with a roundabout that says nothing of one way',
      townWith(roundabout, [
        [ring, { ...street, junction: 'roundabout' }],
        ['3-1 r1', street],
        ['r4 far', street],
      ]),
      25,
    ],
    [
      'with a street behind a gate that only its dwellers may pass',
      townWith({ a: [450, 0], 'house a': [420, 8, house('a')] }, [['3-0 a', { ...street, access: 'destination' }]]),
      25,
    ],
    [
      'with a private road whose house stands near the street, too',
      townWith({ a: [500, 0], 'house a': [380, 8, house('a')] }, [['3-0 a', { ...street, access: 'private' }]]),
      25,
    ],
    [
      'with an island behind a ferry, whose houses nobody drives to',
      townWith({ a: [1_000, 0], b: [1_200, 0], c: [1_200, 200], 'house a': [1_100, 8, house('a')] }, [
        ['3-0 a', { route: 'ferry', motor_vehicle: 'yes' }],
        ['a b c a', street],
      ]),
      24,
    ],
    [
      'with a second town that no street leads to',
      townWith({ a: [1_000, 0], b: [1_200, 0], c: [1_200, 200], 'house a': [1_100, 8, house('a')] }, [
        ['a b c a', street],
      ]),
      24,
    ],
    [
      'with a house on a motorway link and one in a tunnel',
      townWith({ a: [300, -200], b: [0, -200], 'house a': [150, -190, house('a')] }, [
        ['3-0 a', { highway: 'motorway_link' }],
        ['a b', { highway: 'motorway' }],
        ['b 0-0', { highway: 'motorway_link' }],
      ]),
      25,
    ],
    [
      'with a one-way street that leads in and none that leads out',
      townWith({ a: [450, 0], 'house a': [420, 8, house('a')] }, [['3-0 a', { ...street, oneway: 'yes' }]]),
      25,
    ],
    [
      'with a way that turns back on itself, touches itself and stops at once',
      townWith({ a: [400, 0], b: [450, 0] }, [
        ['3-0 a b a 3-0', street],
        ['a a', street],
        ['a', street],
        ['b b b', street],
      ]),
      24,
    ],
    [
      'with nodes that are not there within a street and at its end',
      townWith({ a: [400, 0], b: [450, 0], 'house a': [380, 8, house('a')] }, [['3-0 a gone b lost', street]]),
      25,
    ],
    [
      'whose turn restrictions name ways, nodes and roles that are not there',
      townWith(
        {},
        [['0-0 1-1', street]],
        [
          ['0 from, 1-1 via, 77 to', { type: 'restriction', restriction: 'only_straight_on' }],
          ['99 from, 1-1 via, 0 to', { type: 'restriction', restriction: 'no_left_turn' }],
          ['0 from, nowhere via, 3 to', { type: 'restriction', restriction: 'no_left_turn' }],
          ['0 from, 0 to', { type: 'restriction', restriction: 'no_u_turn' }],
          ['0 from, 1-1 via, 0-0 via, 3 to', { type: 'restriction', restriction: 'no_right_turn' }],
          ['0 , 1-1 , 3 ', { type: 'restriction' }],
        ],
      ),
      24,
    ],
    ['on the date line', townWith({}, [], [], { latitude: -16.8, longitude: 179.9985 }), 24],
    ['near the north pole', townWith({}, [], [], { latitude: 89.99, longitude: 25 }), 24],
    ['near the south pole', townWith({}, [], [], { latitude: -89.995, longitude: -170 }), 24],
    ['where the equator meets the meridian of Greenwich', townWith({}, [], [], { latitude: 0, longitude: 0 }), 24],
  ])('%s', (_, map, addresses) => {
    for (const bytes of [asXml(map), asPbf(map), gzipSync(asXml(map))]) {
      expect(unreached(importedStudy(bytes, 'town.osm'))).toEqual({ lost: 0, addresses });
    }
  });

  test('though a node of one of its streets lies on another continent', () => {
    for (const [latitude, longitude] of [
      [-41, -171.3],
      [75, -100],
      [90, 0],
      [0, 100],
    ] as const) {
      const map = townWith({ a: [400, 0] }, [['3-0 a', street]]);
      const nodes = [...map.nodes, { id: 9_999, latitude, longitude, tags: {} }];
      const ways = map.ways.map((way, row) => (row === 0 ? { ...way, refs: [...way.refs, 9_999] } : way));
      const made = importedStudy(asXml({ nodes, ways }), 'town.osm');
      expect(unreached(made)).toEqual({ lost: 0, addresses: 24 });
      expect(made.city.box.right - made.city.box.left).toBeLessThan(1_500);
    }
  });

  test('in whatever order things stand, and each once though they are there twice', () => {
    const map = townWith(roundabout, [
      [ring, { ...street, junction: 'roundabout' }],
      ['3-1 r1', street],
      ['r4 far', street],
    ]);
    const plain = importedStudy(asXml(map), 'town.osm').city;
    const backwards: OsmMap = { ...map, nodes: [...map.nodes].reverse() };
    const twice: OsmMap = { ...map, nodes: [...map.nodes, ...map.nodes], ways: [...map.ways, ...map.ways] };
    const lines = new TextDecoder().decode(asXml(map)).split('\n');
    const [head, tail] = [lines.slice(0, 2), lines.slice(-1)];
    const waysFirst = text([...head, ...lines.slice(2, -1).reverse(), ...tail].join('\n'));
    for (const bytes of [asXml(backwards), asXml(twice), asPbf(backwards), asPbf(twice, { ...USUAL, perBlob: 7 })]) {
      expect(importedStudy(bytes, 'town.osm').city).toEqual(plain);
    }
    expect(unreached(importedStudy(waysFirst, 'town.osm'))).toEqual({ lost: 0, addresses: 25 });
  });

  test('with ids below zero and beyond 32 bits', () => {
    const map = townWith({}, []);
    for (const numbered of [(id: number) => -id, (id: number) => 11_000_000_000 + id]) {
      const other: OsmMap = {
        nodes: map.nodes.map((node) => ({ ...node, id: numbered(node.id) })),
        ways: map.ways.map((way) => ({ ...way, id: numbered(way.id), refs: way.refs.map(numbered) })),
      };
      for (const bytes of [asXml(other), asPbf(other)]) {
        expect(unreached(importedStudy(bytes, 'town.osm'))).toEqual({ lost: 0, addresses: 24 });
      }
    }
  });

  test('without ferries, and says which of them take cars', () => {
    const ferries: Ways = [
      ['3-0 a', { route: 'ferry', motor_vehicle: 'yes', duration: '00:10' }],
      ['3-1 a', { route: 'ferry', motorcar: 'yes', motor_vehicle: 'no' }],
      ['3-2 a', { route: 'ferry', foot: 'yes', motor_vehicle: 'no' }],
      ['3-3 a', { route: 'ferry' }],
      ['gone lost', { route: 'ferry', motor_vehicle: 'yes' }],
    ];
    const made = importedStudy(asXml(townWith({ a: [1_000, 0] }, ferries)), 'town.osm');
    expect(unreached(made)).toEqual({ lost: 0, addresses: 24 });
    const lines = made.report.join('\n');
    expect(lines).toContain('left out: 2 ways (a ferry for cars: when it goes and what it costs is not known)');
    expect(lines).toContain('left out: 2 ways (a ferry not said to take cars)');
  });

  test('without any house, building or shop, with doors along its streets', () => {
    const map = gridMap(4);
    const bare: OsmMap = { ...map, nodes: map.nodes.filter(({ tags }) => Object.keys(tags).length === 0) };
    const { lost, addresses } = unreached(importedStudy(asXml(bare), 'town.osm'));
    expect([lost, addresses > 10]).toEqual([0, true]);
  });

  test('without houses that stand beyond any street, and says how many', () => {
    const made = importedStudy(asXml(townWith({ hut: [900, 900, house('1')] }, [])), 'town.osm');
    expect(unreached(made)).toEqual({ lost: 0, addresses: 24 });
    expect(made.report.join('\n')).toContain('left out: 1 address (no street for vans within 250 m)');
  });
});

describe('a file that makes no city is refused with its place and what is wrong', () => {
  const town = asPbf(gridMap(3), { ...USUAL, perBlob: 8 });
  test.each<[string, Uint8Array, RegExp]>([
    ['of nothing but a root', text('<osm version="0.6"></osm>'), /^city\.osm: .*found no street at all/],
    ['of nodes alone', text('<osm><node id="1" lat="1" lon="2"/></osm>'), /found no street at all/],
    [
      'of footways alone',
      asXml(aMap({ a: [0, 0], b: [100, 0] }, [['a b', { highway: 'footway' }]])),
      /found none among 1 ways with a highway tag/,
    ],
    [
      'of one street that leads out and not back',
      asXml(aMap({ a: [0, 0], b: [100, 0] }, [['a b', { ...street, oneway: 'yes' }]])),
      /found none among 1 ways/,
    ],
    [
      'of private roads alone',
      asXml(aMap({ a: [0, 0], b: [100, 0] }, [['a b', { ...street, access: 'private' }]])),
      /found none among 1 ways/,
    ],
    ['of ways whose nodes are elsewhere', asXml(aMap({}, [['a b', street]])), /found none among 1 ways/],
    ['packed by bzip2', joined([text('BZh91AY&SY'), new Uint8Array(40)]), /found a bzip2 file \(unpack it first\)/],
    ['in a zip archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), /found a zip archive/],
    ['gzipped around bzip2', gzipSync(text('BZh91AY&SY')), /found a bzip2 file/],
    ['of another magic', text('\u007fELF and so on'), /found another kind of file/],
    ['of a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /found another kind of file/],
    ['cut off within a blob', town.subarray(0, town.length - 9), /^city\.osm, byte \d+: expected a blob/],
    ['cut off within a number', text('<osm><node id="1" lat="1'), /^city\.osm, line 1: expected well-formed XML/],
    ['off the globe', text('<osm><node id="1" lat="1" lon="1e300"/></osm>'), /line 1: expected lon from -180 to 180/],
    ['of endless numbers', text('<osm><node id="1" lat="Infinity" lon="2"/></osm>'), /expected a number as lat/],
    ['of an id that is a word', text('<osm><node id="one" lat="1" lon="2"/></osm>'), /expected a number as id/],
    ['in two bytes a character', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x6f, 0, 0x73, 0), /^city\.osm/],
  ])('%s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toMatch(fault);
  });
});
