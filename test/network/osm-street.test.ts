import { describe, expect, test } from 'vitest';
import { isKeptKey } from '../../src/network/osm-extract.ts';
import { hoursOf, stoppedBy, streetUse } from '../../src/network/osm-street.ts';
import { BIKE_BACKWARD, BIKE_FORWARD, MOTOR_BACKWARD, MOTOR_FORWARD, WALK } from '../../src/network/street-graph.ts';

type Tags = Readonly<Record<string, string>>;

/** Access in short: m and b forward, M and B backward, w on foot. */
function accessOf(tags: Tags): string {
  const use = streetUse(tags);
  return typeof use === 'string' ? use : inShort(use.access);
}
function inShort(bits: number): string {
  const letters: readonly (readonly [number, string])[] = [
    [MOTOR_FORWARD, 'm'],
    [MOTOR_BACKWARD, 'M'],
    [BIKE_FORWARD, 'b'],
    [BIKE_BACKWARD, 'B'],
    [WALK, 'w'],
  ];
  return letters.map(([bit, letter]) => ((bits & bit) !== 0 ? letter : '')).join('');
}
const pedestrian = (conditional: string): Tags => ({ highway: 'pedestrian', 'motor_vehicle:conditional': conditional });
const street = (tags: Tags = {}): Tags => ({ highway: 'residential', ...tags });

describe('the class of a way', () => {
  test.each([
    ['motorway_link', 'motorway'],
    ['trunk', 'trunk'],
    ['primary_link', 'primary'],
    ['secondary', 'secondary'],
    ['unclassified', 'tertiary'],
    ['road', 'residential'],
    ['living_street', 'living_street'],
    ['service', 'service'],
    ['cycleway', 'path'],
  ])('highway=%s is a %s', (highway, roadClass) => {
    expect(streetUse({ highway })).toMatchObject({ roadClass });
  });
});

describe('who may use a way in which direction', () => {
  test.each<[string, Tags, string]>([
    ['an ordinary street', street(), 'mMbBw'],
    [
      'one that is open to all at some hours',
      street({ access: 'no', foot: 'yes', 'access:conditional': 'yes @ (Mo-Fr 08:00-18:00)' }),
      'mMbBw',
    ],
    [
      'one that is open to who has business there at some hours',
      street({ access: 'no', foot: 'yes', 'access:conditional': 'delivery @ (Mo-Fr 08:00-18:00)' }),
      'mMw',
    ],
    [
      'one that is open to motors at some hours',
      street({ access: 'no', foot: 'yes', 'motor_vehicle:conditional': 'yes @ (Mo-Fr 08:00-18:00)' }),
      'mMw',
    ],
    ['a one-way street', street({ oneway: 'yes' }), 'mbw'],
    ['a one-way street against its line', street({ oneway: '-1' }), 'MBw'],
    ['a roundabout', street({ junction: 'roundabout' }), 'mbw'],
    ['a roundabout said to be both ways', street({ junction: 'roundabout', oneway: 'no' }), 'mMbBw'],
    ['a motorway', { highway: 'motorway' }, 'm'],
    ['a slip road', { highway: 'motorway_link' }, 'm'],
    ['a slip road said to be both ways', { highway: 'motorway_link', oneway: 'no' }, 'mM'],
    ['a trunk road', { highway: 'trunk' }, 'mM'],
    ['a motor road', { highway: 'primary', motorroad: 'yes' }, 'mM'],
    ['contraflow by oneway:bicycle', street({ oneway: 'yes', 'oneway:bicycle': 'no' }), 'mbBw'],
    ['contraflow by cycleway=opposite', street({ oneway: 'yes', cycleway: 'opposite' }), 'mbBw'],
    ['contraflow by a lane on the left', street({ oneway: 'yes', 'cycleway:left': 'opposite_lane' }), 'mbBw'],
    ['contraflow by the lane’s direction', street({ oneway: 'yes', 'cycleway:left:oneway': '-1' }), 'mbBw'],
    ['a plain lane on a one-way street', street({ oneway: 'yes', cycleway: 'lane' }), 'mbw'],
    ['one-way for motors only', street({ 'oneway:motor_vehicle': 'yes' }), 'mbBw'],
    ['residents and deliveries', street({ motor_vehicle: 'destination' }), 'mMbBw'],
    ['delivery', street({ access: 'delivery' }), 'mMbBw'],
    ['customers', { highway: 'service', access: 'customers' }, 'mMbBw'],
    ['no motor vehicles', street({ motor_vehicle: 'no' }), 'bBw'],
    ['no vehicles', street({ vehicle: 'no' }), 'closed or private'],
    ['no vehicles but bikes', street({ vehicle: 'no', bicycle: 'yes' }), 'bBw'],
    ['buses only', street({ motor_vehicle: 'psv' }), 'bBw'],
    ['private', street({ access: 'private' }), 'closed or private'],
    ['private but for bikes', street({ access: 'private', bicycle: 'yes' }), 'bB'],
    ['private, vans welcome', street({ access: 'no', motor_vehicle: 'yes' }), 'mM'],
    ['bikes beside the street', street({ bicycle: 'use_sidepath' }), 'mMbBw'],
    ['no bikes', street({ bicycle: 'no' }), 'mMw'],
    ['no walkers', street({ foot: 'no' }), 'mMbB'],
    ['a pedestrian street', { highway: 'pedestrian' }, 'w'],
    ['a pedestrian street for bikes', { highway: 'pedestrian', bicycle: 'yes' }, 'bBw'],
    ['a pedestrian street for delivery', { highway: 'pedestrian', motor_vehicle: 'delivery' }, 'mMbBw'],
    ['a closed pedestrian street', { highway: 'pedestrian', access: 'private' }, 'closed or private'],
    ['a cycleway', { highway: 'cycleway' }, 'bBw'],
    ['a one-way cycleway', { highway: 'cycleway', oneway: 'yes' }, 'bw'],
    ['a footway', { highway: 'footway' }, 'footway not open to bikes'],
    ['a footway for bikes', { highway: 'footway', bicycle: 'yes' }, 'bBw'],
    ['a footway to push bikes', { highway: 'footway', bicycle: 'dismount' }, 'footway not open to bikes'],
    ['a path', { highway: 'path' }, 'path not open to bikes'],
    ['a path for bikes, never for motors', { highway: 'path', bicycle: 'designated', motor_vehicle: 'yes' }, 'bBw'],
    ['a good track', { highway: 'track', tracktype: 'grade1' }, 'bBw'],
    ['a rough track', { highway: 'track', tracktype: 'grade4' }, 'track not open to bikes'],
    ['steps', { highway: 'steps' }, 'highway=steps'],
    ['a road being built', { highway: 'construction' }, 'not built yet'],
    ['a square', { highway: 'pedestrian', area: 'yes', bicycle: 'yes' }, 'an area, not a line'],
    ['a driveway', { highway: 'service', service: 'driveway' }, 'service=driveway'],
    ['vans welcome, cars not', street({ motorcar: 'no', goods: 'yes' }), 'mMbBw'],
    ['deliveries welcome', street({ access: 'no', delivery: 'yes' }), 'mM'],
    ['one-way for cars only', street({ 'oneway:motorcar': 'yes' }), 'mbBw'],
    ['one-way for vans only', street({ 'oneway:goods': 'yes' }), 'mbBw'],
    ['one-way but for vans', street({ oneway: 'yes', 'oneway:goods': 'no' }), 'mMbw'],
    ['a lane that changes direction', street({ oneway: 'reversible' }), 'mbw'],
    ['a low bridge', street({ maxheight: '2.1' }), 'bBw'],
    ['a bridge of trucks’ height', street({ maxheight: '3.5 m' }), 'mMbBw'],
    ['a low bridge in feet', street({ maxheight: `8'6"` }), 'bBw'],
    ['a height as by default', street({ maxheight: 'default' }), 'mMbBw'],
    ['a physically low gate', street({ 'maxheight:physical': '2.5' }), 'bBw'],
    ['a weak bridge', street({ maxweight: '2.8' }), 'bBw'],
    ['a bridge for vans', street({ maxweight: '3.5 t' }), 'mMbBw'],
    ['a bridge in kilograms', street({ maxweight: '1500 kg' }), 'bBw'],
    [
      'a weak street but for deliveries',
      street({ maxweight: '2.8', 'maxweight:conditional': 'none @ delivery' }),
      'mMbBw',
    ],
    ['a narrow gap', street({ maxwidth: '1.8' }), 'bBw'],
    ['a gap for vans', street({ maxwidth: '2.3' }), 'mMbBw'],
    ['for farmers and foresters', street({ motor_vehicle: 'agricultural;forestry' }), 'bBw'],
    ['for farmers and deliveries', street({ motor_vehicle: 'agricultural;delivery' }), 'mMbBw'],
    ['a pedestrian street with delivery hours', pedestrian('delivery @ (06:00-10:00)'), 'mMbBw'],
    ['a pedestrian street closed by day', pedestrian('no @ (10:00-19:00)'), 'w'],
    [
      'a closed street with delivery hours',
      street({ motor_vehicle: 'no', 'motor_vehicle:conditional': 'delivery @ (Mo-Sa 05:00-11:00)' }),
      'mMbBw',
    ],
    ['an alley', { highway: 'service', service: 'alley' }, 'mMbBw'],
    ['closed to vehicles that come against its line', street({ 'vehicle:backward': 'no' }), 'mbw'],
    ['closed to all who go along its line', street({ 'access:forward': 'no' }), 'MBw'],
    ['one way for farmers alone', street({ 'motor_vehicle:forward': 'agricultural' }), 'MbBw'],
    ['one way for who has business there', street({ 'vehicle:forward': 'destination' }), 'mMbBw'],
    ['closed to motors but one way', street({ motor_vehicle: 'no', 'motor_vehicle:forward': 'delivery' }), 'mbBw'],
    ['closed to cars one way, to vans none', street({ 'motorcar:backward': 'no', 'goods:backward': 'yes' }), 'mMbBw'],
    ['one-way, and open to bikes against it', street({ oneway: 'yes', 'bicycle:backward': 'yes' }), 'mbBw'],
    ['closed to bikes one way', street({ 'bicycle:forward': 'no' }), 'mMBw'],
    ['never open to vans against one way', street({ oneway: 'yes', 'motor_vehicle:backward': 'destination' }), 'mbw'],
    [
      'contraflow where other vehicles may not enter',
      street({ 'oneway:bicycle': 'no', 'vehicle:backward': 'no' }),
      'mbBw',
    ],
    ['one-way by day', street({ 'oneway:conditional': 'yes @ (Mo-Fr 07:00-19:00)' }), 'mbw'],
    ['one-way by day against its line', street({ 'oneway:conditional': '-1 @ (08:00-18:00)' }), 'MBw'],
    ['one-way on working days', street({ 'oneway:conditional': 'yes @ (Mo-Sa)' }), 'mbw'],
    ['one-way in summer', street({ 'oneway:conditional': 'yes @ (Apr-Oct)' }), 'mbw'],
    ['one-way on Sundays', street({ 'oneway:conditional': 'yes @ (Su)' }), 'mMbBw'],
    ['one-way at night', street({ 'oneway:conditional': 'yes @ (22:00-06:00)' }), 'mMbBw'],
    ['one-way from the evening on', street({ 'oneway:conditional': 'yes @ (19:30-07:00)' }), 'mbw'],
    ['one-way but at night', street({ oneway: 'yes', 'oneway:conditional': 'no @ (22:00-06:00)' }), 'mbw'],
    ['a low bridge in feet and inches in words', street({ maxheight: '7 ft 6 in' }), 'bBw'],
    ['a low bridge in feet alone', street({ maxheight: "8'6" }), 'bBw'],
    ['a low bridge in feet and inches with a dash', street({ maxheight: `8'-6"` }), 'bBw'],
    ['a low bridge with primes', street({ maxheight: '8′ 6″' }), 'bBw'],
    ['a low bridge in feet spelled out', street({ maxheight: '8 feet 6 inches' }), 'bBw'],
    ['a low bridge in metres spelled out', street({ maxheight: '2.75 metres' }), 'bBw'],
    ['a low bridge in meters', street({ maxheight: '2.75 Meters' }), 'bBw'],
    ['a high bridge in feet and inches with a dash', street({ maxheight: `9'-6"` }), 'mMbBw'],
    ['a high bridge in metres spelled out', street({ maxheight: '2.85 metres' }), 'mMbBw'],
    ['a low bridge in centimetres', street({ maxheight: '240 cm' }), 'bBw'],
    ['a high bridge in feet', street({ maxheight: '14 ft' }), 'mMbBw'],
    ['a weak bridge in capital tonnes', street({ maxweight: '2,5T' }), 'bBw'],
    ['for light vehicles by their papers', street({ maxweightrating: '2.8' }), 'bBw'],
  ])('%s', (_, tags, access) => {
    expect(accessOf(tags)).toBe(access);
  });
});

describe('doors', () => {
  test.each<[string, Tags, boolean]>([
    ['a street', street(), true],
    ['a bridge', street({ bridge: 'yes' }), false],
    ['a tunnel', street({ tunnel: 'yes' }), false],
    ['a way below ground', street({ layer: '-1' }), false],
    ['a passage through a building', street({ tunnel: 'building_passage' }), true],
    ['a trunk road', { highway: 'trunk' }, false],
  ])('%s', (_, tags, doors) => {
    expect(streetUse(tags)).toMatchObject({ doors });
  });
});

describe('a barrier', () => {
  test.each<[string, Tags, string]>([
    ['a bollard', { barrier: 'bollard' }, 'mM'],
    ['a bollard that goes down', { barrier: 'bollard', motor_vehicle: 'yes' }, ''],
    ['an open gate', { barrier: 'gate' }, ''],
    ['a private gate', { barrier: 'gate', access: 'private' }, 'mMbBw'],
    ['a private gate for bikes', { barrier: 'gate', access: 'private', bicycle: 'yes', foot: 'yes' }, 'mM'],
    ['a kerb', { barrier: 'kerb' }, ''],
    ['a locked gate', { barrier: 'gate', locked: 'yes' }, 'mM'],
    ['a lift gate that opens', { barrier: 'lift_gate' }, ''],
    ['a lift gate for residents', { barrier: 'lift_gate', access: 'private', bicycle: 'yes', foot: 'yes' }, 'mM'],
    ['a cycle barrier', { barrier: 'cycle_barrier' }, 'mM'],
    ['a kissing gate', { barrier: 'kissing_gate' }, 'mMbB'],
    ['a stile with a gap for bikes', { barrier: 'stile', bicycle: 'yes' }, 'mM'],
    ['a beam', { barrier: 'height_restrictor', maxheight: '2.2' }, 'mM'],
    ['a high beam', { barrier: 'height_restrictor', maxheight: '3.8' }, ''],
    ['a bollard that lets deliveries in', { barrier: 'bollard', goods: 'yes' }, ''],
  ])('stops whom it should: %s', (_, tags, stopped) => {
    expect(inShort(stoppedBy(tags))).toBe(stopped);
  });
});

describe('delivery hours', () => {
  const hours = (tags: Tags): string | null => {
    const found = hoursOf(tags);
    return found === null ? null : `${found.from / 3600}-${found.until / 3600}`;
  };
  const closed = { highway: 'residential', motor_vehicle: 'no' };
  test.each<[string, Tags, string | null]>([
    ['as a sign has them', pedestrian('delivery @ (06:00-10:30)'), '6-10.5'],
    ['without brackets', pedestrian('delivery @ 06:00-10:00'), '6-10'],
    [
      'on weekdays, the longer of two',
      pedestrian('destination @ (Mo-Fr 05:00-10:00,18:00-19:00; Sa 06:00-09:00)'),
      '5-10',
    ],
    ['on weekdays, though Saturdays have longer', pedestrian('delivery @ (Mo-Fr 06:00-10:00, Sa 06:00-12:00)'), '6-10'],
    ['of Saturdays where there are no others', pedestrian('delivery @ (Sa,Su 06:00-12:00)'), '6-12'],
    ['after another condition', pedestrian('no @ (weight>3.5); delivery @ (07:00-11:00)'), '7-11'],
    ['over midnight, in the morning', pedestrian('delivery @ (20:00-10:00)'), '0-10'],
    ['over midnight, in the evening', pedestrian('delivery @ (18:00-05:00)'), '18-24'],
    ['up to a closure of an open street', { ...pedestrian('no @ (11:00-19:00)'), motor_vehicle: 'delivery' }, '0-11'],
    ['after a closure that begins the day', street({ 'vehicle:conditional': 'no @ (00:00-07:00)' }), '7-24'],
    ['none where a school closes its street', street({ 'motor_vehicle:conditional': 'no @ (07:30-08:30)' }), null],
    ['none where deliveries are always welcome', street({ 'access:conditional': 'delivery @ (10:00-18:00)' }), null],
    ['none where weight is the condition', { ...closed, 'motor_vehicle:conditional': 'yes @ (weight<3.5)' }, null],
    ['none all day long', { ...closed, 'motor_vehicle:conditional': 'delivery @ (00:00-24:00)' }, null],
    ['none in words', { ...closed, 'motor_vehicle:conditional': 'delivery @ (market day)' }, null],
    ['none without a condition', closed, null],
  ])('are read: %s', (_, tags, expected) => {
    expect(hours(tags)).toBe(expected);
  });
});

test('every tag that decides who may use a street is kept when a file is read', () => {
  const asked = new Set<string>();
  for (const highway of ['residential', 'pedestrian', 'motorway', 'service', 'track', 'cycleway']) {
    const tags = new Proxy<Tags>(
      { highway },
      {
        get(own, key: string) {
          asked.add(key);
          return own[key];
        },
      },
    );
    streetUse(tags);
    stoppedBy(tags);
  }
  expect([...asked].filter((key) => !isKeptKey(key, 'way'))).toEqual([]);
  expect(asked).toContain('oneway:goods');
});
