// Work in slices: a generator that stops after each, so that whoever does it can show progress or leave off.
import type { Share } from './units.ts';

/** Does all of it at once. */
export function atOnce<Value>(work: Generator<unknown, Value, undefined>): Value {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

/** The slices of a part that takes a share of all. */
export function* scaled<Value>(
  whole: Share,
  work: Generator<Share, Value, undefined>,
): Generator<Share, Value, undefined> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield whole * slice.value;
  }
}

/** Slices after which a part of unknown length is said to be half done: short ones end sooner, and long ones still get on at thousands. */
const HALF = 300;

/** The slices of a part as shares of all. How many there will be is not known: the more were done, the less each takes of what is left. */
export function* creeping<Value>(
  from: Share,
  until: Share,
  work: Generator<undefined, Value, undefined>,
): Generator<Share, Value, undefined> {
  for (let done = 1; ; done++) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield from + ((until - from) * done) / (done + HALF);
  }
}
