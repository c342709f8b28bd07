import { expect, test } from 'vitest';
import { creeping } from '../../src/base/slices.ts';

function* slices(count: number): Generator<undefined, string, undefined> {
  for (let slice = 0; slice < count; slice++) yield undefined;
  return 'done';
}

test('the progress of a part of unknown length gets on to its end, however many slices it takes', () => {
  for (const count of [10, 300, 3_000]) {
    const shares = [...creeping(0.2, 0.6, slices(count))];
    expect(shares).toHaveLength(count);
    expect(shares.every((share, row) => share > (shares[row - 1] ?? 0.2) && share < 0.6)).toBe(true);
    // In the last third a reader still sees it move by a per cent of the part.
    const late = shares.slice(-Math.ceil(count / 3));
    expect((late.at(-1) as number) - (late[0] as number)).toBeGreaterThan(0.01 * 0.4 * Math.min(1, count / 30));
  }
});

test('what the part makes is given as it ends', () => {
  const work = creeping(0, 1, slices(1));
  expect([work.next().done, work.next()]).toEqual([false, { done: true, value: 'done' }]);
});
