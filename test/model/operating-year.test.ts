import { expect, test } from 'vitest';
import { toEuros } from '../../src/base/money.ts';
import { dayOfDepot } from '../../src/economics/facility-costs.ts';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Prices, StudyFile, Weekday } from '../../src/model/study.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const FIVE: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const SIX: Weekday[] = [...FIVE, 'sat'];

const operatingOn = (operating: Weekday[], prices: StudyFile['prices'] = {}) =>
  aStudy({ calendar: { firstDay: 'mon', operating }, prices });

test('a study that says no operating days of a year has those of its week', () => {
  const daysOf = (week: Weekday[]): Prices['operatingDays'] => operatingOn(week).prices.operatingDays;
  expect([daysOf(SIX), daysOf(FIVE), daysOf([...SIX, 'sun'])]).toEqual([302, 252, 352]);
  expect(operatingOn(FIVE, { operatingDays: 302 }).prices.operatingDays).toBe(302);
});

test('a week of five days pays as much rent a year as one of six', () => {
  const yearOf = (week: Weekday[]): number => {
    const study = operatingOn(week, { depot: { fitOut: 0 } });
    const depot = placementOf(study, 'depots')?.depots[0];
    if (depot === undefined) throw new Error('expected a micro-depot');
    return toEuros(dayOfDepot(depot, study.prices)) * ((302 * week.length) / 6);
  };
  expect(yearOf(FIVE) / yearOf(SIX)).toBeCloseTo(1, 2);
});

test('a year that the week does not give is warned of, with the part of its prices that is paid', () => {
  const told = (operatingDays: number, scenario: string): readonly string[] =>
    placementWarnings(aSetting(operatingOn(FIVE, { operatingDays }), gridTown(5, 5), scenario)).map((warning) =>
      warning.replaceAll(/[\u202f\u00a0]/g, ' '),
    );
  const warning =
    'Prices by the year (rent, fit-out, lockers) are spread over 302 operating days, but 5 weekdays a week give about 252: 83 % of them are paid.';
  expect(told(302, 'depots')).toContain(warning);
  expect(told(302, 'lockers')).toContain(warning);
  expect(told(302, 'vans')).toEqual([]);
  expect(told(260, 'depots')).toEqual([]);
});
