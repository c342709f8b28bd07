import { expect, test } from 'vitest';
import { signedEuros } from '../../src/base/format.ts';
import { sensitivitySentence } from '../../src/experiment/sensitivity-sentence.ts';

const at = (mean: number) => ({ mean, low: mean, high: mean, n: 8 });

test('the range of an assumption holds the value as it stands, also where both ends lie on one side of it', () => {
  const swing = { id: 'hours', label: 'hours', low: at(0.77), high: at(1.65), width: 0.88, flips: false };
  const parts = sensitivitySentence({
    scenario: 'six',
    baseline: 'vans',
    costPerParcel: at(0.5),
    swings: [swing],
    interval: null,
  });
  expect(parts.map(({ text }) => text).join('')).toContain(`between ${signedEuros(0.5)} and ${signedEuros(1.65)}`);
});
