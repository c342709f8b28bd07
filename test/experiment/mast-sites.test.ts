// Where radio masts stand among homes.
import { expect, test } from 'vitest';
import { mastSites } from '../../src/experiment/mast-sites.ts';

const village = (x: number, y: number) => [0, 10, 20].flatMap((dx) => [0, 10].map((dy) => ({ x: x + dx, y: y + dy })));

test('each village has a mast in its middle, in whatever order its homes come', () => {
  const homes = [...village(0, 0), ...village(5_000, 0), ...village(0, 3_000)];
  const middles = [
    { x: 10, y: 5 },
    { x: 10, y: 3_005 },
    { x: 5_010, y: 5 },
  ];
  for (const some of [homes, [...homes].reverse()]) {
    expect([...mastSites(some, 3)].sort((a, b) => a.x - b.x || a.y - b.y)).toEqual(middles);
  }
});

test('there are no more masts than homes, and none without homes', () => {
  expect(mastSites([{ x: 1, y: 2 }], 4)).toEqual([{ x: 1, y: 2 }]);
  expect(mastSites([], 4)).toEqual([]);
});
