import { expect, test } from 'vitest';
import type { Savings } from '../../src/experiment/savings.ts';
import { savedSentence } from '../../src/ui/savings.tsx';

const COST = { mean: 0.1, low: 0.05, high: 0.15, n: 6 };
const savings = (low: number, most: Savings['most']): Savings => ({
  ranked: [{ name: 'somebody home', late: { mean: 158.6, low, high: 170.04, n: 6 }, cost: COST }],
  most,
});

test('what saves most is said with its interval, also where it may not be the most', () => {
  expect(savedSentence(savings(147.2, 'somebody home'))).toBe(
    'Somebody always home saves most: 158.6 (147.2 to 170.0) late parcels a day.',
  );
  expect(savedSentence(savings(147.2, null))).toBe(
    'Somebody always home saves 158.6 (147.2 to 170.0) late parcels a day; whether it saves most of all is not clear.',
  );
});

test('what is not sure to save anything is not said to', () => {
  expect(savedSentence(savings(-3, null))).toBe(
    'No single change here saves late parcels, as far as these draws can tell.',
  );
});
