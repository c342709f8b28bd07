// One run of one scenario: it advances event by event and stops where it needs plans.

import type { Seconds } from '../base/units.ts';
import { DAY } from '../base/units.ts';
import { next, peekTime, schedule } from '../engine/agenda.ts';
import type { Plan } from '../planning/problem.ts';
import { visit } from './contractor.ts';
import { endRestAtFacility } from './courier-break.ts';
import { beginDay, endDay } from './day.ts';
import { planBikes } from './depot-shift.ts';
import { pickOrder, wakeDispatcher } from './dispatcher.ts';
import { openDocks } from './dock.ts';
import type { EventKind, EventOf, SimulationEvent } from './events.ts';
import type { Facility } from './facts.ts';
import { leaveByVan, leaveInWave, sortAtHub } from './hub-day.ts';
import { openBays } from './loading-bay.ts';
import { clearStock, collect, expire, stockLockers } from './locker-bank.ts';
import { judgedWithRests } from './plan-rest.ts';
import { takeHeldOver } from './planning-parts.ts';
import { requestTours } from './planning-request.ts';
import { callRescue } from './rescue-call.ts';
import { emptyRun, type Run, type RunState } from './run-state.ts';
import { dropOff } from './sender-locker.ts';
import type { Setting } from './setting.ts';
import { arrive, dock, driveHome, giveUp, goOnRested, handOver, load, park, returnHome, serve } from './tour.ts';
import { depart } from './tour-departure.ts';
import { launchTours } from './tour-launch.ts';
import type { PlanningRequest } from './world.ts';

export interface Advance {
  /** Events handled by this call. */
  readonly events: number;
  /** Questions that must be answered with `givePlans`, in this order, before the run can go on. */
  readonly requests: readonly PlanningRequest[];
  /** Nothing is left to happen. */
  readonly done: boolean;
}

/** A run at midnight of day 0, with the lockers' and the hubs' stock of an ordinary day. */
export function startRun(setting: Setting): Run {
  const run = emptyRun(setting);
  stockLockers(run);
  openDocks(run);
  openBays(run);
  const first = setting.calendar.operating[0] as number;
  schedule(run.agenda, first * DAY, { kind: 'day-begins', day: first });
  return run;
}

/** A copy of the run's state as it stands. */
export function snapshot(run: Run): RunState {
  const { world, agenda, parcels, vehicles, facts } = run;
  return structuredClone({ world, agenda, parcels, vehicles, facts });
}

/** The run that goes on from a snapshot; the snapshot stays as it is. */
export function resumeRun(setting: Setting, state: RunState): Run {
  return { setting, ...structuredClone(state) };
}

/**
 * Handles events up to and including the second `until`, at most `maxEvents` of them. Stops early where plans are
 * needed: all requests of that second are given back together, and the run waits for `givePlans`.
 */
export function advance(
  run: Run,
  until: Seconds = Number.POSITIVE_INFINITY,
  maxEvents = Number.POSITIVE_INFINITY,
): Advance {
  const { agenda, world } = run;
  let events = 0;
  while (events < maxEvents) {
    const time = peekTime(agenda);
    if (time === Number.POSITIVE_INFINITY || time > until) break;
    if (world.requests.length > 0 && time > agenda.now) break;
    const event = next(agenda) as SimulationEvent;
    events++;
    (HANDLERS[event.kind] as (run: Run, event: SimulationEvent) => void)(run, event);
  }
  const waits = world.requests.length > 0 && (agenda.size === 0 || peekTime(agenda) > agenda.now);
  return { events, requests: waits ? world.requests : [], done: agenda.size === 0 && world.requests.length === 0 };
}

/** Answers the pending requests in their order. Throws where the number of plans does not match. */
export function givePlans(run: Run, plans: readonly Plan[]): void {
  const { requests } = run.world;
  if (plans.length !== requests.length) {
    throw new Error(`givePlans: expected ${requests.length} plans, found ${plans.length}`);
  }
  for (const plan of plans) givePlan(run, plan);
}

/**
 * Answers the first of the pending requests, so that its matrices are needed no longer; the run goes on after the last. A
 * plan that leaves no room for breaks is asked for once more, after the others.
 */
export function givePlan(run: Run, plan: Plan): void {
  const { world, agenda } = run;
  const [request, ...others] = world.requests;
  if (request === undefined) throw new Error('givePlan: expected a pending request, found none');
  const judged = judgedWithRests(run, request, plan);
  world.requests = 'again' in judged ? [...others, judged.again] : others;
  if ('again' in judged) return;
  launchTours(run, judged.request, judged.plan);
  offerAgain(run, request);
  if (world.requests.length > 0) return;
  for (const event of world.deferred) schedule(agenda, agenda.now, event);
  world.deferred = [];
}

/** What the parts of a divided problem left out, for the vehicles that other parts did not need, and what no window binds. */
function offerAgain(run: Run, request: PlanningRequest): void {
  const { facility, kind, day } = request;
  const stops = takeHeldOver(run, request);
  requestTours(run, run.setting.facilities[facility] as Facility, kind, day, run.agenda.now, stops, { isLast: true });
}

const HANDLERS: { readonly [Kind in EventKind]: (run: Run, event: EventOf<Kind>) => void } = {
  'day-begins': beginDay,
  'hub-sorts': sortAtHub,
  'wave-leaves': leaveInWave,
  'vans-leave': leaveByVan,
  'bikes-leave': planBikes,
  'order-picked': pickOrder,
  'dispatcher-wakes': wakeDispatcher,
  'tour-departs': depart,
  'tour-arrives': arrive,
  'tour-parks': park,
  'tour-docks': dock,
  'tour-gives-up': giveUp,
  'tour-serves': serve,
  'tour-hands-over': handOver,
  'tour-loads': load,
  'tour-rested': goOnRested,
  'courier-rested': endRestAtFacility,
  'rescue-called': callRescue,
  'help-comes': driveHome,
  'tour-returns': returnHome,
  'parcel-collected': collect,
  'parcel-expires': expire,
  'sender-comes': dropOff,
  'stock-cleared': clearStock,
  'contractor-comes': visit,
  'day-ends': endDay,
};
