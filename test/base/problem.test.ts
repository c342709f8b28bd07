import { expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';

test('an input error says of each problem where, what was expected and what was found', () => {
  const error = new InputError([
    { path: 'scenarios[0].lockers[0].S', expected: 'a whole number above 0', found: '-3' },
    { path: 'name', expected: 'text', found: 'none' },
  ]);
  expect(error.message).toBe(
    'scenarios[0].lockers[0].S: expected a whole number above 0, found -3\nname: expected text, found none',
  );
  expect(error.problems).toHaveLength(2);
});
