// Defaults of the search for the smallest fleet; it concerns fleets whose count is "sized", and no others.
import { assumed, type Parameter } from './parameter.ts';

export const SIZING = {
  'rules.sizing.onTimeShare': assumed(
    'Share on time that a sized fleet must meet',
    'share',
    0.95,
    0.8,
    0.99,
    'logistics KPI practice: at least 95 % is good; a parcel that found nobody home is late too, and no fleet helps there',
  ),
  'rules.sizing.draws': assumed(
    'Draws of luck over which fleets are sized',
    'replications',
    4,
    2,
    16,
    'draws of their own, which no comparison uses; more of them make the counts surer and take longer to find',
  ),
} as const satisfies Record<string, Parameter>;
