import { expect, test } from 'vitest';
import { measuredInWords, withUnit } from '../../src/ui/default-words.ts';

test('a unit follows its number, in the singular after one', () => {
  expect(withUnit('1', 1, 'carriers')).toBe('1 carrier');
  expect(withUnit('2', 2, 'carriers')).toBe('2 carriers');
  expect(withUnit('1', 1, 'km')).toBe('1 km');
  expect(withUnit('nearest', 'nearest', '')).toBe('nearest');
});

test('a value stands with what it is measured in, not with how it is filled in', () => {
  expect(measuredInWords('prices.rent', 15)).toBe('15 €/m²/month');
  expect(measuredInWords('contractor.from', '09:00')).toBe('09:00');
  expect(measuredInWords('rules.feeder.waves', ['06:30', '11:30'])).toBe('06:30, 11:30');
  expect(measuredInWords('rules.neighbourAccepts', 0.3)).toBe('0.3');
});
