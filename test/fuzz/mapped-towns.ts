// Small towns as imports bring them: streets of every sort, some one way or for some only, with signs, banned turns, water and a park.
import type { Study } from '../../src/model/study.ts';
import { importedStudy } from '../builders/imported-study.ts';
import { aMap, asXml } from '../network/osm-map.ts';

type Tags = Readonly<Record<string, string>>;

const BLOCKS = [0, 1, 2, 3, 4];
const BLOCK = 100;
const MIDDLE = 2;

const STREETS: readonly Tags[] = [
  { highway: 'residential' },
  { highway: 'residential', oneway: 'yes' },
  { highway: 'secondary' },
  { highway: 'living_street' },
  { highway: 'residential', surface: 'sett' },
  { highway: 'pedestrian' },
  { highway: 'tertiary', oneway: 'yes', 'oneway:bicycle': 'no' },
  { highway: 'residential', access: 'destination' },
  { highway: 'cycleway' },
  { highway: 'track', surface: 'gravel' },
  { highway: 'primary' },
  { highway: 'service' },
  { highway: 'trunk' },
  { highway: 'residential', maxlength: '6' },
  { highway: 'residential', bridge: 'yes' },
];

const SIGNS: readonly Tags[] = [
  {},
  { highway: 'traffic_signals' },
  { highway: 'stop' },
  { highway: 'give_way' },
  { traffic_calming: 'hump' },
  { barrier: 'bollard' },
];

const DOORS: readonly Tags[] = [{}, { building: 'apartments' }, { shop: 'bakery' }, { 'building:levels': '5' }];

/** The study's city of a map whose streets are dealt out by the number. */
export function mappedTown(number: number): Study['city'] {
  const spots: Record<string, readonly [number, number, Tags]> = {};
  const ways: (readonly [string, Tags])[] = [];
  const dealt = (list: readonly Tags[], row: number): Tags => list[(row * (number + 1) + number) % list.length] as Tags;
  const street = (from: string, to: string): void => {
    // The outer ring is open to all, so that a town is left whatever is dealt.
    const isRing = [from, to].every((name) => /^0|^4/.test(name)) || [from, to].every((name) => /[04]$/.test(name));
    ways.push([`${from} ${to}`, isRing ? (STREETS[0] as Tags) : dealt(STREETS, ways.length)]);
  };
  for (const k of BLOCKS) {
    for (const j of BLOCKS) {
      const isInner = k % 4 > 0 && j % 4 > 0;
      spots[`${k}-${j}`] = [BLOCK * (k - MIDDLE), BLOCK * (j - MIDDLE), isInner ? dealt(SIGNS, 5 * k + j) : {}];
    }
  }
  for (const k of BLOCKS) {
    for (const j of BLOCKS.slice(1)) {
      street(`${k}-${j - 1}`, `${k}-${j}`);
      street(`${j - 1}-${k}`, `${j}-${k}`);
    }
    for (let at = 30; at < BLOCK * (BLOCKS.length - 1); at += 40) {
      const door = { 'addr:housenumber': `${at}`, 'addr:street': `Street ${k}`, ...dealt(DOORS, at + k) };
      spots[`house ${k} ${at}`] = [at - MIDDLE * BLOCK, BLOCK * (k - MIDDLE) + 8, door];
    }
  }
  for (const [name, x, y] of [
    ['w1', 20, 20],
    ['w2', 80, 20],
    ['w3', 80, 80],
  ] as const)
    spots[name] = [x, y, {}];
  ways.push(['w1 w2 w3 w1', number % 2 === 0 ? { natural: 'water' } : { leisure: 'park' }]);
  const bans = [
    ['0 from, 0-1 via, 2 to', { type: 'restriction', restriction: 'no_right_turn' }],
    ['10 from, 1-1 via, 11 to', { type: 'restriction', restriction: 'no_left_turn', except: 'bicycle' }],
  ] as const;
  return importedStudy(asXml(aMap(spots, ways, undefined, bans)), 'town.osm').study.city;
}
