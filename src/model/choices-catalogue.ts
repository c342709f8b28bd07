// Defaults of choices, of yes or no, and of lists; keys are the paths of the study file, `depot.` and `fleet.` stand for each one.
import { FREE_FLOW } from '../network/pace.ts';
import { LOCKER_DWELL, VAN_PACE } from './catalogue.ts';
import { PARKING_PROFILE } from './door-catalogue.ts';
import { PICK_UP_PROFILE } from './locker-catalogue.ts';
import { ORDERING_CHOICES } from './ordering-catalogue.ts';
import type { Choice, Evidence } from './parameter.ts';
import { RESCUE_CHOICES } from './rescue-catalogue.ts';
import { SAME_DAY_CHOICES } from './same-day-catalogue.ts';
import { STREET_CHOICES } from './streets-catalogue.ts';

const knownBy =
  (evidence: Evidence) =>
  <const Value>(label: string, unit: string, value: Value, usual: string, source: string): Choice<Value> => ({
    label,
    unit,
    value,
    usual,
    evidence,
    source,
  });

const read = knownBy('source');
const computed = knownBy('computed');
const assumed = knownBy('assumption');

export const CHOICES = {
  'calendar.firstDay': assumed('Weekday of the first day', '', 'mon', 'any weekday', 'weeks are counted from Monday'),
  'calendar.operating': assumed(
    'Operating days',
    '',
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
    'usually Monday to Friday, or to Saturday',
    'parcels come on six days; 302 operating days a year',
  ),
  'rules.assignment': assumed(
    'A parcel in several catchments goes to',
    '',
    'nearest',
    'any of the three',
    'the shortest way by bike; the other two are there to be compared with it',
  ),
  'rules.effort': computed(
    'How long tours are improved',
    '',
    'quick',
    'quick to explore, thorough for a last answer',
    'measured: quick plans cost 0 to 3 % more than thorough ones where no stop has a window, up to 9 % where some of 60 to 150 stops have one; with 8 paid hours mostly below 1 %, but now and then a vehicle more goes',
  ),
  'rules.feeder.waves': assumed(
    'Feeder waves leave the hub',
    'HH:MM, …',
    ['06:30', '11:30'],
    'usually 1 to 3 waves from 06:00 to 15:00',
    'no readable source; feeders from 07 to 08 in the Munich model, Hamburg supplies its depots once a day',
  ),
  'demand.season': assumed(
    'Season',
    '',
    'drawn',
    'or the same on every day, to see what the weeks before Christmas do',
    'every scenario meets the same days of the peak season; there are none unless their share is above 0',
  ),
  'rules.traffic.weather': assumed(
    'Weather',
    '',
    'drawn',
    'or the same on every day, to see what a bad day does',
    'every scenario meets the same days of rain and snow',
  ),
  'rules.traffic.paceByHour': computed(
    'Speed of vans by hour of day, 0 to 23',
    'factors',
    VAN_PACE,
    'ones, where no hour is slower than another',
    'hourly mean speeds of Polish cities (Rudy 2025, public repository) over the fastest, 41.0 km/h',
  ),
  'rules.traffic.bikePaceByHour': assumed(
    'Speed of cargo bikes by hour of day, 0 to 23',
    'factors',
    FREE_FLOW,
    'ones, as bikes pass what cars queue for',
    'no readable source',
  ),
  'rules.door.parkingByHour': assumed(
    'Parking search by hour of day, 0 to 23',
    'factors',
    PARKING_PROFILE,
    'ones, where the hour makes no difference',
    'no readable source; mean 1 from 8 to 18 h, highest while shops are supplied and when people come home',
  ),
  'rules.locker.upsizing': assumed(
    'A small parcel may use a larger compartment',
    '',
    true,
    'or no',
    'no readable source; a parcel is refused only where nothing that fits is free',
  ),
  'rules.presence.businessDays': assumed(
    'Businesses are open on',
    '',
    ['mon', 'tue', 'wed', 'thu', 'fri'],
    'or on Saturday too, as shops are',
    'no readable source; 08 to 18 on weekdays',
  ),
  'rules.afterFailed': assumed(
    'After a failed attempt a parcel goes to',
    '',
    'door',
    'or to a locker or micro-depot in reach, to be picked up',
    'a second attempt is what most carriers make (no readable source)',
  ),
  'rules.locker.whenFull': assumed(
    'A parcel that a full locker refuses goes to',
    '',
    'next locker',
    'or to the door',
    'no readable source; the recipient can reach the next one too',
  ),
  'rules.locker.suppliedBy': assumed(
    'Lockers are filled by',
    '',
    'feeder',
    'or by the vans on their tours, or by the bikes of a micro-depot that reaches the locker',
    'no readable source; feeders pass by on their way to the micro-depots',
  ),
  'rules.locker.reservation': assumed(
    'A compartment is kept for each parcel before it leaves the hub',
    '',
    false,
    'or yes: no trip in vain, but compartments wait empty',
    'no readable source',
  ),
  'rules.locker.pickUpByHour': assumed(
    'People at lockers by hour of day, 0 to 23',
    'weights',
    PICK_UP_PROFILE,
    'flat, where people pass at all hours',
    '40 % (Australia) to 58 % (Poland 2014) outside business hours; peaks in the morning, at lunch and in the evening',
  ),
  'rules.locker.dwellDays': read(
    'Share picked up from a locker on day 1, 2, …',
    'shares',
    LOCKER_DWELL,
    '0.5, 0.2, 0.3 where people are quick',
    'Raviv 2023, parcel locker experiments; mean 2.84 days',
  ),
  'rules.depot.overnight': assumed(
    'What is left at a micro-depot in the evening is',
    '',
    'kept',
    'or goes back to the hub with the next feeder, where nothing may be stored overnight',
    'no readable source; the micro-depot can be locked',
  ),
  'rules.depot.whenFull': assumed(
    'A parcel whose micro-depot is full or shut goes to',
    '',
    'next depot',
    'or by van',
    'no readable source; another micro-depot in reach is cheaper than a van for most parcels',
  ),
  'rules.shift.breakPaid': assumed(
    'The break is paid',
    '',
    true,
    'or no',
    'no readable source; the law asks for no pay, many agreements do',
  ),
  'depot.sharing': assumed(
    'Shared with other carriers',
    '',
    'own',
    'a shared roof is what carriers usually grant each other; pooling asks for a neutral operator',
    'no readable source; one carrier alone has nobody to share with',
  ),
  'depot.open': assumed('Open', '', true, 'or no', 'a shut micro-depot serves nobody and costs nothing'),
  'fleet.count': assumed(
    'Vehicles at each',
    'vehicles',
    'as needed',
    'or the number that is owned, or "sized": the fewest owned ones that are on time',
    'a vehicle costs only on days it is used, so that no placement pays for idle vans',
  ),
  ...ORDERING_CHOICES,
  ...SAME_DAY_CHOICES,
  ...RESCUE_CHOICES,
  ...STREET_CHOICES,
} as const satisfies Record<string, Choice<unknown>>;

export type ChoicePath = keyof typeof CHOICES;
