// The agenda of a simulation: events that will happen, in order of time, and the clock that they move.
import type { Seconds } from '../base/units.ts';
import {
  blockOf,
  bringNear,
  createLaterBlocks,
  END,
  earliestLater,
  type LaterBlocks,
  postpone,
} from './later-blocks.ts';
import { createSlots, occupy, type Slots, vacate } from './slots.ts';
import { createWheel, earliest, enter, take, type Wheel } from './wheel.ts';

/**
 * Plain data: `structuredClone` of an agenda is a snapshot that runs on by itself. Read `now`, `size` and `scheduled`;
 * the rest belongs to the functions below.
 */
export interface Agenda<Event> {
  /** Time of the event that was taken last. */
  now: Seconds;
  /** Events pending. */
  size: number;
  /** Events ever scheduled. */
  scheduled: number;
  /** Each pending event has a slot, which is queued in the wheel if it happens in the block of `now`, else later. */
  readonly events: (Event | undefined)[];
  readonly slots: Slots;
  readonly wheel: Wheel;
  readonly later: LaterBlocks;
}

/** An empty agenda whose clock stands at `now`. */
export function createAgenda<Event>(now: Seconds = 0): Agenda<Event> {
  if (!(now >= 0)) throw new Error(`createAgenda: expected a time from 0 on, found ${now}`);
  return {
    now,
    size: 0,
    scheduled: 0,
    events: [],
    slots: createSlots(),
    wheel: createWheel(),
    later: createLaterBlocks(),
  };
}

/** Puts an event on the agenda, after those already scheduled for the same second. Throws on a time in the past. */
export function schedule<Event>(agenda: Agenda<Event>, time: Seconds, event: Event): void {
  const { now, slots } = agenda;
  if (!(time >= now)) throw new Error(`schedule: expected a time from ${now} on, found ${time}`);
  if (time >= END || time !== Math.floor(time))
    throw new Error(`schedule: expected whole seconds below ${END}, found ${time}`);
  const slot = occupy(slots, time);
  agenda.events[slot] = event;
  agenda.scheduled++;
  agenda.size++;
  if (blockOf(time) === blockOf(now)) enter(agenda.wheel, slots, time, slot);
  else postpone(agenda.later, slots, now, time, slot);
}

/** Takes the next event off the agenda and moves the clock to its time; undefined where nothing is pending. */
export function next<Event>(agenda: Agenda<Event>): Event | undefined {
  if (agenda.size === 0) return undefined;
  const { events, slots, wheel, later } = agenda;
  const isPresent = agenda.size > later.size;
  const now = peekTime(agenda);
  agenda.now = now;
  if (!isPresent) bringNear(later, slots, wheel, now);
  const slot = take(wheel, slots, now);
  const event = events[slot];
  events[slot] = undefined;
  vacate(slots, slot);
  agenda.size--;
  return event;
}

/** Time of the next event, Infinity where nothing is pending. */
export function peekTime<Event>(agenda: Agenda<Event>): Seconds {
  const { now, size, slots, wheel, later } = agenda;
  return size > later.size ? earliest(wheel, now) : earliestLater(later, slots);
}
