import { expect, test } from 'vitest';
import type { Savings } from '../../src/experiment/savings.ts';
import { parcelSentence, savedSentence } from '../../src/ui/savings.tsx';

const COST = { mean: 0.1, low: 0.05, high: 0.15, n: 6 };
const savings = (low: number, most: Savings['most']): Savings => ({
  ranked: [{ name: 'somebody home', late: { mean: 158.6, low, high: 170.04, n: 6 }, cost: COST }],
  most,
});

test('what saves most is said with its interval, also where it may not be the most', () => {
  expect(savedSentence(savings(147.2, 'somebody home'), 4)).toBe(
    'Somebody always home saves most: 158.6 (147.2 to 170.0) late parcels a day.',
  );
  expect(savedSentence(savings(147.2, null), 4)).toBe(
    'Somebody always home saves 158.6 (147.2 to 170.0) late parcels a day; whether it saves most of all is not clear.',
  );
});

test('what is not sure to save anything in the whole scenario is not said to', () => {
  expect(savedSentence(savings(-3, null), 4)).toBe(
    'Of the whole scenario, no single change is sure to save late parcels, as far as 4 draws can tell.',
  );
});

test('what would have saved the late parcel that is chosen is said of it alone, in its draw', () => {
  const fates = new Map([
    ['somebody home', 0],
    ['one more attempt', 53640],
    ['larger lockers', null],
  ] as const);
  expect(parcelSentence(28, 0, fates)).toBe(
    'In draw 1, parcel 29 would have been on time with this change alone: Somebody always home.',
  );
  expect(parcelSentence(28, 1, new Map([...fates, ['free traffic', 0]]))).toBe(
    'In draw 2, parcel 29 would have been on time with any of these changes alone: Somebody always home; Free streets and fair weather all day.',
  );
  expect(parcelSentence(28, 0, new Map([['one more attempt', 53640]]))).toBe(
    'In draw 1, no single change here brings parcel 29 on time.',
  );
});
