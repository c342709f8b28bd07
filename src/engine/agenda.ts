// The agenda of a simulation: events that will happen, in order of time, and the clock that they move.
import type { Seconds } from '../base/units.ts';

/**
 * Plain data: `structuredClone` of an agenda is a snapshot that runs on by itself. Read `now`, `size` and `scheduled`;
 * the rest is the layout of the heap and belongs to the functions below.
 */
export interface Agenda<Event> {
  /** Time of the event that was taken last. */
  now: Seconds;
  /** Events pending. */
  size: number;
  /** Events ever scheduled; also what breaks ties. */
  scheduled: number;
  /**
   * A 4-ary heap (Johnson 1975) of `size` entries, held by columns: entry i has the children 4i + 1 to 4i + 4, each of
   * which is no earlier. An entry is the time, the order of scheduling and the slot of `events` where the event lies.
   */
  times: Float64Array;
  orders: Float64Array;
  /** Beyond `size` it lists the free slots, so that there is no other free list. */
  slots: Int32Array;
  events: (Event | undefined)[];
}

/** An empty agenda whose clock stands at `now`. */
export function createAgenda<Event>(now: Seconds = 0): Agenda<Event> {
  const agenda: Agenda<Event> = {
    now,
    size: 0,
    scheduled: 0,
    times: new Float64Array(0),
    orders: new Float64Array(0),
    slots: new Int32Array(0),
    events: [],
  };
  grow(agenda, 64);
  return agenda;
}

/** Puts an event on the agenda, after those already scheduled for the same second. Throws on a time in the past. */
export function schedule<Event>(agenda: Agenda<Event>, time: Seconds, event: Event): void {
  if (!(time >= agenda.now)) throw new Error(`schedule: expected a time from ${agenda.now} on, found ${time}`);
  if (!Number.isSafeInteger(time)) throw new Error(`schedule: expected whole seconds, found ${time}`);
  if (agenda.size === agenda.times.length) grow(agenda, agenda.size * 2);
  const { times, orders, slots } = agenda;
  const order = agenda.scheduled++;
  let hole = agenda.size++;
  const slot = slots[hole] as number;
  agenda.events[slot] = event;
  // The newest event goes behind its equals, so comparing times is enough here.
  while (hole > 0) {
    const parent = (hole - 1) >> 2;
    const parentTime = times[parent] as number;
    if (parentTime <= time) break;
    times[hole] = parentTime;
    orders[hole] = orders[parent] as number;
    slots[hole] = slots[parent] as number;
    hole = parent;
  }
  times[hole] = time;
  orders[hole] = order;
  slots[hole] = slot;
}

/** Takes the next event off the agenda and moves the clock to its time; undefined where nothing is pending. */
export function next<Event>(agenda: Agenda<Event>): Event | undefined {
  if (agenda.size === 0) return undefined;
  const { times, orders, slots, events } = agenda;
  const slot = slots[0] as number;
  const event = events[slot];
  agenda.now = times[0] as number;
  const last = --agenda.size;
  if (last > 0) sink(times, orders, slots, last);
  slots[last] = slot;
  events[slot] = undefined;
  return event;
}

/** Time of the next event, Infinity where nothing is pending. */
export function peekTime<Event>(agenda: Agenda<Event>): Seconds {
  return agenda.size === 0 ? Number.POSITIVE_INFINITY : (agenda.times[0] as number);
}

/** Moves the entry at `last` to its place in the heap of the `last` entries before it, whose first is gone. */
function sink(times: Float64Array, orders: Float64Array, slots: Int32Array, last: number): void {
  const time = times[last] as number;
  const order = orders[last] as number;
  const slot = slots[last] as number;
  let hole = 0;
  for (let first = 1; first < last; first = 4 * hole + 1) {
    let child = first;
    let childTime = times[first] as number;
    const end = first + 4 < last ? first + 4 : last;
    for (let other = first + 1; other < end; other++) {
      const otherTime = times[other] as number;
      if (
        otherTime < childTime ||
        (otherTime === childTime && (orders[other] as number) < (orders[child] as number))
      ) {
        child = other;
        childTime = otherTime;
      }
    }
    if (time < childTime || (time === childTime && order < (orders[child] as number))) break;
    times[hole] = childTime;
    orders[hole] = orders[child] as number;
    slots[hole] = slots[child] as number;
    hole = child;
  }
  times[hole] = time;
  orders[hole] = order;
  slots[hole] = slot;
}

function grow<Event>(agenda: Agenda<Event>, capacity: number): void {
  const { times, orders, slots } = agenda;
  agenda.times = new Float64Array(capacity);
  agenda.times.set(times);
  agenda.orders = new Float64Array(capacity);
  agenda.orders.set(orders);
  agenda.slots = new Int32Array(capacity);
  agenda.slots.set(slots);
  for (let slot = slots.length; slot < capacity; slot++) agenda.slots[slot] = slot;
}
