import { expect, test } from 'vitest';
import { atlasNames, fromCentre } from '../../src/experiment/place-words.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

test('squares are named as in a street atlas: letters from west to east, numbers from north to south', () => {
  const square = (column: number, row: number) => {
    return { id: '', x: column * 500, y: row * 500, side: 500, addresses: 1 };
  };
  expect(atlasNames([square(-2, -1), square(0, -1), square(-1, 1)])).toEqual(['A3', 'C3', 'B1']);
  expect(atlasNames([])).toEqual([]);
});

test('a spot is told by how far and in which of eight winds it lies from the centre', () => {
  const middle = { x: 100, y: 100 };
  const at = (x: number, y: number) => plain(fromCentre({ x: 100 + x, y: 100 + y }, middle));
  expect(at(100, 100)).toBe('in the centre');
  expect(at(850, 850)).toBe('1.2 km north-east of the centre');
  expect(at(1_000, 300)).toBe('1.0 km east of the centre');
  expect(at(-200, -2_000)).toBe('2.0 km south of the centre');
  expect(at(-500, 450)).toBe('0.7 km north-west of the centre');
});
