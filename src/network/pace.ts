// How the hour of the day slows a journey, so that who leaves later never arrives earlier.
import { DAY, HOUR, type Seconds } from '../base/units.ts';

/** Share of free-flow speed that is driven in each hour of the day; 24 values above 0. */
export type Pace = readonly number[];

export const FREE_FLOW: Pace = Array.from({ length: 24 }, () => 1);

/**
 * The instant of arrival after `work` seconds of free-flow driving from `depart`, driven at the pace of each hour times
 * the day's `factor`. First in, first out by construction: within an hour speed is constant for everybody (Ichoua,
 * Gendreau and Potvin 2003, doi 10.1016/S0377-2217(02)00147-9). Not rounded.
 */
export function arrival(depart: Seconds, work: Seconds, pace: Pace, factor = 1): Seconds {
  let now = depart;
  let left = work;
  while (left > 0) {
    const second = ((now % DAY) + DAY) % DAY;
    const hour = Math.floor(second / HOUR);
    const speed = (pace[hour] as number) * factor;
    const untilNextHour = (hour + 1) * HOUR - second;
    if (left <= untilNextHour * speed) return now + left / speed;
    left -= untilNextHour * speed;
    now += untilNextHour;
  }
  return now;
}

/** The latest instant of departure from which `work` seconds of free-flow driving are over at `arrive`: the inverse of `arrival`. */
export function departure(arrive: Seconds, work: Seconds, pace: Pace, factor = 1): Seconds {
  let now = arrive;
  let left = work;
  while (left > 0) {
    const second = ((now % DAY) + DAY) % DAY;
    // At a full hour it is the hour before that is driven in.
    const hour = (Math.ceil(second / HOUR) + 23) % 24;
    const speed = (pace[hour] as number) * factor;
    const sinceHour = second === 0 ? HOUR : second - hour * HOUR;
    if (left <= sinceHour * speed) return now - left / speed;
    left -= sinceHour * speed;
    now -= sinceHour;
  }
  return now;
}
