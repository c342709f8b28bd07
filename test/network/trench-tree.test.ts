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

test('a home at a crossing is counted once, from whichever end its street is reached', () => {
  const { streets, addresses } = gridTown(4, 1);
  const doors = { ...addresses, segment: Int32Array.of(0), along: Float64Array.of(0) };
  const tree = trenchTree(streets, doors, [0], { segment: 2, along: 200 });
  expect([...tree.homesBeyond]).toEqual([1, 1, 1]);
  expect(sum(tree.metres)).toBeCloseTo(600, 6);
});

test('no more homes lie beyond a street than there are, wherever on their streets they stand', () => {
  const { streets, addresses } = gridTown(4, 4);
  const along = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  const place = fc.tuple(fc.nat(streets.segmentCount - 1), along);
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), place, (places, [segment, share]) => {
      const on = (row: number, part: number): number => (streets.length[row] as number) * part;
      const doors = {
        ...addresses,
        segment: Int32Array.from(places, ([row]) => row),
        along: Float64Array.from(places, ([row, part]) => on(row, part)),
      };
      const homes = places.map((_, row) => row);
      const tree = trenchTree(streets, doors, homes, { segment, along: on(segment, share) });
      for (const beyond of tree.homesBeyond) expect(beyond).toBeLessThanOrEqual(tree.homes);
    }),
  );
});
