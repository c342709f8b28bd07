// When a turn ban with a condition binds vans, as the reader and the plain check of driven ways understand it.
import { describe, expect, test } from 'vitest';
import { CLOCKS } from '../../src/model/clocks-catalogue.ts';
import { DRIVEN_HOURS } from '../../src/network/driven-hours.ts';
import { reportLines } from '../../src/network/import-report.ts';
import { BINDS_MOTORS, bansOf } from '../../src/network/street-graph.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asXml, TOWN } from './osm-map.ts';
import { rawTurns } from './raw-turns.ts';

const street = { highway: 'residential' };

/** A crossing m of four streets with a ring round it, and a ban to turn from the west, way 0, to the north, way 3. */
function crossing(conditional: string): Uint8Array {
  const map = aMap(
    { m: [0, 0], a: [-100, 0], b: [100, 0], c: [0, -100], d: [0, 100] },
    [
      ['a m', street],
      ['m b', street],
      ['c m', street],
      ['m d', street],
      ['a d b c a', street],
    ],
    TOWN,
    [['0 from, m via, 3 to', { type: 'restriction', 'restriction:conditional': conditional }]],
  );
  return asXml(map);
}

/** Whether the reader bans the turn, and whether the check finds fault with it. */
function bound(conditional: string): { readonly reader: boolean; readonly check: boolean } {
  const extract = readOsm(crossing(conditional), 'town.osm');
  const [a, m] = extract.wayNode.subarray(extract.wayStart[0], extract.wayStart[1]);
  const d = extract.wayNode[(extract.wayStart[4] as number) - 1];
  const turned = [
    { way: 0, from: a as number, to: m as number, forward: true },
    { way: 3, from: m as number, to: d as number, forward: true },
  ];
  return {
    reader: bansOf(cityFromOsm(extract).city.streets, BINDS_MOTORS).length > 0,
    check: rawTurns(extract, 'van')(turned).length > 0,
  };
}

describe('a conditional turn ban', () => {
  test.each([
    'Mo-Fr',
    'Mo-Sa',
    'Sa',
    'Su-We',
    '24/7',
    '07:00+',
    'Mo-Fr 16:00+',
    '19:30-07:00',
    'Mo-Fr 20:00-07:30',
    '22:00-32:00',
    'Apr-Oct',
    'sunrise-sunset',
    'Apr-Oct Mo-Fr 07:00-09:00',
    'Su 10:00-18:00; Mo-Fr',
    'Mo-Fr 06:00-20:00; Su off',
    'wet',
    'weight>2.8',
    'Mo-Fr AND weight>2.8',
    'Mo-Fr 07:00-19:00 AND wet',
  ])('binds vans that drive while it holds, or where nobody can tell: %s', (condition) => {
    expect(bound(`no_left_turn @ (${condition})`)).toEqual({ reader: true, check: true });
  });

  test('binds without a condition, and without brackets', () => {
    expect(bound('no_left_turn')).toEqual({ reader: true, check: true });
    expect(bound('no_left_turn @ Mo-Fr')).toEqual({ reader: true, check: true });
  });

  test.each([
    ['at some hours only', 'Su'],
    ['at some hours only', 'PH'],
    ['at some hours only', 'Su 10:00-18:00;'],
    ['at some hours only', 'Su,PH'],
    ['at some hours only', '20:00+'],
    ['at some hours only', '20:00-07:00'],
    ['at some hours only', '22:00-31:00'],
    ['at some hours only', 'Su 07:00+'],
    ['at some hours only', 'Apr-Oct Su 10:00-18:00'],
    ['at some hours only', 'Mo-Fr 21:00-23:00; Su 10:00-18:00'],
    ['for other vehicles than vans', 'weight>7.5'],
    ['for other vehicles than vans', 'weight > 3.5 t'],
    ['for other vehicles than vans', 'Mo-Fr 07:00-19:00 AND length>10'],
  ])('does not bind them %s: %s', (reason, condition) => {
    const conditional = `no_left_turn @ (${condition})`;
    expect(bound(conditional)).toEqual({ reader: false, check: false });
    const { report } = cityFromOsm(readOsm(crossing(conditional), 'town.osm'));
    expect(reportLines(report).join('\n')).toContain(`left out: 1 turn restriction (${reason})`);
  });
});

test('vans drive from the earliest usual start to the last hand-over of the usual promise', () => {
  const clock = (seconds: number): string => `${String(seconds / 3_600).padStart(2, '0')}:00`;
  const { from, until } = DRIVEN_HOURS;
  expect([clock(from), clock(until)]).toEqual([CLOCKS['rules.van.from'].low, CLOCKS['rules.promiseUntil'].value]);
});
