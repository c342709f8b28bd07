// Trenches are dug once: the tree from a head, what lies beyond each street, and the metres of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trenchTree } from '../../src/network/trench-tree.ts';
import { gridTown } from '../builders/town.ts';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);

test('the trench to one home is as long as the way there, and no street is dug for nobody', () => {
  const { streets, addresses } = gridTown(4, 1);
  // The second door of the last street of three, 200 m each: two thirds along it.
  const { homes, segment, metres, homesBeyond } = trenchTree(streets, addresses, [5], { segment: 0, along: 0 });
  expect(homes).toBe(1);
  expect([...segment]).toEqual([0, 1, 2]);
  expect([...homesBeyond]).toEqual([1, 1, 1]);
  expect(sum(metres)).toBeCloseTo(200 + 200 + (2 / 3) * 200, 6);
});

test('a second home on the way costs no more digging', () => {
  const { streets, addresses } = gridTown(4, 1);
  const head = { segment: 0, along: 0 };
  const [one, two] = [trenchTree(streets, addresses, [5], head), trenchTree(streets, addresses, [5, 2, 4], head)];
  expect(sum(two.metres)).toBeCloseTo(sum(one.metres), 6);
  expect([...two.homesBeyond]).toEqual([3, 3, 2]);
});

test('every home is on the tree, which only grows with more of them and never beyond the streets', () => {
  const { streets, addresses } = gridTown(5, 5);
  const all = Array.from({ length: addresses.count }, (_, door) => door);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1 }), fc.nat(addresses.count), (homes, cut) => {
      const head = { segment: 3, along: 70 };
      const tree = trenchTree(streets, addresses, homes, head);
      const fewer = trenchTree(streets, addresses, homes.slice(0, cut), head);
      expect(tree.homes).toBe(homes.length);
      expect(sum(fewer.metres)).toBeLessThanOrEqual(sum(tree.metres) + 1e-6);
      expect(sum(tree.metres)).toBeLessThanOrEqual(sum(streets.length) + 1e-6);
      for (const beyond of tree.homesBeyond) expect(beyond).toBeGreaterThan(0);
    }),
  );
});
