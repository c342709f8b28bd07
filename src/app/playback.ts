// The clock of what is shown: it moves shown time along with the browser's frames, at a chosen speed.
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Seconds } from '../base/units.ts';

/** Simulated seconds a second. */
export const SPEEDS = [1, 10, 60, 300, 900, 3_600] as const;

/** Something moves within seconds, and a day takes about three minutes. */
export const FIRST_SPEED = 300;

/** A frame that took longer (the page was hidden, the machine asleep) counts as this many seconds. */
const LONGEST_FRAME = 0.25;

export interface Clock {
  /** Calls back before the next picture, with a time in milliseconds. */
  requestFrame(callback: (milliseconds: number) => void): number;
  cancelFrame(handle: number): void;
}

export interface Playable {
  readonly time: Signal<Seconds>;
  readonly playing: Signal<boolean>;
  readonly speed: ReadonlySignal<number>;
  /** The times that can be shown, or null while there is nothing to play. */
  readonly span: ReadonlySignal<{ readonly from: Seconds; readonly until: Seconds } | null>;
}

/** Moves `time` while `playing`; stops at the end of the span. Gives the function that ends it. */
export function startPlayback(playable: Playable, clock: Clock): () => void {
  let handle: number | null = null;
  let last: number | null = null;

  function frame(milliseconds: number): void {
    handle = clock.requestFrame(frame);
    const span = playable.span.peek();
    if (span === null) {
      last = null;
      return;
    }
    const passed = last === null ? 0 : Math.min(LONGEST_FRAME, Math.max(0, milliseconds - last) / 1_000);
    last = milliseconds;
    const next = playable.time.peek() + passed * playable.speed.peek();
    playable.time.value = Math.min(next, span.until);
    if (next >= span.until) playable.playing.value = false;
  }

  const stop = effect(() => {
    const isPlaying = playable.playing.value;
    if (isPlaying && handle === null) {
      last = null;
      handle = clock.requestFrame(frame);
    } else if (!isPlaying && handle !== null) {
      clock.cancelFrame(handle);
      handle = null;
    }
  });
  return () => {
    stop();
    if (handle !== null) clock.cancelFrame(handle);
    handle = null;
  };
}
