// A micro-depot's day: feeders bring parcels, they are sorted, and bikes take them on their tours.

import { DAY, MINUTE } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import type { EventOf } from './events.ts';
import { returnOld } from './hub-day.ts';
import { isPlanning, requestTours } from './planning-request.ts';
import { keep, parcelState, type Run } from './run-state.ts';
import { shiftOf } from './setting.ts';
import { stopsByAddress } from './stop-draft.ts';
import type { TourStop } from './world.ts';

/** A feeder has unloaded: the parcels are kept here and ready for bikes when they are sorted. */
export function dropAtDepot(run: Run, tour: number, stop: TourStop): void {
  const { setting, agenda, facts } = run;
  const depot = setting.depots.get(stop.facility);
  if (depot === undefined) throw new Error(`facility ${stop.facility}: expected an open micro-depot`);
  const time = agenda.now;
  const ready = time + Math.round(setting.study.rules.depot.sortingMinutes * MINUTE);
  for (const parcel of stop.parcels) {
    facts.push({ kind: 'arrived', time, parcel, tour, facility: stop.facility, why: 'feeder' });
    keep(run, parcel, stop.facility);
    parcelState(run, parcel).ready = ready;
  }
  const day = Math.floor(time / DAY);
  const from = day * DAY + shiftOf(setting, 'bike', depot.facility).from;
  schedule(agenda, Math.max(ready, from), { kind: 'bikes-leave', depot: stop.facility, day });
}

/** Asks for bike tours for everything that is kept here, sorted and due. */
export function planBikes(run: Run, event: EventOf<'bikes-leave'>): void {
  const { setting, world, agenda } = run;
  const { depot, day } = event;
  const facility = setting.facilities[depot];
  if (facility === undefined || isPlanning(run, depot, 'bike', event)) return;
  returnOld(run, depot, day);
  const due = (world.kept[depot] as number[]).filter((parcel) => {
    const state = parcelState(run, parcel);
    return state.stage === 'kept' && state.eligible <= day && state.ready <= agenda.now;
  });
  requestTours(run, facility, 'bike', day, agenda.now, stopsByAddress(run, facility, 'bike', day, due));
}
