import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clock,
  counted,
  dayOf,
  decimal,
  duration,
  euros,
  MINUS,
  NOTHING,
  percent,
  range,
  scenarioLetter,
  signedDecimal,
  signedEuros,
  signedPoints,
  signedRange,
  THIN,
  weekday,
} from '../../src/base/format.ts';

describe('numbers', () => {
  test('euros have two decimals, the sign in front and a real minus', () => {
    expect(euros(2.84)).toBe('€2.84');
    expect(euros(-0.26)).toBe(`${MINUS}€0.26`);
    expect(euros(12345.678)).toBe(`€12${THIN}345.68`);
  });

  test('differences carry a plus or a real minus', () => {
    expect(signedEuros(0.04)).toBe('+€0.04');
    expect(signedEuros(-0.26)).toBe(`${MINUS}€0.26`);
    expect(signedPoints(0.0131)).toBe(`+1.3${THIN}points`);
  });

  test('what rounds to nothing has no sign', () => {
    expect(signedDecimal(0.001, 2)).toBe('0.00');
    expect(signedDecimal(-0.001, 2)).toBe('0.00');
    expect(decimal(-0)).toBe('0');
    expect(euros(-0.001)).toBe('€0.00');
  });

  test('thousands are set apart from ten thousand on', () => {
    expect(decimal(1500)).toBe('1500');
    expect(decimal(15000)).toBe(`15${THIN}000`);
    expect(decimal(1234567.5, 1)).toBe(`1${THIN}234${THIN}567.5`);
  });

  test('what is no number reads as a dash', () => {
    expect(euros(Number.NaN)).toBe(NOTHING);
    expect(percent(Number.POSITIVE_INFINITY)).toBe(NOTHING);
    expect(signedEuros(Number.NaN)).toBe(NOTHING);
  });

  test('shares read in per cent with a thin space', () => {
    expect(percent(0.961)).toBe(`96.1${THIN}%`);
    expect(percent(1, 0)).toBe(`100${THIN}%`);
  });

  test('an interval reads from its low to its high end', () => {
    expect(range(-0.14, 0.28)).toBe(`${MINUS}0.14 to 0.28`);
    expect(signedRange(-0.14, 0.28, 2)).toBe(`${MINUS}0.14 to +0.28`);
  });

  test('a signed number reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => {
        const text = signedDecimal(cents / 100, 2);
        const back = Number(text.replaceAll(THIN, '').replace(MINUS, '-').replace('+', ''));
        expect(Math.round(back * 100)).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });
});

describe('times', () => {
  test('lateness reads in the unit that keeps it short', () => {
    expect([15, 60, 90, 120, 720, 1440, 2880, 3600].map(duration)).toEqual(
      ['15 min', '1 h', '1.5 h', '2 h', '12 h', '1 day', '2 days', '2.5 days'].map((text) => text.replace(' ', THIN)),
    );
  });

  test('the clock wraps at midnight and days count from zero', () => {
    expect(clock(10 * 3600 + 42 * 60 + 59)).toBe('10:42');
    expect(clock(86_400 + 60)).toBe('00:01');
    expect(dayOf(86_400 * 2 - 1)).toBe(1);
  });

  test('weekdays go on from the first one', () => {
    expect([0, 1, 6].map((day) => weekday(day, 1))).toEqual(['Tue', 'Wed', 'Mon']);
  });
});

test('scenarios are lettered like columns of a sheet', () => {
  expect([0, 1, 25, 26, 27, 52].map(scenarioLetter)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'BA']);
});

test('one is singular', () => {
  expect(counted(1, 'run')).toBe('1 run');
  expect(counted(12, 'run')).toBe('12 runs');
  expect(counted(2, 'city', 'cities')).toBe('2 cities');
});
