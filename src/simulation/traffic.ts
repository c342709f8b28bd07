// How fast a day is: ordinary variation of motor traffic, and rain or snow for everybody, the same in all scenarios.
import type { Rules } from '../model/study.ts';
import type { Mode } from '../model/vehicle.ts';
import { type Draws, dayIndex, factorOf } from './draws.ts';

export type Weather = 'fair' | 'rain' | 'snow';

/** The day's speed of a mode as a factor of the ordinary. Bikes and walkers pass what cars queue for, and so know weather only. */
export function speedFactor(rules: Rules['traffic'], draws: Draws, mode: Mode, day: number): number {
  const weather = weatherOn(rules, draws, day);
  if (mode !== 'motor') return weather === 'fair' ? 1 : weather === 'rain' ? rules.rainBike : rules.snowBike;
  const ordinary = factorOf(draws.traffic(dayIndex(day)), rules.dayToDay);
  return ordinary * (weather === 'fair' ? 1 : weather === 'rain' ? rules.rainMotor : rules.snowMotor);
}

/** The same, worked out once a day and mode: every leg asks for it. */
export function speedFactors(rules: Rules['traffic'], draws: Draws): (mode: Mode, day: number) => number {
  const known: Record<Mode, Map<number, number>> = { motor: new Map(), bike: new Map(), walk: new Map() };
  return (mode, day) => {
    const had = known[mode].get(day);
    if (had !== undefined) return had;
    const factor = speedFactor(rules, draws, mode, day);
    known[mode].set(day, factor);
    return factor;
  };
}

/** The weather of a day: chosen by the rule, or drawn once a day for all scenarios. Snow first, so that more rain melts none. */
export function weatherOn(rules: Rules['traffic'], draws: Draws, day: number): Weather {
  if (rules.weather !== 'drawn') return rules.weather;
  const u = draws.weather(dayIndex(day));
  if (u < rules.snowShare) return 'snow';
  return u < rules.snowShare + rules.rainShare ? 'rain' : 'fair';
}
