import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speakIn } from '../../src/languages/speaking.ts';
import { hasUnclearComma, typedNumber, writtenNumber } from '../../src/ui/typed-number.ts';

test.each([
  ['0.4', 0.4],
  [' -2 ', -2],
  ['.5', 0.5],
  ['1e3', 1000],
  ['0,4', 0.4],
  ['-12,50', -12.5],
  [',5', 0.5],
  ['0,400', 0.4],
  ['1500,125', 1500.125],
  ['01,500', 1.5],
])('%j is the number %d', (text, number) => {
  expect(typedNumber(text)).toBe(number);
  expect(hasUnclearComma(text)).toBe(false);
});

test.each(['1,500', '-12,000', '1.500,5', '1,500.5', '1,2,3', '1,'])('%j could mean two numbers, or none', (text) => {
  expect(typedNumber(text)).toBeNaN();
  expect(hasUnclearComma(text)).toBe(true);
});

test.each(['', 'seven', '0x10', 'Infinity', '1.2.3', 'a,b'])('%j is no number, and not because of a comma', (text) => {
  expect(typedNumber(text)).toBeNaN();
  expect(hasUnclearComma(text)).toBe(false);
});

describe('in German', () => {
  beforeEach(() => speakIn('de'));
  afterEach(() => speakIn('en'));

  test.each([
    ['0,065', 0.065],
    ['1,525', 1.525],
    ['-12,5', -12.5],
    ['1500', 1500],
    ['0.4', 0.4],
    ['0.400', 0.4],
  ])('%j is the number %d', (text, number) => {
    expect(typedNumber(text)).toBe(number);
    expect(hasUnclearComma(text)).toBe(false);
  });

  test.each(['1.500', '1.500,5'])('%j could mean two numbers, or none', (text) => {
    expect(typedNumber(text)).toBeNaN();
    expect(hasUnclearComma(text)).toBe(true);
  });

  test('a number is read again as it was written', () => {
    for (const number of [0, 1.525, -0.065, 1500, 0.000001, 1e21])
      expect(typedNumber(writtenNumber(number))).toBe(number);
  });
});
