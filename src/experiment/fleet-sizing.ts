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
 * Where every number that is tried misses the target: how far below the best of them a fleet may stay. Most that is late
 * then is nobody's fault who drives, and half a parcel in 100 is what nobody would notice (assumption).
 */
const NEARLY = 0.005;
/** How often the peak use may grow by a tenth, where the same vehicles, owned, do worse (a courier is ill). */
const GROWTHS = 3;
/** Times the peak use that are tried beyond that: owned vehicles that stand by take same-day orders, and the place of the ill. */
const PLENTY = [2, 4];

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
   * 'fewest': one vehicle less anywhere misses the target. 'as good as any tried': the target was missed by every number
   * that was tried, and one vehicle less than these falls behind the best of them.
   */
  readonly found: 'fewest' | 'as good as any tried';
  /** In the order of the scenario's fleets and of the facilities where they stand. */
  readonly fleets: readonly FleetAt[];
}

/** Questions are answered with the results of all their runs, in the same order. */
export type Sizing<Found> = Generator<readonly SizingRun[], Found, readonly ReplicationResult[]>;

/**
 * Begins with as many vehicles as were out at once when they came as needed, then bisects fleet by fleet and facility by
 * facility, in the scenario's order, the others at what they have by then. A facility whose vehicles were needed keeps at
 * least one. More vehicles need not mean more on time, so that at the end every count is tried with one less again, until
 * none gives way. Where the peak use misses the target, more are tried, up to plenty; where those miss it too, what the best
 * of them reach (less `NEARLY`) is the goal instead. Null where the scenario has no fleet to be sized.
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
  function* shareOf(counts: readonly number[]): Sizing<number> {
    return onTimeIn(yield* ask(counts));
  }

  const asNeeded = yield runsOf(study);
  const peaks = units.map((unit) => peakOf(asNeeded, unit));
  const tried: { readonly counts: readonly number[]; readonly share: number }[] = [];
  for (const counts of numbersToTry(peaks, onTimeIn(asNeeded) >= target)) {
    tried.push({ counts, share: yield* shareOf(counts) });
    if (tried.some(({ share }) => share >= target)) break;
  }
  const best = Math.max(...tried.map(({ share }) => share));
  const isMet = best >= target;
  const goal = isMet ? target : best - NEARLY;
  let counts = tried.find(({ share }) => share >= goal)?.counts ?? peaks;
  const least = peaks.map((peak) => Math.min(1, peak));
  for (let row = 0; row < units.length; row++) {
    let fails = (least[row] as number) - 1;
    while ((counts[row] as number) - fails > 1) {
      const middle = Math.floor(((counts[row] as number) + fails) / 2);
      const fewer = withOne(counts, row, middle);
      if ((yield* shareOf(fewer)) >= goal) counts = fewer;
      else fails = middle;
    }
  }
  for (let row = 0; row < units.length; row++) {
    const fewer = withOne(counts, row, (counts[row] as number) - 1);
    if ((fewer[row] as number) < (least[row] as number) || (yield* shareOf(fewer)) < goal) continue;
    counts = fewer;
    row = -1;
  }
  const onTimeShare = estimateShare(sharesOf(yield* ask(counts)), LEVEL);
  const found = isMet ? 'fewest' : 'as good as any tried';
  return { scenario, target, isMet, onTimeShare, found, fleets: fleetsOf(counts) };
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
export function sizingWarnings({ isMet, onTimeShare, target }: ScenarioSizing): string[] {
  if (isMet) return [];
  const share = percent(onTimeShare.mean);
  return [warningPhrases().sizingMissed(percent(target), share, onTimeShare.n)];
}

/** From the peak use upwards; by small steps only where vehicles as needed say that the target is near. */
function numbersToTry(peaks: readonly number[], isNear: boolean): (readonly number[])[] {
  const near = [peaks];
  for (let growth = 0; isNear && growth < GROWTHS; growth++) near.push((near.at(-1) as number[]).map(aTenthMore));
  return [...near, ...PLENTY.map((times) => peaks.map((peak) => times * peak))];
}

/** All, where nothing was measured that could be late. */
function onTimeIn(results: readonly ReplicationResult[]): number {
  const shares = sharesOf(results);
  return shares.length === 0 ? 1 : meanOf(shares);
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
