// When a leg ends and when it must begin, in whole seconds, on speeds that change by the hour.
import { HOUR, type Seconds } from '../base/units.ts';

/** Stands for "never": further off than any shift, small enough that sums stay exact. */
export const NEVER = 4_000_000_000;

/**
 * The whole second of arrival after `work` free-flow seconds from whole second `depart`: `arrival` of network/pace.ts,
 * rounded, in the same arithmetic and therefore to the same bit, without its remainders on fractions.
 * `speeds` holds 24 hourly shares of free-flow speed from `base` on.
 */
export function reach(speeds: Float64Array, base: number, depart: Seconds, work: Seconds): Seconds {
  if (!(depart + work < NEVER)) return NEVER;
  let hour = Math.floor(depart / HOUR);
  let now = depart;
  let left = work;
  for (;;) {
    const untilNextHour = (hour + 1) * HOUR - now;
    const speed = speeds[base + (hour % 24)] as number;
    if (left <= untilNextHour * speed) return Math.round(now + left / speed);
    left -= untilNextHour * speed;
    now += untilNextHour;
    hour++;
  }
}

/**
 * The latest whole second at which one may leave and still arrive by `due`: the inverse of `reach`. It errs by at most
 * one second and only to the early side, so that a departure it allows is always in time. Negative where there is none.
 */
export function leaveBy(speeds: Float64Array, base: number, due: Seconds, work: Seconds): Seconds {
  // A leg rounds down to `due` as long as it ends before half a second later.
  let now = due + 0.5;
  if (!(work < now)) return -1;
  let hour = Math.ceil(now / HOUR) - 1;
  let left = work;
  for (;;) {
    const sinceHour = now - hour * HOUR;
    const speed = speeds[base + (hour % 24)] as number;
    if (left <= sinceHour * speed) return Math.floor(now - left / speed - 1e-6);
    left -= sinceHour * speed;
    now = hour * HOUR;
    hour--;
    if (hour < 0) return -1;
  }
}
