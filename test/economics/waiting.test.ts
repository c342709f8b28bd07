import { expect, test } from 'vitest';
import { areaMasks, replicate } from '../../src/experiment/account.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

test('waiting for a window is no parking: where nobody searches, parking costs nothing', () => {
  const town = gridTown(6, 6);
  const study = aStudy({
    demand: { parcelsPerDay: 40, windowShare: 1 },
    rules: { door: { parkingVanCentre: 0, parkingVanSuburb: 0, parkingBike: 0 } },
  });
  const { result } = replicate(aSetting(study, town), areaMasks(study, groundOf(town)));
  expect(result.people.van.waitingHours).toBeGreaterThan(0);
  expect(result.cost.byTier.parking).toBe(0);
});
