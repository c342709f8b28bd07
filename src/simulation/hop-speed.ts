// How fast a vehicle is between neighbouring stops: for estimates that are made before there are tours.
import { HOUR, type Seconds } from '../base/units.ts';
import { defaultOf } from '../model/catalogue.ts';
import { CHOICES } from '../model/choices-catalogue.ts';
import { paceOf, walkingSpeed } from '../model/speeds.ts';
import { secondsOf } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import { workdayOf } from '../model/workday.ts';
import type { Pace } from '../network/pace.ts';
import type { Setting } from './setting.ts';

type Pacing = Pick<VehicleSpec, 'mode' | 'ownSpeeds' | 'pace' | 'workday'>;

/** km/h in an inner city by day (TfL 2018; Pedal Me 2020): what the product's speeds and paces are taken to come to. */
const USUAL = { van: 18, bike: 15 };

/**
 * Metres a second. The usual speed, changed as the study or the vehicle's fleet changes the speed on residential streets,
 * where most stops are, and the pace in the mean over the shift.
 */
export function hopSpeed(setting: Setting, kind: 'van' | 'bike', vehicle?: Pacing): number {
  const { speeds, traffic } = setting.study.rules;
  const own = vehicle?.ownSpeeds?.residential;
  // People walk as fast between stops as anywhere.
  if (vehicle?.mode === 'walk') return walkingSpeed({ walk: own ?? speeds.walk });
  const kmh =
    kind === 'van'
      ? USUAL.van * ((own ?? speeds.motor.residential) / defaultOf('rules.speeds.motor.residential'))
      : USUAL.bike * ((own ?? speeds.bike.residential) / defaultOf('rules.speeds.bike.residential'));
  const usual = kind === 'van' ? traffic.paceByHour : traffic.bikePaceByHour;
  const isOwnPace = vehicle !== undefined && vehicle.pace !== paceOf(traffic, vehicle.mode);
  return (kmh / 3.6) * paceRatio(setting, kind, isOwnPace ? vehicle.pace : usual, vehicle?.workday);
}

/** The study's mean pace over the default one in the same hours. */
function paceRatio({ study }: Setting, kind: 'van' | 'bike', pace: Pace, workday = workdayOf(study, { kind })): number {
  const path = kind === 'van' ? 'rules.traffic.paceByHour' : 'rules.traffic.bikePaceByHour';
  const from = secondsOf(workday.from);
  const until = from + workday.shiftHours * HOUR;
  return meanOver(pace, from, until) / meanOver(CHOICES[path].value, from, until);
}

/** Over the part of the day between two seconds; 1 where there is none. */
function meanOver(pace: Pace, from: Seconds, until: Seconds): number {
  let sum = 0;
  let time = 0;
  for (let hour = 0; hour < 24; hour++) {
    const span = Math.max(0, Math.min(until, (hour + 1) * HOUR) - Math.max(from, hour * HOUR));
    sum += span * (pace[hour] as number);
    time += span;
  }
  return time === 0 ? 1 : sum / time;
}
