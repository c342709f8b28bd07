// The queue that every contender of the bench runs: customers come at random, wait for one of the servers, are served.

import { luckOf } from '../../../src/base/luck.ts';
import { ln } from '../../../src/base/maths.ts';

/** An M/M/c queue. Waits are drawn beforehand, in whole seconds, so that nobody's luck is measured. */
export interface QueueModel {
  readonly servers: number;
  readonly customers: number;
  /** Seconds until the next customer and seconds of service, used round and round. */
  readonly gaps: Int32Array;
  readonly services: Int32Array;
}

/** What a contender counted. */
export interface QueueRun {
  readonly served: number;
  /** Sum over all customers of the seconds in the queue. */
  readonly waited: number;
}

/** An arrival and the end of a service for each customer: what the model needs, whatever else a library schedules. */
export const EVENTS_A_CUSTOMER = 2;

const DRAWN = 1 << 20;
export const MASK = DRAWN - 1;
/** Mean seconds between customers, and the share of the servers' time that is used. */
const GAP = 60;
const LOAD = 0.9;

export function queueModel(servers: number, customers: number): QueueModel {
  const luck = luckOf(1, 0);
  const drawn = (purpose: string, mean: number): Int32Array => {
    const stream = luck.stream(purpose);
    return Int32Array.from({ length: DRAWN }, (_, index) => Math.round(-mean * ln(stream(index))));
  };
  const services = drawn('service', GAP * LOAD * servers);
  return { servers, customers, gaps: drawn('gap', GAP), services };
}

/** Mean seconds in the queue by Erlang's formula, with a run's own to be compared to. */
export function expectedWait(servers: number): number {
  const offered = LOAD * servers;
  let inverse = 1;
  for (let place = 1; place <= servers; place++) inverse = 1 + (inverse * place) / offered;
  const blocked = 1 / inverse;
  const waits = blocked / (1 - LOAD * (1 - blocked));
  return (waits * GAP * LOAD * servers) / (servers * (1 - LOAD));
}
