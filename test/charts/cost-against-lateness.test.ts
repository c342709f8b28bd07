import { describe, expect, test } from 'vitest';
import { drawCostAgainstLateness } from '../../src/charts/cost-against-lateness.ts';
import { describeCostAgainstLateness } from '../../src/charts/cost-against-lateness-words.ts';
import { aComparison, FIVE, IDLE, NONE, ONE, type ScenarioSketch } from './comparison-builder.ts';
import { aView, EXAMPLE_NAMES, expectExample } from './comparison-pictures.ts';
import { aDocument } from './picture.ts';

describe('cost against lateness', () => {
  test.each(EXAMPLE_NAMES)('looks as in the picture: %s', (example) => {
    expectExample('cost-against-lateness', example, drawCostAgainstLateness);
  });

  test('says who beats all others, who trades one for the other, and who is beaten', () => {
    expect(describeCostAgainstLateness(aView(FIVE)).sentence).toBe(
      'Left and up is better: on average E Depots + lockers is both cheapest and most often on time.',
    );
    expect(describeCostAgainstLateness(aView(FIVE.slice(0, 3))).sentence).toBe(
      'Left and up is better: on average, between A, B and C, each gain on time costs more.',
    );
    const late = FIVE.slice(0, 3).map((sketch, index) => ({ ...sketch, onTime: [0.93, 0.92, 0.95][index] as number }));
    expect(describeCostAgainstLateness(aView(late)).sentence).toBe(
      'Left and up is better: on average, between A and C, each gain on time costs more; B is beaten in both.',
    );
    expect(describeCostAgainstLateness(aView(ONE)).sentence).toContain('Left and up is better');
    expect(describeCostAgainstLateness(aView(NONE)).sentence).toContain('No run has finished yet');
  });

  test('says that one is best in both only where it beats each other one in both, and who has not run', () => {
    const twin = [...FIVE, { ...(FIVE[4] as ScenarioSketch), name: 'Depots + lockers 2', onTime: 0.958 }];
    expect(describeCostAgainstLateness(aView(twin)).sentence).toBe(
      'Left and up is better: E Depots + lockers has the lowest cost and the highest share on time on average, but not clearly both.',
    );
    const waiting = FIVE.map((sketch, row) => ({ ...sketch, runs: row === 1 ? 0 : 8 }));
    expect(describeCostAgainstLateness(aView(waiting)).sentence).toBe(
      'Left and up is better: E Depots + lockers has the lowest cost and the highest share on time on average, but not clearly both; B has no run yet.',
    );
  });

  test('of those that are the same in every draw, neither gains what the other does not', () => {
    const [a, b, c] = FIVE.slice(0, 3) as [ScenarioSketch, ScenarioSketch, ScenarioSketch];
    const said = (sketches: readonly ScenarioSketch[]) => {
      const view = aView(sketches);
      const [first, second] = view.comparison.summaries.map(({ id }) => id) as [string, string];
      return describeCostAgainstLateness({
        ...view,
        comparison: { ...view.comparison, same: new Map([[second, first]]) },
      }).sentence;
    };
    const copy = { ...a, name: 'Copy' };
    expect(said([a, copy, b, c])).toBe(
      'Left and up is better: on average, between A, C and D, each gain on time costs more; B is the same as A in every draw so far.',
    );
    expect(said([a, copy])).toBe('Left and up is better, but A and B are the same in both in every draw so far.');
  });

  test('means and intervals inside catchments are cells of their own', () => {
    const { table } = describeCostAgainstLateness(aView(FIVE));
    expect(table.head.slice(6)).toEqual([
      '€ inside catchments',
      'Interval inside, €',
      'On time inside',
      'Interval inside, %',
    ]);
    expect(table.rows[1]?.slice(6)).toEqual(['2.59', '2.53 to 2.65', '94.0\u202f%', '93.0 to 95.0']);
    for (const row of table.rows) expect(row.length).toBe(table.head.length);
  });

  test('the table says who is beaten', () => {
    const { table } = describeCostAgainstLateness(aView(FIVE));
    expect(table.rows.map((row) => row[5])).toEqual(['yes', 'yes', 'yes', 'yes', 'no']);
  });

  test('a scenario that delivers nothing has no point and beats nobody', () => {
    const { sentence, table } = describeCostAgainstLateness(aView(IDLE));
    expect(sentence).not.toContain('D');
    expect(table.rows[3]?.slice(1)).toEqual([
      'no parcel delivered',
      '',
      '0.0\u202f%',
      '0.0 to 0.0',
      '',
      '',
      '',
      '',
      '',
    ]);
    const { svg } = drawCostAgainstLateness(aView(IDLE), { width: 460 }, aDocument(), 'light');
    expect(svg.querySelectorAll('.point').length).toBe(3);
  });

  test('points know their scenario, and both intervals are drawn', () => {
    const { svg } = drawCostAgainstLateness(aView(FIVE), { width: 460 }, aDocument(), 'light');
    for (const point of svg.querySelectorAll('.point')) expect(point.querySelectorAll('.interval').length).toBe(2);
    expect([...svg.querySelectorAll('.point')].map((point) => point.getAttribute('data-scenario'))).toEqual(
      aComparison(FIVE).summaries.map((summary) => summary.id),
    );
  });

  test('both axes stay where they are while results stay within them', () => {
    const first = drawCostAgainstLateness(aView(FIVE), { width: 460 }, aDocument(), 'light');
    const next = drawCostAgainstLateness(aView(FIVE.slice(1, 3)), { width: 460 }, aDocument(), 'light', first.domains);
    expect(next.domains).toEqual(first.domains);
  });
});
