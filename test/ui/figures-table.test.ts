import { expect, test } from 'vitest';
import { figureSpread, figureWordsOf, plainFigures } from '../../src/ui/figures-table.tsx';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

test('money is said to the cent, and to a tenth of a cent only where it is less than a euro, its interval likewise', () => {
  expect(figureWordsOf('euros', 11.9037)).toBe('€11.90');
  expect(figureWordsOf('cents', 11.9037)).toBe('€11.90');
  expect(figureSpread('cents', 11.9037, 9.8287, 13.9787)).toBe('9.83 to 13.98');
  expect(figureWordsOf('cents', 0.0457)).toBe('€0.046');
  expect(figureSpread('cents', 0.0457, 0.0411, 1.0503)).toBe('0.041 to 1.050');
  expect(figureSpread('cents', -1.5, -2.25, -0.75)).toBe('−2.25 to −0.75');
});

test('other figures are said as their size needs it, and never below nothing', () => {
  expect(plain(figureWordsOf('share', 0.896))).toBe('89.6 %');
  expect(figureSpread('share', 0.99, 0.97, 1.01)).toBe('97.0 to 100.0');
  expect(figureSpread('minutes', 2, -1, 5)).toBe('0.0 to 5.0');
  expect(figureWordsOf('amount', 4.26)).toBe('4.3');
  expect(figureSpread('amount', 40, 30, 50)).toBe('30 to 50');
});

test('the figures are taken along with the draws behind each of them', () => {
  const estimates = [
    { mean: 0.5, low: 0.25, high: 0.75, n: 7 },
    { mean: 0, low: null, high: null, n: 0 },
  ];
  const row = { key: 'onTime', estimates, draws: [8, 8], best: 0 } as const;
  const { head, rows } = plainFigures([{ name: 'Vans' }, { name: 'Bikes' }], [row]);
  expect(head.slice(2, -1)).toEqual([
    ...['Vans', 'Vans, low', 'Vans, high', 'Vans, draws'],
    ...['Bikes', 'Bikes, low', 'Bikes, high', 'Bikes, draws'],
  ]);
  expect(rows[0]?.slice(2)).toEqual(['50', '25', '75', '7', '', '', '', '0', 'Vans']);
});
