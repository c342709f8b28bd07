// The runs behind `compare --sensitivity`: every assumption at both ends of its range, the strongest ones over more luck,
// and the same days planned again.
import { ASSUMPTIONS, type Assumption, type End, isOpen, studyAt } from '../experiment/assumptions.ts';
import type { ComparisonPlan } from '../experiment/paired-comparison.ts';
import { NOISE_RUNS, type PlannerNoise, plannerNoise } from '../experiment/planner-noise.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { type EndResults, type Sensitivity, sensitivitiesOf, strongest } from '../experiment/sensitivity.ts';
import type { Study } from '../model/study.ts';
import { replicateStudies, type StudyTask } from './replication-pool.ts';

const ENDS: readonly End[] = ['low', 'high'];
/** The widest swings of each scenario that are run over all replications. */
const FOLLOWED = 4;
/** More replications than this narrow a tornado's bars less than they cost. */
const MOST = 8;

/**
 * First one replication of each end, then all (at most eight) for the assumptions with the widest swings. `asItStands`
 * holds the replications 0, 1, ... of the study unchanged.
 */
export async function runSensitivity(
  study: Study,
  plan: ComparisonPlan,
  asItStands: readonly ReplicationResult[],
  workers: number,
  tell: (line: string) => void,
): Promise<Sensitivity[]> {
  const replications = Math.min(MOST, 1 + Math.max(...asItStands.map(({ replication }) => replication)));
  const first = (results: readonly ReplicationResult[], count: number) =>
    results.filter(({ replication }) => replication < count);
  const open = ASSUMPTIONS.filter((assumption) => isOpen(study, assumption));
  const screened = await runEnds(study, open, [0], workers, (done, all) => tell(`screening: ${done} of ${all} runs`));
  if (replications === 1) return sensitivitiesOf(plan, first(asItStands, 1), screened);
  const chosen = strongest(sensitivitiesOf(plan, first(asItStands, 1), screened), FOLLOWED);
  const others = Array.from({ length: replications - 1 }, (_, row) => row + 1);
  const followed = await runEnds(
    study,
    open.filter(({ id }) => chosen.has(id)),
    others,
    workers,
    (done, all) => tell(`strongest assumptions: ${done} of ${all} runs`),
  );
  const together = followed.map((more) => {
    const before = screened.find(({ assumption, end }) => assumption === more.assumption && end === more.end);
    return { ...more, results: [...(before?.results ?? []), ...more.results] };
  });
  return sensitivitiesOf(plan, first(asItStands, replications), together);
}

/** The same few replications under several seeds of the planner. */
export async function runPlannerNoise(
  study: Study,
  workers: number,
  tell: (line: string) => void,
): Promise<PlannerNoise[]> {
  const scenarios = study.scenarios.map(({ id }) => id);
  const perSearch = NOISE_RUNS.replications * scenarios.length;
  const tasks: StudyTask[] = [];
  for (let replan = 0; replan < NOISE_RUNS.searches; replan++) {
    for (let replication = 0; replication < NOISE_RUNS.replications; replication++) {
      for (const scenario of scenarios) tasks.push({ study, scenario, replication, replan });
    }
  }
  const results = await replicateStudies(tasks, workers, (done) => {
    if (done % scenarios.length === 0) tell(`planner's noise: ${done} of ${tasks.length} runs`);
  });
  const searches = Array.from({ length: NOISE_RUNS.searches }, (_, row) =>
    results.slice(row * perSearch, (row + 1) * perSearch),
  );
  return plannerNoise(scenarios, searches);
}

async function runEnds(
  study: Study,
  assumptions: readonly Assumption[],
  replications: readonly number[],
  workers: number,
  onDone: (done: number, all: number) => void,
): Promise<EndResults[]> {
  const ends = assumptions.flatMap((assumption) =>
    ENDS.map((end) => ({ assumption, end, study: studyAt(study, assumption, end) })),
  );
  const tasks: StudyTask[] = ends.flatMap((end) =>
    replications.flatMap((replication) =>
      study.scenarios.map(({ id }) => ({ study: end.study, scenario: id, replication })),
    ),
  );
  const perEnd = replications.length * study.scenarios.length;
  const results = await replicateStudies(tasks, workers, (done) => {
    if (done % perEnd === 0) onDone(done, tasks.length);
  });
  return ends.map(({ assumption, end }, row) => ({
    assumption,
    end,
    results: results.slice(row * perEnd, (row + 1) * perEnd),
  }));
}
