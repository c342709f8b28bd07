// Same-day orders whose vehicle broke down before it took them along: the dispatcher decides on them once more.
import { schedule } from '../engine/agenda.ts';
import { kindAt } from './desk-kind.ts';
import type { Facility } from './facts.ts';
import { parcelOf, type Run } from './run-state.ts';
import type { DispatchDesk, TourState } from './world.ts';

/**
 * Puts an order that waits for a tour back on the desk of its facility, on its day; whether it did. If no other vehicle can
 * bring it, the plan for a new tour leaves it out, and says why.
 */
export function goesBackToDesk(run: Run, parcel: number, { facility, day }: TourState): boolean {
  const { setting, world, facts, agenda } = run;
  const who = parcelOf(run, parcel);
  if (!who.sameDay || who.day !== day) return false;
  const time = agenda.now;
  const way = kindAt(setting.facilities[facility] as Facility);
  facts.push({ kind: 'assigned', time, parcel, way, facility, heldSince: time, heldBy: 'breakdown' });
  (world.desks[facility] as DispatchDesk).waiting.push(parcel);
  schedule(agenda, time, { kind: 'dispatcher-wakes', facility });
  return true;
}
