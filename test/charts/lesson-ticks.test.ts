// Numbers along the axes of a lesson's charts: none runs into the next one, and none beyond the edge.
import { expect, test } from 'vitest';
import { ladderTicks } from '../../src/charts/axis-ticks.ts';
import { SMALL } from '../../src/charts/chart-frame.ts';
import { besides, roomFor } from '../../src/charts/lesson-bars.ts';
import { drawLessonClouds } from '../../src/charts/lesson-clouds.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { aDocument } from './picture.ts';

test.each([300, 360, 460, 620])('numbers along both axes of the clouds stand apart at %i pixels', (width) => {
  const data = {
    title: '',
    sentence: '',
    note: '',
    xTitle: '',
    differenceTitle: '',
    rows: [
      { label: 'A', colour: '#000', values: [3.1, 4.44] },
      { label: 'B', colour: '#000', values: [3.2, 3.9] },
    ],
    isPaired: false,
    differences: [{ label: '', values: [-1.62, 0.05], mean: -0.4, low: -1.7, high: 0.05, before: null }],
    format: (value: number) => `${value.toFixed(2).replace('.', ',')} €`,
  };
  const { svg } = drawLessonClouds(data, { width }, aDocument(), 'light');
  const rows = new Map<string, { from: number; until: number }[]>();
  for (const text of svg.querySelectorAll('text')) {
    const said = text.textContent ?? '';
    if (!said.endsWith('€')) continue;
    const [x, half] = [Number(text.getAttribute('x')), textWidth(said, SMALL) / 2];
    const row = text.getAttribute('y') ?? '';
    rows.set(row, [...(rows.get(row) ?? []), { from: x - half, until: x + half }]);
  }
  expect(rows.size).toBe(2);
  for (const numbers of rows.values()) {
    expect(numbers.length).toBeGreaterThan(1);
    numbers.forEach(({ from }, row) => {
      expect(from).toBeGreaterThanOrEqual(numbers[row - 1]?.until ?? 0);
    });
    expect(numbers.at(-1)?.until).toBeLessThanOrEqual(width);
  }
});

test('tries of a class stand around their value, and never reach those of the next one', () => {
  const room = roomFor([100, 100, 100, 140]);
  const places = Array.from({ length: 30 }, (_, row) => 100 + besides(row, 30, room));
  expect((places[0] as number) + (places[29] as number)).toBeCloseTo(200);
  expect(Math.max(...places)).toBeLessThan(120);
  expect(besides(0, 1, room)).toBe(0);
});

test.each([
  [
    [1, 150],
    ['1', '2', '5', '10', '20', '50', '100'],
  ],
  [
    [20, 405],
    ['20', '50', '100', '200', '400'],
  ],
  [
    [500, 2000],
    ['500', '1000', '2000'],
  ],
  [
    [0.05, 0.9],
    ['0.05', '0.1', '0.2', '0.5'],
  ],
  [
    [6, 9],
    ['6.0', '6.5', '7.0', '7.5', '8.0', '8.5', '9.0'],
  ],
  [
    [20_000, 60_000],
    ['20000', '50000'],
  ],
])('a logarithmic axis over %j has numbers', (reach, expected) => {
  const { values, digits } = ladderTicks(reach as [number, number], 6);
  expect(values.map((value) => value.toFixed(digits(value)))).toEqual(expected);
});
