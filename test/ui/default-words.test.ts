import { expect, test } from 'vitest';
import { withUnit } from '../../src/ui/default-words.ts';

test('a unit follows its number, in the singular after one', () => {
  expect(withUnit('1', 1, 'carriers')).toBe('1 carrier');
  expect(withUnit('2', 2, 'carriers')).toBe('2 carriers');
  expect(withUnit('1', 1, 'km')).toBe('1 km');
  expect(withUnit('nearest', 'nearest', '')).toBe('nearest');
});
