// `doorstep compare STUDY`: every scenario over the same luck, with the paired differences to the baseline.
import { availableParallelism } from 'node:os';
import { decimal, euros, percent, signedEuros, signedPoints } from '../base/format.ts';
import { VERSION } from '../base/version.ts';
import type { Comparison, Estimate } from '../experiment/comparison.ts';
import { type ComparisonPlan, compare } from '../experiment/paired-comparison.ts';
import { sentenceOn } from '../experiment/sentence.ts';
import type { Study } from '../model/study.ts';
import { argumentsOf, oneOf, wholeNumber } from './arguments.ts';
import { replicateAll, type Task } from './replication-pool.ts';
import { studyFromFile } from './study-file.ts';
import { csv, textTable } from './text-table.ts';

/** Replications where the caller names no number: the first look of a comparison that streams in. */
const REPLICATIONS = 8;

export async function compareCommand(args: readonly string[], tell: (line: string) => void): Promise<string> {
  const { positionals, values } = argumentsOf(
    args,
    { replications: { type: 'string' }, workers: { type: 'string' }, format: { type: 'string' } },
    ['STUDY'],
  );
  const format = oneOf(values, 'format', ['table', 'json', 'csv']);
  const replications = wholeNumber(values, 'replications', 1, 10_000) ?? REPLICATIONS;
  const workers = wholeNumber(values, 'workers', 1, 256) ?? availableParallelism();
  const { study } = studyFromFile(positionals[0] as string);
  const tasks: Task[] = [];
  for (let replication = 0; replication < replications; replication++) {
    for (const { id } of study.scenarios) tasks.push({ scenario: id, replication });
  }
  const results = await replicateAll(study, tasks, workers, (finished) => {
    if (finished % study.scenarios.length === 0 || finished === tasks.length) {
      tell(`${finished} of ${tasks.length} replications`);
    }
  });
  const comparison = compare(planOf(study), results);
  if (format === 'json') {
    const head = { study: study.name, seed: study.seed, version: VERSION, replications };
    return `${JSON.stringify({ ...head, ...reportOf(comparison) }, null, 2)}\n`;
  }
  return format === 'csv' ? csvOf(comparison) : tableOf(comparison);
}

function planOf(study: Study): ComparisonPlan {
  return {
    scenarios: study.scenarios.map(({ id, name }) => ({ id, name })),
    measuredDays: study.days.measured,
    method: 'fixed',
  };
}

/** The comparison as the command prints it: the names of the page, with scenarios and differences as lists. */
function reportOf({ summaries, differences, frontier, level, comparisons }: Comparison) {
  return { level, comparisons, scenarios: summaries, differences, frontier };
}

function tableOf(comparison: Comparison): string {
  const { summaries, differences } = comparison;
  const scenarios = textTable([
    ['scenario', '€ a parcel', '95 %', 'on time', '95 %', 'motor-km a day', 'bike-km a day', 'kg CO2 a day'],
    ...summaries.map((summary) => [
      summary.name,
      euros(summary.costPerParcel.mean, 3),
      interval(summary.costPerParcel, 3),
      percent(summary.onTimeShare.mean),
      shares(summary.onTimeShare),
      decimal(summary.motorKm.mean),
      decimal(summary.bikeKm.mean),
      decimal(summary.co2Kg.mean),
    ]),
  ]);
  const baseline = summaries[0]?.name ?? '';
  const pairs = textTable([
    [`less ${baseline}`, '€ a parcel', 'interval', 'on time', 'interval', 'inside its catchments', 'interval'],
    ...differences.map((difference) => [
      summaries.find(({ id }) => id === difference.scenario)?.name ?? difference.scenario,
      signedEuros(difference.costPerParcel.mean, 3),
      interval(difference.costPerParcel, 3),
      signedPoints(difference.onTimeShare.mean),
      points(difference.onTimeShare),
      difference.area === null ? '' : signedEuros(difference.area.costPerParcel.mean, 3),
      difference.area === null ? '' : interval(difference.area.costPerParcel, 3),
    ]),
  ]);
  const sentences = differences.map(({ scenario }) => {
    const parts = sentenceOn(comparison, scenario);
    return `${parts.map(({ text }) => text).join('')}\n`;
  });
  const note = 'Intervals of the differences share 5 % of error and cover day-to-day luck only.\n';
  return [scenarios, pairs, sentences.join(''), note].join('\n');
}

function interval({ low, high }: Estimate, digits: number): string {
  return low === null || high === null ? 'too few runs' : `${decimal(low, digits)} to ${decimal(high, digits)}`;
}

/** An interval of a share: within what a share can be. */
function shares({ low, high, ...rest }: Estimate): string {
  const within = (share: number | null): number | null =>
    share === null ? null : 100 * Math.min(1, Math.max(0, share));
  return interval({ ...rest, low: within(low), high: within(high) }, 1);
}

function points({ low, high, ...rest }: Estimate): string {
  return interval({ ...rest, low: low === null ? null : 100 * low, high: high === null ? null : 100 * high }, 1);
}

function csvOf({ summaries, differences }: Comparison): string {
  const head = ['kind', 'scenario', 'baseline', 'measure', 'mean', 'low', 'high', 'n'];
  const row = (kind: string, scenario: string, baseline: string, measure: string, { mean, low, high, n }: Estimate) => [
    kind,
    scenario,
    baseline,
    measure,
    mean,
    low,
    high,
    n,
  ];
  return csv([
    head,
    ...summaries.flatMap((summary) =>
      MEASURES.map((measure) => row('scenario', summary.id, '', measure, summary[measure])),
    ),
    ...differences.flatMap((difference) =>
      MEASURES.map((measure) =>
        row('difference', difference.scenario, difference.baseline, measure, difference[measure]),
      ),
    ),
  ]);
}

const MEASURES = ['costPerParcel', 'onTimeShare', 'vanKm', 'bikeKm', 'motorKm', 'co2Kg'] as const;
