// Finds the smallest fleet that meets a target share on time, on draws of luck that no comparison uses.
import { percent } from '../base/format.ts';
import type { Study } from '../model/study.ts';
import type { Estimate } from './comparison.ts';
import { estimateShare, meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';
import { type FleetAt, fleetsToSize, withCounts } from './sized-study.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Replications from here on are for sizing; comparisons count from 0 and never come so far. */
export const FIRST_DRAW = 1_000_000;
/** Level of the interval of the share on time. */
const LEVEL = 0.95;
/**
 * Where even vehicles as needed miss the target: how far below them a fleet may stay. Most that is late then is nobody's
 * fault who drives, and half a parcel in 100 is what nobody would notice (assumption).
 */
const NEARLY = 0.005;
/** How often the peak use may grow by a tenth, where the same vehicles, owned, do worse (a courier is ill). */
const GROWTHS = 3;

/** A run that the sizing asks for. */
export interface SizingRun {
  readonly study: Study;
  readonly scenario: string;
  readonly replication: number;
}

/** How the fleets of one scenario were sized. */
export interface ScenarioSizing {
  readonly scenario: string;
  readonly target: number;
  readonly isMet: boolean;
  /** Over the draws of the sizing, with these counts. */
  readonly onTimeShare: Estimate;
  /**
   * 'fewest': one vehicle less anywhere misses the target. 'as good as needed': the target is missed by any number, and one
   * vehicle less than these falls behind as many as needed. 'peak use': these are as many as were out at once when the
   * vehicles came as needed, and no better number was found.
   */
  readonly found: 'fewest' | 'as good as needed' | 'peak use';
  /** In the order of the scenario's fleets and of the facilities where they stand. */
  readonly fleets: readonly FleetAt[];
}

/** Questions are answered with the results of all their runs, in the same order. */
export type Sizing<Found> = Generator<readonly SizingRun[], Found, readonly ReplicationResult[]>;

/**
 * Begins with as many vehicles as were out at once when they came as needed, then bisects fleet by fleet and facility by
 * facility, in the scenario's order, the others at what they have by then. A facility whose vehicles were needed keeps at
 * least one. More vehicles need not mean more on time, so that at the end every count is tried with one less again, until
 * none gives way. Where vehicles as needed miss the target, what they reach (less `NEARLY`) is the goal instead. Null where
 * the scenario has no fleet to be sized.
 */
export function* sizeFleets(study: Study, scenario: string): Sizing<ScenarioSizing | null> {
  const units = fleetsToSize(study, scenario);
  if (units.length === 0) return null;
  const { onTimeShare: target, draws } = study.rules.sizing;
  const known = new Map<string, readonly ReplicationResult[]>();
  const fleetsOf = (counts: readonly number[]): FleetAt[] =>
    units.map((unit, row) => ({ ...unit, count: counts[row] as number }));
  const runsOf = (asked: Study): SizingRun[] =>
    Array.from({ length: draws }, (_, draw) => ({ study: asked, scenario, replication: FIRST_DRAW + draw }));
  function* ask(counts: readonly number[]): Sizing<readonly ReplicationResult[]> {
    const key = counts.join();
    const results = known.get(key) ?? (yield runsOf(withCounts(study, new Map([[scenario, fleetsOf(counts)]]))));
    known.set(key, results);
    return results;
  }
  const asNeeded = yield runsOf(study);
  const isInReach = isOnTime(asNeeded, target);
  const goal = isInReach ? target : meanOf(sharesOf(asNeeded)) - NEARLY;
  function* meets(counts: readonly number[]): Sizing<boolean> {
    return isOnTime(yield* ask(counts), goal);
  }

  const peaks = units.map((unit) => peakOf(asNeeded, unit));
  let counts = peaks;
  for (let growth = 0; growth < GROWTHS && !(yield* meets(counts)); growth++) counts = counts.map(aTenthMore);
  const isEnough = yield* meets(counts);
  if (!isEnough) counts = peaks;
  else {
    const least = peaks.map((peak) => Math.min(1, peak));
    for (let row = 0; row < units.length; row++) {
      let fails = (least[row] as number) - 1;
      while ((counts[row] as number) - fails > 1) {
        const middle = Math.floor(((counts[row] as number) + fails) / 2);
        const fewer = withOne(counts, row, middle);
        if (yield* meets(fewer)) counts = fewer;
        else fails = middle;
      }
    }
    for (let row = 0; row < units.length; row++) {
      const fewer = withOne(counts, row, (counts[row] as number) - 1);
      if ((fewer[row] as number) < (least[row] as number) || !(yield* meets(fewer))) continue;
      counts = fewer;
      row = -1;
    }
  }
  const onTimeShare = estimateShare(sharesOf(yield* ask(counts)), LEVEL);
  const found = !isEnough ? 'peak use' : isInReach ? 'fewest' : 'as good as needed';
  return { scenario, target, isMet: found === 'fewest', onTimeShare, found, fleets: fleetsOf(counts) };
}

/** Several scenarios side by side: each question is one of every scenario that still has one. */
export function* sizeScenarios(study: Study, scenarios: readonly string[]): Sizing<ScenarioSizing[]> {
  const sizings = scenarios.map((scenario) => sizeFleets(study, scenario));
  let steps = sizings.map((sizing) => sizing.next());
  for (;;) {
    const asked = steps.map((step) => (step.done === true ? [] : step.value));
    const runs = asked.flat();
    if (runs.length === 0) break;
    const results = yield runs;
    let first = 0;
    steps = steps.map((step, row) => {
      const own = results.slice(first, first + (asked[row]?.length ?? 0));
      first += own.length;
      return own.length === 0 ? step : (sizings[row] as Sizing<ScenarioSizing | null>).next(own);
    });
  }
  return steps.flatMap((step) => (step.done === true ? (step.value ?? []) : []));
}

/** The study with the numbers that were found. */
export function sizedStudy(study: Study, sizings: readonly ScenarioSizing[]): Study {
  return withCounts(study, new Map(sizings.map(({ scenario, fleets }) => [scenario, fleets])));
}

/** What to know of a sizing that missed its target. */
export function sizingWarnings({ isMet, found, onTimeShare, target }: ScenarioSizing): string[] {
  if (isMet) return [];
  const share = percent(onTimeShare.mean);
  return [warningPhrases().sizingMissed(percent(target), share, onTimeShare.n, found === 'peak use')];
}

function isOnTime(results: readonly ReplicationResult[], target: number): boolean {
  const shares = sharesOf(results);
  return shares.length === 0 || meanOf(shares) >= target;
}

/** Of the draws with a measured parcel. */
function sharesOf(results: readonly ReplicationResult[]): number[] {
  return results.flatMap(({ indicators }) => indicators.lateness.onTimeShare ?? []);
}

function peakOf(results: readonly ReplicationResult[], { fleet, at }: Omit<FleetAt, 'count'>): number {
  const uses = results.flatMap(({ fleetUse = [] }) => fleetUse.filter((use) => use.fleet === fleet && use.at === at));
  return Math.max(0, ...uses.map(({ peak }) => peak));
}

function withOne(counts: readonly number[], row: number, count: number): number[] {
  return counts.map((other, at) => (at === row ? count : other));
}

function aTenthMore(count: number): number {
  return count + Math.ceil(count / 10);
}
