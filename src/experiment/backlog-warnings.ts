// A backlog that grows, in one draw and over all draws of a scenario, where each other warning is said once.
import { range } from '../base/format.ts';
import { budgetWarnings } from '../economics/budgets.ts';
import type { Indicators, Waiting } from '../metrics/indicators.ts';
import { summariseBudgets } from './budget-summary.ts';
import { estimate } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Growth of the backlog a day, as a share of a day's parcels, from which a fleet is called too small (assumption). */
const GROWTH = 0.03;
/**
 * A backlog grows only where it does so by this many standard deviations of what luck alone puts on it or takes off it between
 * the first evening and the last: a day's count of parcels each day, whatever lay there before (assumption). An interval of
 * eight small numbers alone gives a false alarm in one of forty scenarios.
 */
const NOISE = 3;

/** Of all replications of a scenario: each warning once, with how often where not always, and the growth of the backlog as a mean with its interval. */
export function summariseWarnings(results: readonly ReplicationResult[], level: number): string[] {
  const others = results.flatMap(({ warnings, indicators, budgets }) => {
    const ofThisRun = [...(backlogWarning(indicators) ?? []), ...budgetWarnings(budgets)];
    return warnings.filter((warning) => !ofThisRun.includes(warning));
  });
  // One draw has the evidence of its later days alone; several have enough in the days that are measured.
  const runs = results.map(({ indicators }) => (results.length === 1 ? wholeRun(indicators) : indicators));
  const growths = runs.flatMap((run) => backlogGrowth(run) ?? []);
  const { mean, low, high, n } = estimate(growths, level);
  const grown = results.filter(({ indicators }) => backlogWarning(indicators) !== null).length;
  const counts = results.map(({ indicators }) => parcelsPerDay(indicators));
  const perDay = counts.reduce((sum, parcels) => sum + parcels, 0) / results.length;
  const distinct = [...new Set(others)].map((warning) => {
    const told = results.filter(({ warnings }) => warnings.includes(warning)).length;
    return told === results.length ? warning : warningPhrases().someRuns(told, results.length, warning);
  });
  distinct.push(...summariseBudgets(results, level));
  const isClear = n > 1 ? low !== null && low > 0 : grown > 0;
  if (!isClear || mean <= GROWTH * perDay || isLuck(runs, counts)) return distinct;
  const interval = low === null || high === null ? '' : ` (${level * 100} %: ${range(low, high, 0)})`;
  const said = warningPhrases();
  const parcels = Math.round(mean);
  const isOurs = !isOfFeeders(runs);
  return [...distinct, isOurs ? said.backlogOfRuns(n, parcels, interval) : said.feederBacklog(parcels, interval)];
}

/**
 * One draw alone: two measured days differ by luck as much as a fleet that is somewhat too small makes them, so the days
 * after them count too.
 */
export function backlogWarning(indicators: Indicators): readonly [string] | null {
  const run = wholeRun(indicators);
  const growth = backlogGrowth(run);
  const perDay = parcelsPerDay(indicators);
  if (growth === null || growth <= GROWTH * perDay) return null;
  if (isLuck([run], [perDay])) return null;
  const said = warningPhrases();
  const parcels = Math.round(growth);
  return [isOfFeeders([run]) ? said.feederBacklog(parcels, '') : said.backlog(parcels)];
}

/** What waits from the first measured evening to the end of the run. */
function wholeRun({ afterwards, ...waiting }: Indicators): Waiting {
  const none = (days: readonly number[] = []): number[] => days.map(() => 0);
  const both = (key: 'shutOut' | 'unfed'): number[] => [
    ...(waiting[key] ?? none(waiting.backlog)),
    ...(afterwards?.[key] ?? none(afterwards?.backlog)),
  ];
  const backlog = [...waiting.backlog, ...(afterwards?.backlog ?? [])];
  return { backlog, shutOut: both('shutOut'), unfed: both('unfed') };
}

/** True if most of what waits, evening by evening, is parcels that feeders had no time to bring to a micro-depot. */
function isOfFeeders(runs: readonly Waiting[]): boolean {
  const all = (counts: readonly number[] = []): number => counts.reduce((sum, parcels) => sum + parcels, 0);
  const [waiting, unfed] = [
    runs.reduce((sum, { backlog, shutOut }) => sum + all(backlog) - all(shutOut), 0),
    runs.reduce((sum, run) => sum + all(run.unfed), 0),
  ];
  return unfed > waiting / 2;
}

/** True where all runs together grow by no more than the counts of the days between differ by themselves; each has so many parcels a day. */
function isLuck(runs: readonly Waiting[], perDay: readonly number[]): boolean {
  let grown = 0;
  let counted = 0;
  runs.forEach((run, row) => {
    const days = Math.max(0, run.backlog.length - 1);
    grown += (backlogGrowth(run) ?? 0) * days;
    counted += (perDay[row] as number) * days;
  });
  return grown <= NOISE * Math.sqrt(counted);
}

/**
 * Parcels a day, from the first evening to the last; null where there is only one. Without those that no fleet could bring,
 * of which other warnings tell.
 */
function backlogGrowth({ backlog, shutOut }: Waiting): number | null {
  if (backlog.length < 2) return null;
  const waiting = (row: number): number => (backlog[row] as number) - (shutOut?.[row] ?? 0);
  return (waiting(backlog.length - 1) - waiting(0)) / (backlog.length - 1);
}

function parcelsPerDay({ parcels, backlog }: Indicators): number {
  return backlog.length === 0 ? 0 : parcels.measured / backlog.length;
}
