// `doorstep run STUDY`: one replication of one scenario, replication number 0.
import { availableParallelism } from 'node:os';
import { type Account, accountOf, areaMasks } from '../experiment/account.ts';
import { nameNeighbourhoods } from '../experiment/neighbourhood-summary.ts';
import { startReplication } from '../experiment/replication.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Ground } from '../simulation/ground.ts';
import { settingOf } from '../simulation/setting.ts';
import { argumentsOf, oneOf, wholeNumber } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { neighbourhoodReport } from './city-report.ts';
import { externalFactors } from './external-factors.ts';
import { writeLegs } from './legs-file.ts';
import { openPlanners, replicateShared } from './planner-threads.ts';
import { createReplicator } from './replicator.ts';
import { runReport } from './run-report.ts';
import { type MeasureRow, measureRows } from './run-rows.ts';
import { sizeHere, withSizingWarnings } from './sizing-runs.ts';
import { studyFromFile } from './study-file.ts';
import { comparedWith, experimentIn } from './study-links.ts';
import { csv, textTable } from './text-table.ts';

export async function runCommand(
  args: readonly string[],
  tell: (line: string) => void = () => undefined,
): Promise<string> {
  const { positionals, values } = argumentsOf(
    args,
    {
      scenario: { type: 'string' },
      seed: { type: 'string' },
      effort: { type: 'string' },
      legs: { type: 'string' },
      workers: { type: 'string' },
      format: { type: 'string' },
    },
    ['STUDY'],
  );
  const format = oneOf(values, 'format', ['table', 'json', 'csv']);
  const { study: read, ground } = studyFromFile(positionals[0] as string);
  const effort =
    values.effort === undefined ? read.rules.effort : oneOf(values, 'effort', ['quick', 'standard', 'thorough']);
  const workers = wholeNumber(values, 'workers', 1, 256) ?? availableParallelism();
  const seed = wholeNumber(values, 'seed', 0, Number.MAX_SAFE_INTEGER) ?? read.seed;
  const asked: Study = { ...read, seed, rules: { ...read.rules, effort } };
  const scenario = values.scenario === undefined ? asked.scenarios[0].id : String(values.scenario);
  if (placementOf(asked, scenario) === undefined) {
    throw badInput('--scenario', scenario, `one of ${asked.scenarios.map(({ id }) => id).join(', ')}`);
  }
  const replicator = createReplicator();
  const replicate = (of: Study, replication: number) => {
    replicator.openOn(of, ground);
    return replicator.replicate(scenario, replication);
  };
  const { study, sizings } = sizeHere(asked, [scenario], (run) => replicate(run.study, run.replication));
  const account = await runShared(study, scenario, ground, workers);
  const [result] = withSizingWarnings([account.result], sizings) as [ReplicationResult];
  if (values.legs !== undefined) writeLegs(String(values.legs), account.journal, ground);
  const linked = experimentIn(positionals[0] as string);
  const compared = linked === null ? null : comparedWith(linked, read, result);
  if (compared !== null && asked.seed === read.seed && effort === read.rules.effort) tell(compared);
  const report = runReport(study, result, sizings);
  if (format === 'json') {
    const neighbourhoods = neighbourhoodReport(nameNeighbourhoods(ground.city), result);
    return `${JSON.stringify({ ...report, neighbourhoods, externalFactors: externalFactors(study) }, null, 2)}\n`;
  }
  const rows = measureRows(report, result);
  if (format === 'table') return tableOf(rows);
  return csv([['measure', 'value', 'unit'], ...rows.map(({ measure, value, unit }) => [measure, value, unit])]);
}

/** Replication 0, its plans made by so many threads where they are many. */
async function runShared(study: Study, scenario: string, ground: Ground, workers: number): Promise<Account> {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(`runShared: expected a scenario of the study, found ${scenario}`);
  const planners = openPlanners(workers - 1);
  try {
    const job = startReplication(settingOf(study, placement, ground, 0));
    await replicateShared(job, planners);
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
