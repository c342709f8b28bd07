import { describe, expect, test } from 'vitest';
import { drawCostTenths } from '../../src/charts/cost-tenths.ts';
import { describeCostTenths } from '../../src/charts/cost-tenths-words.ts';
import { FILLING, FIVE, NONE } from './comparison-builder.ts';
import { aView, expectExample } from './comparison-pictures.ts';
import { aDocument } from './picture.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

describe('the tenths of the cost', () => {
  test.each(['five', 'filling', 'one', 'none', 'idle'])('look as in the picture: %s', (example) => {
    expectExample('cost-tenths', example, drawCostTenths);
  });

  test('say what the dearest tenth of parcels causes, in the scenario on show and in the baseline', () => {
    expect(plain(describeCostTenths(aView(FIVE)).sentence)).toBe(
      'The dearest tenth of parcels causes 24 % (22.7 to 25.1 %) of the cost in C 6 spread depots, the cheapest half 29 % (28.8 to 30.0 %); in A the dearest tenth causes 23 % (21.3 to 23.7 %).',
    );
    expect(plain(describeCostTenths(aView(FIVE, 's0')).sentence)).toBe(
      'The dearest tenth of parcels causes 23 % (21.3 to 23.7 %) of the cost in A Vans only, the cheapest half 31 % (30.4 to 31.6 %).',
    );
    expect(describeCostTenths(aView(NONE)).sentence).toContain('No run has finished yet');
  });

  test('are ten columns as high as their shares, with a stroke for the baseline, and intervals where there are some', () => {
    const { svg, domains } = drawCostTenths(aView(FIVE), { width: 460 }, aDocument(), 'light');
    const heights = [...svg.querySelectorAll('.tenth .bar')].map((bar) => Number(bar.getAttribute('height')));
    expect(heights).toHaveLength(10);
    expect((heights[9] as number) / (heights[4] as number)).toBeCloseTo(23.9 / 8.3, 1);
    expect(domains[0]?.[0]).toBe(0);
    expect(svg.querySelectorAll('.tenth .other')).toHaveLength(10);
    expect(svg.querySelectorAll('.tenth .interval')).toHaveLength(10);
    const early = drawCostTenths(aView(FILLING, 's3'), { width: 460 }, aDocument(), 'light').svg;
    expect(early.querySelectorAll('.tenth .interval')).toHaveLength(0);
  });

  test('say each share’s interval in the column’s tooltip and in the table, or that it is of a single draw', () => {
    const titleOf = (chosen: string) => {
      const { svg } = drawCostTenths(aView(FILLING, chosen), { width: 460 }, aDocument(), 'light');
      return plain(svg.querySelector('[data-tenth="1"] title')?.textContent ?? '');
    };
    expect(titleOf('s0')).toBe('Tenth 1 of 10 from the cheapest: 3.0 % of the cost, 2.6 to 3.4 %, mean of 14 draws');
    expect(titleOf('s3')).toBe('Tenth 1 of 10 from the cheapest: 2.1 % of the cost, a single draw, no interval');
    const [row] = describeCostTenths(aView(FILLING)).table.rows;
    expect(row?.slice(1).map(plain)).toEqual([
      '3.0 %',
      '2.6 to 3.4',
      '31.0 %',
      '30.4 to 31.6',
      '22.5 %',
      '21.3 to 23.7',
    ]);
  });

  test('name the line of equal shares over the numbers of the columns, also where tenths cost nearly the same', () => {
    const { comparison, ...view } = aView(FIVE);
    const summaries = comparison.summaries.map((summary) => {
      const costTenths = summary.city.costTenths.map((tenth) => ({ ...tenth, mean: 0.1, low: 0.098, high: 0.102 }));
      return { ...summary, city: { ...summary.city, costTenths } };
    });
    const level = { ...view, comparison: { ...comparison, summaries } };
    for (const width of [300, 460]) {
      const { svg } = drawCostTenths(level, { width }, aDocument(), 'light');
      const words = Number(svg.querySelector('.equal-words')?.getAttribute('y'));
      const numbers = [...svg.querySelectorAll('.tenth .number')]
        .slice(0, 3)
        .map((one) => Number(one.getAttribute('y')));
      expect(Math.min(...numbers) - words).toBeGreaterThanOrEqual(12);
    }
  });
});
