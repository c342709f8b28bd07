// Clouds of days and their intervals: a short interval is seen to be short, whatever came before it.
import { expect, test } from 'vitest';
import { type Domain, SMALL } from '../../src/charts/chart-frame.ts';
import { drawLessonClouds, type LessonClouds } from '../../src/charts/lesson-clouds.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { aDocument } from './picture.ts';

const WIDTH = 420;

/** The differences with an interval of so much to both sides, after one that had been longer. */
function over(half: number, before: number | null): LessonClouds {
  return {
    title: '',
    sentence: '',
    note: '',
    xTitle: '',
    differenceTitle: 'A minus B',
    rows: [
      { label: 'A', colour: '#000', values: [5, 6] },
      { label: 'B', colour: '#000', values: [5, 5.5] },
    ],
    isPaired: false,
    differences: [
      {
        label: 'different days',
        values: [0.1, 0.2],
        mean: 0.1,
        low: 0.1 - half,
        high: 0.1 + half,
        before: before === null ? null : { low: -before, high: before, words: 'pale: 2 days' },
      },
    ],
    format: (value) => value.toFixed(2),
  };
}

const draw = (data: LessonClouds, previous: readonly Domain[] = []) =>
  drawLessonClouds(data, { width: WIDTH }, aDocument(), 'light', previous);

/** Pixels of the interval. */
function lengthOf(svg: SVGSVGElement): number {
  const line = [...svg.querySelectorAll('line')].find((one) => one.getAttribute('stroke-width') === '3');
  return Number(line?.getAttribute('x2')) - Number(line?.getAttribute('x1'));
}

test('after the long interval of two days that of eight takes a good part of the axis and not a speck of it', () => {
  const two = draw(over(10, null));
  const eight = draw(over(0.7, 10), two.domains);
  expect(lengthOf(eight.svg)).toBeGreaterThan(80);
  // The axis is kept where that leaves enough to see, so that what shrinks is seen to shrink.
  const six = draw(over(5, 10), two.domains);
  expect(six.domains[1]).toEqual(two.domains[1]);
  expect(lengthOf(six.svg)).toBeLessThan(0.6 * lengthOf(two.svg));
});

test('the interval that was longer lies pale behind, cut where the drawing ends, its ends in words', () => {
  const { svg } = draw(over(0.7, 10));
  const before = svg.querySelector('.before');
  const [from, length] = ['x', 'width'].map((name) => Number(before?.getAttribute(name))) as [number, number];
  expect(length).toBeGreaterThan(lengthOf(svg));
  expect(from).toBeGreaterThan(100);
  expect(from + length).toBeLessThanOrEqual(WIDTH);
  expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toContain('pale: 2 days');
  expect(draw(over(10, null)).svg.querySelector('.before')).toBeNull();
});

test('beside a single day, which has no interval, words say what lies pale behind it', () => {
  const { differences, ...rest } = over(0.7, 10);
  const { svg } = draw({ ...rest, differences: differences.map((one) => ({ ...one, low: null, high: null })) });
  expect(svg.querySelector('.before')).not.toBeNull();
  expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toContain('pale: 2 days');
});

test('a long name of days ends before the drawing, and no line strikes through words below an interval', () => {
  const { differences, ...rest } = over(0.7, 10);
  const label = 'an ganz verschiedenen Tagen';
  const { svg } = draw({ ...rest, differences: differences.map((one) => ({ ...one, label })) });
  const texts = [...svg.querySelectorAll('text')];
  const name = texts.find((text) => text.textContent === label);
  const end = Number(name?.getAttribute('x')) + textWidth(label, SMALL);
  expect(Number(svg.querySelector('.before')?.getAttribute('x'))).toBeGreaterThan(end);
  const words = texts.find((text) => text.textContent === 'pale: 2 days') as Element;
  expect(words.getAttribute('paint-order')).toBe('stroke');
  const order = [...svg.querySelectorAll('text, line')];
  const zero = order.findIndex((one) => one.getAttribute('stroke-dasharray') !== null);
  expect(order.indexOf(words)).toBeGreaterThan(zero);
});
