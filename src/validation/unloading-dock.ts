// A dock of several doors at which vehicles arrive at random and queue: the resource of the engine, its turn-taking included.
import { luckOf } from '../base/luck.ts';
import { ln } from '../base/maths.ts';
import { createAgenda, next, schedule } from '../engine/agenda.ts';
import { acquire, createResource, release } from '../engine/resource.ts';
import { erlangLoss } from './loss-locker.ts';
import type { Batch } from './precision.ts';

export interface Dock {
  readonly doors: number;
  /** Share of the doors' time that is needed. */
  readonly load: number;
}

/** Mean seconds of unloading. */
const UNLOADING = 7_200;
/** Vehicles whose arrival is remembered while they wait; a longer queue is a fault. */
const REMEMBERED = 1 << 16;
/** Vehicles in a batch: some hundred times the memory of the busiest queue. */
const IN_BATCH = 20_000;

type DockEvent = 'arrives' | 'leaves';

/** The dock, batch by batch: mean wait as a multiple of the mean unloading time. */
export function dockBatches({ doors, load }: Dock, seed: number): () => Batch {
  const luck = luckOf(seed, 0);
  const [gaps, services] = [luck.stream('gap'), luck.stream('service')];
  const dock = createResource(doors);
  const agenda = createAgenda<DockEvent>();
  const arrived = new Float64Array(REMEMBERED);
  const meanGap = UNLOADING / (doors * load);
  let vehicles = 0;
  let instant = 0;
  const callNext = (): number => {
    const gap = -meanGap * ln(gaps(vehicles));
    instant += gap;
    schedule(agenda, Math.round(instant), 'arrives');
    return gap;
  };
  const unload = (vehicle: number): number => {
    const seconds = -UNLOADING * ln(services(vehicle));
    schedule(agenda, agenda.now + Math.round(seconds), 'leaves');
    return seconds;
  };
  callNext();
  return () => {
    let waited = 0;
    let worked = 0;
    let time = 0;
    for (let served = 0; served < IN_BATCH; ) {
      if (next(agenda) === 'arrives') {
        const vehicle = vehicles++;
        time += callNext();
        arrived[vehicle % REMEMBERED] = agenda.now;
        if (!acquire(dock, vehicle)) continue;
        worked += unload(vehicle);
      } else {
        const vehicle = release(dock);
        if (vehicle === undefined) continue;
        waited += agenda.now - (arrived[vehicle % REMEMBERED] as number);
        worked += unload(vehicle);
      }
      served++;
    }
    const scale = UNLOADING * IN_BATCH;
    return { value: waited / scale, excess: (worked - doors * load * time) / scale };
  };
}

/** Mean wait over mean service with c servers, Poisson arrivals and exponential service: Erlang's delay formula (1917). */
export function erlangWait(doors: number, load: number): number {
  const loss = erlangLoss(doors, doors * load);
  const delayed = loss / (1 - load * (1 - loss));
  return delayed / (doors * (1 - load));
}
