import { describe, expect, test } from 'vitest';
import type { ImportedCity } from '../../src/network/osm-city.ts';
import { BIKE_BACKWARD, BIKE_FORWARD, WALK } from '../../src/network/street-graph.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { startImport } from '../../src/service/extract-import.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asXml, type OsmMap } from './osm-map.ts';

type Spots = Parameters<typeof aMap>[0];
type Ways = Parameters<typeof aMap>[1];

const residential = { highway: 'residential' };
const mall = (hours: string) => ({ highway: 'pedestrian', 'motor_vehicle:conditional': `delivery @ (${hours})` });
const SQUARE: Spots = { a: [0, 0], b: [800, 0], c: [800, 400], d: [0, 400], m: [400, 0], n: [400, 400] };
const AROUND: Ways = [['a m b c n d a', residential]];

const mapOf = (spots: Spots, ways: Ways, relations?: Parameters<typeof aMap>[3]): OsmMap =>
  aMap({ ...SQUARE, ...spots }, [...AROUND, ...ways], undefined, relations);
const imported = (map: OsmMap): ImportedCity => cityFromOsm(readOsm(asXml(map), 'town.osm'));
const notesOf = (map: OsmMap): string => imported(map).report.notes.join(' ');

describe('streets with delivery hours', () => {
  test('are open to vans, in circles of the study that hold the hours', () => {
    const { zones, report } = imported(mapOf({}, [['m n', mall('06:00-10:30')]]));
    // 400 m in pieces of at most 200 m, with 20 m to the doors on both sides.
    expect(zones.map(({ radius, from, until }) => [radius, from / 3600, until / 3600])).toEqual(
      zones.map(() => [expect.any(Number), 6, 10.5]),
    );
    expect(zones.length).toBeGreaterThanOrEqual(2);
    for (const { radius } of zones) expect(radius).toBeLessThanOrEqual(120);
    const { x, y } = zones[0]?.centre ?? { x: 0, y: 0 };
    expect([x % 1, y % 1]).toEqual([0, 0]);
    expect(report.notes.join(' ')).toContain(
      `Streets with delivery hours: 1, now in ${zones.length} zones of the study.`,
    );
  });

  test('cover each door along them and few beside', () => {
    const { zones } = imported(mapOf({}, [['m n', mall('06:00-10:30')]]));
    const isCovered = (x: number, y: number): boolean =>
      zones.some(({ centre, radius }) => Math.hypot(x - centre.x, y - centre.y) <= radius);
    // The origin is the middle node of all streets, which is on the mall's end or the corner; so look from the circles.
    const xs = zones.map(({ centre }) => centre.x);
    const ys = zones.map(({ centre }) => centre.y).sort((a, b) => a - b);
    const x = xs[0] as number;
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(1);
    const middle = ((ys[0] as number) + (ys.at(-1) as number)) / 2;
    for (let along = -195; along <= 195; along += 10) expect(isCovered(x, middle + along)).toBe(true);
    expect(isCovered(x + 130, middle)).toBe(false);
  });

  test('come into the study as pedestrian zones, and the study is valid', () => {
    const work = startImport(asXml(mapOf({}, [['m n', mall('20:00-10:00')]])), 'town.osm', null);
    while (!work.step());
    const answer = work.result();
    if (!answer.ok) throw new Error('expected a study');
    const reading = readStudy(answer.value.text);
    if (!reading.ok) throw new Error('expected a valid study');
    const [zone] = reading.study.rules.zones;
    expect(zone).toMatchObject({ id: 'delivery-hours-1', kind: 'pedestrian', from: '00:00', until: '10:00' });
  });

  test('that no van can keep, or that contradict each other, are left out and counted', () => {
    const night = imported(mapOf({}, [['m n', mall('02:00-05:00')]]));
    expect(night.zones).toEqual([]);
    expect(night.report.dropped).toContainEqual(expect.objectContaining({ what: 'delivery zones' }));
    const { zones } = imported(
      mapOf({ p: [420, 0], q: [420, 400] }, [
        ['m p', residential],
        ['n q', residential],
        ['m n', mall('06:00-10:00')],
        ['p q', mall('12:00-15:00')],
      ]),
    );
    expect(new Set(zones.map(({ from }) => from)).size).toBe(1);
  });

  test('are none where hours are about traffic that goes through', () => {
    const road = { highway: 'primary', 'motor_vehicle:conditional': 'no @ (08:00-18:00)' };
    expect(imported(mapOf({}, [['m n', road]])).zones).toEqual([]);
  });
});

describe('a barrier that is drawn as a line', () => {
  const crossing: Spots = { e: [200, 0], up: [200, 10], down: [200, -10] };
  const street: Ways = [
    ['a e m', residential],
    ['a d n m', residential],
  ];
  const closedFor = (barrier: string): number[] => {
    const map = aMap({ ...SQUARE, ...crossing }, [...street, ['up e down', { barrier }]]);
    return [...imported(map).city.streets.access].filter((access) => access === (BIKE_FORWARD | BIKE_BACKWARD | WALK));
  };

  test('closes the street that it shares a node with, to vans', () => {
    expect(closedFor('bollard')).toHaveLength(1);
  });

  test('lets everybody through where it is a wall, which streets pass by gates that are not mapped', () => {
    expect(closedFor('wall')).toHaveLength(0);
    expect(closedFor('gate')).toHaveLength(0);
  });
});

describe('what the streets cannot hold', () => {
  test('is counted in the report: low bridges, rough surfaces, low-emission zones', () => {
    const notes = notesOf(
      mapOf(
        {},
        [
          ['m n', { ...residential, maxheight: '2.2' }],
          ['a c', { ...residential, surface: 'sett' }],
          ['a b c d a', {}],
        ],
        [['3 outer', { type: 'boundary', boundary: 'low_emission_zone' }]],
      ),
    );
    expect(notes).toContain(
      'Streets too low, narrow or weak for a van (2.8 m high, 2 m wide, 3.5 t) and closed to it: 1.',
    );
    expect(notes).toMatch(/Cobbled or unpaved streets: 0\.9 km \(\d+ %\)/);
    expect(notes).toContain('Low-emission zones on the map: 1');
  });

  test('counts a low-emission zone once where the way and a relation of it both say that they are one', () => {
    const zone = { boundary: 'low_emission_zone' };
    const notes = notesOf(mapOf({}, [['b c d a b', zone]], [['1 outer', { type: 'multipolygon', ...zone }]]));
    expect(notes).toContain('Low-emission zones on the map: 1');
  });

  test('is not mentioned where there is none of it', () => {
    expect(notesOf(mapOf({}, []))).not.toMatch(/Streets too low|Cobbled|Low-emission|delivery hours/);
  });
});
