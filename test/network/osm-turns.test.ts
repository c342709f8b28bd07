import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/network/city.ts';
import { reportLines } from '../../src/network/import-report.ts';
import type { ImportedCity } from '../../src/network/osm-city.ts';
import { nearestPlace, placeIndex } from '../../src/network/place-index.ts';
import { arcHead, arcTail, BINDS_BIKES, BINDS_MOTORS, bansOf, streetBox } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import { decodeCity, encodeCity } from '../../src/network/streets-block.ts';
import { readBans, writeBans } from '../../src/network/turn-columns.ts';
import { VarintReader, VarintWriter } from '../../src/network/varint.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asXml, TOWN } from './osm-map.ts';
import { aBike, aVan } from './street-drafts.ts';

type Spots = Parameters<typeof aMap>[0];
type Ways = Parameters<typeof aMap>[1];
type Tags = Readonly<Record<string, string>>;

const street = { highway: 'residential' };

/**
 *      d
 *      |
 *  a---m---b   with a ring a d b c a round it, 100 m from the middle m to each
 *      |
 *      c
 */
const SPOTS: Spots = { m: [0, 0], a: [-100, 0], b: [100, 0], c: [0, -100], d: [0, 100] };
const WAYS: Ways = [
  ['a m', street],
  ['m b', street],
  ['c m', street],
  ['m d', street],
  ['a d b c a', street],
];
const [WEST, EAST, SOUTH, NORTH] = [0, 1, 2, 3];

function imported(relations: readonly (readonly [string, Tags])[], spots = SPOTS, ways = WAYS): ImportedCity {
  return cityFromOsm(readOsm(asXml(aMap(spots, ways, TOWN, relations)), 'town.osm'));
}

/** Each ban in words: the directions of its streets seen from the middle, "w" to "m" and so on. */
function bansIn({ city: { streets } }: ImportedCity, who = BINDS_MOTORS): string[] {
  const nameAt = (node: number): string => {
    const [x, y] = [Math.round(streets.x[node] as number), Math.round(streets.y[node] as number)];
    const middle = Object.entries(SPOTS).find(([, [sx, sy]]) => Math.abs(sx - x) < 3 && Math.abs(sy - y) < 3);
    return middle?.[0] ?? '?';
  };
  return bansOf(streets, who)
    .map((ban) =>
      [arcTail(streets, ban[0] as number), ...ban.map((arc) => arcHead(streets, arc))].map(nameAt).join(' '),
    )
    .sort();
}

/** The plane of an import lies round its middle node, which is m here. */
function metres({ city }: ImportedCity, from: [number, number], to: [number, number], profile = aVan): number {
  const index = placeIndex(city.streets);
  const at = ([x, y]: [number, number]): Place => {
    const found = nearestPlace(index, { x, y }, profile.mode);
    if (found === null) throw new Error('expected a street');
    return found.place;
  };
  return Math.round(streetTravel(city.streets, profile).metres(at(from), at(to)));
}

const rule = (restriction: string, more: Tags = {}): Tags => ({ type: 'restriction', restriction, ...more });
const turn = (from: number, to: number): string => `${from} from, m via, ${to} to`;
const lines = (city: ImportedCity): string => reportLines(city.report).join('\n');

describe('a turn restriction', () => {
  test('bans one turn', () => {
    const city = imported([[turn(WEST as number, NORTH as number), rule('no_left_turn')]]);
    expect(bansIn(city)).toEqual(['a m d']);
    expect(lines(city)).toContain('Turn restrictions that vans obey: 1.');
    expect(metres(city, [-50, 0], [50, 0])).toBe(100);
    expect(metres(city, [-50, 0], [0, 50])).toBeGreaterThan(200);
    expect(metres(city, [0, 50], [-50, 0])).toBe(100);
  });

  test('that allows one turn only bans all others, back as well', () => {
    const city = imported([[turn(WEST as number, EAST as number), rule('only_straight_on')]]);
    expect(bansIn(city)).toEqual(['a m a', 'a m c', 'a m d']);
  });

  test('that allows one turn only, into a street outside of the extract, bans all others', () => {
    const city = imported([['0 from, m via, 77 to', rule('only_right_turn')]]);
    expect(bansIn(city)).toEqual(['a m a', 'a m b', 'a m c', 'a m d']);
  });

  test('that allows one turn only, into a street that nobody comes back from, bans all others', () => {
    const out: Ways = [...WAYS, ['m e', { ...street, oneway: 'yes' }]];
    const city = imported([[turn(WEST as number, 5), rule('only_right_turn')]], { ...SPOTS, e: [300, -300] }, out);
    expect(bansIn(city)).toEqual(['a m a', 'a m b', 'a m c', 'a m d']);
  });

  test.each<[string, Tags]>([
    ['closed to vans', { ...street, motor_vehicle: 'no' }],
    ['of parking spaces', { highway: 'service', service: 'parking_aisle' }],
    ['one-way against it', { ...street, oneway: '-1' }],
  ])('that allows one turn only, into a street %s, bans all others', (_, tags) => {
    const closed: Ways = [...WAYS, ['m e b', tags]];
    const city = imported([[turn(WEST as number, 5), rule('only_right_turn')]], { ...SPOTS, e: [100, -60] }, closed);
    expect(bansIn(city)).toEqual(expect.arrayContaining(['a m a', 'a m b', 'a m c', 'a m d']));
  });

  test('that allows one turn only, into a street that is nowhere near, says nothing', () => {
    const city = imported([['0 from, m via, 4 to', rule('only_right_turn')]]);
    expect(bansIn(city)).toEqual([]);
    expect(lines(city)).toContain('left out: 1 turn restriction (vans cannot make the turn anyway)');
  });

  test.each(['motor_vehicle', 'motorcar', 'goods', 'vehicle'])(
    'for %s at hours of the day is obeyed at all',
    (whom) => {
      const timed = { type: 'restriction', [`restriction:${whom}:conditional`]: 'no_left_turn @ (Mo-Fr 07:00-19:00)' };
      const city = imported([[turn(WEST as number, NORTH as number), timed]]);
      expect(bansIn(city)).toEqual(['a m d']);
    },
  );

  test('for lorries at hours of the day is left out, and says why', () => {
    const timed = { type: 'restriction', 'restriction:hgv:conditional': 'no_left_turn @ (Mo-Fr 07:00-19:00)' };
    const city = imported([[turn(WEST as number, NORTH as number), timed]]);
    expect(bansIn(city)).toEqual([]);
    expect(lines(city)).toContain('left out: 1 turn restriction (for other vehicles than vans)');
  });

  test('bans turning back', () => {
    expect(bansIn(imported([[turn(WEST as number, WEST as number), rule('no_u_turn')]]))).toEqual(['a m a']);
  });

  test('of one way that goes through the junction do not say which end is meant, and are told so', () => {
    const through: Ways = [['a m b', street], ...WAYS.slice(2)];
    for (const kind of ['only_straight_on', 'no_straight_on']) {
      const city = imported([['0 from, m via, 0 to', rule(kind)]], SPOTS, through);
      expect(bansIn(city)).toEqual([]);
      expect(reportLines(city.report).join('\n')).toContain('a way of it goes through the junction');
    }
  });

  test('may have several ways from or to', () => {
    const members = `${WEST} from, ${SOUTH} from, m via, ${NORTH} to`;
    expect(bansIn(imported([[members, rule('no_entry')]]))).toEqual(['a m d', 'c m d']);
  });

  test('may lead over a way', () => {
    const city = imported([['4 from, 0 via, 3 to', rule('no_u_turn')]]);
    expect(bansIn(city)).toEqual(['c a m a m', 'c a m d', 'd a m a m', 'd a m d']);
  });

  test('that allows one way only bans what leaves it early', () => {
    const city = imported([['4 from, 0 via, 1 to', rule('only_straight_on')]], SPOTS, [
      ...WAYS.slice(0, 4),
      ['c a', street],
      ['a d b c', street],
    ]);
    expect(bansIn(city)).toEqual(['c a c', 'c a d', 'c a m a', 'c a m c', 'c a m d']);
  });

  describe('over several ways', () => {
    /** Two carriageways, a m b and c e d, with two short links between them at m and e, half way along each. */
    const ways: Ways = [
      ['a m', street],
      ['m n', street],
      ['n e', street],
      ['e c', street],
      ['m b', street],
      ['e d', street],
      ['a c', street],
      ['b d', street],
      ['a p b', street],
      ['c q d', street],
    ];
    const spots: Spots = {
      p: [0, 160],
      q: [0, -160],
      m: [0, 60],
      a: [-100, 60],
      b: [100, 60],
      n: [0, 0],
      c: [-100, -60],
      e: [0, -60],
      d: [100, -60],
    };
    const nameAt = (x: number, y: number): string =>
      Object.entries(spots).find(([, [sx, sy]]) => Math.abs(sx - x) < 3 && Math.abs(sy - y) < 3)?.[0] ?? '?';
    const named = ({ city: { streets } }: ImportedCity, who = BINDS_MOTORS): string[] => {
      const { left, top } = streetBox(streets);
      const at = (node: number): string =>
        nameAt((streets.x[node] as number) - left - 100, (streets.y[node] as number) - top + 160);
      return bansOf(streets, who)
        .map((ban) => [arcTail(streets, ban[0] as number), ...ban.map((arc) => arcHead(streets, arc))])
        .map((nodes) => nodes.map(at).join(' '))
        .sort();
    };
    const TURNED = ['a m n e c', 'a m n e n e', 'a m n e n m n', 'a m n m n'];
    const over = (tags: Tags, members = '0 from, 1 via, 2 via, 3 to', all = ways): ImportedCity =>
      imported([[members, tags]], spots, all);

    test('bans driving all of them one after another, and no less who turns back on them before', () => {
      expect(named(over(rule('no_u_turn')))).toEqual(TURNED);
    });

    test('may name them in any order, and a node beside them', () => {
      expect(named(over(rule('no_u_turn'), '2 via, 3 to, m via, 1 via, 0 from'))).toEqual(TURNED);
    });

    test('that allows only one way bans what leaves it early', () => {
      expect(named(over(rule('only_u_turn')))).toEqual(['a m a', 'a m b', 'a m n e d', 'a m n e n', 'a m n m']);
    });

    test('that allows one way only, into a street outside of the extract, lets nobody turn at its end', () => {
      const held = ['a m a', 'a m b', 'a m n e c', 'a m n e d', 'a m n e n', 'a m n m'];
      expect(named(over(rule('only_u_turn'), '0 from, 1 via, 2 via, 77 to'))).toEqual(held);
      expect(named(over(rule('only_u_turn'), '0 from, 2 via, 1 via, 77 to'))).toEqual(held);
      const bikes = over({ type: 'restriction', 'restriction:bicycle': 'only_u_turn' }, '0 from, 1 via, 2 via, 77 to');
      expect([named(bikes), named(bikes, BINDS_BIKES)]).toEqual([[], held]);
    });

    test.each<[string, Tags]>([
      ['closed to vans', { ...street, motor_vehicle: 'no' }],
      ['one-way against it', { ...street, oneway: '-1' }],
    ])('that allows one way only, into a street %s, lets nobody turn at its end', (_, tags) => {
      const closed = ways.map((way, row): Ways[number] => (row === 3 ? ['e c', tags] : way));
      const held = ['a m a', 'a m b', 'a m n e d', 'a m n e n', 'a m n m'];
      expect(named(over(rule('only_u_turn'), undefined, closed))).toEqual(held);
    });

    test('that allows one way only, into a street that is nowhere near, says nothing', () => {
      const far = over(rule('only_u_turn'), '0 from, 1 via, 2 via, 9 to');
      expect(named(far)).toEqual([]);
      expect(lines(far)).toContain('left out: 1 turn restriction (vans cannot make the turn anyway)');
    });

    test('binds bikes where it is theirs', () => {
      const city = over({ ...rule('no_u_turn', { except: 'bicycle' }), 'restriction:bicycle': 'only_u_turn' });
      expect([named(city), named(city, BINDS_BIKES)]).toEqual([TURNED, []]);
      const bikes = over({ type: 'restriction', 'restriction:bicycle': 'no_u_turn' });
      expect([named(bikes), named(bikes, BINDS_BIKES)]).toEqual([[], TURNED]);
    });

    test('does not bind who comes by a part of them', () => {
      // A link past the middle is shorter, but not the turn that is named.
      const more: Ways = [...ways, ['n d', street], ['n c', street]];
      expect(named(over(rule('no_right_turn'), '0 from, 1 via, 2 via, 5 to', more))).toContain('a m n e d');
      const past = over(rule('no_right_turn'), '0 from, 1 via, 2 via, 3 to, 11 to', more);
      expect(named(past)).toContain('a m n e c');
      expect(named(past)).not.toContain('a m n c');
      const only = over(rule('only_u_turn'), '0 from, 1 via, 2 via, 3 to, 11 to', more);
      expect(named(only)).toEqual(expect.arrayContaining(['a m n c', 'a m n e n']));
    });

    test('bans one more round of a ring as well', () => {
      const oneWay = { ...street, oneway: 'yes' };
      const rest: Ways = [...ways.slice(6), ['d m', street], ['c n', street]];
      const halves = [['a m', street], ['m e', oneWay], ['e b m', oneWay], ['e d', street], ...rest] as Ways;
      const turnBack = imported([['0 from, 1 via, 2 via, 0 to', rule('no_u_turn')]], spots, halves);
      expect(named(turnBack)).toContain('a m e b m a');
      const whole = [['a m', street], ['m n e m', oneWay], ['e d', street], ...rest] as Ways;
      const leaving = imported([['0 from, 1 via, 2 to', rule('no_right_turn')]], spots, whole);
      expect(named(leaving)).toEqual(['a m n e d', 'a m n e m n']);
    });

    test.each([
      ['vans cannot make the turn anyway', '0 from, 1 via, 5 via, 3 to'],
      ['streets of it are not in the extract', '0 from, 1 via, 77 via, 3 to'],
    ])('is counted where it says no way: %s', (reason, members) => {
      expect(lines(over(rule('no_u_turn'), members))).toContain(`left out: 1 turn restriction (${reason})`);
    });
  });

  test('that holds at some hours at which vans drive is obeyed at all', () => {
    const timed = { type: 'restriction', 'restriction:conditional': 'no_left_turn @ (Mo-Fr 07:00-09:00,16:00-18:00)' };
    expect(bansIn(imported([[turn(WEST as number, NORTH as number), timed]]))).toEqual(['a m d']);
  });

  test.each([
    'Sa 08:00-14:00',
    'Sa-Su 08:00-14:00',
    'Sa,Su 08:00-14:00',
    'Su-Fr 08:00-14:00',
    'Mo-Su 08:00-14:00',
    'Su 10:00-18:00; Mo-Fr 07:00-09:00',
  ])('that holds on working days (%s) is obeyed', (hours) => {
    const timed = { type: 'restriction', 'restriction:conditional': `no_left_turn @ (${hours})` };
    expect(bansIn(imported([[turn(WEST as number, NORTH as number), timed]]))).toEqual(['a m d']);
  });

  test('that holds at some hours takes no street from vans', () => {
    // Nobody may turn into a dead end: of who could come there nothing is left but bikes.
    const ways: Ways = [...WAYS.slice(0, 4), ['m e', street]];
    const spots = { ...SPOTS, e: [60, 70] as [number, number] };
    const only = (key: string) => ({
      type: 'restriction',
      [key]: key === 'restriction' ? 'no_entry' : 'no_entry @ (08:00-18:00)',
    });
    const members = `${WEST} from, ${EAST} from, ${SOUTH} from, ${NORTH} from, m via, 4 to`;
    const isLost = (key: string): boolean =>
      lines(imported([[members, only(key)]], spots, ways)).includes('no way there and back for vans');
    expect([isLost('restriction'), isLost('restriction:conditional')]).toEqual([true, false]);
  });

  test.each([
    ['for other vehicles than vans', { type: 'restriction', 'restriction:hgv': 'no_left_turn' }],
    ['vans are excepted', rule('no_left_turn', { except: 'bicycle;motorcar' })],
    ['at some hours only', { type: 'restriction', 'restriction:conditional': 'no_left_turn @ (Mo-Fr 21:00-05:00)' }],
    ['at some hours only', { type: 'restriction', 'restriction:conditional': 'no_left_turn @ (Su 10:00-18:00)' }],
    ['at some hours only', { type: 'restriction', 'restriction:conditional': 'no_left_turn @ (PH,Su 10:00-18:00)' }],
    ['of a kind that is not known', rule('left')],
    ['while the lights are red only', rule('no_right_turn_on_red')],
  ])('does not bind vans: %s', (reason, tags) => {
    const city = imported([[turn(WEST as number, NORTH as number), tags as Tags]]);
    expect(bansIn(city)).toEqual([]);
    expect(lines(city)).toContain(`left out: 1 turn restriction (${reason})`);
  });

  test('binds vans though bikes and buses are excepted', () => {
    const city = imported([[turn(WEST as number, NORTH as number), rule('no_left_turn', { except: 'bicycle; psv' })]]);
    expect(bansIn(city)).toEqual(['a m d']);
  });

  test.each([
    ['without from, via and to', `${WEST} from, ${NORTH} to`],
    ['streets of it are not in the extract', `${WEST} from, m via, 77 to`],
    ['vans cannot make the turn anyway', `${WEST} from, b via, ${NORTH} to`],
  ])('that says too little is counted: %s', (reason, members) => {
    expect(lines(imported([[members, rule('no_left_turn')]]))).toContain(`left out: 1 turn restriction (${reason})`);
  });

  test('takes vans off a street that it cuts off', () => {
    // From the west one may only go on east, from everywhere else not into the north, which is a dead end here.
    const city = imported(
      [WEST, EAST, SOUTH].map((from) => [turn(from as number, NORTH as number), rule('no_entry')] as const),
      SPOTS,
      [...WAYS.slice(0, 3), ['m d', { ...street, bicycle: 'no', foot: 'no' }], ['a b c a', street]],
    );
    expect(lines(city)).toContain('left out: 1 street (no way there and back for vans without a banned turn)');
    expect(bansIn(city)).toEqual([]);
  });

  describe('of bikes', () => {
    const toNorth = turn(WEST as number, NORTH as number);

    test('is that of all vehicles', () => {
      const city = imported([[toNorth, rule('no_left_turn')]]);
      expect(bansIn(city, BINDS_BIKES)).toEqual(['a m d']);
      expect(metres(city, [-50, 0], [0, 50], aBike)).toBeGreaterThan(200);
      expect(lines(city)).toContain('Turn restrictions that vans obey: 1. Those that bikes obey: 1.');
    });

    test.each([
      ['excepted', rule('no_left_turn', { except: 'psv;bicycle' }), ['a m d'], []],
      ['not named', { type: 'restriction', 'restriction:motorcar': 'no_left_turn' }, ['a m d'], []],
      ['named alone', { type: 'restriction', 'restriction:bicycle': 'no_left_turn' }, [], ['a m d']],
      ['let in', { ...rule('no_left_turn'), 'restriction:bicycle': 'none' }, ['a m d'], []],
    ] as const)('is their own where they are %s', (_, tags, vans, bikes) => {
      const city = imported([[toNorth, tags]]);
      expect([bansIn(city), bansIn(city, BINDS_BIKES)]).toEqual([vans, bikes]);
      const isLong = (profile: typeof aVan): boolean => metres(city, [-50, 0], [0, 50], profile) > 200;
      expect([isLong(aVan), isLong(aBike)]).toEqual([vans.length > 0, bikes.length > 0]);
    });

    test('reaches ways that they have to themselves', () => {
      const ways: Ways = [...WAYS.slice(0, 3), ['m d', { highway: 'cycleway' }], ['a d b c a', street]];
      const city = imported([[toNorth, rule('no_left_turn')]], SPOTS, ways);
      expect([bansIn(city), bansIn(city, BINDS_BIKES)]).toEqual([[], ['a m d']]);
    });

    test('takes them off a street that it cuts off from them', () => {
      const spots = { ...SPOTS, e: [60, 70] as [number, number] };
      const members = `${WEST} from, ${EAST} from, ${SOUTH} from, ${NORTH} from, m via, 5 to`;
      const city = imported([[members, rule('no_entry', { except: 'motorcar' })]], spots, [...WAYS, ['m e', street]]);
      expect(lines(city)).toContain('left out: 1 street (no way there and back for bikes without a banned turn)');
      expect(bansIn(city, BINDS_BIKES)).toEqual([]);
      expect(metres(city, [-50, 0], [60, 70])).toBeGreaterThan(100);
    });
  });

  test('stays in a study file, and cities without any stay as they were', () => {
    for (const [except, encoding] of [
      ['psv', 'doorstep-streets-4'],
      ['bicycle', 'doorstep-streets-2'],
    ] as const) {
      const city = imported([['4 from, 0 via, 3 to', rule('no_u_turn', { except })]]);
      const block = encodeCity(city.city, 'town.osm', 'ODbL');
      expect(block.encoding).toBe(encoding);
      expect(decodeCity(block)).toEqual(city.city);
    }
    expect(encodeCity(imported([]).city, 'town.osm', 'ODbL').encoding).toBe('doorstep-streets-1');
  });
});

test.each([
  ['a street that is not there', [0, 999], 'expected a direction of a street from 0 to'],
  ['streets that do not meet', [0, 0], 'expected streets of a banned turn that follow one another'],
])('a study file with a ban over %s is refused', (_, arcs, problem) => {
  const { streets } = imported([]).city;
  const out = new VarintWriter();
  writeBans({ ...streets, banStart: Int32Array.of(0, 2), banArc: Int32Array.from(arcs) }, out);
  expect(() => readBans(new VarintReader(out.bytes(), 'city.data'), streets)).toThrow(problem);
});
