import { expect, test } from 'vitest';
import type { Change } from '../../src/model/study.ts';
import { groupWords, sortedChanges } from '../../src/ui/change-groups.ts';

function changes(kind: 'add-depot' | 'add-locker' | 'remove-fleet', count: number, off = 0): Change[] {
  return Array.from({ length: count }, (_, row) => {
    return { id: `${kind}-${row}`, kind, on: row >= off, target: `${row}` } as unknown as Change;
  });
}

test('few changes of each kind are listed as they come', () => {
  const few = [...changes('add-locker', 12), ...changes('add-depot', 12)];
  expect(sortedChanges(few)).toEqual({ listed: few, groups: [] });
});

test('many of a kind make a group that says how many, and how many of them are off', () => {
  const all = [...changes('add-depot', 60), ...changes('remove-fleet', 1), ...changes('add-locker', 300, 2)];
  const { listed, groups } = sortedChanges(all);
  expect(listed.map(({ kind }) => kind)).toEqual(['remove-fleet']);
  expect(groups.map(groupWords)).toEqual(['+ 60 depots', '+ 300 lockers, 2 of them off']);
  expect(groups.map(({ changes }) => changes.length)).toEqual([60, 300]);
  expect(sortedChanges(changes('remove-fleet', 13)).groups.map(groupWords)).toEqual(['− 13 fleets']);
});
