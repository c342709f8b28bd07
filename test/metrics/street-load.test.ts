import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { measureDriving } from '../../src/metrics/distance.ts';
import { measuredDays } from '../../src/metrics/measured-days.ts';
import { measureStreetLoad } from '../../src/metrics/street-load.ts';
import { closeTally, layOnStreet, type StreetHours, type StreetTally } from '../../src/metrics/street-load-hours.ts';
import { placementOf } from '../../src/model/placement.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aJournal, tourFacts } from '../builders/journal.ts';
import { aRun } from '../builders/run.ts';
import { sumByHour } from '../builders/street-hours.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);
const total = ({ amount }: StreetHours): number => amount.reduce((sum, value) => sum + value, 0);

describe('amounts by street and hour', () => {
  test('are laid evenly over the time, and midnight begins the next hour of day', () => {
    const tally: StreetTally = new Map();
    layOnStreet(tally, 3, 23.5 * HOUR, DAY + 1.5 * HOUR, 120);
    layOnStreet(tally, 1, 8 * HOUR, 8 * HOUR, 5);
    const hours = closeTally(tally);
    expect([...hours.segment]).toEqual([1, 3, 3, 3]);
    expect([...hours.hour]).toEqual([8, 0, 1, 23]);
    expect([...hours.amount]).toEqual([5, 60, 30, 30]);
    expect(sumByHour(hours)[8]).toBe(5);
  });
});

describe('the load of streets', () => {
  test('sums to the kilometres driven, at the hours at which they were', () => {
    const ground = groundOf(town);
    const study = aStudy();
    const journal = journalOf(aRun(study, town, 'depots'));
    const days = measuredDays(journal.cast, study);
    const { motor, bike } = measureStreetLoad(journal, study, ground, days);
    const placement = placementOf(study, 'depots');
    if (placement === undefined) throw new Error('no depots');
    const { distanceKm } = measureDriving(journal, study, placement, days);
    expect(distanceKm.bike).toBeGreaterThan(0);
    expect(total(motor)).toBeCloseTo(distanceKm.van + distanceKm.feeder, 6);
    expect(total(bike)).toBeCloseTo(distanceKm.bike, 6);
    const byHour = sumByHour(motor);
    expect(byHour.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(byHour.reduce((sum, km) => sum + km, 0)).toBeCloseTo(total(motor), 9);
  });

  test('lies on the streets of the way', () => {
    const ground = groundOf(town);
    const [from, to] = [
      { segment: 0, along: 50 },
      { segment: 0, along: 150 },
    ];
    const told = tourFacts({ departs: 9 * HOUR, stops: [{ parcels: [0], metres: 100 }], backMetres: 100 });
    const facts = told.map((fact) => (fact.kind === 'drove' ? { ...fact, from, to } : fact));
    const journal = aJournal({ facts });
    const { motor } = measureStreetLoad(journal, aStudy(), ground, [0]);
    expect([[...motor.segment], [...motor.hour], [...motor.amount]]).toEqual([[0], [9], [0.2]]);
  });
});
