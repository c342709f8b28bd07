// The option to run a study at a tariff's prices instead of its own.
import { munichTariff } from '../model/munich-tariff.ts';
import type { Study } from '../model/study.ts';
import { withTariff } from '../model/tariff.ts';
import { type Arguments, type Option, oneOf, option } from './arguments.ts';

export const PRICES: Option = option(
  'own|munich',
  'what vehicles, handling and micro-depots cost: as the study says, or by the tariff of the Munich model (docs/model.md)',
  'own',
);

export function atPricesAsked(study: Study, values: Arguments['values']): Study {
  return oneOf(values, 'prices', ['own', 'munich']) === 'own' ? study : withTariff(study, munichTariff());
}
