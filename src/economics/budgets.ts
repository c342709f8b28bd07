// Budgets: who spends more a day than there is.
import { fromEuros } from '../base/money.ts';
import type { Prices } from '../model/study.ts';
import type { CostSummary } from './cost-summary.ts';

/**
 * A warning for each overspent budget: what the payer bears for the measured parcels, by the measured day. The same words
 * in every replication, so that they read as one.
 */
export function budgetWarnings({ byPayer }: CostSummary, { budgets }: Prices, measuredDays: number): string[] {
  return budgets
    .filter(({ payer, perDay }) => byPayer[payer] > fromEuros(perDay) * measuredDays)
    .map(({ payer, perDay }) => `${WHO[payer]} more than the budget of €${perDay} a day.`);
}

const WHO = {
  carrier: 'The carrier spends',
  city: 'The city spends',
  owner: 'The owners of sites spend',
  recipient: 'Recipients spend',
  society: 'Society spends',
} as const;
