// The lists that all scenarios share, in the order in which the assumptions show them. A new one is added here.
import { BUDGET_LIST } from './budget-list.ts';
import { CARRIER_LIST } from './carrier-list.ts';
import type { EntityList } from './entity-list.ts';
import { SITE_LIST } from './site-list.ts';
import { SUBSIDY_LIST } from './subsidy-list.ts';
import { ZONE_LIST } from './zone-list.ts';

export const STUDY_LISTS: readonly EntityList<object>[] = [
  CARRIER_LIST,
  SITE_LIST,
  ZONE_LIST,
  SUBSIDY_LIST,
  BUDGET_LIST,
];
