// Defaults of same-day orders and of the dispatcher who sends them out; keys are the paths of the study file.
import { assumed, type Choice, type Parameter } from './parameter.ts';

const none = 'no readable source';

export const SAME_DAY = {
  'demand.sameDay.share': assumed(
    'Share of orders to be delivered on the same day',
    'share',
    0,
    0,
    0.3,
    'switched off; the study’s own, and a scenario may offer another',
  ),
  'demand.sameDay.hours': assumed(
    'Same-day orders are promised within',
    'h',
    3,
    2,
    4,
    `${none}; retailers promise 2 to 4 hours`,
  ),
  'rules.sameDay.pickMinutes': assumed(
    'From a same-day order until its goods can leave',
    'min',
    15,
    5,
    60,
    `${none}; found, packed and labelled`,
  ),
  'rules.sameDay.loadMinutes': assumed(
    'Loading same-day parcels, also by a vehicle that comes by on its tour',
    'min',
    5,
    2,
    15,
    `${none}; a few parcels, not the whole load of a tour`,
  ),
  'rules.sameDay.marginMinutes': assumed(
    'The dispatcher plans to be early by',
    'min',
    10,
    0,
    30,
    `${none}; streets and doors take longer than planned`,
  ),
} as const satisfies Record<string, Parameter>;

export const SAME_DAY_CLOCKS = {
  'demand.sameDay.from': assumed(
    'Same-day orders are taken from',
    'HH:MM',
    '09:00',
    '08:00',
    '10:00',
    `${none}; once the vans are on their way`,
  ),
  'demand.sameDay.until': assumed(
    'Same-day orders are taken until',
    'HH:MM',
    '14:00',
    '12:00',
    '19:00',
    `${none}; who takes them longer has to lengthen the shifts, or the last ones wait for the next day`,
  ),
} as const satisfies Record<string, Parameter<string>>;

const choice = <const Value>(label: string, value: Value, usual: string, source: string): Choice<Value> => ({
  label,
  unit: '',
  value,
  usual,
  evidence: 'assumption',
  source,
});

export const SAME_DAY_CHOICES = {
  'rules.sameDay.from': choice(
    'Same-day orders are served from',
    'hub',
    'or from stock in the micro-depot whose catchment has the address',
    `${none}; stock near the customers has to be bought and kept there, which is not in the cost; bringing it is (prices.stockSupply)`,
  ),
  'rules.sameDay.rule': choice(
    'The dispatcher’s rule for same-day orders',
    'gather',
    'either, or one of your own',
    'in 16 draws of old-town with vans as needed cheaper than cheapest insertion where same-day orders are a tenth of all, as dear where they are three tenths, and no fewer of them in time; with own vans about as many in time, at about the same cost where they are few and a higher one where they are many; see docs/dispatch-rules.md',
  ),
} as const;
