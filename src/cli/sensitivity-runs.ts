// The runs behind `compare --sensitivity`: every assumption at both ends of its range, the strongest ones over more luck,
// and the same days planned again.

import type { ComparisonPlan } from '../experiment/paired-comparison.ts';
import { NOISE_RUNS, type PlannerNoise, plannerNoise } from '../experiment/planner-noise.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { type EndResults, type Sensitivity, sensitivitiesOf } from '../experiment/sensitivity.ts';
import {
  MOST_REPLICATIONS,
  nextFollowed,
  type StudyEnd,
  studyEnds,
  surelyWidest,
} from '../experiment/sensitivity-stages.ts';
import type { Study } from '../model/study.ts';
import type { KnownDraws } from '../service/known-draws.ts';
import { replicateStudies, type StudyTask } from './replication-pool.ts';

/**
 * First one replication of each end, then all (at most eight) for the assumptions with the widest swings, and for those that
 * were wider in the first than they turn out. `asItStands` holds the replications 0, 1, ... of the study unchanged.
 */
export async function runSensitivity(
  study: Study,
  plan: ComparisonPlan,
  asItStands: readonly ReplicationResult[],
  workers: number,
  tell: (line: string) => void,
  draws?: KnownDraws,
): Promise<Sensitivity[]> {
  const replications = Math.min(MOST_REPLICATIONS, 1 + Math.max(...asItStands.map(({ replication }) => replication)));
  const first = (results: readonly ReplicationResult[], count: number) =>
    results.filter(({ replication }) => replication < count);
  const ends = studyEnds(study);
  const screened = await runEnds(ends, [0], workers, (done, all) => tell(`screening: ${done} of ${all} runs`), draws);
  if (replications === 1) return sensitivitiesOf(plan, first(asItStands, 1), screened);
  const others = Array.from({ length: replications - 1 }, (_, row) => row + 1);
  const screening = sensitivitiesOf(plan, first(asItStands, 1), screened);
  const together: EndResults[] = [];
  let found: Sensitivity[] = [];
  for (;;) {
    const run = new Set(together.map(({ assumption }) => assumption.id));
    const chosen = nextFollowed(screening, found, run);
    if (chosen.size === 0) return surelyWidest(screening, found, run);
    const followed = await runEnds(
      ends.filter(({ assumption }) => chosen.has(assumption.id)),
      others,
      workers,
      (done, all) => tell(`strongest assumptions: ${done} of ${all} runs`),
      draws,
    );
    for (const more of followed) {
      const before = screened.find(({ assumption, end }) => assumption === more.assumption && end === more.end);
      together.push({ ...more, results: [...(before?.results ?? []), ...more.results] });
    }
    found = sensitivitiesOf(plan, first(asItStands, replications), together);
  }
}

/** The same few replications under several seeds of the planner. */
export async function runPlannerNoise(
  study: Study,
  workers: number,
  tell: (line: string) => void,
  draws?: KnownDraws,
): Promise<PlannerNoise[]> {
  const scenarios = study.scenarios.map(({ id }) => id);
  const perSearch = NOISE_RUNS.replications * scenarios.length;
  const tasks: StudyTask[] = [];
  for (let replan = 0; replan < NOISE_RUNS.searches; replan++) {
    for (let replication = 0; replication < NOISE_RUNS.replications; replication++) {
      for (const scenario of scenarios) tasks.push({ study, scenario, replication, replan });
    }
  }
  const results = await replicateStudies(
    tasks,
    workers,
    (done) => {
      if (done % scenarios.length === 0) tell(`planner's noise: ${done} of ${tasks.length} runs`);
    },
    draws,
  );
  const searches = Array.from({ length: NOISE_RUNS.searches }, (_, row) =>
    results.slice(row * perSearch, (row + 1) * perSearch),
  );
  return plannerNoise(scenarios, searches);
}

async function runEnds(
  ends: readonly StudyEnd[],
  replications: readonly number[],
  workers: number,
  onDone: (done: number, all: number) => void,
  draws?: KnownDraws,
): Promise<EndResults[]> {
  const scenarios = ends[0]?.study.scenarios ?? [];
  const tasks: StudyTask[] = ends.flatMap(({ study }) =>
    replications.flatMap((replication) => scenarios.map(({ id }) => ({ study, scenario: id, replication }))),
  );
  const perEnd = replications.length * scenarios.length;
  const results = await replicateStudies(
    tasks,
    workers,
    (done) => {
      if (done % perEnd === 0) onDone(done, tasks.length);
    },
    draws,
  );
  return ends.map(({ assumption, end }, row) => ({
    assumption,
    end,
    results: results.slice(row * perEnd, (row + 1) * perEnd),
  }));
}
