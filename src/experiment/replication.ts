// Drives one replication to its end by slices, answering its planning requests inline.
import { DAY } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { Effort, FleetSpec, VehicleKind } from '../model/study.ts';
import type { Travel } from '../network/travel.ts';
import { finish, type PlannerState, step } from '../planning/planner.ts';
import type { Plan } from '../planning/problem.ts';
import { BOOKS_CLOSE } from '../simulation/day-clock.ts';
import type { Facility } from '../simulation/facts.ts';
import { hasUsualWays, waysOf } from '../simulation/own-ways.ts';
import { advance, givePlan, startRun } from '../simulation/run.ts';
import type { Run } from '../simulation/run-state.ts';
import { type Setting, vehicleIn } from '../simulation/setting.ts';
import type { PlanningRequest } from '../simulation/world.ts';
import { begin } from './solving.ts';

/** Events handled, stops whose ways are learnt, and planner iterations done in one slice; at most 20 ms on a 2020s laptop. */
const SLICE = { events: 1_000, stops: 16, iterations: 300 };

/** A replication under way. */
export interface Replication {
  readonly run: Run;
  readonly effort: Effort;
  events: number;
  /** Questions of this second that are not answered yet. */
  requests: readonly PlanningRequest[];
  /** Stops of the first question whose ways are learnt. */
  learnt: number;
  planner: PlannerState | null;
  done: boolean;
}

export function startReplication(setting: Setting): Replication {
  const { effort } = setting.study.rules;
  return { run: startRun(setting), effort, events: 0, requests: [], learnt: 0, planner: null, done: false };
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

/** Answers the first open question. At once, so that never more matrices are held than those of problems under way. */
export function answerNext(job: Replication, answer: Plan): void {
  job.requests = job.requests.slice(1);
  givePlan(job.run, answer);
}

/** How far the run is, 0 to 1, by simulated time until the measured days have drained as they usually do. */
export function shareDone(job: Replication): number {
  if (job.done) return 1;
  const { calendar } = job.run.setting;
  return Math.min(0.98, job.run.agenda.now / ((calendar.lastMeasured + 2) * DAY));
}

/** Operating days that are over. */
export function daysOver(job: Replication): number {
  const { calendar } = job.run.setting;
  return calendar.operating.filter((day) => day * DAY + BOOKS_CLOSE < job.run.agenda.now).length;
}

function plan(job: Replication): void {
  const request = job.requests[0] as PlanningRequest;
  if (job.planner === null) {
    if (job.learnt < request.stops.length) learn(job, request);
    else job.planner = begin(request.problem, job.effort);
    return;
  }
  if (!step(job.planner, SLICE.iterations)) return;
  const answer = finish(job.planner);
  job.planner = null;
  job.learnt = 0;
  answerNext(job, answer);
}

/** Some more ways of a question, which all at once would take a second the first time that its doors are visited. */
function learn(job: Replication, { facility, kind, day, stops }: PlanningRequest): void {
  const { setting } = job.run;
  const usual = setting.ground[kind === 'bike' ? 'bike' : 'motor'];
  const travels = [usual, ...ownWaysAt(setting, setting.facilities[facility] as Facility, kind, day)];
  const isSlow = travels.some((travel) => travel.learn !== undefined);
  const until = isSlow ? Math.min(stops.length, job.learnt + SLICE.stops) : stops.length;
  const places = stops.slice(job.learnt, until).map(({ place }) => place);
  for (const travel of travels) travel.learn?.(places);
  job.learnt = until;
}

/** Of the fleets whose ways are not those of their mode. */
function ownWaysAt(setting: Setting, facility: Facility, kind: VehicleKind, day: number): Set<Travel> {
  const vehicles = setting.fleetsAt(facility, kind).map((row) => setting.placement.fleets[row] as FleetSpec);
  const own = vehicles.map(({ id }) => onDay(vehicleIn(setting, id), day)).filter((who) => !hasUsualWays(who));
  return new Set(own.map((vehicle) => waysOf(setting.ground, vehicle)));
}
