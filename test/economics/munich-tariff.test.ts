import { describe, expect, test } from 'vitest';
import { MUNICH, munichTariff } from '../../src/model/munich-tariff.ts';
import { SIZES } from '../../src/model/parcel.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { hasHandling, hasTariff, withHandling, withTariff } from '../../src/model/tariff.ts';
import { vehicleSpec } from '../../src/model/vehicle.ts';
import { aStudy, withVariant } from '../builders/study.ts';

const tariff = munichTariff();
const change = (fields: object) => changeSchema.parse({ id: 'c2', ...fields });

describe('the Munich tariff of handling', () => {
  test('is what the minutes come to at the study’s wage, or at the usual one where the study has none', () => {
    for (const handlingHour of [12, 25, 31.7, 0]) {
      const study = withHandling(aStudy({ prices: { handlingHour } }), MUNICH.handling);
      for (const size of SIZES) {
        const euros = (study.prices.handlingMinutes[size] / 60) * study.prices.handlingHour;
        expect(euros).toBeCloseTo(MUNICH.handling[size], 3);
      }
      expect(hasHandling(study, MUNICH.handling)).toBe(true);
    }
  });

  test('is told from the defaults', () => {
    expect(hasHandling(aStudy(), MUNICH.handling)).toBe(false);
  });
});

describe('the whole tariff', () => {
  const priced = (study: Study, scenario: string) => {
    const { fleets } = placementOf(study, scenario) as NonNullable<ReturnType<typeof placementOf>>;
    return Object.fromEntries(fleets.map((fleet) => [fleet.id, vehicleSpec(study, fleet)]));
  };

  test('goes with what a fleet becomes in a scenario, also where the change states no prices', () => {
    const own = withVariant(aStudy(), 'own', 'depots', [
      change({ kind: 'set-fleet', target: 'vans', set: { kind: 'bike' } }),
    ]);
    const usual = withVariant(aStudy(), 'own', 'depots', [
      change({ kind: 'set-fleet', target: 'bikes', set: { type: 'walking-courier' } }),
    ]);
    expect(priced(withTariff(own, tariff), 'own').vans).toMatchObject({
      km: MUNICH.bikeKm,
      parcel: MUNICH.bikeService,
    });
    expect(priced(withTariff(usual, tariff), 'own').bikes).toEqual(priced(usual, 'own').bikes);
    const twice = withVariant(aStudy(), 'own', 'depots', [
      change({ kind: 'set-fleet', target: 'bikes', set: { type: 'walking-courier' } }),
      change({ kind: 'set-fleet', target: 'bikes', set: { numbers: { rangeKm: 5 } } }),
    ]);
    expect(priced(withTariff(twice, tariff), 'own').bikes).toEqual(priced(twice, 'own').bikes);
  });

  test('is what vehicles cost in every scenario, whatever type they are of and whatever a change says of them', () => {
    const own = withVariant(aStudy(), 'own', 'depots', [
      change({ kind: 'set-fleet', target: 'vans', set: { type: 'electric-van', numbers: { day: 50, rangeKm: 80 } } }),
      change({
        kind: 'add-fleet',
        fleet: { id: 'trailers', name: 'T', kind: 'bike', type: 'bike-trailer', at: 'depots' },
      }),
    ]);
    const { vans, feeders, bikes, trailers } = priced(withTariff(own, tariff), 'own');
    const byTheDay = { day: 0, hour: 0 };
    expect(vans).toMatchObject({ ...byTheDay, km: MUNICH.vanKm, parcel: MUNICH.vanService, range: 80_000 });
    expect(feeders).toMatchObject({ ...byTheDay, km: MUNICH.feederKm, parcel: 0 });
    expect(bikes).toMatchObject({ ...byTheDay, km: MUNICH.bikeKm, parcel: MUNICH.bikeService });
    expect(trailers).toMatchObject({ ...byTheDay, km: MUNICH.bikeKm, parcel: MUNICH.bikeService });
    expect(vans?.capacity).toEqual(priced(own, 'own').vans?.capacity);
  });

  test('leaves couriers on foot and the trunk at their own prices, and no rent of a micro-depot', () => {
    const walkers = { id: 'walkers', name: 'W', kind: 'bike', type: 'walking-courier', at: 'depots' };
    const terms = { rent: 20, fitOut: 100, area: 60 };
    const study = withVariant(aStudy(), 'own', 'depots', [
      change({ kind: 'add-fleet', fleet: walkers }),
      change({ kind: 'set-depot', target: 'market', set: terms }),
    ]);
    const after = withTariff(study, tariff);
    expect(priced(after, 'own').walkers).toEqual(priced(study, 'own').walkers);
    expect(after.prices.trunk).toBe(study.prices.trunk);
    const [depot] = placementOf(after, 'own')?.depots ?? [];
    expect([after.prices.rent, after.prices.depot.fitOut, depot?.rent, depot?.fitOut, depot?.area]).toEqual([
      0, 0, 0, 0, 60,
    ]);
  });

  test('is known as taken, and taken twice it changes nothing more', () => {
    const before = aStudy();
    const after = withTariff(before, tariff);
    expect(hasTariff(before, tariff)).toBe(false);
    expect(hasTariff(after, tariff)).toBe(true);
    expect(withTariff(after, tariff)).toEqual(after);
    expect(hasTariff(after, munichTariff(1.3))).toBe(false);
  });
});
