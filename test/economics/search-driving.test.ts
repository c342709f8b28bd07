import { expect, test } from 'vitest';
import { areaMasks, replicate } from '../../src/experiment/account.ts';
import { measuredDays } from '../../src/metrics/measured-days.ts';
import { measureStreetLoad } from '../../src/metrics/street-load.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const ground = groundOf(town);

function searched(searchKmPerHour: number) {
  const door = { parkingVanCentre: 120, parkingVanSuburb: 60, parkingBike: 20, searchKmPerHour };
  const study = aStudy({ demand: { parcelsPerDay: 60 }, rules: { door } });
  const account = replicate(aSetting(study, town, 'depots'), areaMasks(study, ground));
  return { study, ...account };
}

const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);

test('who searches for parking at a speed drives kilometres, which cost, emit and burden others at the parking tier', () => {
  const [still, driven] = [searched(0), searched(9)];
  expect(driven.journal.facts).toEqual(still.journal.facts);
  const hours = still.result.people.van.parkingHours;
  expect(hours).toBeGreaterThan(0);
  const [before, after] = [still.result.indicators, driven.result.indicators];
  expect(after.distanceKm.van).toBeCloseTo(before.distanceKm.van + 9 * hours, 6);
  expect(after.distanceKm.bike).toBe(before.distanceKm.bike);
  expect(after.co2Kg).toBeGreaterThan(before.co2Kg);
  const rise = driven.result.cost.total - still.result.cost.total;
  expect(rise).toBeGreaterThan(0);
  // A leg's own price is as before, but for how a tour's sum in whole micro-euros is split.
  expect(driven.result.cost.byTier.parking - still.result.cost.byTier.parking).toBeGreaterThan(0.8 * rise);
  expect(driven.result.external.total).toBeGreaterThan(still.result.external.total);
});

test('the kilometres of the search lie on the streets of the stops, and all sums agree', () => {
  const { study, journal, result, ledger } = searched(9);
  const { distanceKm } = result.indicators;
  const load = measureStreetLoad(journal, study, ground, measuredDays(journal.cast, study));
  expect(sum(load.motor.amount)).toBeCloseTo(distanceKm.van + distanceKm.feeder, 6);
  expect(sum(result.hours.km.van)).toBeCloseTo(distanceKm.van, 6);
  const whole = measureStreetLoad(journal, study, ground, [...journal.cast.operatingDays]);
  expect(sum(whole.motor.amount)).toBeCloseTo((sum(ledger.metres.van) + sum(ledger.metres.feeder)) / 1_000, 6);
});
