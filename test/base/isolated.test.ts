import { expect, test } from 'vitest';
import { isolated } from '../../src/base/isolated.ts';

test('a name that is written from right to left is set apart, and any other one stays as it is', () => {
  expect(isolated('مستودع')).toBe('\u2068مستودع\u2069');
  expect(isolated('Depot מרכז 2')).toBe('\u2068Depot מרכז 2\u2069');
  for (const name of ['Depot + lockers', 'Größe', 'Склад', '倉庫']) expect(isolated(name)).toBe(name);
});
