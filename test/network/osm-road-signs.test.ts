// What stands at the nodes of a map and whom its streets are open to, as the streets of a city have it.
import { describe, expect, test } from 'vitest';
import { networkStatistics } from '../../src/network/network-statistics.ts';
import type { ImportedCity } from '../../src/network/osm-city.ts';
import { ROAD_SIGNS } from '../../src/network/road-signs.ts';
import { arcHead, arcTail, COBBLED, CUT_OFF, NO_THROUGH, UNPAVED } from '../../src/network/street-graph.ts';
import { decodeCity, encodeCity } from '../../src/network/streets-block.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { startImport } from '../../src/service/extract-import.ts';
import { facilityPlace, groundOf } from '../../src/simulation/ground.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asXml, type OsmMap, TOWN } from './osm-map.ts';

type Tags = Readonly<Record<string, string>>;
type Spots = Parameters<typeof aMap>[0];
type Ways = Parameters<typeof aMap>[1];
type Relations = Parameters<typeof aMap>[3];

const street = { highway: 'residential' };
// A cross of four streets with a ring around it; signs stand on the way from the west, "w m".
const SPOTS: Spots = { w: [-400, 0], e: [400, 0], n: [0, 400], s: [0, -400], m: [0, 0] };
const RING: Ways = [['w n e s w', street]];
const CROSS: Ways = [['m e', street], ['s m n', street], ...RING];

const mapOf = (spots: Spots, ways: Ways, relations?: Relations): OsmMap =>
  aMap({ ...SPOTS, ...spots }, ways, TOWN, relations);
const imported = (map: OsmMap): ImportedCity => cityFromOsm(readOsm(asXml(map), 'town.osm'));

/** Signs as "kind heading": e for the arcs that lead east at their ends, and so on. */
function signsIn({ city: { streets } }: ImportedCity): string[] {
  return Array.from(streets.signArc, (arc, k) => {
    const [tail, head] = [arcTail(streets, arc), arcHead(streets, arc)];
    const dx = (streets.x[head] as number) - (streets.x[tail] as number);
    const dy = (streets.y[head] as number) - (streets.y[tail] as number);
    const heading = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'east' : 'west') : dy > 0 ? 'north' : 'south';
    return `${ROAD_SIGNS[streets.signKind[k] as number]} ${heading}`;
  }).sort();
}

const along = (tags: Tags, at = -200): string[] =>
  signsIn(imported(mapOf({ sign: [at, 0, tags] }, [['w sign m', street], ...CROSS])));
const inJunction = (tags: Tags, west: Tags = street): string[] =>
  signsIn(imported(mapOf({ m: [0, 0, tags] }, [['w m', west], ...CROSS])));

describe('signs on a street', () => {
  test('are in the way of those that they are meant for', () => {
    expect(along({ highway: 'traffic_signals' })).toEqual(['signals east', 'signals west']);
    expect(along({ highway: 'traffic_signals', 'traffic_signals:direction': 'forward' })).toEqual(['signals east']);
    expect(along({ highway: 'stop', direction: 'backward' })).toEqual(['stop west']);
    expect(along({ highway: 'crossing', crossing: 'traffic_signals' })).toHaveLength(2);
    expect(along({ highway: 'crossing', crossing: 'zebra' })).toEqual([]);
    expect(along({ traffic_calming: 'hump' })).toEqual(['calming east', 'calming west']);
    expect(along({ traffic_calming: 'island' })).toEqual([]);
  });

  test('belong to the nearer junction where a stop does not say for whom it is', () => {
    expect(along({ highway: 'stop' }, -20)).toEqual(['stop east']);
    expect(along({ highway: 'give_way' }, -380)).toEqual(['give_way west']);
  });

  test('follow their way when it is drawn the other way round', () => {
    const map = mapOf({ sign: [-200, 0, { highway: 'stop', direction: 'forward' }] }, [['m sign w', street], ...CROSS]);
    expect(signsIn(imported(map))).toEqual(['stop west']);
  });
});

describe('signs in a junction', () => {
  test('are in the way of all who come to it', () => {
    const all = ['signals east', 'signals north', 'signals south', 'signals west'];
    expect(inJunction({ highway: 'traffic_signals' })).toEqual(all);
  });

  test('stop those of the lesser streets, or everybody where they say so', () => {
    const main = { highway: 'secondary' };
    expect(inJunction({ highway: 'stop' }, main)).toEqual(['stop north', 'stop south', 'stop west']);
    expect(inJunction({ highway: 'stop', stop: 'all' }, main)).toHaveLength(4);
  });

  test('cost once where signals stand at the line, at the crossing and in the junction', () => {
    const lights = { highway: 'traffic_signals' };
    const map = mapOf(
      {
        m: [0, 0, lights],
        line: [-12, 0, { ...lights, direction: 'forward' }],
        over: [10, 0, { highway: 'crossing', crossing: 'traffic_signals' }],
      },
      [['w line m', street], ['m over e', street], ['s m n', street], ...RING],
    );
    expect(signsIn(imported(map)).filter((sign) => sign.endsWith('east'))).toEqual(['signals east']);
  });
});

describe('streets', () => {
  const marksOf = (tags: Tags): number[] =>
    [...imported(mapOf({}, [['w m', { ...street, ...tags }], ...CROSS])).city.streets.marks].filter(
      (bits) => bits !== 0,
    );

  test('are cobbled or loose as their surface says, and smooth where that is said', () => {
    expect(marksOf({ surface: 'sett' })).toEqual([COBBLED]);
    expect(marksOf({ surface: 'sett', smoothness: 'good' })).toEqual([]);
    expect(marksOf({ surface: 'gravel' })).toEqual([UNPAVED]);
    expect(marksOf({ surface: 'asphalt', smoothness: 'bad' })).toEqual([COBBLED]);
    expect(marksOf({ smoothness: 'horrible' })).toEqual([UNPAVED]);
  });

  test('are no way through where they are for those with business there, or closed for hours', () => {
    for (const tags of [
      { access: 'destination' },
      { motor_vehicle: 'delivery' },
      { motor_vehicle: 'agricultural;destination' },
      { motor_vehicle: 'no', delivery: 'yes' },
      { 'motor_vehicle:conditional': 'no @ (11:00-18:00)' },
    ])
      expect(marksOf(tags), JSON.stringify(tags)).toEqual([NO_THROUGH]);
    expect(marksOf({ highway: 'secondary', motor_vehicle: 'destination' })).toEqual([]);
    expect(marksOf({ motor_vehicle: 'yes' })).toEqual([]);
  });

  test('stay a way through where others have none else', () => {
    const beyond = imported(
      mapOf({ x: [-600, 0], y: [-900, 0], z: [-900, 300] }, [
        ['w m', street],
        ...CROSS,
        ['w x', { ...street, motor_vehicle: 'destination' }],
        ['x y z x', street],
      ]),
    );
    expect(beyond.city.streets.marks.every((bits) => bits === 0)).toBe(true);
    const end = imported(
      mapOf({ x: [-600, 0] }, [['w m', street], ...CROSS, ['w x', { ...street, motor_vehicle: 'destination' }]]),
    );
    expect([...end.city.streets.marks].filter((bits) => bits === NO_THROUGH)).toHaveLength(1);
    expect(end.report.notes.join(' ')).toContain('which vans do not pass through: 1.');
  });

  test('become a way through no more than others need them to be come to and left', () => {
    // Two open parts behind streets for those with business there: one two ways, to the other one comes here and leaves there.
    const business = { ...street, motor_vehicle: 'destination' };
    const part = (x: number): Parameters<typeof mapOf>[0] => ({
      [`p${x}`]: [x, 900],
      [`q${x}`]: [x + 200, 900],
      [`r${x}`]: [x, 1_100],
    });
    const spots = { ...part(-1_000), ...part(1_000) };
    const twoWays = imported(
      mapOf(spots, [
        ['w m', street],
        ...CROSS,
        ['w p-1000', business],
        ['q-1000 m', business],
        ['m r-1000', business],
        ['p-1000 q-1000 r-1000 p-1000', street],
      ]),
    );
    const opened = (city: ImportedCity['city'], all: number): number =>
      all - [...city.streets.marks].filter((bits) => bits === NO_THROUGH).length;
    expect(opened(twoWays.city, 3)).toBe(1);
    expect(twoWays.report.notes.join(' ')).toContain(
      'which vans do not pass through: 2; through 1 more they do, since others could not be reached else.',
    );
    const oneWays = imported(
      mapOf(spots, [
        ['w m', street],
        ...CROSS,
        ['w p1000', { ...business, oneway: 'yes' }],
        ['q1000 m', { ...business, oneway: 'yes' }],
        ['r1000 m', { ...business, oneway: 'yes' }],
        ['p1000 q1000 r1000 p1000', street],
      ]),
    );
    expect(opened(oneWays.city, 3)).toBe(2);
  });

  test('with delivery hours that are a way through are told of with their hours', () => {
    const hours = { ...street, 'motor_vehicle:conditional': 'no @ (11:00-18:00)' };
    const notesWith = (more: Parameters<typeof mapOf>[1]): string =>
      imported(
        mapOf({ x: [-600, 0], y: [-900, 0], z: [-900, 300] }, [['w m', street], ...CROSS, ['w x', hours], ...more]),
      ).report.notes.join(' ');
    expect(notesWith([])).toContain('Vans may stop there at these hours only, and pass through at none.');
    expect(notesWith([['x y z x', street]])).toContain(
      'Vans may stop there at these hours only, and pass through only where others could not be reached else.',
    );
  });

  test('that lead off the map one way are shown and measured, and driven by nobody', () => {
    const off = (highway: string): ImportedCity =>
      imported(mapOf({ x: [-900, 0] }, [['w m', street], ...CROSS, ['w x', { highway, oneway: 'yes' }]]));
    const { city, report } = off('secondary');
    const lost = [...city.streets.marks].map((bits) => (bits & CUT_OFF) !== 0).indexOf(true);
    expect(city.streets.access[lost]).toBe(0);
    expect(report.notes.join(' ')).toContain("leave again, as at the map's edge: 1.");
    const ground = groundOf(city);
    expect(ground.doors.some(({ segment }) => segment === lost)).toBe(false);
    expect(facilityPlace(ground, { x: -800, y: 0 })?.place.segment).not.toBe(lost);
    const kilometres = ({ streetKmPerKm2, squareKm }: ReturnType<typeof networkStatistics>) =>
      streetKmPerKm2 * squareKm;
    const without = networkStatistics(off('service').city.streets);
    expect(kilometres(networkStatistics(city.streets)) - kilometres(without)).toBeCloseTo(0.5, 2);
    expect(off('service').city.streets.segmentCount).toBe(city.streets.segmentCount - 1);
  });

  test('come back from a study file with their marks and signs', () => {
    const { city } = imported(
      mapOf({ m: [0, 0, { highway: 'traffic_signals' }] }, [
        ['w m', { ...street, surface: 'sett', access: 'destination' }],
        ...CROSS,
      ]),
    );
    const block = encodeCity(city, 'town.osm', 'ODbL');
    expect(block.encoding).toBe('doorstep-streets-3');
    const { marks, signArc, signKind, banArc } = decodeCity(block).streets;
    expect([marks, signArc, signKind, banArc]).toEqual([
      city.streets.marks,
      city.streets.signArc,
      city.streets.signKind,
      city.streets.banArc,
    ]);
  });
});

test('a low-emission zone becomes zones of the study that hold its addresses and bind once their limit is lowered', () => {
  const spots: Record<string, [number, number] | [number, number, Tags]> = {
    a: [-250, -250],
    b: [250, -250],
    c: [250, 250],
    d: [-250, 250],
  };
  for (let k = 1; k < 20; k++) spots[`house ${k}`] = [-400 + 40 * k, 10, { 'addr:housenumber': `${k}` }];
  const map = mapOf(
    spots,
    [['w m', street], ...CROSS, ['a b c d a', {}]],
    [['4 outer', { type: 'boundary', boundary: 'low_emission_zone' }]],
  );
  const { emissionZones, city } = imported(map);
  expect(emissionZones.length).toBeGreaterThan(0);
  const { x, y, count } = city.addresses;
  let [held, inside] = [0, 0];
  for (let row = 0; row < count; row++) {
    const [px, py] = [x[row] as number, y[row] as number];
    const isHeld = emissionZones.some(({ centre, radius }) => Math.hypot(px - centre.x, py - centre.y) <= radius);
    const isInside = Math.max(Math.abs(px), Math.abs(py)) < 250;
    if (isInside) inside++;
    if (isHeld) {
      held++;
      expect(isInside).toBe(true);
    }
  }
  expect(inside).toBeGreaterThan(12);
  expect(held / inside).toBeGreaterThan(0.9);

  const work = startImport(asXml(map), 'town.osm', null);
  while (!work.step());
  const answer = work.result();
  if (!answer.ok) throw new Error('expected a study');
  const reading = readStudy(answer.value.text);
  if (!reading.ok) throw new Error('expected a valid study');
  expect(reading.study.rules.zones[0]).toMatchObject({ id: 'low-emission-1', kind: 'low-emission', co2: 300 });
});
