import { describe, expect, test } from 'vitest';
import { drawLateness } from '../../src/charts/lateness.ts';
import { describeLateness, noteOnLateness } from '../../src/charts/lateness-words.ts';
import type { ScenarioSummary } from '../../src/experiment/comparison.ts';
import { FILLING, FIVE, IDLE, NONE, ONE, STILL } from './comparison-builder.ts';
import { aView, EXAMPLE_NAMES, expectExample } from './comparison-pictures.ts';
import { aDocument } from './picture.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

describe('lateness', () => {
  test.each(EXAMPLE_NAMES)('looks as in the picture: %s', (example) => {
    expectExample('lateness', example, drawLateness);
  });

  test('says who is most and least on time and how late the others usually are', () => {
    expect(plain(describeLateness(aView(FIVE)).sentence)).toBe(
      'On average 95.9 % are on time with E Depots + lockers (95.1 to 96.7 %), 90.2 % with A Vans only (89.0 to 91.4 %); half of the late ones of these draws come within 1 h.',
    );
    expect(plain(describeLateness(aView(ONE)).sentence)).toBe(
      'On average 90.2 % are on time with A Vans only (89.0 to 91.4 %); half of the late ones of these draws come within 30 min.',
    );
  });

  test('names all that are least on time alike, and all that are most', () => {
    const shares = (...onTime: number[]) =>
      FIVE.slice(0, onTime.length).map((one, row) => ({ ...one, onTime: onTime[row] as number }));
    const said = (...onTime: number[]) => plain(describeLateness(aView(shares(...onTime))).sentence)?.split(';')[0];
    expect(said(0.8958, 0.8962, 0.914, 0.9)).toBe(
      'On average 91.4 % are on time with C 6 spread depots (90.2 to 92.6 %), 89.6 % with A (88.4 to 90.8 %) and B (88.4 to 90.8 %)',
    );
    expect(said(0.914, 0.8958, 0.914, 0.9)).toBe(
      'On average 91.4 % are on time with A (90.2 to 92.6 %) and C (90.2 to 92.6 %), 89.6 % with B 2 central depots (88.4 to 90.8 %)',
    );
    expect(said(0.9, 0.9)).toBe('On average 90.0 % are on time with A (88.8 to 91.2 %) and B (88.8 to 91.2 %)');
  });

  test('says so where all are on time, and where nothing is known', () => {
    expect(describeLateness(aView(STILL)).sentence).toBe('Every parcel is on time.');
    expect(describeLateness(aView(NONE)).sentence).toContain('No run has finished yet');
  });

  test('leaves out a scenario that delivers nothing, and says so', () => {
    expect(plain(describeLateness(aView(IDLE)).sentence)).toBe(
      'On average 93.1 % are on time with C 6 spread depots (91.9 to 94.3 %), 90.2 % with A Vans only (89.0 to 91.4 %); half of the late ones of these draws come within 1 h; D delivered no parcel.',
    );
    const { svg } = drawLateness(aView(IDLE), { width: 460 }, aDocument(), 'light');
    const row = svg.querySelector('[data-scenario="s3"]');
    expect(row?.querySelector('.none')?.textContent).toBe('no parcel delivered');
    expect(row?.querySelector('.dot, .bin')).toBe(null);
  });

  test('says so where more than half of the late parcels come back', () => {
    const back = [{ ...FIVE[0], name: 'Back', lateness: [1, 0, 0, 0, 0, 0, 0, 0, 0, 3] }];
    expect(describeLateness(aView(back)).sentence).toContain('most of the others are returned');
  });

  test('the table’s shares sum to all parcels', () => {
    const { table } = describeLateness(aView(FIVE));
    for (const row of table.rows) {
      const shares = [row[2], ...row.slice(6).filter((_, column) => column % 2 === 0)].map((text) =>
        Number.parseFloat(text as string),
      );
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.1);
      expect(row.length).toBe(table.head.length);
    }
  });

  test('says how many draws a row rests on where some have no parcel', () => {
    const view = aView(FIVE);
    const [first, ...others] = view.comparison.summaries;
    const some = { ...(first as ScenarioSummary), onTimeShare: { mean: 0.9, low: 0.8, high: 1, n: 27 } };
    const comparison = { ...view.comparison, summaries: [{ ...some, replications: 32 }, ...others] };
    expect(describeLateness({ ...view, comparison }).table.rows[0]?.[1]).toBe('27 of 32');
    expect(noteOnLateness({ ...view, comparison })).toContain('left out');
    expect(noteOnLateness(view)).not.toContain('left out');
  });

  test('an interval never passes 100 %', () => {
    const high = FIVE.map((sketch) => ({ ...sketch, onTime: 0.999, onTimeSpread: 0.02 }));
    expect(describeLateness(aView(high)).table.rows[0]?.[3]).toBe('97.9 to 100.0');
  });

  test('every column has its interval in its tooltip and in the table, or is said to be of a single draw', () => {
    const { svg } = drawLateness(aView(FILLING), { width: 460 }, aDocument(), 'light');
    const titleOf = (scenario: string) =>
      plain(svg.querySelector(`[data-scenario="${scenario}"] [data-bin="0"] title`)?.textContent ?? '');
    expect(titleOf('s0')).toBe('A Vans only: 2.94 % up to 15 min, 2.35 to 3.53 %, mean of 14 draws');
    expect(titleOf('s3')).toBe('D Lockers: 0.56 % up to 15 min, a single draw, no interval');
    const { table } = describeLateness(aView(FILLING));
    expect(plain(table.head[7])).toBe('up to 15 min, %: interval');
    expect([table.rows[0]?.[7], table.rows[3]?.[7]]).toEqual(['2.35 to 3.53', 'too few draws']);
  });

  test('a scenario without results has a skeleton and no dot', () => {
    const { svg } = drawLateness(aView(FILLING), { width: 460 }, aDocument(), 'light');
    const last = svg.querySelector('[data-scenario="s4"]');
    expect(last?.querySelectorAll('.skeleton').length).toBe(2);
    expect(last?.querySelector('.dot')).toBe(null);
  });

  test('every axis stays where it is while results stay within it', () => {
    const first = drawLateness(aView(FIVE), { width: 460 }, aDocument(), 'light');
    const better = FIVE.map((sketch) => ({ ...sketch, onTime: 0.97 }));
    const next = drawLateness(aView(better), { width: 460 }, aDocument(), 'light', first.domains);
    expect(next.domains).toEqual(first.domains);
  });
});
