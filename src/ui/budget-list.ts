// Budgets of a study, for the editor of lists.
import { studyList } from '../app/list-store.ts';
import type { Study } from '../model/study.ts';
import { PAYERS } from '../model/study-prices.ts';
import { plain } from './default-words.ts';
import type { EntityList } from './entity-list.ts';
import { PAYER_OPTIONS } from './subsidy-list.ts';
import { words } from './words.ts';

const { budgets } = words;

type Budget = Study['prices']['budgets'][number];

/** € a day of a new budget, until another amount is typed. */
const FIRST_AMOUNT = 1_000;

export const BUDGET_LIST: EntityList<Budget> = {
  name: 'budget',
  title: budgets.title,
  store: studyList('prices.budgets'),
  intro: budgets.intro,
  none: budgets.none,
  titleOf: ({ payer }) => words.bearers.payers[payer],
  noteOf: ({ perDay }) => budgets.note(plain(perDay)),
  fields: [
    { key: 'payer', kind: 'choice', label: budgets.payer, options: () => PAYER_OPTIONS },
    { key: 'perDay', kind: 'number', label: budgets.perDay, unit: words.fleet.units.day, usual: budgets.perDayUsual },
  ],
  additions: [
    {
      label: budgets.add,
      /** Of the first payer that has none yet. */
      entry({ prices }) {
        const payer = PAYERS.find((one) => prices.budgets.every((budget) => budget.payer !== one)) ?? 'carrier';
        return { payer, perDay: FIRST_AMOUNT };
      },
    },
  ],
};
