// Sizes the fleets of a study before its runs, and what the commands say of it.

import { percent } from '../base/format.ts';
import {
  type ScenarioSizing,
  type SizingRun,
  sizedStudy,
  sizeScenarios,
  sizingWarnings,
} from '../experiment/fleet-sizing.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { fleetsToSize } from '../experiment/sized-study.ts';
import type { Study } from '../model/study.ts';
import type { KnownDraws } from '../service/known-draws.ts';
import { openPool } from './replication-pool.ts';

/** A study whose fleets have numbers, and how those were found. */
export interface SizedStudy {
  readonly study: Study;
  readonly sizings: readonly ScenarioSizing[];
}

/** All runs in this thread. */
export function sizeHere(
  study: Study,
  scenarios: readonly string[],
  replicate: (run: SizingRun) => ReplicationResult,
): SizedStudy {
  const sizing = sizeScenarios(study, scenarios);
  let step = sizing.next();
  while (step.done !== true) step = sizing.next(step.value.map(replicate));
  return { study: sizedStudy(study, step.value), sizings: step.value };
}

/** The same over several workers; the counts do not depend on how many. */
export async function sizeOver(
  workers: number,
  study: Study,
  tell: (line: string) => void,
  draws?: KnownDraws,
): Promise<SizedStudy> {
  const scenarios = study.scenarios.map(({ id }) => id).filter((id) => fleetsToSize(study, id).length > 0);
  if (scenarios.length === 0) return { study, sizings: [] };
  const pool = openPool(Math.min(workers, scenarios.length * study.rules.sizing.draws), draws);
  try {
    const sizing = sizeScenarios(study, scenarios);
    let done = 0;
    let step = sizing.next();
    while (step.done !== true) {
      const results = await pool.run(step.value);
      done += results.length;
      tell(`sizing fleets: ${done} runs`);
      step = sizing.next(results);
    }
    return { study: sizedStudy(study, step.value), sizings: step.value };
  } finally {
    await pool.end();
  }
}

/** The results with the warnings of the sizing of their scenario. */
export function withSizingWarnings(
  results: readonly ReplicationResult[],
  sizings: readonly ScenarioSizing[],
): ReplicationResult[] {
  return results.map((result) => {
    const sizing = sizings.find(({ scenario }) => scenario === result.scenario);
    return sizing === undefined ? result : { ...result, warnings: [...result.warnings, ...sizingWarnings(sizing)] };
  });
}

/** The sized fleets of a scenario as reports give them; empty where it has none. */
export function sizedFleets(sizings: readonly ScenarioSizing[], scenario: string) {
  const sizing = sizings.find((one) => one.scenario === scenario);
  if (sizing === undefined) return [];
  const { found, onTimeShare, target, isMet, fleets } = sizing;
  return fleets.map(({ fleet, at, count }) => ({ fleet, at, count, found, onTimeShare, target, met: isMet }));
}

/** "vans at hub", and how it was found, for tables. */
export function sizedRows(
  sizings: readonly ScenarioSizing[],
  scenario: string,
): [what: string, count: number, how: string][] {
  return sizedFleets(sizings, scenario).map(({ fleet, at, ...sized }) => {
    return [`${fleet} at ${at}`, sized.count, howSized(sized)];
  });
}

/** What the number was chosen by: the run itself has other draws, and may do worse or better. */
export function howSized({
  found,
  onTimeShare,
  target,
}: Pick<ScenarioSizing, 'found' | 'onTimeShare' | 'target'>): string {
  return `${found}: ${percent(onTimeShare.mean)} on time on ${onTimeShare.n} separate draws, target ${percent(target)}`;
}
