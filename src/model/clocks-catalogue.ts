// Defaults of the times of day; keys are the paths of the study file, and `depot.` stands for every micro-depot.
import { CONTRACTOR_HOURS } from './carriers-catalogue.ts';
import { WINDOW_CLOCKS } from './ordering-catalogue.ts';
import { assumed, type Parameter } from './parameter.ts';
import { SAME_DAY_CLOCKS } from './same-day-catalogue.ts';

const munich = 'the Munich model (FOCA, public repository)';
const losAngeles = 'the Los Angeles model (Pahwa and Jaller)';

/** A time of day with the usual earliest and latest. Sources give hours at most, so each is a choice among them. */
const time = (label: string, value: string, low: string, high: string, source: string) =>
  assumed(label, 'HH:MM', value, low, high, source);

export const CLOCKS = {
  'demand.orderedUntil': time(
    'Orders until then are promised for the next operating day',
    '22:00',
    '18:00',
    '24:00',
    'no readable source; the same hour as the cut-off, so that no promise is lost from the start',
  ),
  'rules.cutOff': time(
    'Orders until then leave on the next operating day',
    '22:00',
    '18:00',
    '24:00',
    'no readable source; carriers name hours from 18 to 24',
  ),
  'rules.promiseUntil': time(
    'Latest hand-over that keeps the promise',
    '20:00',
    '17:00',
    '22:00',
    `no readable source; the end of the delivery window 08-20 of ${losAngeles}`,
  ),
  'rules.sortedBy': time(
    'The hub has sorted by',
    '05:30',
    '03:00',
    '07:00',
    'no readable source; in time for the first wave at 06:30',
  ),
  'rules.van.from': time('Vans start', '08:00', '07:00', '09:00', `07:00 in ${munich}, 08:00 in ${losAngeles}`),
  'rules.bike.from': time(
    'Cargo bikes start',
    '08:30',
    '08:00',
    '10:00',
    `08:00 in ${munich}; later here, after the first wave is sorted at the micro-depot`,
  ),
  'rules.presence.businessFrom': time(
    'Businesses open',
    '08:00',
    '07:00',
    '10:00',
    'no readable source; 08 to 18 on weekdays',
  ),
  'rules.presence.businessUntil': time(
    'Businesses close',
    '18:00',
    '16:00',
    '20:00',
    'no readable source; 08 to 18 on weekdays',
  ),
  'depot.opens': time(
    'Opens',
    '07:00',
    '05:00',
    '08:00',
    `feeders come from 07 to 08 in ${munich}; 08 in ${losAngeles}`,
  ),
  'depot.closes': time('Closes', '20:00', '17:00', '22:00', `17 in ${munich}; 20 in ${losAngeles}`),
  'bay.opens': time('Loading bay from', '07:00', '06:00', '09:00', 'no readable source; while shops are supplied'),
  'bay.closes': time('Loading bay until', '19:00', '11:00', '22:00', 'no readable source; while shops are supplied'),
  'zone.from': time(
    'Pedestrian zone: deliveries from',
    '06:00',
    '05:00',
    '07:00',
    'no readable source; before shops open',
  ),
  'zone.until': time(
    'Pedestrian zone: deliveries until',
    '11:00',
    '10:00',
    '13:00',
    'no readable source; until people come to shop',
  ),
  'locker.opens': time(
    'Locker can be reached from',
    '00:00',
    '00:00',
    '09:00',
    'outdoors at all hours; indoors as the shop',
  ),
  'locker.closes': time(
    'Locker can be reached until',
    '24:00',
    '18:00',
    '24:00',
    'outdoors at all hours; indoors as the shop',
  ),
  ...WINDOW_CLOCKS,
  ...SAME_DAY_CLOCKS,
  ...CONTRACTOR_HOURS,
} as const satisfies Record<string, Parameter<string>>;

export type ClockPath = keyof typeof CLOCKS;
