import { expect, test } from 'vitest';
import type { Fact } from '../../src/simulation/facts.ts';
import { factsOf } from '../../src/simulation/facts-by-kind.ts';

const closed = (day: number): Fact => ({ kind: 'day-closed', time: day, day });
const sorted = (parcel: number): Fact => ({ kind: 'sorted', time: parcel, parcel, facility: 0 });

test('facts of several kinds come in the order in which they happened', () => {
  const facts = [sorted(1), closed(2), sorted(3), closed(4)];
  expect(factsOf(facts, 'day-closed', 'sorted')).toEqual(facts);
  expect(factsOf(facts, 'day-closed')).toEqual([closed(2), closed(4)]);
  expect(factsOf(facts, 'returned')).toEqual([]);
});

test('what happens after the first question is found too', () => {
  const facts = [sorted(1)];
  expect(factsOf(facts, 'sorted')).toHaveLength(1);
  facts.push(closed(2), sorted(3));
  expect(factsOf(facts, 'sorted')).toEqual([sorted(1), sorted(3)]);
});

test('a list that was cut short is refused: its rows would be other facts', () => {
  const facts = [sorted(1), closed(2)];
  factsOf(facts, 'sorted');
  facts.length = 1;
  expect(() => factsOf(facts, 'sorted')).toThrow(/only grows/);
});
