import { describe, expect, test } from 'vitest';
import { drawCostByTier } from '../../src/charts/cost-by-tier.ts';
import { describeCostByTier } from '../../src/charts/cost-by-tier-words.ts';
import { FILLING, FIVE, IDLE, NONE, ONE, type ScenarioSketch, STILL } from './comparison-builder.ts';
import { aView, EXAMPLE_NAMES, expectExample } from './comparison-pictures.ts';
import { aDocument } from './picture.ts';

describe('cost by tier', () => {
  test.each(EXAMPLE_NAMES)('looks as in the picture: %s', (example) => {
    expectExample('cost-by-tier', example, drawCostByTier);
  });

  test('says which scenario costs least and where it saves and adds', () => {
    expect(describeCostByTier(aView(FIVE)).sentence).toBe(
      'E Depots + lockers costs least, €2.52 (2.44 to 2.60) on average; against A it saves most on the stem (€0.38, 0.36 to 0.40) and adds most on depots (€0.43, 0.41 to 0.45).',
    );
  });

  test('says so where the cheapest is not clear', () => {
    const close = FIVE.slice(0, 2).map((sketch) => ({ ...sketch, costSpread: 1 }));
    expect(describeCostByTier(aView(close)).sentence).toContain(
      'has the lowest mean, €2.84 (1.84 to 3.84), but not clearly; B, next at €2.88 (1.88 to 3.88), ',
    );
  });

  test('says that one costs least only where it beats each other one, not the first alone', () => {
    const twin = [...FIVE, { ...(FIVE[4] as ScenarioSketch), name: 'Depots + lockers 2' }];
    expect(describeCostByTier(aView(twin)).sentence).toMatch(
      /^E Depots \+ lockers has the lowest mean, €2\.52 \(2\.44 to 2\.60\), but not clearly; against A it saves most/,
    );
  });

  test('does not set scenarios against each other that came out the same in every draw', () => {
    const [vans, depot] = FIVE as [ScenarioSketch, ScenarioSketch];
    /** The second one came out as the first. */
    const said = (sketches: readonly ScenarioSketch[]) => {
      const view = aView(sketches);
      const [first, second] = view.comparison.summaries.map(({ id }) => id) as [string, string];
      return describeCostByTier({ ...view, comparison: { ...view.comparison, same: new Map([[second, first]]) } })
        .sentence;
    };
    const copy = { ...vans, name: 'Copy' };
    expect(said([vans, copy, depot])).toMatch(
      /^A Vans only and B Copy, the same in every draw so far, have the lowest mean, €2\.84 \(.*\), but not clearly; C, next at €2\.88/,
    );
    expect(said([vans, copy])).toBe(
      'A Vans only and B Copy cost the same in every draw so far, €2.84 (2.76 to 2.92) a parcel.',
    );
  });

  test('says who has no run yet and who has fewer draws, and costs least only once all have run', () => {
    expect(
      describeCostByTier(aView(FIVE.map((sketch, row) => ({ ...sketch, runs: row < 4 ? 8 : 0 })))).sentence,
    ).toMatch(/^D Lockers has the lowest mean, €2\.58 \([\d.]+ to [\d.]+\), but not clearly; .*; E has no run yet\.$/);
    const runs = [8, 7, 3, 8, 0];
    expect(
      describeCostByTier(aView(FIVE.map((sketch, row) => ({ ...sketch, runs: runs[row] as number })))).sentence,
    ).toMatch(/; fewer draws than 8: B 7, C 3; E has no run yet\.$/);
    const first = FIVE.map((sketch, row) => ({ ...sketch, runs: row < 2 ? 1 : 0 }));
    expect(describeCostByTier(aView(first)).sentence).toMatch(
      /^A Vans only has the lowest cost, €2\.84 in a single draw, but not clearly; .*; C, D and E have no run yet\.$/,
    );
  });

  test('a single draw beside others that have more is not said to be a mean', () => {
    const { sentence } = describeCostByTier(aView(FILLING));
    expect(sentence).toMatch(/^D Lockers has the lowest cost, €2\.58 in a single draw, but not clearly; /);
    expect(sentence).toMatch(/; fewer draws than 14: B 12, C 5, D 1; E has no run yet\.$/);
  });

  test('speaks of one scenario alone, and of none', () => {
    expect(describeCostByTier(aView(ONE)).sentence).toBe(
      'A Vans only costs €2.84 (2.76 to 2.92) a parcel on average; €0.74 (0.71 to 0.77) of it goes into driving between stops.',
    );
    expect(describeCostByTier(aView(NONE)).sentence).toContain('No run has finished yet');
  });

  test('the table gives each scenario its number, interval and tiers', () => {
    const { table } = describeCostByTier(aView(FILLING));
    expect(table.head.slice(0, 7)).toEqual([
      'Scenario',
      'Draws',
      '€ per parcel',
      'Interval',
      '€ inside catchments',
      'Interval inside',
      'feeder, €',
    ]);
    expect(table.rows[0]?.slice(0, 4)).toEqual(['A Vans only', '14', '2.84', '2.69 to 2.99']);
    expect(table.rows[3]?.[3]).toBe('too few draws');
    expect(table.rows[4]?.slice(0, 3)).toEqual(['E Depots + lockers', 'no run yet', '']);
    expect(table.rows[1]?.slice(4, 6)).toEqual(['2.59', '2.53 to 2.65']);
    for (const row of table.rows) expect(row.length).toBe(table.head.length);
  });

  test('every part has its interval in its tooltip and in the table, or is said to be of a single draw', () => {
    const { svg } = drawCostByTier(aView(FILLING), { width: 460 }, aDocument(), 'light');
    const titleOf = (scenario: string) =>
      svg.querySelector(`[data-scenario="${scenario}"] [data-tier="door"] title`)?.textContent;
    expect(titleOf('s0')).toBe('A Vans only: door €0.72, 0.67 to 0.77, mean of 14 draws');
    expect(titleOf('s3')).toBe('D Lockers: door €0.70, a single draw, no interval');
    const { table } = describeCostByTier(aView(FILLING));
    const door = table.head.indexOf('door, €');
    expect(table.head[door + 1]).toBe('door: interval');
    expect(table.rows.map((row) => row.slice(door, door + 2))).toEqual([
      ['0.72', '0.67 to 0.77'],
      ['0.79', '0.74 to 0.84'],
      ['0.97', '0.92 to 1.02'],
      ['0.70', 'too few draws'],
      ['', ''],
    ]);
  });

  test('what it saves and adds is said without an interval only until the first look', () => {
    const early = FIVE.slice(0, 2).map((sketch) => ({ ...sketch, runs: 5 }));
    expect(describeCostByTier(aView(early)).sentence).toMatch(/\(€[\d.]+, no interval yet\)/);
  });

  test('a scenario that delivers nothing has no bar, no number, and is not said to cost least', () => {
    const { sentence, table } = describeCostByTier(aView(IDLE));
    expect(sentence).toMatch(/^A Vans only has the lowest mean, €2\.84.*; D delivered no parcel\.$/);
    expect(table.rows[3]?.slice(2, 4)).toEqual(['no parcel delivered', '']);
    const { svg } = drawCostByTier(aView(IDLE), { width: 460 }, aDocument(), 'light');
    const row = svg.querySelector('[data-scenario="s3"]');
    expect(row?.querySelector('.none')?.textContent).toBe('no parcel delivered');
    expect(row?.querySelector('.number, .tier, .skeleton')).toBe(null);
    const nobody = IDLE.map((sketch) => ({ ...sketch, isIdle: true }));
    expect(describeCostByTier(aView(nobody)).sentence).toContain('No parcel is delivered');
  });

  test('an interval of two runs never reaches below nothing', () => {
    const wide = FIVE.slice(0, 2).map((sketch) => ({ ...sketch, runs: 2, costSpread: 20 }));
    expect(describeCostByTier(aView(wide)).table.rows[0]?.[3]).toBe('0.00 to 22.84');
    const { svg } = drawCostByTier(aView(wide), { width: 460 }, aDocument(), 'light');
    const bar = Number(svg.querySelector('.tier')?.getAttribute('x'));
    expect(Number(svg.querySelector('.interval line')?.getAttribute('x1'))).toBe(bar);
  });

  test('a bar’s parts reach from zero to its number', () => {
    const { svg } = drawCostByTier(aView(STILL), { width: 460 }, aDocument(), 'light');
    for (const row of svg.querySelectorAll('.row')) {
      const parts = [...row.querySelectorAll('.tier')];
      const ends = parts.map((part) => Number(part.getAttribute('x')) + Number(part.getAttribute('width')));
      const number = row.querySelector('.number');
      expect(Number(number?.getAttribute('x')) - Math.max(...ends)).toBeLessThan(9);
    }
  });

  test('each row knows its scenario, and the one on show is marked', () => {
    const { svg } = drawCostByTier(aView(FIVE, 's1'), { width: 460 }, aDocument(), 'light');
    expect([...svg.querySelectorAll('.row')].map((row) => row.getAttribute('data-scenario'))).toEqual(
      FIVE.map((_, index) => `s${index}`),
    );
    expect(svg.querySelector('.row.chosen')?.getAttribute('data-scenario')).toBe('s1');
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toContain('Cost per delivered parcel, €. E Depots + lockers');
  });

  test('an interval of few runs that reaches far does not squeeze the bars, and has no end where it is cut', () => {
    const wide = FIVE.map((sketch, row) => (row === 1 ? { ...sketch, costSpread: 40 } : sketch));
    const { svg, domains } = drawCostByTier(aView(wide), { width: 460 }, aDocument(), 'light');
    expect(domains[0]?.[1]).toBeLessThanOrEqual(6);
    const [, cut, whole] = [...svg.querySelectorAll('.row')].map(
      (row) => row.querySelectorAll('.interval line').length,
    );
    // One line of each is the interval inside the catchments, which has no ends.
    expect([cut, whole]).toEqual([2, 4]);
    const number = svg.querySelectorAll('.row')[1]?.querySelector('.number');
    expect(Number(number?.getAttribute('x'))).toBeLessThan(460 - 20);
  });

  test('the axis stays where it is while results stay within it', () => {
    const first = drawCostByTier(aView(FIVE), { width: 460 }, aDocument(), 'light');
    const cheaper = FIVE.map((sketch) => ({ ...sketch, tiers: { door: 0.5 } }));
    const next = drawCostByTier(aView(cheaper), { width: 460 }, aDocument(), 'light', first.domains);
    expect(next.domains).toEqual(first.domains);
  });

  test('a word in its sentence that is wider than the chart ends in an ellipsis, and is whole in its label', () => {
    const name = 'Donaudampfschifffahrt'.repeat(5);
    const view = aView(FIVE.map((sketch, row) => (row === 4 ? { ...sketch, name } : sketch)));
    const { svg } = drawCostByTier(view, { width: 340 }, aDocument(), 'light');
    const lines = [...svg.querySelectorAll('.heading text')].map((line) => line.textContent);
    expect(lines.some((line) => /^Donau.*…$/.test(line ?? ''))).toBe(true);
    expect(lines.join(' ')).not.toContain(name);
    expect(svg.getAttribute('aria-label')).toContain(name);
  });
});
