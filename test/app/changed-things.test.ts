import { expect, test } from 'vitest';
import { changedThings } from '../../src/app/changed-things.ts';

const added = (name: string, on?: boolean) => ({
  id: `add-${name}`,
  kind: 'add-locker',
  locker: { id: name, name },
  ...(on === undefined ? {} : { on }),
});
const text = (...changes: readonly unknown[]) => JSON.stringify({ id: 'both', name: 'Both', changes });

test('a change that is switched off, added or taken out is named by what it adds', () => {
  expect(changedThings(text(added('Shop'), added('Church')), text(added('Shop', false), added('Church')))).toEqual([
    'Shop',
  ]);
  expect(changedThings(text(), text(added('Church')))).toEqual(['Church']);
  expect(changedThings(text(added('Church')), text())).toEqual(['Church']);
});

test('a thing of the baseline is named, one without a name by what it changes, and what is the same is not', () => {
  const scenario = (area: number) => JSON.stringify({ name: 'A', depots: [{ id: 'mill', name: 'Mill', area }] });
  expect(changedThings(scenario(20), scenario(30))).toEqual(['Mill']);
  const set = (count: number) => ({ id: 'c', kind: 'set-fleet', target: 'van-fleet', set: { count } });
  expect(changedThings(text(set(1)), text(set(2)))).toEqual(['van-fleet']);
  expect(changedThings(text(set(1)), text(set(1)))).toEqual([]);
});
