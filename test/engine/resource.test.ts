// A counted resource serves in order, loses nobody, and waits and refuses as queueing theory says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { ln } from '../../src/base/maths.ts';
import { createAgenda, next, schedule } from '../../src/engine/agenda.ts';
import {
  acquire,
  acquireNow,
  admit,
  createResource,
  queueLength,
  release,
  withdraw,
} from '../../src/engine/resource.ts';

/** Mean service, long enough that rounding to whole seconds does not matter. */
const SERVICE = 100_000;

type Queueing = { readonly kind: 'arrival' | 'departure'; readonly who: number };

/** A service time from a quantile; mean SERVICE. */
type Dwell = (u: number) => number;
const exponential: Dwell = (u) => -ln(u) * SERVICE;
const fixed: Dwell = () => SERVICE;

/** Poisson arrivals at `load` mean services' worth of work; waits where `queues`, else goes away. */
function run(places: number, load: number, arrivals: number, dwell: Dwell, queues: boolean) {
  const luck = luckOf(18, 0);
  const gap = luck.stream('gap');
  const service = luck.stream('service');
  const agenda = createAgenda<Queueing>();
  const resource = createResource(places);
  const arrived = new Float64Array(arrivals);
  let waited = 0;
  let refused = 0;
  const begin = (who: number): void => {
    waited += agenda.now - (arrived[who] as number);
    schedule(agenda, agenda.now + Math.round(dwell(service(who))), { kind: 'departure', who });
  };
  schedule(agenda, 0, { kind: 'arrival', who: 0 });
  for (let event = next(agenda); event !== undefined; event = next(agenda)) {
    const { who } = event;
    if (event.kind === 'arrival') {
      arrived[who] = agenda.now;
      if (queues ? acquire(resource, who) : acquireNow(resource)) begin(who);
      else refused++;
      const wait = Math.round((-ln(gap(who)) * SERVICE) / load);
      if (who + 1 < arrivals) schedule(agenda, agenda.now + wait, { kind: 'arrival', who: who + 1 });
    } else {
      const following = release(resource);
      if (following !== undefined) begin(following);
    }
  }
  expect(resource.taken).toBe(0);
  return { meanWait: waited / arrivals / SERVICE, refusedShare: refused / arrivals };
}

describe('a counted resource', () => {
  test('gives its places to those who come first and the rest wait their turn', () => {
    const dock = createResource<string>(2);
    expect([acquire(dock, 'a'), acquire(dock, 'b'), acquire(dock, 'c'), acquire(dock, 'd')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(queueLength(dock)).toBe(2);
    expect(release(dock)).toBe('c');
    expect(release(dock)).toBe('d');
    expect(release(dock)).toBeUndefined();
    expect(dock.taken).toBe(1);
  });

  test('lets nobody overtake those who wait', () => {
    const dock = createResource(1);
    acquire(dock, 1);
    acquire(dock, 2);
    dock.places = 3;
    expect(acquireNow(dock)).toBe(false);
    expect(acquire(dock, 3)).toBe(false);
    expect([admit(dock), admit(dock), admit(dock)]).toEqual([2, 3, undefined]);
  });

  test('forgets who gives up waiting', () => {
    const dock = createResource(1);
    for (const who of [1, 2, 3]) acquire(dock, who);
    expect(withdraw(dock, 2)).toBe(true);
    expect(withdraw(dock, 1)).toBe(false);
    expect(release(dock)).toBe(3);
    expect(withdraw(dock, 3)).toBe(false);
  });

  test('refuses a place given back that nobody took, and places that are no count', () => {
    expect(() => release(createResource(1))).toThrow('found none');
    expect(() => createResource(-1)).toThrow('found -1');
    expect(() => createResource(1.5)).toThrow('found 1.5');
  });

  test('with no places refuses everybody', () => {
    expect(acquireNow(createResource(0))).toBe(false);
  });

  test('never has more taken than places nor a free place while somebody waits, and serves in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.array(fc.boolean(), { maxLength: 300 }), (places, comings) => {
        const resource = createResource(places);
        const served: number[] = [];
        let who = 0;
        for (const comes of comings) {
          if (comes) {
            if (acquire(resource, who)) served.push(who);
            who++;
          } else if (resource.taken > 0) {
            const following = release(resource);
            if (following !== undefined) served.push(following);
          }
          expect(resource.taken).toBeLessThanOrEqual(places);
          if (queueLength(resource) > 0) expect(resource.taken).toBe(places);
          expect(served.length + queueLength(resource)).toBe(who);
        }
        expect(served).toEqual(served.map((_, index) => index));
      }),
    );
  });
});

// Mean wait over mean service and Erlang's loss formula; the figures stand in the validation targets (V2).
describe('queues at docks and lockers', () => {
  test.each([
    [1, 0.8, 4.0],
    [2, 0.8, 1.778],
    [5, 0.8, 0.554],
  ])('%i docks at load %f make a van wait %f service times', (places, load, expected) => {
    const { meanWait } = run(places, load * places, 400_000, exponential, true);
    expect(Math.abs(meanWait / expected - 1)).toBeLessThan(0.03);
  });

  test.each([
    ['exponential', 20, 18, 0.1092, exponential],
    ['fixed', 20, 18, 0.1092, fixed],
    ['exponential', 60, 54, 0.0459, exponential],
    ['exponential', 100, 100, 0.0757, exponential],
  ] as const)('with %s dwell %i compartments at load %i refuse a share of %f', (_, places, load, expected, dwell) => {
    const { refusedShare } = run(places, load, 300_000, dwell, false);
    expect(Math.abs(refusedShare / expected - 1)).toBeLessThan(0.02);
  });
});
