import { expect, test } from 'vitest';
import type { NeighbourhoodView } from '../../src/service/city-load-view.ts';
import { sortNeighbourhoods } from '../../src/ui/neighbourhood-table.tsx';

function aSquare(name: string, changes: Partial<NeighbourhoodView>): NeighbourhoodView {
  const sums = { parcels: 10, returned: 0, late: 0, lateSeconds: 0, cost: 0, external: 0, costPerParcel: 3 };
  return { id: name, name, place: '', x: 0, y: 0, side: 500, onTimeShare: 1, ...sums, ...changes };
}

const SQUARES = [
  aSquare('A1', { parcels: 5, costPerParcel: 9, lateSeconds: 60 }),
  aSquare('B1', { parcels: 0, costPerParcel: null, onTimeShare: null }),
  aSquare('C1', { parcels: 30, onTimeShare: 0.8 }),
  aSquare('D1', { parcels: 8, costPerParcel: null, onTimeShare: 0 }),
];

test('neighbourhoods are sorted by what a planner looks for first, those that got nothing left out', () => {
  const sorted = (sort: Parameters<typeof sortNeighbourhoods>[1]) =>
    sortNeighbourhoods(SQUARES, sort)
      .map(({ name }) => name)
      .join(' ');
  expect(sorted('parcels')).toBe('C1 D1 A1');
  expect(sorted('cost')).toBe('A1 C1 D1');
  expect(sorted('onTime')).toBe('D1 C1 A1');
  expect(sorted('lateMinutes')).toBe('A1 C1 D1');
});
