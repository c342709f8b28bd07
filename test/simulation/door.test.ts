import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { actualSearch, parkingSeconds } from '../../src/simulation/handover.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
type Door = NonNullable<NonNullable<StudyFile['rules']>['door']>;
const flat = new Array(24).fill(1);
const settingWith = (door: Door) => aSetting(aStudy({ rules: { door } }), town);

describe('parking search', () => {
  test('follows the hour', () => {
    const parkingByHour = flat.map((_, hour) => (hour === 10 ? 3 : 1));
    const setting = settingWith({ parkingByHour, parkingSpread: 0, parkingVanCentre: 100, parkingVanSuburb: 100 });
    expect(actualSearch(setting, 'van', 0, 9 * HOUR)).toBe(100);
    expect(actualSearch(setting, 'van', 0, DAY + 10.5 * HOUR)).toBe(300);
  });

  test('is planned as its mean over the shift', () => {
    const parkingByHour = flat.map((_, hour) => (hour >= 8 && hour < 12 ? 2 : 1));
    const setting = settingWith({ parkingByHour, parkingVanCentre: 100, parkingVanSuburb: 100 });
    expect(parkingSeconds(setting, 'van', 0)).toBe(150);
  });

  test('varies from day to day around its mean, the same in every scenario', () => {
    const study = aStudy({ rules: { door: { parkingByHour: flat, parkingSpread: 0.5, parkingVanSuburb: 1_000 } } });
    const setting = aSetting(study, town);
    const other = aSetting(study, town, 'depots');
    let sum = 0;
    const days = 400;
    for (let day = 0; day < days; day++) {
      const seconds = actualSearch(setting, 'van', 3, day * DAY + 9 * HOUR);
      expect(actualSearch(other, 'van', 3, day * DAY + 9 * HOUR)).toBe(seconds);
      sum += seconds;
    }
    const base = setting.ground.city.addresses.centre[3] === 1 ? setting.study.rules.door.parkingVanCentre : 1_000;
    expect(sum / days / base).toBeGreaterThan(0.9);
    expect(sum / days / base).toBeLessThan(1.1);
  });

  test('takes as long as planned where neither hour nor day makes a difference', () => {
    const run = aRun(aStudy({ rules: { door: { parkingByHour: flat, parkingSpread: 0 } } }), town);
    for (const fact of run.facts) {
      if (fact.kind !== 'parked') continue;
      const served = run.facts.find(
        (other) => other.kind === 'served' && other.tour === fact.tour && other.stop === fact.stop,
      );
      if (served?.kind !== 'served') continue;
      expect(fact.time - fact.begin).toBe(parkingSeconds(run.setting, 'van', served.address));
    }
  });
});
