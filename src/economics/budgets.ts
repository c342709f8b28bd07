// Budgets: who spends more a day than there is, and by how much.
import { euros } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import type { Prices } from '../model/study.ts';
import type { Payer } from '../model/study-prices.ts';
import { budgetPhrases } from './budget-phrases.ts';
import type { CostSummary } from './cost-summary.ts';

/** Euros a day. */
export interface BudgetUse {
  readonly payer: Payer;
  readonly budget: number;
  /** What the payer bears for the measured parcels, by the measured day. */
  readonly spent: number;
}

/** One a budget of the study, overspent or not. */
export function budgetUses({ byPayer }: CostSummary, { budgets }: Prices, measuredDays: number): BudgetUse[] {
  return budgets.map(({ payer, perDay }) => ({ payer, budget: perDay, spent: toEuros(byPayer[payer]) / measuredDays }));
}

export function isOverspent({ budget, spent }: BudgetUse): boolean {
  return spent > budget;
}

/** A warning for each overspent budget of one replication. */
export function budgetWarnings(uses: readonly BudgetUse[]): string[] {
  return uses.filter(isOverspent).map(({ payer, budget, spent }) => {
    return budgetPhrases().spent(payer, euros(spent), euros(spent - budget), true, budgetInWords(budget), null);
  });
}

/** "€4000", "€0.50" */
export function budgetInWords(budget: number): string {
  return euros(budget, Number.isInteger(budget) ? 0 : 2);
}
