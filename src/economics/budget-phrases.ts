// What is said of a budget that is overspent, in English.
import { phrases } from '../base/language.ts';
import type { Payer } from '../model/study-prices.ts';

/** Who spends, with the verb. */
const SPENDS: Readonly<Record<Payer, string>> = {
  carrier: 'The carrier spends',
  city: 'The city spends',
  owner: 'The owners of sites spend',
  recipient: 'Recipients spend',
  society: 'Society spends',
};

/** A mean over the runs so far, of which there may be one; the budget is overspent in `over` of them. */
export interface BudgetRuns {
  readonly runs: number;
  readonly over: number;
  /** " (95 %: −€3 to +€9)", or empty. */
  readonly interval: string;
}

export const budgetPhrases = phrases({
  /** Amounts of a day; `by` is what they are more or less than the budget. */
  spent: (payer: Payer, spent: string, by: string, isMore: boolean, budget: string, of: BudgetRuns | null) => {
    const way = `${by} ${isMore ? 'more' : 'less'} than the budget of ${budget}`;
    if (of === null) return `${SPENDS[payer]} ${spent} a day for the measured parcels, ${way}.`;
    const { runs, over, interval } = of;
    if (runs === 1) return `${SPENDS[payer]} ${spent} a day for the measured parcels in the one draw there is, ${way}.`;
    const often = over === runs ? `all ${runs}` : `${over} of ${runs}`;
    return `${SPENDS[payer]} ${spent} a day for the measured parcels on average, ${way}${interval}, over it in ${often} draws.`;
  },
});
