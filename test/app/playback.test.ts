import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { type Clock, startPlayback } from '../../src/app/playback.ts';

/** A clock whose frames come when the test says so. */
function handClock(): Clock & { frame(milliseconds: number): void; readonly isWaiting: () => boolean } {
  let next: ((milliseconds: number) => void) | null = null;
  return {
    requestFrame(callback) {
      next = callback;
      return 1;
    },
    cancelFrame() {
      next = null;
    },
    frame(milliseconds) {
      const callback = next;
      next = null;
      callback?.(milliseconds);
    },
    isWaiting: () => next !== null,
  };
}

function aPlayable(time: number, until = 1_000) {
  return { time: signal(time), playing: signal(false), speed: signal(60), span: signal({ from: 0, until }) };
}

test('time stands still until somebody plays', () => {
  const clock = handClock();
  startPlayback(aPlayable(0), clock);
  expect(clock.isWaiting()).toBe(false);
});

test('a tenth of a second at 60 x is six simulated seconds', () => {
  const clock = handClock();
  const playable = aPlayable(100);
  startPlayback(playable, clock);
  playable.playing.value = true;
  clock.frame(5_000);
  expect(playable.time.value).toBe(100);
  clock.frame(5_100);
  expect(playable.time.value).toBeCloseTo(106);
});

test('a pause asks for no more frames, and what passed meanwhile does not count', () => {
  const clock = handClock();
  const playable = aPlayable(0);
  startPlayback(playable, clock);
  playable.playing.value = true;
  clock.frame(0);
  playable.playing.value = false;
  expect(clock.isWaiting()).toBe(false);
  playable.playing.value = true;
  clock.frame(60_000);
  expect(playable.time.value).toBe(0);
});

test('after a long sleep the picture goes on and does not jump', () => {
  const clock = handClock();
  const playable = aPlayable(0);
  startPlayback(playable, clock);
  playable.playing.value = true;
  clock.frame(0);
  clock.frame(3_600_000);
  expect(playable.time.value).toBe(15);
});

test('playing stops at the end of the run', () => {
  const clock = handClock();
  const playable = aPlayable(995, 1_000);
  startPlayback(playable, clock);
  playable.playing.value = true;
  clock.frame(0);
  clock.frame(200);
  expect(playable.time.value).toBe(1_000);
  expect(playable.playing.value).toBe(false);
  expect(clock.isWaiting()).toBe(false);
});
