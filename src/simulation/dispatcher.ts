// The dispatcher: as same-day orders come in, the study's rule puts them on tours, starts new ones, or waits.
import { DAY, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Decision } from '../planning/dispatch-rule.ts';
import { RULES_BY_NAME } from '../planning/dispatch-rules.ts';
import { withinHours } from './access.ts';
import { giveByZone, giveInTime, isForZone } from './contractor.ts';
import { BOOKS_CLOSE } from './day-clock.ts';
import { kindAt } from './desk-kind.ts';
import { deskAt, leaveOver } from './dispatch-desk.ts';
import { shutForToday } from './dispatch-orders.ts';
import { situationAt } from './dispatch-situation.ts';
import { promisedBy } from './dispatch-tours.ts';
import type { EventOf, SimulationEvent } from './events.ts';
import type { Facility } from './facts.ts';
import { isPlanning, requestTours } from './planning-request.ts';
import { keep, parcelState, type Run } from './run-state.ts';
import { loadingSeconds } from './same-day-loading.ts';
import { hubFor, servingFacility, whyLateFrom } from './serving-facility.ts';
import { type StopDraft, stopsByAddress } from './stop-draft.ts';
import { insertStop } from './tour-insertion.ts';

/** The goods lie ready where they are served from, and the dispatcher decides. */
export function pickOrder(run: Run, { parcel }: EventOf<'order-picked'>): void {
  const time = run.agenda.now;
  const day = Math.floor(time / DAY);
  const isGivenAway = isForZone(run, parcel, day);
  const place = isGivenAway ? hubFor(run, parcel) : servingFacility(run, parcel, day);
  const facility = place.index;
  const way = kindAt(place);
  const state = parcelState(run, parcel);
  keep(run, parcel, facility);
  state.stage = 'planned';
  state.sorted = true;
  run.facts.push({ kind: 'sorted', time, parcel, facility });
  if (isGivenAway && giveByZone(run, parcel, facility, day)) return;
  if (giveInTime(run, parcel, { facility, kind: way, day }, () => whyLateFrom(run, place, parcel, day))) return;
  run.facts.push({ kind: 'assigned', time, parcel, way, facility });
  deskAt(run, facility).waiting.push(parcel);
  dispatch(run, facility);
}

/** Looks again, since plans are given, or since the rule wanted to and has not wanted another second since. */
export function wakeDispatcher(run: Run, { facility, isWaitOver }: EventOf<'dispatcher-wakes'>): void {
  const desk = deskAt(run, facility);
  if (isWaitOver === true && desk.wakes !== run.agenda.now) return;
  if (desk.wakes <= run.agenda.now) desk.wakes = -1;
  dispatch(run, facility);
}

/** Asks the rule until nobody waits, or it waits itself, or the planner has to be asked. */
function dispatch(run: Run, facility: number): void {
  const { setting, world, agenda } = run;
  const place = setting.facilities[facility] as Facility;
  const kind = kindAt(place);
  const desk = deskAt(run, facility);
  const again: SimulationEvent = { kind: 'dispatcher-wakes', facility };
  if (desk.waiting.length === 0 || isPlanning(run, facility, kind, again)) return;
  const day = Math.floor(agenda.now / DAY);
  leaveOver(run, facility, shutForToday(run, { kind, facility: place, day }, desk.waiting), 'access hours');
  const { name, decide } = RULES_BY_NAME[setting.study.rules.sameDay.rule];
  while (desk.waiting.length > 0) {
    const scene = situationAt(run, place, kind, desk.waiting);
    const decision = decide(scene.situation);
    const fault = faultOf(decision, desk.waiting.length, agenda.now);
    if (fault !== null) throw new Error(`dispatch rule ${name}: expected ${fault}`);
    if (decision.kind === 'wait') {
      wakeAt(run, facility, decision.until);
      return;
    }
    if (decision.kind === 'start') {
      const parcels = decision.orders.map((row) => desk.waiting[row] as number);
      desk.waiting = desk.waiting.filter((parcel) => !parcels.includes(parcel));
      startTour(run, place, kind, parcels);
      if (desk.waiting.length > 0) world.deferred.push(again);
      return;
    }
    insertStop(run, scene, decision, desk.waiting[decision.order] as number, name);
    desk.waiting = desk.waiting.filter((_, row) => row !== decision.order);
  }
}

/** What a decision should have been; null where it can be carried out as far as that can be told without the tours. */
function faultOf(decision: Decision, orders: number, now: Seconds): string | null {
  const isRow = (row: number): boolean => Number.isInteger(row) && row >= 0 && row < orders;
  switch (decision.kind) {
    case 'wait':
      return decision.until > now ? null : `to wait until after ${now}, found ${decision.until}`;
    case 'start': {
      const isRight = decision.orders.length > 0 && decision.orders.every(isRow);
      return isRight ? null : `a new tour with some of ${orders} orders, found ${decision.orders.join(', ')}`;
    }
    default:
      return isRow(decision.order) ? null : `one of ${orders} orders, found ${decision.order}`;
  }
}

/** Within the day; one call at a time is enough where the rule keeps to its second. */
function wakeAt(run: Run, facility: number, until: Seconds): void {
  const desk = deskAt(run, facility);
  const today = Math.floor(run.agenda.now / DAY);
  if (until === desk.wakes || until >= today * DAY + BOOKS_CLOSE) return;
  desk.wakes = until;
  schedule(run.agenda, until, { kind: 'dispatcher-wakes', facility, isWaitOver: true });
}

/** A new tour as soon as it is loaded, punctual where that is possible: each stop in time for its promise, or for none. */
function startTour(run: Run, facility: Facility, kind: VehicleKind, parcels: readonly number[]): void {
  const { agenda } = run;
  const day = Math.floor(agenda.now / DAY);
  const earliest = agenda.now + loadingSeconds(run);
  const { overdue } = deskAt(run, facility.index);
  const punctual = (stop: StopDraft): StopDraft => {
    const until = Math.min(...stop.parcels.map((parcel) => promisedBy(run, parcel)));
    if (until <= earliest || stop.parcels.some((parcel) => overdue.includes(parcel))) return stop;
    return { ...stop, window: withinHours({ from: earliest, until }, stop.window) };
  };
  const stops = stopsByAddress(run, facility, kind, day, parcels).map(punctual);
  requestTours(run, facility, kind, day, earliest, stops, { dispatched: true });
}
