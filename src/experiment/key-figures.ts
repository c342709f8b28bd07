// Every figure of every scenario side by side, with the best marked only where it beats each other one beyond doubt.
import type { Estimate, Method } from './comparison.ts';
import { isPartlyContracted } from './driven-km.ts';
import { FIGURE_KEYS, FIGURES, type Figure, type FigureKey } from './figures.ts';
import { estimate, meanOf } from './interval.ts';
import { differencesIn, LEVEL, type Measure, type Pair, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';
import { judgeDifferences } from './verdict.ts';

export interface FigureRow {
  readonly key: FigureKey;
  /** One a scenario, in their order: its own mean and 95 % interval. */
  readonly estimates: readonly Estimate[];
  /** And the draws it has run: an estimate is of fewer where some have nothing to tell of. */
  readonly draws: readonly number[];
  /** The scenario that beats every other one beyond doubt, or -1. */
  readonly best: number;
}

/**
 * The figures of scenarios over their replications 0, 1, ... without a gap, a list a scenario. Figures that no scenario
 * has, or that are nothing in all, are left out. The best one must differ from each other one by the rule that decides
 * the verdicts, at a level corrected over all pairs of scenarios, since it was picked among them by looking.
 */
export function keyFigures(
  scenarios: readonly (readonly ReplicationResult[])[],
  measuredDays: number,
  method: Method,
): FigureRow[] {
  return FIGURE_KEYS.flatMap((key) => keyFigure(key, scenarios, measuredDays, method) ?? []);
}

/** One of them; null where it is left out. */
export function keyFigure(
  key: FigureKey,
  scenarios: readonly (readonly ReplicationResult[])[],
  measuredDays: number,
  method: Method,
): FigureRow | null {
  const pairs = Math.max(1, (scenarios.length * (scenarios.length - 1)) / 2);
  const { better, of, ownOnly }: Figure = FIGURES[key];
  const isPartial = ownOnly === true && scenarios.some((results) => results.some(isPartlyContracted));
  const measure: Measure = (result) => of(result, measuredDays);
  const values = scenarios.map((results) => results.flatMap((result) => measure(result) ?? []));
  if (values.every((row) => row.every((value) => value === 0))) return null;
  const estimates = values.map((row) => estimate(row, LEVEL));
  return {
    key,
    estimates,
    draws: scenarios.map(({ length }) => length),
    best: better === null || isPartial ? -1 : bestOf(scenarios, measure, better, method, pairs),
  };
}

function bestOf(
  scenarios: readonly (readonly ReplicationResult[])[],
  measure: Measure,
  better: 'less' | 'more',
  method: Method,
  comparisons: number,
): number {
  if (scenarios.length < 2) return -1;
  const sign = better === 'less' ? 1 : -1;
  // Over the days that all have: one more day would tell of that day.
  const common = Math.min(...scenarios.map(({ length }) => length));
  const means = scenarios.map((all) => {
    const results = all.slice(0, common);
    const values = results.flatMap((result) => measure(result) ?? []);
    return values.length === 0 ? Number.POSITIVE_INFINITY : sign * meanOf(values);
  });
  const best = means.indexOf(Math.min(...means));
  const isBeaten = (pairs: readonly Pair[]): boolean => {
    const { words } = judgeDifferences(differencesIn(pairs, measure), method, comparisons, 1 - LEVEL).verdict;
    return words === (better === 'less' ? 'cheaper' : 'dearer');
  };
  const own = scenarios[best] ?? [];
  return scenarios.every((other, row) => row === best || isBeaten(pair(own, other))) ? best : -1;
}
