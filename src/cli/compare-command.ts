// `doorstep compare STUDY`: every scenario over the same luck, with the paired differences to the baseline.
import { breakEvens } from '../experiment/break-even.ts';
import { carrierPlan } from '../experiment/carrier-comparison.ts';
import { nameNeighbourhoods, summariseNeighbourhoods } from '../experiment/neighbourhood-summary.ts';
import { type ComparisonPlan, compare } from '../experiment/paired-comparison.ts';
import type { PayingVolume } from '../experiment/paying-volume.ts';
import type { Study } from '../model/study.ts';
import { createKnownDraws } from '../service/known-draws.ts';
import { argumentsOf, oneOf, option, type Sheet, toggle, wholeNumber } from './arguments.ts';
import { comparisonCsv, comparisonJson } from './comparison-report.ts';
import { comparisonTables } from './comparison-tables.ts';
import { figureEstimates } from './figure-estimates.ts';
import { atPricesAsked, PRICES } from './price-option.ts';
import { replicateAll, type Task } from './replication-pool.ts';
import { runPlannerNoise, runSensitivity } from './sensitivity-runs.ts';
import { doubtTables } from './sensitivity-table.ts';
import { sizeOver, withSizingWarnings } from './sizing-runs.ts';
import { studyFromFile } from './study-file.ts';
import { runVolumes } from './volume-runs.ts';
import { workersAsked } from './worker-count.ts';

/** Replications where the caller names no number: the first look of a comparison that streams in. */
const REPLICATIONS = 8;

export const COMPARE: Sheet = {
  files: ['STUDY'],
  does: 'Runs every scenario over the same luck and gives its paired difference to the baseline with 95 % intervals.',
  options: {
    replications: option('N', 'draws of all luck that every scenario runs over, 1 to 10000', String(REPLICATIONS)),
    workers: option(
      'K',
      'threads, 1 to 256, that run replications; the result does not depend on them',
      'as many as the machine has cores, at most 8, and 4 in a large city',
    ),
    prices: PRICES,
    sensitivity: toggle(
      'also tries each assumption at both ends of its range, and each micro-depot at other volumes, which takes many runs',
      'off',
    ),
    format: option('table|json|csv', 'how the result is printed', 'table'),
  },
};

export async function compareCommand(args: readonly string[], tell: (line: string) => void): Promise<string> {
  const { positionals, values } = argumentsOf(args, COMPARE);
  const format = oneOf(values, 'format', ['table', 'json', 'csv']);
  const replications = wholeNumber(values, 'replications', 1, 10_000) ?? REPLICATIONS;
  const { study: read, ground, draw } = studyFromFile(positionals[0] as string);
  const workers = workersAsked(values, ground.city.streets.nodeCount);
  const asked = atPricesAsked(read, values);
  const draws = createKnownDraws();
  draws.note(asked, draw);
  const { study, sizings } = await sizeOver(workers, asked, tell, draws);
  const tasks: Task[] = [];
  for (let replication = 0; replication < replications; replication++) {
    for (const { id } of study.scenarios) tasks.push({ scenario: id, replication });
  }
  const ran = await replicateAll(
    study,
    tasks,
    workers,
    (finished) => {
      if (finished % study.scenarios.length === 0 || finished === tasks.length) {
        tell(`${finished} of ${tasks.length} replications`);
      }
    },
    draws,
  );
  const results = withSizingWarnings(ran, sizings);
  const plan = planOf(study);
  const comparison = compare(plan, results);
  const doubts =
    values.sensitivity === true
      ? {
          sensitivity: await runSensitivity(study, plan, results, workers, tell, draws),
          plannerNoise: await runPlannerNoise(study, workers, tell, draws),
        }
      : undefined;
  const volumes =
    values.sensitivity === true
      ? await runVolumes(study, results, workers, tell, draws)
      : new Map<string, PayingVolume[]>();
  const breakEvenOf = (scenario: string) => breakEvens(study, scenario, results, volumes.get(scenario));
  if (format === 'json') {
    const named = nameNeighbourhoods(ground.city);
    const runsOf = (scenario: string) => results.filter((result) => result.scenario === scenario);
    const { measured } = study.days;
    return comparisonJson(study, comparison, replications, {
      doubts,
      breakEvenOf,
      sizings,
      neighbourhoodsOf: (scenario) => summariseNeighbourhoods(named, runsOf(scenario), measured, comparison.level),
      intervalsOf: (scenario) => figureEstimates(runsOf(scenario), measured, comparison.level),
    });
  }
  if (format === 'csv') return comparisonCsv(comparison, doubts?.sensitivity, sizings);
  const tables = comparisonTables(comparison, replications, breakEvenOf, doubts?.sensitivity, sizings);
  const nameOf = (id: string): string => study.scenarios.find((scenario) => scenario.id === id)?.name ?? id;
  return doubts === undefined ? tables : `${tables}\n${doubtTables(doubts, nameOf)}`;
}

function planOf(study: Study): ComparisonPlan {
  return {
    scenarios: study.scenarios.map(({ id, name }) => ({ id, name })),
    measuredDays: study.days.measured,
    method: 'fixed',
    carriers: carrierPlan(study),
  };
}
