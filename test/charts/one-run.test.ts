import { expect, test } from 'vitest';
import { describeCostAgainstLateness, noteOnPoints } from '../../src/charts/cost-against-lateness-words.ts';
import { describeCostByTier, noteOnCost } from '../../src/charts/cost-by-tier-words.ts';
import { describeLateness, noteOnLateness } from '../../src/charts/lateness-words.ts';
import { FIVE } from './comparison-builder.ts';
import { aView } from './comparison-pictures.ts';

test('one run is told as such, and not as a mean with an interval', () => {
  const says = (runs: number): string => {
    const view = aView(FIVE.map((sketch) => ({ ...sketch, runs })));
    const described = [describeCostByTier(view), describeCostAgainstLateness(view), describeLateness(view)];
    return [
      ...described.map(({ sentence }) => sentence),
      noteOnCost(view),
      noteOnPoints(view),
      noteOnLateness(view),
    ].join(' ');
  };
  expect(says(1)).not.toMatch(/on average|\bmeans?\b|intervals of/i);
  expect(says(1)).toMatch(/in the one draw so far/);
  expect(says(2)).toMatch(/on average/i);
  expect(says(2)).not.toMatch(/the one draw/i);
});
