// The agenda keeps every event, in order of time and then of scheduling, and can be cut in two by a snapshot.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agenda, createAgenda, next, peekTime, schedule } from '../../src/engine/agenda.ts';
import { SPAN } from '../../src/engine/wheel.ts';

/** What a test schedules: numbers name events. */
type Named = { readonly kind: 'named'; readonly name: number };

const named = (name: number): Named => ({ kind: 'named', name });

function drain(agenda: Agenda<Named>): [time: number, name: number][] {
  const taken: [number, number][] = [];
  for (let event = next(agenda); event !== undefined; event = next(agenda)) taken.push([agenda.now, event.name]);
  return taken;
}

/** Schedules on the handling of each event, so that new events mix with old ones; returns all that was handled. */
function runOn(agenda: Agenda<Named>, handle: number): [time: number, name: number][] {
  const taken: [number, number][] = [];
  for (let count = 0; count < handle; count++) {
    const event = next(agenda);
    if (event === undefined) break;
    taken.push([agenda.now, event.name]);
    if (event.name % 3 !== 0)
      schedule(
        agenda,
        agenda.now + ((event.name * 7919) % (event.name % 4 === 0 ? 20_000 : 11)),
        named(event.name + 1),
      );
    if (event.name % 5 === 1) schedule(agenda, agenda.now + (event.name % 4), named(event.name + 2));
  }
  return taken;
}

describe('the agenda', () => {
  test('gives events by time and moves the clock with them', () => {
    const agenda = createAgenda<Named>();
    for (const [time, name] of [
      [30, 3],
      [10, 1],
      [20, 2],
    ] as const)
      schedule(agenda, time, named(name));
    expect(peekTime(agenda)).toBe(10);
    expect(agenda.now).toBe(0);
    expect(drain(agenda)).toEqual([
      [10, 1],
      [20, 2],
      [30, 3],
    ]);
    expect(agenda.now).toBe(30);
    expect(agenda.size).toBe(0);
    expect(agenda.scheduled).toBe(3);
  });

  test('gives events of the same second in the order in which they were scheduled', () => {
    const agenda = createAgenda<Named>();
    for (let name = 0; name < 1000; name++) schedule(agenda, name % 2 === 0 ? 5 : 4, named(name));
    const names = drain(agenda).map(([, name]) => name);
    const odd = names.slice(0, 500);
    const even = names.slice(500);
    expect(odd).toEqual(Array.from({ length: 500 }, (_, index) => 2 * index + 1));
    expect(even).toEqual(Array.from({ length: 500 }, (_, index) => 2 * index));
  });

  test('sorts any events as a stable sort by time does', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(50), fc.nat(100_000)), { maxLength: 400 }), (times) => {
        const agenda = createAgenda<Named>();
        for (const [name, time] of times.entries()) schedule(agenda, time, named(name));
        const expected = times.map((time, name): [number, number] => [time, name]).sort(([a], [b]) => a - b);
        expect(drain(agenda)).toEqual(expected);
      }),
    );
  });

  test('agrees with a sorted list while events come and go', () => {
    // Waits about as long as the wheel is, where an event could take a wrong turn, are as frequent as short ones.
    const about = fc.integer({ min: SPAN - 3, max: SPAN + 3 });
    const wait = fc.oneof(fc.nat(20), about, fc.nat(3 * SPAN));
    const step = fc.oneof(fc.record({ wait }), fc.constant('next' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const agenda = createAgenda<Named>();
        const list: { time: number; name: number }[] = [];
        let name = 0;
        for (const action of steps) {
          if (action === 'next') {
            const due = list.shift();
            expect(next(agenda)?.name).toBe(due?.name);
            if (due !== undefined) expect(agenda.now).toBe(due.time);
          } else {
            const time = agenda.now + action.wait;
            schedule(agenda, time, named(name));
            const place = list.findIndex((other) => other.time > time);
            list.splice(place < 0 ? list.length : place, 0, { time, name });
            name++;
          }
          expect(agenda.size).toBe(list.length);
          expect(peekTime(agenda)).toBe(list[0]?.time ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the order of scheduling between an event from long ago and one for the same second from just now', () => {
    const agenda = createAgenda<Named>();
    const late = 3 * SPAN;
    schedule(agenda, late, named(1));
    schedule(agenda, late, named(2));
    schedule(agenda, late - SPAN + 1, named(0));
    expect(next(agenda)).toEqual(named(0));
    schedule(agenda, late, named(3));
    expect(drain(agenda)).toEqual([
      [late, 1],
      [late, 2],
      [late, 3],
    ]);
  });

  test('allows an event at the present second, after those that wait for it', () => {
    const agenda = createAgenda<Named>(100);
    schedule(agenda, 100, named(1));
    schedule(agenda, 100, named(2));
    expect(next(agenda)).toEqual(named(1));
    schedule(agenda, 100, named(3));
    expect(drain(agenda)).toEqual([
      [100, 2],
      [100, 3],
    ]);
  });

  test('refuses times in the past and times that are not whole seconds', () => {
    const agenda = createAgenda<Named>(100);
    expect(() => schedule(agenda, 99, named(1))).toThrow('expected a time from 100 on, found 99');
    expect(() => schedule(agenda, Number.NaN, named(1))).toThrow('found NaN');
    expect(() => schedule(agenda, 100.5, named(1))).toThrow('expected whole seconds below 35184372088832, found 100.5');
    expect(() => schedule(agenda, Number.POSITIVE_INFINITY, named(1))).toThrow('found Infinity');
    expect(agenda.size).toBe(0);
    expect(agenda.scheduled).toBe(0);
  });

  test('is empty at first and says so', () => {
    const agenda = createAgenda<Named>(7);
    expect(next(agenda)).toBeUndefined();
    expect(agenda.now).toBe(7);
    expect(peekTime(agenda)).toBe(Number.POSITIVE_INFINITY);
  });

  test('lets go of events that were taken', () => {
    const agenda = createAgenda<Named>();
    for (let name = 0; name < 200; name++) schedule(agenda, name % 17, named(name));
    drain(agenda);
    expect(agenda.events).toEqual(new Array(200).fill(undefined));
    for (let name = 0; name < 200; name++) schedule(agenda, agenda.now + name * 1_000, named(name));
    expect(agenda.events.length).toBe(200);
  });

  test('runs on from a snapshot as if it had never been cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 * SPAN), { minLength: 1, maxLength: 60 }), fc.nat(200), (times, cut) => {
        const whole = createAgenda<Named>();
        const parts = createAgenda<Named>();
        for (const [name, time] of times.entries()) {
          schedule(whole, time, named(name));
          schedule(parts, time, named(name));
        }
        const before = runOn(parts, cut);
        const copy = structuredClone(parts);
        const after = runOn(copy, 400 - cut);
        expect([...before, ...after]).toEqual(runOn(whole, 400));
        // The copy ran on by itself: what it was taken from goes on from where it was.
        expect(runOn(parts, 400 - cut)).toEqual(after);
      }),
      { numRuns: 50 },
    );
  });
});
