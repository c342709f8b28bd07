// One replication from orders to results: it drives a run, answers its planning requests, and folds its journal.
import { postLedger, summariseCosts } from '../economics/ledger.ts';
import type { Ledger } from '../economics/ledger.ts';
import { measureIndicators } from '../metrics/measure.ts';
import { placementsOf } from '../model/placement.ts';
import type { Effort, Study } from '../model/study.ts';
import { iterationsFor } from '../planning/effort.ts';
import { finish, type PlannerState, start, step } from '../planning/planner.ts';
import type { Plan } from '../planning/problem.ts';
import { DAY } from '../base/units.ts';
import { catchmentMask } from '../simulation/catchment.ts';
import type { Journal } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import { fingerprintOf } from '../simulation/journal-fingerprint.ts';
import { advance, givePlans, startRun } from '../simulation/run.ts';
import { journalOf, type Run } from '../simulation/run-state.ts';
import type { PlanningRequest } from '../simulation/world.ts';
import type { Setting } from '../simulation/setting.ts';
import { areaResults } from './areas.ts';
import type { ReplicationResult } from './replication-result.ts';
import { warningsOf } from './warnings.ts';

/** Events handled and planner iterations done in one slice; about 20 ms on a 2020s laptop. */
const SLICE = { events: 4_000, iterations: 600 };

/** A replication under way. */
export interface Replication {
  readonly run: Run;
  readonly effort: Effort;
  events: number;
  requests: readonly PlanningRequest[];
  plans: Plan[];
  planner: PlannerState | null;
  done: boolean;
}

export function startReplication(setting: Setting): Replication {
  const { effort } = setting.study.rules;
  return { run: startRun(setting), effort, events: 0, requests: [], plans: [], planner: null, done: false };
}

/** One slice of work; true when the run is over. How the work is sliced changes nothing. */
export function stepReplication(job: Replication): boolean {
  if (job.requests.length > 0) plan(job);
  else if (!job.done) {
    const { events, requests, done } = advance(job.run, Number.POSITIVE_INFINITY, SLICE.events);
    job.events += events;
    job.requests = requests;
    job.done = done;
  }
  return job.done;
}

/** How far the run is, 0 to 1, by simulated time until the measured days have drained as they usually do. */
export function shareDone(job: Replication): number {
  if (job.done) return 1;
  const { calendar } = job.run.setting;
  return Math.min(0.98, job.run.agenda.now / ((calendar.lastMeasured + 2) * DAY));
}

function plan(job: Replication): void {
  const request = job.requests[job.plans.length] as PlanningRequest;
  job.planner ??= start(request.problem, iterationsFor(job.effort, request.problem.stops.length));
  if (!step(job.planner, SLICE.iterations)) return;
  job.plans.push(finish(job.planner));
  job.planner = null;
  if (job.plans.length < job.requests.length) return;
  givePlans(job.run, job.plans);
  job.requests = [];
  job.plans = [];
}

/** The finished run's journal and ledger, for those who look closer than the result. */
export interface Account {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly result: ReplicationResult;
}

/** Folds a finished replication. Throws where it is not at its end. `masks`: see `areaMasks`. */
export function accountOf(job: Replication, masks: AreaMasks): Account {
  if (!job.done) throw new Error('accountOf: expected a replication at its end');
  const { setting } = job.run;
  const journal = journalOf(job.run);
  const ledger = postLedger(journal, setting.study, setting.placement);
  const indicators = measureIndicators(journal, setting.study);
  const result: ReplicationResult = {
    scenario: setting.placement.id,
    replication: setting.replication,
    fingerprint: fingerprintOf(journal),
    events: job.events,
    indicators,
    cost: summariseCosts(ledger, journal),
    areas: areaResults(journal, ledger, masks),
    warnings: warningsOf(setting, indicators),
  };
  return { journal, ledger, result };
}

/** For each scenario of the study the addresses inside its catchments. */
export type AreaMasks = readonly { readonly scenario: string; readonly mask: Uint8Array }[];

export function areaMasks(study: Study, ground: Ground): AreaMasks {
  return placementsOf(study)
    .map((placement) => ({ scenario: placement.id, mask: catchmentMask(placement, ground) }))
    .filter(({ mask }) => mask.includes(1));
}

/** A whole replication in one go. */
export function replicate(setting: Setting, masks: AreaMasks): Account {
  const job = startReplication(setting);
  while (!stepReplication(job));
  return accountOf(job, masks);
}
