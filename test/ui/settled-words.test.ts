import { expect, test } from 'vitest';
import { settledWords } from '../../src/ui/settled-words.ts';

const goal = { most: 32, isAll: false };

test('before the first look nothing is said of what more draws would tell', () => {
  expect(settledWords({ scenario: 'b', pairs: 6, settled: null, needed: null }, 32, goal)).toBeNull();
});

test('from the first look on it is said about how many draws would tell, or that none would', () => {
  const open = { scenario: 'b', pairs: 32, settled: null };
  expect(settledWords({ ...open, needed: 64 }, 32, goal)).toEqual({
    said: '32 draws cannot tell which is cheaper. If the days to come are like these, about 64 draws would.',
    further: 64,
  });
  expect(settledWords({ ...open, needed: null }, 32, goal)).toEqual({
    said: '32 draws cannot tell which is cheaper, and if the days to come are like these, 128 draws would not either.',
    further: null,
  });
});

test('runs that stopped since each sign is certain can be gone on with, and those that are all there need no word', () => {
  const certain = { scenario: 'b', pairs: 8, settled: 8, needed: null };
  expect(settledWords(certain, 8, goal)).toEqual({
    said: 'Which scenarios are cheaper than A is certain after 8 draws, so no more are run.',
    further: 32,
  });
  expect(settledWords(certain, 32, goal)).toBeNull();
  expect(settledWords(certain, 8, { ...goal, isAll: true })).toBeNull();
});
