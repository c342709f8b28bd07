import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestPart, strongParts } from '../../src/network/strong-parts.ts';

test('two nodes are in one part exactly if each can be reached from the other', () => {
  const graphs = fc
    .integer({ min: 1, max: 12 })
    .chain((nodes) =>
      fc.tuple(fc.constant(nodes), fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 30 })),
    );
  fc.assert(
    fc.property(graphs, ([nodes, arcs]) => {
      const part = strongParts(
        nodes,
        arcs.map((arc) => arc[0]),
        arcs.map((arc) => arc[1]),
      );
      const reach = Array.from({ length: nodes }, (_, i) => Array.from({ length: nodes }, (_, j) => i === j));
      for (const [from, to] of arcs) (reach[from] as boolean[])[to] = true;
      for (let k = 0; k < nodes; k++) {
        for (const row of reach) {
          for (let j = 0; j < nodes; j++) row[j] ||= (row[k] as boolean) && ((reach[k] as boolean[])[j] as boolean);
        }
      }
      for (let i = 0; i < nodes; i++) {
        for (let j = 0; j < nodes; j++) {
          const both = (reach[i] as boolean[])[j] && (reach[j] as boolean[])[i];
          expect(part[i] === part[j]).toBe(both);
        }
      }
    }),
    { seed: 3 },
  );
});

test('the largest part is the one of most nodes, of equal ones that of the lowest node', () => {
  expect(largestPart(Int32Array.of(2, 0, 0, 2, 1))).toBe(2);
  expect(largestPart(Int32Array.of(1, 0, 0))).toBe(0);
  expect(largestPart(new Int32Array(0))).toBe(-1);
});

test('a long chain does not overflow the stack', () => {
  const size = 200_000;
  const tails = Array.from({ length: size }, (_, k) => k);
  const heads = tails.map((k) => (k + 1) % size);
  expect(new Set(strongParts(size, tails, heads)).size).toBe(1);
});
