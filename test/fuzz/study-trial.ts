// What must hold for any study file: it is rejected with located problems, or runs to its end with all sums exact.
import { InputError, type Problem } from '../../src/base/problem.ts';
import { summariseCosts } from '../../src/economics/ledger.ts';
import { accountOf, areaMasks } from '../../src/experiment/account.ts';
import type { Replication } from '../../src/experiment/replication.ts';
import { TIERS } from '../../src/model/ledger-words.ts';
import { placementsOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import type { City } from '../../src/network/city.ts';
import { placementProblems } from '../../src/persistence/placement-check.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import { cityOf } from '../../src/simulation/city-of.ts';
import { type Ground, groundOf } from '../../src/simulation/ground.ts';
import { advance, givePlans, startRun } from '../../src/simulation/run.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { type Setting, settingOf } from '../../src/simulation/setting.ts';
import { brokenInvariants } from '../simulation/invariants.ts';
import { leadsInto } from './path-in-file.ts';
import { brokenEuros } from './recomputed-euros.ts';
import { brokenLives } from './whole-lives.ts';

/** Far more than a run of some hundred parcels needs; one that takes more would never end. */
const MOST_EVENTS = 500_000;
const ITERATIONS = 20;

export interface Trial {
  readonly outcome: 'rejected' | 'ran';
  /** Sentences about what does not hold; empty where all is well. */
  readonly broken: readonly string[];
}

/** Reads the file and runs one of its scenarios. Throws where the product does. */
export function tryStudy(file: unknown, choice: number): Trial {
  const reading = checkStudy(file);
  if (!reading.ok) return { outcome: 'rejected', broken: unlocated(reading.problems, file) };
  const { study } = reading;
  const ground = groundFor(study);
  const problems = placementProblems(study, ground);
  if (problems.length > 0) return { outcome: 'rejected', broken: unlocated(problems, file) };
  try {
    return { outcome: 'ran', broken: runStudy(study, ground, choice) };
  } catch (error) {
    // Costs that do not add up exactly are known for sure only when all of them are there.
    if (error instanceof InputError) return { outcome: 'rejected', broken: unlocated(error.problems, file) };
    throw error;
  }
}

function unlocated(problems: readonly Problem[], file: unknown): string[] {
  const isWhole = ({ path, found, expected }: Problem): boolean =>
    [path, found, expected].every((text) => typeof text === 'string' && text !== '' && !text.includes('undefined'));
  if (problems.length === 0) return ['rejected without a problem'];
  return [
    ...problems.filter((problem) => !isWhole(problem)).map((problem) => `half a problem: ${JSON.stringify(problem)}`),
    ...problems.filter(({ path }) => !leadsInto(file, path)).map(({ path }) => `not a place in the file: ${path}`),
  ];
}

const cities = new Map<string, City>();
const grounds = new Map<string, Ground>();

/** Towns are kept, and so are their grounds: cases share some dozens of towns. */
function groundFor({ city, rules }: Study): Ground {
  const laid = kept(cities, JSON.stringify(city), () => cityOf(city));
  return kept(grounds, JSON.stringify([city, rules.speeds]), () => groundOf(laid, rules.speeds));
}

function kept<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const value = all.get(key) ?? make();
  if (all.size > 200) all.clear();
  all.set(key, value);
  return value;
}

function runStudy(study: Study, ground: Ground, choice: number): string[] {
  const placements = placementsOf(study);
  const placement = placements[choice % placements.length] as (typeof placements)[number];
  const job = runToEnd(settingOf(study, placement, ground, choice));
  return typeof job === 'string' ? [job] : brokenIn(job);
}

/** A whole replication with little planning; a sentence where it does not end. */
export function runToEnd(setting: Setting): Replication | string {
  const job: Replication = {
    run: startRun(setting),
    effort: 'quick',
    events: 0,
    requests: [],
    learnt: 0,
    planner: null,
    done: false,
  };
  while (!job.done) {
    const { events, requests, done } = advance(job.run, Number.POSITIVE_INFINITY, MOST_EVENTS - job.events);
    job.events += events;
    job.done = done;
    if (job.events >= MOST_EVENTS) return `no end after ${job.events} events`;
    if (requests.length === 0 && events === 0 && !done) return 'the run stands still';
    if (requests.length === 0) continue;
    const plans = requests.map(({ problem }) => {
      const state = start(problem, ITERATIONS);
      while (!step(state, ITERATIONS));
      return finish(state);
    });
    givePlans(job.run, plans);
  }
  return job;
}

/** What does not hold of a finished run: its rules, and its sums of money, parcels and late seconds. */
export function brokenIn(job: Replication): string[] {
  return [...brokenInvariants(job.run), ...brokenSums(job), ...brokenLives(journalOf(job.run))];
}

/** Money, parcels and late seconds are all accounted for. */
function brokenSums(job: Replication): string[] {
  const { study, ground } = job.run.setting;
  const { journal, ledger, result } = accountOf(job, areaMasks(study, ground));
  const broken: string[] = [];
  const equal = (what: string, found: number, expected: number): void => {
    if (found !== expected) broken.push(`${what}: expected ${expected}, found ${found}`);
  };
  const hasParcels = journal.cast.parcels.length > 0;
  for (const { amount, category, from, until } of ledger.postings) {
    if (!Number.isSafeInteger(amount) || amount === 0) broken.push(`a posting for ${category} of ${amount}`);
    if (hasParcels)
      equal(`shares of a posting for ${category}`, sum(ledger.shares.amount.subarray(from, until)), amount);
  }
  equal('postings', sum(ledger.postings.map(({ amount }) => amount)), ledger.total);
  if (hasParcels) equal('parcels', sum(ledger.parcelTotals), ledger.total);
  for (const { index } of journal.cast.parcels) {
    const tiers = ledger.parcelTiers.subarray(index * TIERS.length, (index + 1) * TIERS.length);
    equal(`tiers of parcel ${index}`, sum(tiers), ledger.parcelTotals[index] as number);
  }
  const cost = summariseCosts(ledger, journal);
  equal('measured and unmeasured', cost.total + cost.unmeasured, ledger.total);
  for (const key of ['byTier', 'byCategory', 'byPayer'] as const) equal(key, sum(Object.values(cost[key])), cost.total);
  const { external } = result;
  equal('external by kind', sum(Object.values(external.byKind)), external.total);
  equal('external by vehicle', sum(Object.values(external.byVehicle)), external.total);
  const { lateness, parcels } = result.indicators;
  equal('lateness by cause', sum(Object.values(lateness.byCause)), lateness.totalSeconds);
  const { delivered, handedOver, collected, pickedUp, returned } = parcels;
  equal('ends', delivered + handedOver + collected + pickedUp + returned, parcels.measured);
  return [...broken, ...brokenEuros(job.run.setting, journal, ledger), ...notNumbers(result, 'result')];
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Paths of what is no number though it should be one. */
function notNumbers(here: unknown, path: string): string[] {
  if (typeof here === 'number') return Number.isFinite(here) ? [] : [`${path} is ${here}`];
  if (typeof here !== 'object' || here === null) return [];
  return Object.entries(here).flatMap(([key, value]) => notNumbers(value, `${path}.${key}`));
}
