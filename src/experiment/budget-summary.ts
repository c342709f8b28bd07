// Budgets over all replications of a scenario: who overspends, by how much on average, and in how many runs.
import { euros, percent, signedEuros } from '../base/format.ts';
import { numberStyle } from '../base/language.ts';
import { budgetPhrases } from '../economics/budget-phrases.ts';
import { type BudgetUse, budgetInWords, isOverspent } from '../economics/budgets.ts';
import { estimate } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';

/** A sentence for each budget that is overspent in any run; `level` is that of the interval. */
export function summariseBudgets(results: readonly ReplicationResult[], level: number): string[] {
  const [first] = results;
  if (first === undefined) return [];
  return first.budgets.flatMap((budget, row) => {
    const uses = results.flatMap(({ budgets }) => budgets[row] ?? []);
    return uses.some(isOverspent) ? [sayOverspent(budget, uses, level)] : [];
  });
}

function sayOverspent({ payer, budget }: BudgetUse, uses: readonly BudgetUse[], level: number): string {
  const { mean, low, high, n } = estimate(
    uses.map(({ spent }) => spent - budget),
    level,
  );
  const over = uses.filter(isOverspent).length;
  const interval =
    low === null || high === null
      ? ''
      : ` (${percent(level, 0)}: ${signedEuros(low)} ${numberStyle().to} ${signedEuros(high)})`;
  const by = euros(Math.abs(mean));
  const of = { runs: n, over, interval };
  return budgetPhrases().spent(payer, euros(budget + mean), by, mean > 0, budgetInWords(budget), of);
}
