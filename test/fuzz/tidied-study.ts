// Makes a random file one that can run: names made unique, pairs put in their order, what is unknown taken away.
import { mended } from './mended-study.ts';
import { fitWindows, orderHours, orderSizes } from './ordered-hours.ts';
import { firstOfEach, listIn, type Table } from './table.ts';
import { tidyScenarios } from './tidied-scenarios.ts';

/** What is tidied here would take too much away with it; the rest goes as the reader blames it. */
export function tidied(raw: Table): Table {
  const study = structuredClone(raw);
  orderHours(study);
  const { demand = {}, rules = {}, calendar = {}, prices = {} } = study as Record<string, Table>;
  fitWindows(demand);
  orderSizes(demand);
  const { feeder = {}, presence = {}, traffic = {} } = rules as Record<string, Table>;
  for (const [table, key] of [
    [feeder, 'waves'],
    [calendar, 'operating'],
    [presence, 'businessDays'],
  ] as const)
    if (table[key] !== undefined) table[key] = [...new Set(table[key] as string[])].sort();
  // Half of the days at most, so that the other one's default has room.
  for (const key of ['rainShare', 'snowShare']) if (traffic[key] !== undefined) traffic[key] = Number(traffic[key]) / 2;
  study.sites = firstOfEach(listIn(study, 'sites'));
  study.carriers = firstOfEach(listIn(study, 'carriers'));
  if (rules.zones !== undefined) rules.zones = firstOfEach(listIn(rules, 'zones'));
  if (prices.subsidies !== undefined) prices.subsidies = firstOfEach(listIn(prices, 'subsidies'));
  if (prices.budgets !== undefined) prices.budgets = firstOfEach(listIn(prices, 'budgets'), 'payer');
  tidyScenarios(study);
  return mended(study);
}
