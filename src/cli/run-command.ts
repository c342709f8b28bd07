// `doorstep run STUDY`: one replication of one scenario, replication number 0.
import { type Account, accountOf, areaMasks } from '../experiment/account.ts';
import { nameNeighbourhoods } from '../experiment/neighbourhood-summary.ts';
import { startReplication } from '../experiment/replication.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Ground } from '../simulation/ground.ts';
import { settingOf } from '../simulation/setting.ts';
import { argumentsOf, oneOf, option, type Sheet, wholeNumber } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { neighbourhoodReport } from './city-report.ts';
import { CONTRACTOR_NOTE } from './contractor-note.ts';
import { externalFactors } from './external-factors.ts';
import { writeLegs } from './legs-file.ts';
import { openPlanners, replicateShared } from './planner-threads.ts';
import { atPricesAsked, PRICES } from './price-option.ts';
import { PROGRESS, sayingProgress, sayingReplication } from './progress.ts';
import { createReplicator } from './replicator.ts';
import { runReport } from './run-report.ts';
import { type MeasureRow, measureRows } from './run-rows.ts';
import { sizeHere, withSizingWarnings } from './sizing-runs.ts';
import { studyFromFile } from './study-file.ts';
import { comparedWith, experimentIn } from './study-links.ts';
import { csv, textTable } from './text-table.ts';
import { findWays } from './ways-first.ts';
import { workersAsked } from './worker-count.ts';

export const RUN: Sheet = {
  files: ['STUDY'],
  does: 'Runs one scenario of a study once: one draw of its days (replication 0), with costs, lateness and distances.',
  options: {
    scenario: option('ID', 'the scenario to run, by its id in the study', 'the first one, the baseline'),
    seed: option('N', 'the seed of all luck, a whole number from 0', "the study's seed"),
    effort: option(
      'quick|standard|thorough',
      'how long tours are planned: about 1, 8 or 100 iterations of the planner a stop',
      "the study's rules.effort",
    ),
    workers: option(
      'K',
      'threads, 1 to 256, that share the planning of a large city; the result does not depend on them',
      'as many as the machine has cores, at most 8, and 4 in a large city',
    ),
    prices: PRICES,
    legs: option(
      'FILE.geojson',
      'a file to write every driven leg to as a line: degrees where the city lies on the globe, else metres',
      'none is written',
    ),
    format: option('table|json|csv', 'how the result is printed', 'table'),
    progress: PROGRESS,
  },
};

export async function runCommand(
  args: readonly string[],
  tell: (line: string) => void = () => undefined,
): Promise<string> {
  const { positionals, values } = argumentsOf(args, RUN);
  const format = oneOf(values, 'format', ['table', 'json', 'csv']);
  const say = sayingProgress(values, tell);
  const { study: read, ...laid } = studyFromFile(positionals[0] as string, say);
  const { ground } = laid;
  const effort =
    values.effort === undefined ? read.rules.effort : oneOf(values, 'effort', ['quick', 'standard', 'thorough']);
  const workers = workersAsked(values, ground.city.streets.nodeCount);
  const seed = wholeNumber(values, 'seed', 0, Number.MAX_SAFE_INTEGER) ?? read.seed;
  const priced = atPricesAsked(read, values);
  const asked: Study = { ...priced, seed, rules: { ...priced.rules, effort } };
  const scenario = values.scenario === undefined ? asked.scenarios[0].id : String(values.scenario);
  const placement = placementOf(asked, scenario);
  if (placement === undefined) {
    throw badInput('--scenario', scenario, `one of ${asked.scenarios.map(({ id }) => id).join(', ')}`);
  }
  findWays([placement], ground, say);
  const replicator = createReplicator();
  let sized = 0;
  const replicate = (of: Study, replication: number) => {
    say(`sizing fleets: run ${++sized}`);
    replicator.openOn(of, laid);
    return replicator.replicate(scenario, replication);
  };
  const { study, sizings } = sizeHere(asked, [scenario], (run) => replicate(run.study, run.replication));
  const account = await runShared(study, scenario, ground, workers, say);
  const [result] = withSizingWarnings([account.result], sizings) as [ReplicationResult];
  if (values.legs !== undefined) writeLegs(String(values.legs), account.journal, { study, ground });
  const linked = experimentIn(positionals[0] as string);
  const compared = linked === null ? null : comparedWith(linked, read, result);
  if (compared !== null && priced === read && asked.seed === read.seed && effort === read.rules.effort) tell(compared);
  const report = runReport(study, result, sizings);
  if (format === 'json') {
    const neighbourhoods = neighbourhoodReport(nameNeighbourhoods(ground.city), result);
    return `${JSON.stringify({ ...report, neighbourhoods, externalFactors: externalFactors(study) }, null, 2)}\n`;
  }
  const rows = measureRows(report, result);
  if (format === 'table') return `${tableOf(rows)}${report.contracted.parcels > 0 ? `\n${CONTRACTOR_NOTE}\n` : ''}`;
  return csv([['measure', 'value', 'unit'], ...rows.map(({ measure, value, unit }) => [measure, value, unit])]);
}

/** Replication 0, its plans made by so many threads where they are many. */
async function runShared(
  study: Study,
  scenario: string,
  ground: Ground,
  workers: number,
  say: (line: string) => void,
): Promise<Account> {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(`runShared: expected a scenario of the study, found ${scenario}`);
  const planners = openPlanners(workers - 1);
  try {
    const job = startReplication(settingOf(study, placement, ground, 0));
    await replicateShared(job, planners, sayingReplication(say));
    return accountOf(job, areaMasks(study, ground));
  } finally {
    await planners.end();
  }
}

/** What the reader has to know first: a single draw is no answer to which scenario is better. */
function tableOf(rows: readonly MeasureRow[]): string {
  const head = 'One draw (replication 0): these days as they may go, not what to expect of them.\n';
  const advice = 'Means over many draws, with intervals: doorstep compare.\n';
  const cells = rows.map(({ measure, value, unit }) =>
    value === null ? [measure, 'none', unit] : [measure, shortNumber(value), unit],
  );
  return `${head}${advice}\n${textTable([['measure', 'value', 'unit'], ...cells])}`;
}

function shortNumber(value: string | number): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 3 : 1);
}
