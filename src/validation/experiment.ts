// Runs every scenario of a study over the same luck, several times, and keeps what a target asks of each run.
import { type Account, areaMasks, replicate } from '../experiment/account.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Ground } from '../simulation/ground.ts';
import { groundOfStudy } from '../simulation/ground-of.ts';
import { type OrderStore, settingOf } from '../simulation/setting.ts';
import type { Result } from './finding.ts';
import { resultOf } from './precision.ts';

/** By scenario, one measurement a replication; replication r of all scenarios met the same luck. */
export type Measurements<Measured> = ReadonlyMap<string, readonly Measured[]>;

export function measureScenarios<Measured>(
  study: Study,
  ground: Ground,
  replications: number,
  measure: (account: Account) => Measured,
): Measurements<Measured> {
  const placements = placementsOf(study);
  const masks = areaMasks(study, ground);
  const measurements = new Map(placements.map(({ id }) => [id, [] as Measured[]]));
  for (let replication = 0; replication < replications; replication++) {
    const orders: OrderStore = new Map();
    for (const placement of placements) {
      const account = replicate(settingOf(study, placement, ground, replication, orders), masks);
      measurements.get(placement.id)?.push(measure(account));
    }
  }
  return measurements;
}

export function groundFor(study: Study): Ground {
  return groundOfStudy(study);
}

/** A number made of what two scenarios measured under the same luck, with its interval over the replications. */
export function paired<Measured>(
  measurements: Measurements<Measured>,
  here: string,
  there: string,
  value: (here: Measured, there: Measured) => number,
): Result {
  const others = ofScenario(measurements, there);
  return resultOf(ofScenario(measurements, here).map((own, row) => value(own, others[row] as Measured)));
}

export function ofScenario<Measured>(measurements: Measurements<Measured>, scenario: string): readonly Measured[] {
  const found = measurements.get(scenario);
  if (found === undefined) throw new Error(`ofScenario: expected a scenario of the study, found ${scenario}`);
  return found;
}
