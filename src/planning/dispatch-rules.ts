// The dispatch rules a study can name; a new one is added here and to the names in src/model/dispatch-names.ts.
import type { DispatchRuleName } from '../model/dispatch-names.ts';
import { CHEAPEST_INSERTION } from './dispatch-cheapest.ts';
import { GATHER } from './dispatch-gather.ts';
import type { DispatchRule } from './dispatch-rule.ts';

export const RULES_BY_NAME: Readonly<Record<DispatchRuleName, DispatchRule>> = {
  'cheapest insertion': CHEAPEST_INSERTION,
  gather: GATHER,
};
