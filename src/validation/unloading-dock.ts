// A micro-depot at whose docks feeders arrive at random and queue: the simulation's own docks, with what it makes of a feeder there.
import { luckOf } from '../base/luck.ts';
import { exp, ln } from '../base/maths.ts';
import { dockRun, proceed, send, UNLOADING } from './dock-run.ts';
import type { Batch } from './precision.ts';

export interface Dock {
  readonly doors: number;
  /** Share of the doors' time that is needed. */
  readonly load: number;
}

/** A feeder brings an exponential number of parcels of this mean, rounded: so many that it hardly matters that they are whole. */
const PARCELS = 10;
/** Mean seconds of unloading, and their variance over the mean squared; the rounding included. */
const MEAN = (UNLOADING * exp(-0.5 / PARCELS)) / (1 - exp(-1 / PARCELS));
const SPREAD = exp(0.5 / PARCELS) * (1 + exp(-1 / PARCELS)) - 1;
/** Feeders in a batch: some ten times the memory of the busiest queue. */
const IN_BATCH = 1_500;

/**
 * The docks, batch by batch: mean wait as a multiple of the mean unloading time. Most of its luck is that of the feeders'
 * coming and loads, so that its excess is taken from the wait that they would have had at one door as fast as all doors
 * together: that wait follows from gaps and loads alone (Lindley 1952), and its mean is known.
 */
export function dockBatches({ doors, load }: Dock, seed: number): () => Batch {
  const luck = luckOf(seed, 0);
  const [gaps, loads] = [luck.stream('gap'), luck.stream('service')];
  const docks = dockRun(doors);
  const meanGap = MEAN / (doors * load);
  const meanSingle = pollaczekWait(load, SPREAD) / doors;
  let [instant, unloading, single, singles] = [0, 0, 0, 0];
  const sendNext = (): void => {
    const gap = -meanGap * ln(gaps(docks.sent));
    const parcels = Math.round(-PARCELS * ln(loads(docks.sent)));
    instant += gap;
    single = Math.max(0, single + unloading / doors - gap);
    singles += single / MEAN - meanSingle;
    unloading = UNLOADING * parcels;
    send(docks, Math.round(instant), parcels);
  };
  sendNext();
  return () => {
    let waited = 0;
    singles = 0;
    for (let served = 0; served < IN_BATCH; ) {
      const event = proceed(docks);
      for (const fact of docks.run.facts) {
        if (fact.kind === 'waited' && fact.why === 'dock') waited += fact.time - fact.begin;
        else if (fact.kind === 'dropped') served++;
      }
      if (event === 'tour-parks') sendNext();
    }
    return { value: waited / (MEAN * IN_BATCH), excess: singles / IN_BATCH };
  };
}

/** Mean wait over mean service at one door that is busy for a share of the time (Pollaczek 1930, Khinchine 1932). */
function pollaczekWait(load: number, spread: number): number {
  return (load * (1 + spread)) / (2 * (1 - load));
}
