// What a planner should be told before believing a replication, or their mean: fleets that are missing or too small.
import { range } from '../base/format.ts';
import { spoken } from '../base/language.ts';
import { atOnce } from '../base/slices.ts';
import { budgetWarnings } from '../economics/budgets.ts';
import type { Indicators, Waiting } from '../metrics/indicators.ts';
import { ownPart } from '../model/depot-site.ts';
import type { Study } from '../model/study.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import { BUSINESS } from '../simulation/demand.ts';
import type { Facility } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import type { Setting } from '../simulation/setting.ts';
import { summariseBudgets } from './budget-summary.ts';
import { fewBikesWarnings } from './few-bikes.ts';
import { hourWarnings } from './hour-warnings.ts';
import { idleDepotWarnings } from './idle-depots.ts';
import { estimate } from './interval.ts';
import { loadWarnings } from './load-warnings.ts';
import { rangeWarnings } from './range-warnings.ts';
import type { ReplicationResult } from './replication-result.ts';
import { siteWarnings } from './site-warnings.ts';
import { vainWarnings } from './vain-warnings.ts';
import { warningPhrases } from './warning-phrases.ts';
import { waveWarnings } from './wave-warnings.ts';
import { yearWarning } from './year-warning.ts';
import { isReachedByBike, zoneWarnings } from './zone-warnings.ts';

/** Growth of the backlog a day, as a share of a day's parcels, from which a fleet is called too small (assumption). */
const GROWTH = 0.03;
/**
 * A backlog grows only where it does so by this many standard deviations of what luck alone puts on it or takes off it between
 * the first evening and the last: a day's count of parcels each day, whatever lay there before (assumption). An interval of
 * eight small numbers alone gives a false alarm in one of forty scenarios.
 */
const NOISE = 3;

/** Warnings that follow from the scenario alone. */
export function placementWarnings(setting: Setting): string[] {
  return atOnce(warningSteps(setting));
}

/** The same in slices: yields after each. */
export function* warningSteps(setting: Setting): Generator<undefined, string[], undefined> {
  const said = warningPhrases();
  const warnings: string[] = [];
  const { hubs, depots, facilities, contractors } = setting;
  for (const hub of hubs) {
    const isTakenOver = contractors.some(
      ({ carrier, spec }) => spec.zone === undefined && (carrier === undefined || carrier === (hub.carrier ?? 0)),
    );
    if (!hasVehicles(setting, hub.index, 'van')) {
      if (!isTakenOver) {
        warnings.push(said.noVans(hub.name));
      } else if (hasUnfetched(setting, hub)) {
        warnings.push(said.noFetching(hub.name));
      }
    }
    yield;
    warnings.push(...zoneWarnings(setting, hub));
    yield;
    const supplied = [...depots.values()].filter((depot) => depot.hub === hub.index);
    if (supplied.length > 0 && !hasVehicles(setting, hub.index, 'feeder')) {
      warnings.push(said.noFeeders(hub.name));
    }
  }
  for (const depot of depots.values()) {
    const { facility } = depot;
    if (!bikesCanLeave(setting, depot)) warnings.push(said.shutForBikes(facility.name));
    if (!hasVehicles(setting, facility.index, 'bike')) warnings.push(said.noBikes(facility.name));
    const own = ownPart(depot.spec);
    const room = Math.floor(own.area * setting.study.rules.depot.parcelsPerSquareMetre);
    if (own.parcelsPerDay > 0 && room < 1) warnings.push(said.noFloor(facility.name));
  }
  yield;
  warnings.push(...(yield* vainWarnings(setting)));
  yield;
  warnings.push(...(yield* rangeWarnings(setting)));
  yield;
  warnings.push(...siteWarnings(setting));
  warnings.push(...loadWarnings(setting), ...hourWarnings(setting), ...waveWarnings(setting), ...yearWarning(setting));
  if (facilities.length > 0 && setting.study.demand.parcelsPerDay === 0) warnings.push(said.nobodyOrders);
  return warnings;
}

/** True if people send parcels from doors of a hub that no bike reaches. */
function hasUnfetched(setting: Setting, hub: Facility): boolean {
  const { ground, study, calendar } = setting;
  const { household, business } = study.demand.pickUps;
  const { count, kind } = ground.city.addresses;
  const carrier = hub.carrier ?? 0;
  for (let address = 0; address < count; address++) {
    const isSending = (kind[address] === BUSINESS ? business : household) > 0;
    if (!isSending || setting.hubOf({ address, carrier }) !== hub.index) continue;
    if (!isReachedByBike(setting, hub, address, calendar.lastMeasured)) return true;
  }
  return false;
}

/** Of one replication: those of its placement, what stood idle in it, and whether its backlog grew. */
export function warningsOf(setting: Setting, indicators: Indicators): string[] {
  const backlog = backlogWarning(indicators) ?? [];
  const idle = idleDepotWarnings(setting, indicators, backlog.length > 0);
  return [...knownWarnings(setting), ...idle, ...fewBikesWarnings(setting, indicators), ...backlog];
}

/** By ground and study: the warnings of each placement, in each language, that replications have had. */
const KNOWN = new WeakMap<Ground, WeakMap<Study, Map<string, readonly string[]>>>();

/** They look at every door, and are the same in all replications of a scenario. */
function knownWarnings(setting: Setting): readonly string[] {
  const { ground, study, placement } = setting;
  const ofGround = KNOWN.get(ground) ?? new WeakMap<Study, Map<string, readonly string[]>>();
  KNOWN.set(ground, ofGround);
  const ofStudy = ofGround.get(study) ?? new Map<string, readonly string[]>();
  ofGround.set(study, ofStudy);
  const key = `${spoken()} ${JSON.stringify(placement)}`;
  const known = ofStudy.get(key) ?? placementWarnings(setting);
  ofStudy.set(key, known);
  return known;
}

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
function backlogWarning(indicators: Indicators): readonly [string] | null {
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
