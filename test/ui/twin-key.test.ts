import { expect, test } from 'vitest';
import { decimal } from '../../src/base/format.ts';
import { placesOf } from '../../src/ui/twin-key.tsx';

test('the round ends of the streets’ classes are told as they are, also those of a few metres', () => {
  const told = [10, 1, 0.5, 0.2, 0.1, 0.05, 0.01, 0.005, 0.002, 0.0001].map((end) => decimal(end, placesOf(end)));
  expect(told).toEqual(['10', '1', '0.5', '0.2', '0.1', '0.05', '0.01', '0.005', '0.002', '0.0001']);
});
