// Pick-ups at the door and on their way to a hub: the sender hands a parcel over, or it waits for another day.
import type { Seconds } from '../base/units.ts';
import { hasRoomFor } from './aboard.ts';
import { failAttempt, isDue } from './attempts.ts';
import { dayAfter } from './calendar.ts';
import type { FactOf } from './facts.ts';
import { handToOwn } from './hand-on.ts';
import { isAtHome } from './handover.ts';
import { keep, parcelOf, parcelState, type Run, settle } from './run-state.ts';
import { isLeftUnloaded } from './same-day-loading.ts';
import type { TourState, TourStop } from './world.ts';

type LeftWhy = FactOf<'left-over'>['why'];

/** Pick-ups that a facility's vehicles are to fetch and that no plan has yet. */
export function pickUpsOf(run: Run, facility: number, day: number): number[] {
  return (run.world.pickUps[facility] as number[]).filter((parcel) => {
    return parcelState(run, parcel).stage === 'at sender' && isDue(run, parcel, day);
  });
}

/** The plan, or the day, has no time or room for them. */
export function leaveAtSender(run: Run, pickUps: readonly number[], facility: number, why: LeftWhy): void {
  for (const parcel of pickUps) {
    parcelState(run, parcel).stage = 'at sender';
    run.facts.push({ kind: 'left-over', time: run.agenda.now, parcel, facility, why });
  }
}

/** A tour does not come to them any more: they wait for the next operating day. */
export function leaveForLater(run: Run, tour: TourState, pickUps: readonly number[], why: LeftWhy): void {
  leaveAtSender(run, pickUps, tour.facility, why);
  for (const parcel of pickUps) parcelState(run, parcel).eligible = dayAfter(run.setting.calendar, tour.day);
}

/** A tour does not come to stops, or may not serve them: what it has for them rides home, what it was to fetch there stays. */
export function passBy(
  run: Run,
  tour: TourState,
  stops: readonly TourStop[],
  why: Exclude<LeftWhy, 'vehicle full'>,
): void {
  for (const { parcels, pickUps } of stops) {
    for (const parcel of parcels) {
      if (!isLeftUnloaded(run, tour, parcel, why)) tour.aboard.push({ parcel, why });
    }
    leaveForLater(run, tour, pickUps, why);
  }
}

/** The sender, and nobody else, who is at the door at `rings` hands the parcel over if there is room for it; else it stays. */
export function askSender(run: Run, number: number, tour: TourState, parcel: number, rings: Seconds): void {
  const { setting, facts } = run;
  const time = run.agenda.now;
  const who = parcelOf(run, parcel);
  const state = parcelState(run, parcel);
  if (!isAtHome(setting, who, rings)) {
    failAttempt(run, parcel, number);
    if (state.attempts >= setting.study.rules.maxAttempts) giveUpPickUp(run, parcel, 'attempts used up');
    else {
      state.stage = 'at sender';
      state.eligible = dayAfter(run.setting.calendar, tour.day);
    }
    return;
  }
  if (!hasRoomFor(run, tour, [parcel])) {
    leaveForLater(run, tour, [parcel], 'vehicle full');
    return;
  }
  state.stage = 'aboard';
  tour.aboard.push({ parcel, why: 'picked up' });
  facts.push({ kind: 'picked-up', time, parcel, tour: number, vehicle: tour.vehicle, stop: tour.at });
}

/** Nobody comes for it any more. */
export function giveUpPickUp(run: Run, parcel: number, why: FactOf<'uncollected'>['why']): void {
  const facility = run.setting.hubOf(parcelOf(run, parcel));
  settle(run, parcel, 'ended');
  run.facts.push({ kind: 'uncollected', time: run.agenda.now, parcel, facility, why });
}

/**
 * Where its vehicle is at home: from a hub of its carrier it is sent, on to which that of another hands it; at a
 * micro-depot it waits for the next feeder to the hub.
 */
export function bringHome(run: Run, parcel: number, facility: number): void {
  const time = run.agenda.now;
  if (run.setting.facilities[facility]?.kind === 'hub') {
    const hub = handToOwn(run, parcel, facility);
    settle(run, parcel, 'ended');
    run.facts.push({ kind: 'sent', time, parcel, facility: hub });
    return;
  }
  keep(run, parcel, facility);
  parcelState(run, parcel).ready = time;
}
