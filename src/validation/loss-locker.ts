// A locker at which parcels arrive one by one at any hour and are refused where no compartment is free.
import { luckOf } from '../base/luck.ts';
import { ln } from '../base/maths.ts';
import { createAgenda, next, schedule } from '../engine/agenda.ts';
import { acquireNow, createResource, release } from '../engine/resource.ts';
import { factorOf } from '../simulation/draws.ts';
import type { Batch } from './precision.ts';

export const DWELLS = ['exponential', 'deterministic', 'lognormal'] as const;
export type Dwell = (typeof DWELLS)[number];

export interface LossLocker {
  readonly compartments: number;
  /** Arrival rate times mean dwell: compartments taken if none were ever refused. */
  readonly load: number;
  readonly dwell: Dwell;
}

/** Seconds between arrivals, so long that whole seconds do not matter. */
const GAP = 600;
/** Spread of the lognormal dwell on the log scale: its standard deviation is 1.3 times the mean. */
const SPREAD = 1;

type LockerEvent = 'arrives' | 'leaves';

/** The locker, batch by batch: the share of the arrivals that it refused. Agenda and compartments are the product's. */
export function lossBatches({ compartments, load, dwell }: LossLocker, seed: number): () => Batch {
  const luck = luckOf(seed, 0);
  const [gaps, dwells] = [luck.stream('gap'), luck.stream('dwell')];
  const bank = createResource(compartments);
  const agenda = createAgenda<LockerEvent>();
  const stay = load * GAP;
  const inBatch = Math.max(4_000, 150 * compartments);
  let arrivals = 0;
  let instant = 0;
  const callNext = (): number => {
    const gap = -GAP * ln(gaps(arrivals));
    instant += gap;
    schedule(agenda, Math.round(instant), 'arrives');
    return gap;
  };
  callNext();
  return () => {
    let refused = 0;
    let stays = 0;
    let time = 0;
    for (let seen = 0; seen < inBatch; ) {
      if (next(agenda) === 'leaves') {
        release(bank);
        continue;
      }
      const seconds = stay * stayFactor(dwell, dwells(arrivals));
      if (acquireNow(bank)) schedule(agenda, agenda.now + Math.round(seconds), 'leaves');
      else refused++;
      stays += seconds;
      seen++;
      arrivals++;
      time += callNext();
    }
    return { value: refused / inBatch, excess: (stays - load * time) / (stay * inBatch) };
  };
}

/** A dwell of mean 1 from its quantile. */
function stayFactor(dwell: Dwell, u: number): number {
  if (dwell === 'deterministic') return 1;
  return dwell === 'exponential' ? -ln(u) : factorOf(u, SPREAD);
}

/** Share of arrivals that c compartments refuse at a load: Erlang's loss formula (Erlang 1917), by its recursion. */
export function erlangLoss(compartments: number, load: number): number {
  let loss = 1;
  for (let c = 1; c <= compartments; c++) loss = (load * loss) / (c + load * loss);
  return loss;
}
